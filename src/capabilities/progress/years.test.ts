import { expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import type { Place } from '#capabilities/organisations/index.ts';
import { answer, aRound, formOf, reopenStatement, signAs } from '#capabilities/evaluation/testing.ts';
import { aCrosswalk, allOf, aProgramme, aPublishedVersion, withTexts, type AskedSketch } from '#capabilities/programme/testing.ts';
import { sql } from '#platform/db/index.ts';
import { scene } from '#platform/testing/index.ts';
import { showCountryYears, showYears, takeOutYears } from './actions/years.ts';
import type { Years } from './contract/years.ts';
import { sharesIn } from './rules/years-figures.ts';
import { yearsCsv } from './ui/years/years-file.ts';

const here = await scene();
const country = await anOrganisation(here, { kind: 'country' });
const [one, two, three] = [await anOrganisation(here, { code: '01', name: 'Ett' }), await anOrganisation(here, { code: '02', name: 'Två' }), await anOrganisation(here, { code: '03', name: 'Tre' })];
const units: Place[] = [];
for (const code of ['E1', 'E2']) units.push(await anOrganisation(here, { code, kind: 'unit', parent: one }));
const owner = as('owner', country);
const YEARS = [2024, 2025, 2026];
const asked = (codes: readonly string[]): AskedSketch[] => codes.map((code) => ({ code, years: YEARS }));

// Three versions: in the second 1.1.1-1c is split and 1.1.1-1b is in other words; in the third 1.2.1-1a has another code and 1.1.1-1a is gone.
const v1 = await aPublishedVersion(here, aProgramme(asked(['1.1.1-1a', '1.1.1-1b', '1.1.1-1c', '1.2.1-1a'])));
const v2 = await aPublishedVersion(here, withTexts(aProgramme(asked(['1.1.1-1a', '1.1.1-1b', '1.1.1-1d', '1.1.1-1e', '1.2.1-1a']), { version: '2.0' }), { '1.1.1-1b': { sv: 'I andra ord' } }));
const v3 = await aPublishedVersion(here, withTexts(aProgramme(asked(['1.1.1-1b', '1.1.1-1d', '1.1.1-1e', '1.2.1-2a']), { version: '3.0' }), { '1.1.1-1b': { sv: 'I andra ord' }, '1.2.1-2a': { sv: 'Påstående 1.2.1-1a' } }));
await aCrosswalk(here, { versionId: v2.id, fromId: v1.id }, [{ from: '1.1.1-1b', to: '1.1.1-1b', change: 'wording' }, { from: '1.1.1-1c', to: '1.1.1-1d 1.1.1-1e', change: 'split' }]);

type Given = Readonly<Record<string, Parameters<typeof answer>[3]['status']>>;
async function round(year: number, versionId: string, given: readonly (readonly [Place, Given])[], signing: readonly Place[]) {
  const opened = await aRound(here, { year, versionId });
  for (const [place, answers] of given) {
    const form = await formOf(here, place);
    for (const [statement, status] of Object.entries(answers)) await answer(here, as(place.kind === 'unit' ? 'respondent' : 'coordinator', place), form, { statement, status });
  }
  for (const place of signing) await signAs(here, as('signatory', place), await formOf(here, place));
  return opened;
}
const [unit1 = one, unit2 = one] = units;
const r24 = await round(2024, v1.id, [
  [one, { '1.1.1-1a': 'fully', '1.1.1-1b': 'partly', '1.1.1-1c': 'fully', '1.2.1-1a': 'not-at-all' }], [two, { '1.1.1-1a': 'partly', '1.1.1-1b': 'fully' }], [three, { '1.1.1-1a': 'fully', '1.2.1-1a': 'fully' }],
  [unit1, { '1.1.1-1a': 'partly' }], [unit2, { '1.1.1-1a': 'not-at-all' }],
], [one, two, three]);
const r25 = await round(2025, v2.id, [
  [one, { '1.1.1-1a': 'partly', '1.1.1-1b': 'fully', '1.1.1-1d': 'fully', '1.2.1-1a': 'partly' }], [two, { '1.1.1-1a': 'not-applicable', '1.1.1-1b': 'fully' }], [three, { '1.1.1-1a': 'fully' }],
  [unit1, { '1.1.1-1a': 'fully' }], [unit2, { '1.1.1-1a': 'not-at-all' }],
], [one, two]);

const ofCountry = (ask: Readonly<Record<string, string>> = {}, roundId = r25.id) => here.call(showCountryYears, { roundId, ...ask }, owner);
const of = (organisation: string, actor = as('coordinator', one), ask: Readonly<Record<string, string>> = {}, roundId = r25.id) => here.call(showYears, { roundId, organisation, ...ask }, actor);
const cells = ({ lines }: Years, code: string) => lines.find((line) => line.code === code)?.cells ?? [];
const told = (years: Years, code: string) => cells(years, code).map(({ base: { state, reason } }) => reason ?? state);

test('the country’s goals are compared over just the questions that are comparable and the organisers that signed both years', async () => {
  const years = await ofCountry();
  expect(years.rounds.map(({ year, forms, signed }) => [year, forms, signed])).toEqual([[2024, 3, 3], [2025, 3, 2]]);
  expect(years.base).toBe(r24.id);
  expect(told(years, '1.1')).toEqual(['base', 'part']);
  const [base, is] = cells(years, '1.1');
  // Of all that signed: three of 9 asked were fully the first year (1a twice, 1b once, 1c once: four), and nine were asked.
  expect(base?.all).toEqual({ asked: 9, answered: 6, fully: 4, onScale: 6 });
  // 1a: Ett fully to partly, Två off. 1b: Ett partly to fully, Två stayed. Tre has not signed, and 1c was split.
  expect(is?.over).toEqual({ questions: 2, ofQuestions: 4, organisations: 2, ofOrganisations: 2, flow: { moves: [[1, 1, 0], [1, 0, 0], [0, 0, 0]], off: 1 } });
  expect(is?.over && sharesIn(is.over.flow)).toEqual({ of: 3, was: 2, is: 2 });
  expect(is?.all).toEqual({ asked: 8, answered: 5, fully: 3, onScale: 4 });
  expect(cells(years, '1.2')[1]?.over).toMatchObject({ questions: 1, ofQuestions: 1, organisations: 1, ofOrganisations: 2, flow: { moves: [[0, 0, 0], [0, 0, 0], [0, 1, 0]], off: 1 } });
  expect(years.breaks.map(({ code, reason, crosswalks }) => [code, reason, crosswalks])).toEqual([['1.1.1-1c', 'split', v2.id], ['1.1.1-1d', 'split', v2.id], ['1.1.1-1e', 'split', v2.id]]);
});

test('one goal’s questions are shown by themselves, each with how it compares', async () => {
  const years = await ofCountry({ goal: '1.1' });
  expect(years.goal).toMatchObject({ code: '1.1' });
  expect(years.lines.map(({ code, version }) => [code, version])).toEqual([['1.1.1-1a', null], ['1.1.1-1b', null], ['1.1.1-1c', null], ['1.1.1-1d', '2.0'], ['1.1.1-1e', '2.0']]);
  expect(['1.1.1-1a', '1.1.1-1b', '1.1.1-1c', '1.1.1-1d'].map((code) => told(years, code)[1])).toEqual(['same', 'mapped', 'split', 'split']);
  expect(await ofCountry({ goal: '9.9' })).toMatchObject({ goal: null, unknownGoal: '9.9', lines: [{ code: '1.1' }, { code: '1.2' }] });
});

test('each organiser stands through the years over the questions that are the same all the time, in the order of codes; a year that it has not signed is missing', async () => {
  const points = async (ask: Readonly<Record<string, string>> = {}) => {
    const { eachOrganiser } = await ofCountry(ask);
    return [eachOrganiser?.questions, ...(eachOrganiser?.lines ?? []).map((line) => [line.code, ...line.points.map((point) => point && `${point.fully}/${point.onScale}`)])];
  };
  // The question that was split is in none of it; what is blank or does not apply is not on the scale.
  expect(await points()).toEqual([3, ['01', '1/3', '1/3'], ['02', '1/2', '1/1'], ['03', '2/2', null]]);
  expect(await points({ goal: '1.1' })).toEqual([2, ['01', '1/2', '1/2'], ['02', '1/2', '1/1'], ['03', '1/1', null]]);
  expect((await of('01')).eachOrganiser).toBeNull();
});

test('a statement that is being corrected counts as it was signed', async () => {
  const form = await formOf(here, two);
  await reopenStatement(here, { formId: form, statement: '1.1.1-1b', by: as('coordinator', two), approver: as('signatory', two) });
  await answer(here, as('coordinator', two), form, { statement: '1.1.1-1b', status: 'not-at-all' });
  expect(cells(await ofCountry(), '1.1')[1]?.over?.flow.moves).toEqual([[1, 1, 0], [1, 0, 0], [0, 0, 0]]);
  await signAs(here, as('signatory', two), form);
  expect(cells(await ofCountry(), '1.1')[1]?.over?.flow.moves).toEqual([[0, 1, 1], [1, 0, 0], [0, 0, 0]]);
});

test('a county sees its own years, and its units’ only among its own people', async () => {
  const own = await of('01');
  expect(cells(own, '1.1')[1]?.over).toMatchObject({ questions: 2, organisations: 1, flow: { moves: [[0, 1, 0], [1, 0, 0], [0, 0, 0]] } });
  const below = await of('01', as('coordinator', one), { whose: 'units' });
  expect(below.rounds.map(({ forms, signed }) => [forms, signed])).toEqual([[2, 2], [2, 2]]);
  expect(cells(below, '1.1')[1]?.over).toMatchObject({ questions: 2, organisations: 2, flow: { moves: [[0, 0, 0], [1, 0, 0], [0, 0, 1]] } });
  expect(await of('01', owner)).toMatchObject({ isHidden: false, lines: [{ code: '1.1' }, { code: '1.2' }] });
  expect(await of('01', owner, { whose: 'units' })).toMatchObject({ isHidden: true, lines: [], breaks: [], marks: [] });
  expect(await of('E1', owner)).toMatchObject({ isHidden: true, lines: [] });
  expect(cells(await of('E1', as('respondent', unit1)), '1.1')[1]?.over).toMatchObject({ organisations: 1, flow: { moves: [[0, 0, 0], [1, 0, 0], [0, 0, 0]] } });
});

test('what is taken out is what the page shows, a row for each goal and year with what was chosen and when, and is written down', async () => {
  const data = await here.call(takeOutYears, { roundId: r25.id, organisation: '01' }, as('coordinator', one));
  expect(data).toEqual(await of('01'));
  const { body } = yearsCsv(data, 'en') as { readonly body: AsyncIterable<string | Uint8Array> }; // a table is made in pieces
  const lines = Buffer.concat((await allOf(body)).map((piece) => Buffer.from(piece))).toString().split('\r\n').filter(Boolean);
  expect(lines).toHaveLength(1 + 2 * 2);
  expect(lines[2]).toContain('1.1;Mål 1.1;2025;;Comparable in part;Comparable in part;3;4;2;4;1;1;1;1;2;0;0;1;1;0;0;0;0;01 Ett;Own answers;2024;As they were each year;lykta-test 2.0;2026-11-22 08:00:00');
  const written = await here.database.asSystem((tx) => tx.all(sql<{ event: string; about: string }>`select event, about from platform.audit where event like 'progress.%'`));
  expect(written).toEqual([{ event: 'progress.organisation.years-taken-out', about: `${r25.id} 01` }]);
});

test('to another county’s people, and to a unit’s, there is neither the county nor the country', async () => {
  await expect(of('01', as('coordinator', two))).rejects.toMatchObject({ code: 'not-found' });
  await expect(of('01', as('respondent', unit1))).rejects.toMatchObject({ code: 'not-found' });
  await expect(of('E2', as('respondent', unit1))).rejects.toMatchObject({ code: 'not-found' });
  await expect(here.call(showCountryYears, { roundId: r25.id }, as('reader', one))).rejects.toMatchObject({ code: 'not-found' });
  await expect(here.call(showCountryYears, { roundId: r25.id }, as('respondent', unit1))).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(here.call(takeOutYears, { roundId: r25.id, organisation: '01' }, as('coordinator', two))).rejects.toMatchObject({ code: 'not-found' });
});

test('pairs that are off the scale are told of also where there is no share', async () => {
  const [, is] = cells(await ofCountry({ goal: '1.1' }), '1.1.1-1a');
  expect(is?.over?.flow).toEqual({ moves: [[0, 1, 0], [0, 0, 0], [0, 0, 0]], off: 1 });
  const alone = cells(await of('02', as('coordinator', two), { goal: '1.1' }), '1.1.1-1a')[1];
  expect(alone?.over).toMatchObject({ organisations: 0, flow: { off: 1 } });
  expect(alone?.over && sharesIn(alone.over.flow)).toEqual({ of: 0, was: 0, is: 0 });
});

test('what nobody has signed is in no year: a county that has not signed says so', async () => {
  const years = await of('03', as('coordinator', three));
  expect(years.rounds.map(({ signed }) => signed)).toEqual([1, 0]);
  expect(told(years, '1.1')).toEqual(['base', 'not-signed']);
  expect(cells(years, '1.1')[1]).toMatchObject({ all: null, over: null, base: { year: 2025 } });
});

test('a base year that is no round of the series is told of, and the round before is taken', async () => {
  expect(await ofCountry({ base: '2023' })).toMatchObject({ unknownBase: '2023', base: r24.id });
  expect(await ofCountry({ base: r25.id }, r24.id)).toMatchObject({ unknownBase: null, base: r25.id });
});

test('a unit’s answer that is being corrected counts as it was signed', async () => {
  const form = await formOf(here, unit1);
  await reopenStatement(here, { formId: form, statement: '1.1.1-1a', by: as('respondent', unit1), approver: as('signatory', one) });
  await answer(here, as('respondent', unit1), form, { statement: '1.1.1-1a', status: 'not-at-all' });
  expect(cells(await of('01', as('coordinator', one), { whose: 'units' }), '1.1')[1]?.over?.flow.moves).toEqual([[0, 0, 0], [1, 0, 0], [0, 0, 1]]);
});

test('over a version without a crosswalk only the same text by the same code is compared; once it holds, it is followed over the versions between', async () => {
  const r26 = await round(2026, v3.id, [[one, { '1.1.1-1b': 'fully', '1.2.1-2a': 'fully', '1.1.1-1d': 'fully' }]], [one]);
  const reasons = async () => {
    const years = await of('01', as('coordinator', one), { base: r24.id, goal: '1.1' }, r26.id);
    return years.lines.map((line) => [line.code, line.cells.map(({ base: { state, reason } }) => reason ?? state)]);
  };
  expect(await reasons()).toContainEqual(['1.1.1-1b', ['base', 'mapped', 'no-crosswalk']]);
  await aCrosswalk(here, { versionId: v3.id, fromId: v2.id }, [{ from: '1.2.1-1a', to: '1.2.1-2a', change: 'same' }]);
  expect(await reasons()).toEqual([
    ['1.1.1-1a', ['base', 'same', 'removed']], ['1.1.1-1b', ['base', 'mapped', 'mapped']], ['1.1.1-1c', ['base', 'split', 'split']], ['1.1.1-1d', ['base', 'split', 'split']], ['1.1.1-1e', ['base', 'split', 'split']],
  ]);
  const { lines } = await of('01', as('coordinator', one), { base: r24.id, goal: '1.2' }, r26.id);
  expect(lines.map(({ cells: [, , last] }) => [last?.code, last?.base.state, last?.over?.flow.moves])).toEqual([['1.2.1-2a', 'mapped', [[0, 0, 0], [0, 0, 0], [1, 0, 0]]]]);
});

test('a page takes at most six statements as an ordinary county user, with two rounds or with three, one organisation or many', async () => {
  const latest = (await of('01')).series.at(-1)?.id ?? r25.id;
  await of('01', as('coordinator', one), {}, latest);
  for (const ask of [{}, { whose: 'units' }, { goal: '1.1' }]) expect((await here.statements(() => of('01', as('reader', one), ask, latest))).length).toBeLessThanOrEqual(6);
  expect((await here.statements(() => ofCountry({}, latest))).length).toBeLessThanOrEqual(6);
});
