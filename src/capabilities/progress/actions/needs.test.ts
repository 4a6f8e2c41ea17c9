import { expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import type { Place } from '#capabilities/organisations/index.ts';
import { answer, aRound, formOf, handPartAs, reopenAs, setOwnDay, signAs } from '#capabilities/evaluation/testing.ts';
import { aCrosswalk, allOf, aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { sql } from '#platform/db/index.ts';
import { scene } from '#platform/testing/index.ts';
import { needsCsv, needsJson } from '../ui/needs/needs-file.ts';
import { showManagement } from './management.ts';
import { showNeeds, takeOutNeeds } from './needs.ts';

const here = await scene();
const country = await anOrganisation(here, { kind: 'country' });
const counties: Place[] = [];
for (const code of ['01', '02', '03', '04', '05', '06', '07']) counties.push(await anOrganisation(here, { code, name: `Område ${code}` }));
const [one, two] = counties as [Place, Place, ...Place[]]; // seven were made
const unit = await anOrganisation(here, { code: 'E1', kind: 'unit', parent: one });
const owner = as('owner', country);
const years = [2024, 2025];
const version = await aPublishedVersion(here, aProgramme(['1.1.1-1a', '1.1.1-1b', '1.1.2-1a', '1.2.1-1a', '2.1.1-1a'].map((code) => ({ code, years }))));

type Given = Readonly<Record<string, Parameters<typeof answer>[3]['status']>>;
async function fill(place: Place, given: Given, isSigned = true): Promise<void> {
  const form = await formOf(here, place);
  for (const [statement, status] of Object.entries(given)) await answer(here, as('coordinator', place), form, { statement, status });
  if (isSigned) await signAs(here, as('signatory', place), form);
}
await aRound(here, { year: 2024, versionId: version.id });
await fill(one, { '1.1.1-1a': 'partly', '1.1.1-1b': 'fully', '1.1.2-1a': 'fully', '1.2.1-1a': 'partly' });
const round = await aRound(here, { year: 2025, versionId: version.id, lastDay: '2026-11-30' });
await fill(one, { '1.1.1-1a': 'fully', '1.1.1-1b': 'not-at-all', '1.1.2-1a': 'fully', '1.2.1-1a': 'partly' }, false);

const ask = { roundId: round.id, organisation: '01' };
const needs = (actor = as('coordinator', one)) => here.call(showNeeds, ask, actor);
const management = (actor = as('coordinator', one), organisation = '01') => here.call(showManagement, { roundId: round.id, organisation }, actor);
const told = async (actor = as('coordinator', one)) => (await needs(actor)).found?.findings.map(({ is, measure, n, of }) => [is, measure.code, n, of]);

test('before it has signed an organiser sees what was found as preliminary, and nothing is said of peers', async () => {
  const { standing, found } = await needs();
  expect(standing).toBe('preliminary');
  expect(await told()).toEqual([['moved', '1.1.1', 2, 2], ['stuck', '1.2.1', 1, 1], ['not-begun', '2.1.1', 1, 1], ['strength', '1.1.2', 1, 1]]);
  expect(found).toMatchObject({ asked: 5, compared: 5, withoutPeers: 3, measures: 3, notCompared: [] });
  expect(found?.findings[0]).toMatchObject({ forward: 1, back: 1, since: 2024 });
});

test('to who oversees the country there is nothing until it is signed, and to others it does not exist', async () => {
  expect(await needs(owner)).toMatchObject({ standing: 'hidden', found: null });
  expect(await management(owner)).toMatchObject({ isAsked: true, spearheads: [], targets: [], waits: null, found: null });
  for (const stranger of [as('coordinator', two), as('respondent', unit)]) {
    await expect(needs(stranger)).rejects.toMatchObject({ code: 'not-found' });
    await expect(management(stranger)).rejects.toMatchObject({ code: 'not-found' });
    await expect(here.call(takeOutNeeds, ask, stranger)).rejects.toMatchObject({ code: 'not-found' });
  }
  await expect(management(as('respondent', unit), 'E1')).rejects.toMatchObject({ code: 'not-found' });
  await expect(management(as('coordinator', one), '99')).rejects.toMatchObject({ code: 'not-found' });
  await expect(here.call(showManagement, { roundId: '00000000-0000-7000-8000-000000000000', organisation: '01' }, as('coordinator', one))).rejects.toMatchObject({ code: 'not-found' });
});

test('the management page has the spearheads, what waits, and what was agreed by day with who answers for it', async () => {
  const form = await formOf(here, one);
  await setOwnDay(here, { by: as('coordinator', one), formId: form, code: '2.1.1', day: '2026-11-25' });
  await setOwnDay(here, { by: as('coordinator', one), formId: form, code: '1.1', day: '2026-11-24' });
  const { spearheads, waits } = await management();
  expect(spearheads.map(({ code, tally, distribution }) => [code, tally, distribution?.fully])).toEqual([['1', { answered: 4, asked: 4 }, 2], ['2', { answered: 0, asked: 1 }, 0]]);
  // What is answered is done: of 1.1 nothing is left.
  expect(waits).toMatchObject({ form, tally: { answered: 4, asked: 5 }, lastDay: '2026-11-30', daysLeft: 8, below: { forms: 1, complete: 0 }, agreed: [{ is: 'own-day', codes: ['2.1.1'], lastDay: '2026-11-25', left: 1, of: 1, who: '' }] });
  await handPartAs(here, as('coordinator', one), { formId: form, codes: ['2.1.1'], organisation: 'E1', lastDay: '2026-11-23' });
  expect((await management()).waits?.agreed).toMatchObject([{ is: 'part', who: 'Organisation E1', daysLeft: 1, left: 1, step: 'handed' }, { is: 'own-day' }]);
});

test('once five others of the kind have signed it is said what is below them, without a name', async () => {
  for (const place of counties.slice(1, 6)) await fill(place, { '1.2.1-1a': 'fully', '1.1.1-1a': 'fully', '1.1.1-1b': 'partly' });
  expect(await told()).toContainEqual(['below-peers', '1.2.1', 0, 1]);
  await signAs(here, as('signatory', one), await formOf(here, one));
  const { findings } = (await needs()).found ?? { findings: [] };
  expect(findings.filter(({ is }) => is === 'below-peers').map(({ measure, peers }) => [measure.code, peers])).toEqual([['1.2.1', { organisations: 6, low: 1, middle: 1, high: 1 }]]);
  expect(JSON.stringify(findings)).not.toContain('Område');
  // Of 02 there are five others too, and its own is one of the six.
  expect((await here.call(showNeeds, { ...ask, organisation: '02' }, as('coordinator', two))).found).toMatchObject({ compared: 0, notCompared: [{ reason: 'first', n: 5 }] });
});

test('what is signed is shown to who oversees the country, without what waits; reopened, it is not', async () => {
  expect(await management(owner)).toMatchObject({ standing: 'signed', waits: null, hasCountry: true, found: { compared: 5 } });
  await reopenAs(here, as('signatory', one), await formOf(here, one));
  expect(await management(owner)).toMatchObject({ standing: 'hidden', found: null, spearheads: [] });
  await signAs(here, as('signatory', one), await formOf(here, one));
});

test('an organiser that has answered nothing, and one in a year of its own, have pages too', async () => {
  expect(await management(as('coordinator', counties[6] ?? one), '07')).toMatchObject({ standing: 'preliminary', spearheads: [{ tally: { answered: 0, asked: 4 } }, { tally: { asked: 1 } }] });
  const late = await anOrganisation(here, { code: '08' });
  expect(await management(as('coordinator', late), '08')).toMatchObject({ isAsked: false, spearheads: [], found: { asked: 0, findings: [] } });
});

test('what is taken out has every finding with its rule, and is written down', async () => {
  const data = await here.call(takeOutNeeds, ask, as('coordinator', one));
  const textOf = async (body: unknown) => Buffer.concat((await allOf(body as AsyncIterable<string | Uint8Array>)).map((piece) => Buffer.from(piece))).toString(); // a table is made in pieces
  const lines = (await textOf(needsCsv(data, 'en').body)).split('\r\n').filter(Boolean);
  expect(lines).toHaveLength(1 + (data.found?.findings.length ?? 0));
  expect(lines[1]).toContain('What has moved;1.1;1.1.1;');
  expect(lines[1]).toContain('2 of 2 comparable questions moved: 1 forwards and 1 backwards.');
  expect(JSON.parse(await textOf(needsJson(data).body))).toMatchObject({ format: 'lykta.needs/1', compared: 5, findings: [{ is: 'moved' }, { is: 'stuck' }, { is: 'below-peers' }, { is: 'not-begun' }, { is: 'strength' }] });
  const written = await here.database.asSystem((tx) => tx.all(sql<{ about: string }>`select about from platform.audit where event = 'progress.needs.taken-out'`));
  expect(written).toEqual([{ about: `${round.id} 01` }]);
});

test('the page takes at most six statements as an ordinary county user', async () => {
  await management();
  for (const actor of [as('reader', one), owner]) expect((await here.statements(() => management(actor))).length).toBeLessThanOrEqual(6);
  expect((await here.statements(() => needs(as('reader', one)))).length).toBeLessThanOrEqual(6);
});

test('over another version a question is followed by the crosswalk: by another code it is the same, split or without a word it is not compared', async () => {
  const next = await aPublishedVersion(here, aProgramme([{ code: '1.1.1-1a', years: [2026] }, { code: '1.1.1-1c', years: [2026] }, { code: '1.2.1-2a', years: [2026] }, { code: '2.1.1-1a', years: [2026] }], { version: '2.0' }));
  await aCrosswalk(here, { versionId: next.id, fromId: version.id }, [{ from: '1.2.1-1a', to: '1.2.1-2a', change: 'wording' }, { from: '1.1.1-1b', to: '1.1.1-1a 1.1.1-1c', change: 'split' }]);
  const later = await aRound(here, { year: 2026, versionId: next.id });
  await fill(one, { '1.1.1-1a': 'fully', '1.2.1-2a': 'fully', '2.1.1-1a': 'partly' }, false);
  const { found } = await here.call(showNeeds, { roundId: later.id, organisation: '01' }, as('coordinator', one));
  expect(found?.findings.map(({ is, measure, since }) => [is, measure.code, since])).toEqual([['moved', '1.2.1', 2025]]);
  expect(found).toMatchObject({ asked: 4, compared: 2, notCompared: [{ reason: 'split', n: 1, codes: ['1.1.1-1a'] }, { reason: 'first', n: 1, codes: ['1.1.1-1c'] }] });
  // The crosswalks of several versions are one statement more.
  expect((await here.statements(() => here.call(showManagement, { roundId: later.id, organisation: '01' }, as('reader', one)))).length).toBeLessThanOrEqual(6);
});
