import { expect, test } from 'vitest';
import type { Years } from '../contract/years.ts';
import type { CountryTargets, Verdict } from '../contract/targets.ts';
import { movedOf, promisedOf, waitingOf } from './country-management.ts';

const target = (year: number | null, verdict: Verdict) => ({ text: null, year, isDue: true, verdict, shares: [], judgedBy: null, counted: null, covered: null, now: null });
const measure = (code: string, targets: readonly ReturnType<typeof target>[]) => ({ code, title: { sv: code }, rule: { statements: [], kinds: [] }, targets });
const goals: CountryTargets['goals'] = [
  { code: '1.1', title: {}, measures: [measure('1.1.1', [target(2024, 'met'), target(2026, 'on-the-way')]), measure('1.1.2', [target(2025, 'missed')])] },
  { code: '1.2', title: {}, measures: [measure('1.2.1', [target(null, 'cannot-be-computed'), target(2028, 'on-the-way')]), measure('1.2.2', [target(2024, 'missed'), target(2028, 'on-the-way')])] },
];

test('what was promised for the year and before: missed first, met last, in the programme’s order; of what comes next, how many', () => {
  const { promised, next } = promisedOf({ goals }, 2026);
  expect(promised.map(({ code, year, verdict }) => `${code} ${year} ${verdict}`)).toEqual(['1.1.2 2025 missed', '1.2.2 2024 missed', '1.1.1 2026 on-the-way', '1.1.1 2024 met']);
  expect(next).toEqual({ year: 2028, n: 2 });
  expect(promisedOf({ goals }, 2023)).toMatchObject({ promised: [], next: { year: 2024, n: 2 } });
  expect(promisedOf({ goals }, 2030).next).toBeNull();
});

const moves = (fullyToPartly: number, notToFully: number, stay: number) => [[stay, fullyToPartly, 0], [0, 0, 0], [notToFully, 0, 0]];
const line = (code: string, flow: readonly (readonly number[])[] | null) => ({ code, text: { sv: code }, cells: [{ roundId: 'now', over: flow && { flow: { moves: flow, off: 3 } } }] });
const years = (lines: readonly ReturnType<typeof line>[], base: string | null = 'then') => ({ base, roundId: 'now', series: [{ id: 'then', year: 2025 }, { id: 'now', year: 2026 }], lines }) as unknown as Years; // of a page's years what moved needs

test('what moved is summed over what may be compared, and of a goal in which nothing may nothing is said', () => {
  expect(movedOf(years([line('1.1', moves(2, 5, 10)), line('1.2', null), line('1.3', moves(0, 0, 0)), line('1.4', moves(1, 0, 0))]))).toEqual({
    base: 2025, year: 2026, all: { up: 5, down: 3, same: 10 }, goals: [{ code: '1.1', text: { sv: '1.1' }, moved: { up: 5, down: 2, same: 10 } }, { code: '1.4', text: { sv: '1.4' }, moved: { up: 0, down: 1, same: 0 } }],
  });
  expect(movedOf(years([line('1.1', moves(0, 0, 0))]))).toBeNull();
  expect(movedOf(years([line('1.1', moves(1, 1, 1))], null))).toBeNull();
  expect(movedOf({ ...years([line('1.1', moves(1, 1, 1))]), series: [{ id: 'then', year: 2027 }, { id: 'now', year: 2026 }] } as unknown as Years), 'the first year').toBeNull();
});

test('who has not signed: organisers only, one whose signature was opened again among them', () => {
  const organiser = (code: string, signed: boolean, reopenedAt: Date | null = null, kind = 'organiser') => ({ organisation: { code, names: {}, kind }, own: { asked: 2, answered: 1 }, units: null, coverage: null, signed: signed ? { at: new Date(0), by: 'x' } : null, reopenedAt });
  const lines = [organiser('01', true), organiser('02', false), organiser('03', false, new Date(0)), organiser('P1', false, null, 'provider')] as unknown as Parameters<typeof waitingOf>[0]; // of a line what is looked at
  expect(waitingOf(lines).map(({ organisation, isReopened, tally }) => [organisation.code, isReopened, tally.answered])).toEqual([['02', false, 1], ['03', true, 1]]);
});
