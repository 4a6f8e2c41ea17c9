import { expect, test } from 'vitest';
import { answer, aRound, formOf, signAs } from '#capabilities/evaluation/testing.ts';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { scene } from '#platform/testing/index.ts';
import { targetsCsv } from '../ui/targets/targets-file.ts';
import { showTargets } from './targets.ts';

// A target that is a share of units: over all that are asked, of what is signed.

const here = await scene();
const country = await anOrganisation(here, { kind: 'country' });
const counties = { a: await anOrganisation(here, { code: '01' }), b: await anOrganisation(here, { code: '02' }), c: await anOrganisation(here, { code: '03' }) };
const units = async (county: (typeof counties)['a'], codes: readonly string[]) => Promise.all(codes.map((code) => anOrganisation(here, { code, kind: 'unit', parent: county })));
const [ofA, ofB, ofC] = [await units(counties.a, ['A1', 'A2', 'A3', 'A4']), await units(counties.b, ['B1', 'B2']), await units(counties.c, ['C1', 'C2', 'C3'])];
const sketch = aProgramme([{ code: '1.2.1-1a', answeredBy: ['unit'] }, { code: '1.2.1-1b', answeredBy: ['unit'] }]);
const version = await aPublishedVersion(here, { ...sketch, measures: sketch.measures.map((measure) => ({ ...measure, targets: [{ text: { sv: '80 % av enheterna' }, kind: 'share-of-units' as const, percent: 80, year: 2024 }] })) });
const round = await aRound(here, { versionId: version.id, year: 2024 });
const shown = () => here.call(showTargets, { roundId: round.id }, as('owner', country));
const target = async () => (await shown()).goals[0]?.measures[0]?.targets[0];
type Status = Parameters<typeof answer>[3]['status'];
async function fill(unit: (typeof ofA)[number], ...statuses: readonly Status[]) {
  for (const [i, status] of statuses.entries()) await answer(here, as('respondent', unit), await formOf(here, unit), { statement: ['1.2.1-1a', '1.2.1-1b'][i] ?? '', status });
}
const sign = async (county: (typeof counties)['a']) => signAs(here, as('signatory', county), await formOf(here, county));

test('until somebody signs, every unit that is asked is waited for', async () => {
  const [a1, a2, a3, a4] = ofA;
  if (!a1 || !a2 || !a3 || !a4) throw new Error('four units');
  await fill(a1, 'fully', 'fully');
  await fill(a2, 'fully', 'not-applicable');
  await fill(a3, 'partly', 'fully');
  await fill(a4, 'not-applicable', 'not-applicable');
  expect(await target()).toMatchObject({ verdict: 'on-the-way', counted: { k: 0, n: 9, leftOut: 0, notSigned: 9 }, covered: null, shares: [{ needed: 8, missing: 8, why: [{ reason: 'not-signed', n: 9 }] }] });
});

test('a unit has reached it when all that applies is “fully”; to whom nothing applies is left out; too few units of one organiser are in no sum', async () => {
  await sign(counties.a);
  expect((await target())?.counted).toEqual({ k: 2, n: 8, leftOut: 1, notSigned: 5 });
  const [b1] = ofB;
  if (b1) await fill(b1, 'fully', 'fully');
  await sign(counties.b);
  expect(await target()).toMatchObject({ verdict: 'on-the-way', counted: { k: 2, n: 6, leftOut: 1, notSigned: 3 }, shares: [{ needed: 5, missing: 3, why: [{ reason: 'not-signed', n: 3 }, { reason: 'few-units', n: 2 }] }] });
});

test('enough units meet it, and the file says the same', async () => {
  for (const unit of ofC) await fill(unit, 'fully', 'fully');
  await sign(counties.c);
  expect(await target()).toMatchObject({ verdict: 'met', counted: { k: 5, n: 6, notSigned: 0 }, shares: [{ needed: 5, missing: 0 }] });
  const { body } = targetsCsv(await shown(), 'sv');
  let text = '';
  for await (const part of body) text += part.toString();
  expect(text).toMatch(/1\.2\.1.*av enheterna.*nådd.*;5;6;5;0;/);
});

test('a page takes six statements, however many units there are', async () => {
  expect(await here.statements(shown)).toHaveLength(6);
});
