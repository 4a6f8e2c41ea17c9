import { expect, test } from 'vitest';
import { anOrganisation, as, mergeInto, moveUnder } from '#capabilities/organisations/testing.ts';
import { compact, joinLate } from '#capabilities/evaluation/index.ts';
import { answer, aRound, closeAs, formOf, signAs } from '#capabilities/evaluation/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { scene } from '#platform/testing/index.ts';
import { showCountryYears, showYears } from './actions/years.ts';
import type { Years } from './contract/years.ts';

// A county that is merged into another between two rounds, and a unit that comes to another county.
const here = await scene();
const owner = as('owner', await anOrganisation(here, { kind: 'country' }));
const [large, small, other] = [await anOrganisation(here, { code: '01', name: 'Stora' }), await anOrganisation(here, { code: '02', name: 'Lilla' }), await anOrganisation(here, { code: '03', name: 'Andra' })];
const stays = await anOrganisation(here, { code: 'S1', kind: 'unit', parent: large });
const moves = await anOrganisation(here, { code: 'M1', kind: 'unit', parent: large });
const { id: versionId } = await aPublishedVersion(here, aProgramme([{ code: '1.1.1-1a', years: [2024, 2025] }]));
const statement = '1.1.1-1a';

const r24 = await aRound(here, { year: 2024, versionId });
for (const [place, status] of [[large, 'partly'], [small, 'fully'], [other, 'not-at-all'], [stays, 'partly'], [moves, 'not-at-all']] as const) {
  await answer(here, as(place.kind === 'unit' ? 'respondent' : 'coordinator', place), await formOf(here, place), { statement, status });
}
for (const county of [large, small, other]) await signAs(here, as('signatory', county), await formOf(here, county));
const alone = await here.call(showCountryYears, { roundId: r24.id }, owner);
await closeAs(here, owner, r24);
await compact(here.database);
await mergeInto(here, small, large);
await moveUnder(here, moves, other);
while ((await joinLate(here)) > 0);
here.clock.forward({ days: 1 });
const moved = await anOrganisation(here, { code: 'N1', kind: 'unit', parent: other });
const r25 = await aRound(here, { year: 2025, versionId });
const movedUnit = { ...moves, tenantNo: other.tenantNo, path: `${other.path}${moves.no}.` };
for (const [place, status] of [[large, 'fully'], [other, 'partly'], [stays, 'fully'], [movedUnit, 'fully'], [moved, 'fully']] as const) {
  await answer(here, as(place.kind === 'unit' ? 'respondent' : 'coordinator', place), await formOf(here, place), { statement, status });
}
for (const county of [large, other]) await signAs(here, as('signatory', county), await formOf(here, county));

const ofCountry = (tree: string) => here.call(showCountryYears, { roundId: r25.id, tree }, owner);
const ofUnits = (organisation: string, tree: string, place = large) => here.call(showYears, { roundId: r25.id, organisation, tree, whose: 'units' }, as('coordinator', place));
const present = ({ rounds }: Years) => rounds.map(({ forms, signed }) => [forms, signed]);
const cells = ({ lines }: Years) => lines[0]?.cells ?? [];

test('where there is one round only there is nothing to compare, and nobody is counted', () => {
  expect(alone).toMatchObject({ base: null, unknownBase: null, lines: [], breaks: [], rounds: [{ year: 2024, forms: 3, signed: 3 }] });
});

test('a county that was merged is in the year in which it was there, once and marked, and in no comparison with a year in which it is not', async () => {
  const years = await ofCountry('then');
  expect(present(years)).toEqual([[3, 3], [2, 2]]);
  const [base, is] = cells(years);
  expect(base?.all).toMatchObject({ asked: 3, fully: 1 });
  expect(is?.over).toMatchObject({ organisations: 2, ofOrganisations: 2, flow: { moves: [[0, 0, 0], [1, 0, 0], [0, 1, 0]], off: 0 } });
  expect(years.marks).toEqual([{ code: '02', names: { sv: 'Lilla' }, what: 'merged', into: { sv: 'Stora' }, last: 2024 }]);
});

test('by today’s tree only those that are there today count, in every year, and the change between two years is the same', async () => {
  const years = await ofCountry('today');
  expect(present(years)).toEqual([[2, 2], [2, 2]]);
  expect(years.marks).toMatchObject([{ code: '02', what: 'merged' }]);
  const [base, is] = cells(years);
  expect(base?.all).toMatchObject({ asked: 2, fully: 0 });
  expect(is?.over).toMatchObject({ organisations: 2, flow: { moves: [[0, 0, 0], [1, 0, 0], [0, 1, 0]] } });
});

test('the merged county’s own years say that it was not there any more', async () => {
  const years = await here.call(showYears, { roundId: r25.id, organisation: '02' }, as('reader', small));
  expect(present(years)).toEqual([[1, 1], [0, 0]]);
  expect(cells(years)[1]?.base).toEqual({ state: 'broken', reason: 'not-there', year: 2025 });
});

test('a unit that came to another county is the former one’s in the year that it signed, and in neither’s by today’s tree that year', async () => {
  const then = await ofUnits('01', 'then');
  expect(present(then)).toEqual([[2, 2], [1, 1]]);
  expect(cells(then)[1]?.over).toMatchObject({ organisations: 1, flow: { moves: [[0, 0, 0], [1, 0, 0], [0, 0, 0]] } });
  expect(then.marks).toMatchObject([{ code: 'M1', what: 'moved', into: { sv: 'Andra' }, last: 2024 }]);
  expect(present(await ofUnits('01', 'today'))).toEqual([[1, 1], [1, 1]]);
});

test('what a unit signed with its former county is not shown to its new one, by either tree', async () => {
  for (const tree of ['then', 'today']) {
    const years = await ofUnits('03', tree, other);
    expect(present(years)).toEqual([[0, 0], [2, 2]]);
    expect(cells(years).map(({ all, over, base: { reason } }) => [all?.fully ?? null, over, reason])).toEqual([[null, null, null], [2, null, 'not-there']]);
    expect(years.marks).toEqual([]);
  }
  const own = await here.call(showYears, { roundId: r25.id, organisation: 'M1' }, as('respondent', movedUnit));
  expect(present(own)).toEqual([[0, 0], [1, 1]]);
  expect(own.lines[0]?.cells[0]?.all).toBeNull();
  await expect(here.call(showYears, { roundId: r25.id, organisation: 'M1' }, as('coordinator', large))).rejects.toMatchObject({ code: 'not-found' });
});
