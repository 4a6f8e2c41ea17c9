import { expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { answer, aRound, closeAs, formOf, reopenStatement, signAs } from '#capabilities/evaluation/testing.ts';
import { allOf, aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import type { Day } from '#platform/clock/index.ts';
import { sql } from '#platform/db/index.ts';
import { scene } from '#platform/testing/index.ts';
import { organiserTargetsCsv } from '../ui/targets/organiser-file.ts';
import { partiesOf } from '../store/targets.ts';
import { showOrganiserTargets, showTargets, takeOutOrganiserTargets, takeOutTargets } from './targets.ts';

const here = await scene();
const country = await anOrganisation(here, { kind: 'country' });
const [first, second, third, hospital] = [await anOrganisation(here, { code: '01' }), await anOrganisation(here, { code: '02' }), await anOrganisation(here, { code: '03' }), await anOrganisation(here, { code: 'HUS' })];
const unit = await anOrganisation(here, { code: 'U1', kind: 'unit', parent: first });
const owner = as('owner', country);
await here.database.asSystem((tx) => tx.run(sql`update organisations.organisation set in_population = false where code = 'HUS'`));

const own = { answeredBy: ['organiser'] } as const;
const sketch = aProgramme([
  { code: '1.1.1-1a', years: [2024, 2026], ...own }, { code: '1.1.1-1b', years: [2024, 2026], ...own }, { code: '1.1.2-1a', ...own }, { code: '1.2.1-1a', answeredBy: ['unit'] }, { code: '1.2.2-1a', ...own },
]);
const said = (text: string) => ({ sv: text });
const programme = {
  ...sketch,
  measures: sketch.measures.map((measure) => ({
    ...measure,
    targets: measure.code === '1.1.1' ? [{ text: said('60 % 2024'), kind: 'share-of-organisers' as const, percent: 60, year: 2024 }, { text: said('80 % 2026'), kind: 'share-of-organisers' as const, percent: 80, year: 2026 }, { text: said('50 % 2020'), kind: 'share-of-organisers' as const, percent: 50, year: 2020 }]
      : measure.code === '1.1.2' ? [{ text: said('80 % av avtalen'), kind: 'share-of-contracts' as const, percent: 80, year: 2024 }]
      : measure.code === '1.2.1' ? [{ text: said('80 % av enheterna'), kind: 'share-of-units' as const, percent: 80, year: 2024 }]
      : [{ text: said('senast 2024'), kind: 'deadline' as const, year: 2024 }],
  })),
  tasks: sketch.tasks.map((task) => (task.code === '1.1.2-1' ? { ...task, statements: [] } : task)),
};
const version = await aPublishedVersion(here, programme);
const round = await aRound(here, { versionId: version.id, year: 2024 });
const shown = (roundId = round.id, actor = owner) => here.call(showTargets, { roundId }, actor);
const target = async (code: string, no = 0, roundId = round.id) => (await shown(roundId)).goals.flatMap(({ measures }) => measures).find((measure) => measure.code === code)?.targets[no];
const fill = async (place: typeof first, a: 'fully' | 'partly' | 'not-applicable', b: 'fully' | 'not-applicable') => {
  const form = await formOf(here, place);
  await answer(here, as('coordinator', place), form, { statement: '1.1.1-1a', status: a });
  await answer(here, as('coordinator', place), form, { statement: '1.1.1-1b', status: b });
  return form;
};
const persons = (code: string, n: number, day = '2023-12-31') => here.database.asSystem((tx) => tx.run(sql`
  insert into organisations.population (organisation_no, on_day, persons, source, brought_at) select no, ${day}::date, ${n}, 'Prov', ${here.clock.now()} from organisations.organisation where code = ${code}`));

test('until somebody signs nothing is reached, whatever is answered; a round that is not over is on the way', async () => {
  await fill(first, 'fully', 'fully');
  expect((await shown()).signed).toEqual({ n: 0, of: 4 });
  expect(await target('1.1.1')).toMatchObject({ verdict: 'on-the-way', isDue: false, counted: { k: 0, n: 4, notSigned: 4 }, shares: [{ needed: 3, missing: 3, why: [{ reason: 'not-signed', n: 4 }] }] });
});

test('signed answers count, “not applicable” is left out of what is asked, and one who answered partly has not reached it', async () => {
  await signAs(here, as('signatory', first), await formOf(here, first));
  await signAs(here, as('signatory', second), await fill(second, 'fully', 'not-applicable'));
  await signAs(here, as('signatory', third), await fill(third, 'partly', 'fully'));
  expect(await target('1.1.1')).toMatchObject({ verdict: 'on-the-way', counted: { k: 2, n: 4, leftOut: 0, notSigned: 1 }, shares: [{ needed: 3, missing: 1 }] });
});

test('a county without a figure of population is named; HUS needs none, and is in no sum of people', async () => {
  await persons('01', 600);
  await persons('02', 200);
  expect((await target('1.1.1'))?.covered).toMatchObject({ without: [{ sv: expect.any(String) }], outside: [{ sv: expect.any(String) }] });
  await persons('03', 200);
  await persons('HUS', 1700);
  await persons('03', 9_999, '2090-01-01');
  expect((await target('1.1.1'))?.covered).toMatchObject({ k: 800, n: 1000, without: [], onDays: ['2023-12-31'], sources: ['Prov'] });
});

test('a statement that is being corrected under the signature counts as it was signed', async () => {
  const form = await formOf(here, second);
  await reopenStatement(here, { formId: form, statement: '1.1.1-1a', by: as('coordinator', second), approver: as('signatory', second) });
  await answer(here, as('coordinator', second), form, { statement: '1.1.1-1a', status: 'not-at-all' });
  expect((await target('1.1.1'))?.counted).toMatchObject({ k: 2, n: 4 });
  await signAs(here, as('signatory', second), form);
  expect((await target('1.1.1'))?.counted).toMatchObject({ k: 1, n: 4 });
  await reopenStatement(here, { formId: form, statement: '1.1.1-1a', by: as('coordinator', second), approver: as('signatory', second) });
  await answer(here, as('coordinator', second), form, { statement: '1.1.1-1a', status: 'fully' });
  await signAs(here, as('signatory', second), form);
  expect((await target('1.1.1'))?.counted).toMatchObject({ k: 2, n: 4 });
});

test('contracts, a removed statement and a year without a round say why they cannot be computed; days are not shares', async () => {
  expect(await target('1.1.2')).toMatchObject({ verdict: 'cannot-be-computed', shares: [{ why: [{ reason: 'denominator-unknown' }] }] });
  expect(await target('1.2.1'), 'the only unit has answered nothing, which hides nothing').toMatchObject({ verdict: 'on-the-way', counted: { k: 0, n: 1, notSigned: 0 }, shares: [{ needed: 1, missing: 1, why: [] }] });
  expect(await target('1.1.1', 2)).toMatchObject({ verdict: 'cannot-be-computed', judgedBy: null, shares: [{ why: [{ reason: 'round-missing' }] }], now: { k: 2, n: 4 } });
  expect((await shown()).notShares).toBe(1);
});

test('the organisation’s own people see where they stand, preliminary until signed; the owner sees it signed only, a neighbour never', async () => {
  const ask = (organisation: string, actor: typeof owner) => here.call(showOrganiserTargets, { roundId: round.id, organisation }, actor);
  await answer(here, as('coordinator', hospital), await formOf(here, hospital), { statement: '1.1.1-1a', status: 'fully' });
  expect(await ask('HUS', as('coordinator', hospital))).toMatchObject({ standing: 'preliminary', measures: [{ code: '1.1.1', reach: 'not-reached', fully: 1, asked: 2, open: ['1.1.1-1b'] }, { reach: null }, { reach: null }] });
  expect(await ask('HUS', owner)).toMatchObject({ standing: 'hidden', measures: [{ code: '1.1.1', reach: null, fully: 0, open: [] }, {}, {}] });
  expect(await ask('03', owner)).toMatchObject({ standing: 'signed', measures: [{ reach: 'not-reached', open: ['1.1.1-1a'] }, {}, {}] });
  await expect(ask('03', as('coordinator', first))).rejects.toMatchObject({ code: 'not-found' });
  await expect(ask('U1', as('respondent', unit))).rejects.toMatchObject({ code: 'not-found' });
});

test('the country’s targets are for who oversees the country, to see and to take out', async () => {
  // Of what may be done on the page a file says nothing.
  expect({ ...(await here.call(takeOutTargets, { roundId: round.id }, as('reader', country))), mayEnter: true }).toEqual(await shown());
  for (const action of [showTargets, takeOutTargets]) {
    await expect(here.call(action, { roundId: round.id }, as('coordinator', first))).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(here.call(action, { roundId: round.id }, as('reader', first))).rejects.toMatchObject({ code: 'not-found' });
  }
});

test('once a round is over, what one signature could still decide cannot be computed; its year is judged by its own round from a later one', async () => {
  await closeAs(here, owner, round);
  expect(await target('1.1.1')).toMatchObject({ isDue: true, verdict: 'cannot-be-computed', shares: [{ needed: 3, missing: 1, why: [{ reason: 'not-signed', n: 1 }] }] });
  const later = await aRound(here, { versionId: version.id, year: 2026 });
  expect(await target('1.1.1', 0, later.id)).toMatchObject({ isDue: true, judgedBy: 2024, counted: { k: 2, n: 4 }, now: { k: 0, n: 4, notSigned: 4 } });
  expect(await target('1.1.1', 1, later.id)).toMatchObject({ isDue: false, judgedBy: 2026, verdict: 'on-the-way', shares: [{ needed: 4 }] });
  expect(await here.statements(() => shown(later.id))).toHaveLength(6); // the round and its programme, the rounds, what indicators are computed from, who has reached what, the parties, the units
});

test('an organiser’s targets are taken out as they are shown, and it is written down; for others they do not exist', async () => {
  const ask = { roundId: round.id, organisation: '01' };
  const data = await here.call(takeOutOrganiserTargets, ask, as('reader', first));
  expect(data).toEqual(await here.call(showOrganiserTargets, ask, as('reader', first)));
  const text = Buffer.concat((await allOf(organiserTargetsCsv(data, 'en').body as AsyncIterable<string | Uint8Array>)).map((piece) => Buffer.from(piece))).toString(); // a table is made in pieces
  expect(text.split('\r\n').filter(Boolean)).toHaveLength(1 + data.measures.length);
  expect(text).toContain('1.1.1;');
  await expect(here.call(takeOutOrganiserTargets, ask, as('reader', second))).rejects.toMatchObject({ code: 'not-found' });
  expect((await here.database.asSystem((tx) => tx.all(sql<{ about: string }>`select about from platform.audit where event = 'progress.organiser-targets.taken-out'`)))).toEqual([{ about: `${round.id} 01` }]);
});

test('nobody lives with a private provider: it is missing in no sum of people', async () => {
  const provider = await anOrganisation(here, { code: 'P1', kind: 'provider' });
  const parties = await here.database.transact({ tenants: [provider.no], oversees: true }, 'read', (tx) => partiesOf(tx, [provider.no, first.no], '2026-11-22' as Day));
  expect([parties.get(provider.no)?.isInPopulation, parties.get(first.no)?.isInPopulation]).toEqual([false, true]);
});
