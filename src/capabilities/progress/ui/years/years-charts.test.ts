import { expect, test } from 'vitest';
import { Years, type YearCell } from '../../contract/years.ts';
import { changeChart, flowChart, goalsChart, hasChange } from './years-charts.ts';

const [FIRST, SECOND] = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002'] as const;
const round = (id: string, year: number) => ({ id, year, names: { sv: String(year) }, programme: { code: 'p', version: '1', versionId: FIRST }, scale: 's', forms: 2, signed: 2 });
type State = YearCell['before']['state'];
const cell = (roundId: string, before: State, [fully, onScale]: readonly [number, number], moves: readonly (readonly number[])[] | null) => ({
  roundId, code: null, base: { state: 'same', reason: null, year: null }, before: { state: before, reason: null, year: null }, all: onScale === 0 ? null : { answered: onScale, asked: onScale, fully, onScale },
  over: moves && { questions: 1, ofQuestions: 1, organisations: 2, ofOrganisations: 2, flow: { moves, off: 0 } },
});
const line = (code: string, ...cells: readonly ReturnType<typeof cell>[]) => ({ key: code, code, text: { sv: code }, version: null, cells });
const yearsOf = (...lines: readonly ReturnType<typeof line>[]): Years => Years.parse({
  asOf: new Date(0), roundId: SECOND, organisation: null, series: [], rounds: [round(FIRST, 2024), round(SECOND, 2025)], gaps: [], base: FIRST, unknownBase: null, tree: 'then', whose: 'own', goal: null, unknownGoal: null,
  isHidden: false, hasUnits: false, lines, breaks: [], breaksInAll: 0, marks: [], mayOpenCountry: false,
});
const MOVED = [[3, 0, 1], [2, 4, 0], [0, 0, 0]];
const data = yearsOf(
  line('1.1', cell(FIRST, 'none', [4, 10], null), cell(SECOND, 'same', [5, 10], MOVED)),
  line('1.2', cell(FIRST, 'none', [1, 4], null), cell(SECOND, 'part', [2, 4], null)),
  line('1.3', cell(FIRST, 'none', [0, 0], null), cell(SECOND, 'same', [2, 2], null)),
);

test('the change is of the same answers both times, and of what may not be compared there is no row', () => {
  expect(changeChart(data, 'en')).toMatchObject({ from: '2024', to: '2025', rows: [{ label: '1.1', from: { n: 4, of: 10 }, to: { n: 5, of: 10 } }] });
  expect(hasChange(data)).toBe(true);
  expect(hasChange(yearsOf(line('1.2', cell(FIRST, 'none', [1, 4], null), cell(SECOND, 'broken', [2, 4], null))))).toBe(false);
});

test('the flow is the sum of all lines, backwards as well as forwards', () => {
  const twice = yearsOf(line('1.1', cell(FIRST, 'none', [4, 10], null), cell(SECOND, 'same', [5, 10], MOVED)), line('1.2', cell(FIRST, 'none', [4, 10], null), cell(SECOND, 'same', [5, 10], MOVED)));
  expect(flowChart(twice, 'en').moves).toEqual([[6, 0, 2], [4, 8, 0], [0, 0, 0]]);
  expect(flowChart(twice, 'en').categories.map(({ rank }) => rank)).toEqual([2, 1, 0]);
});

test('a goal’s line breaks where it is comparable in part only, and a year without an answer has no mark', () => {
  expect(goalsChart(data, 'en').series).toEqual([
    { label: '1.1', points: [{ figure: { n: 4, of: 10 } }, { figure: { n: 5, of: 10 } }] },
    { label: '1.2', points: [{ figure: { n: 1, of: 4 } }, { figure: { n: 2, of: 4 }, isComparable: false }] },
    { label: '1.3', points: [null, { figure: { n: 2, of: 2 } }] },
  ]);
});
