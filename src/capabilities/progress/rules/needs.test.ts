import { expect, test } from 'vitest';
import type { Comparability } from '../contract/years.ts';
import { findingsOf, type AskedMeasure, type AskedStatement } from './needs.ts';

const SAME: Comparability = { state: 'same', reason: null, year: null };
const broken = (reason: NonNullable<Comparability['reason']>): Comparability => ({ state: 'broken', reason, year: null });
type Before = readonly [year: number, status: number, comparable?: Comparability];
const asked = (code: string, status: number, ...earlier: readonly Before[]): AskedStatement => ({ code, text: { sv: code }, status, earlier: earlier.map(([year, was, comparable = SAME]) => ({ year, status: was, comparable })) });
const measure = (statements: readonly AskedStatement[], spread: AskedMeasure['spread'] = null): AskedMeasure => ({ code: '1.1.1', title: { sv: 'Åtgärd' }, goal: '1.1', statements, spread });
const spread = (organisations: number, low = 0.5) => ({ organisations, low, middle: 0.75, high: 1 });
const found = (statements: readonly AskedStatement[], peers: AskedMeasure['spread'] = null, isSigned = true) => findingsOf([measure(statements, peers)], { isSigned }).findings;
const kinds = (...of: Parameters<typeof found>) => found(...of).map(({ is }) => is);

test('steps along the scale since the latest comparable year are told, forwards and backwards apart', () => {
  const [moved, ...rest] = found([asked('a', 1, [2024, 3]), asked('b', 3, [2025, 1], [2024, 3]), asked('c', 2, [2025, 2]), asked('d', 1, [2025, 1])]);
  expect(moved).toMatchObject({ is: 'moved', n: 2, of: 4, forward: 1, back: 1, since: 2024, statements: [{ code: 'a', was: 3, wasYear: 2024, is: 1 }, { code: 'b', was: 1, wasYear: 2025, is: 3 }] });
  expect(rest.map(({ is }) => is)).toEqual(['stuck']);
});

test('a blank answer, or one that does not apply, in either year is no step', () => {
  expect(kinds([asked('a', 0, [2025, 1]), asked('b', 4, [2025, 1]), asked('c', 1, [2025, 0]), asked('d', 3, [2025, 4])])).toEqual([]);
});

test('what may not be compared is in nothing, and it is said how much and why', () => {
  const { findings, asked: all, compared, notCompared } = findingsOf([measure([asked('a', 3, [2025, 1, broken('meaning')]), asked('b', 1, [2025, 3, broken('split')], [2024, 3, broken('scale')]), asked('c', 1)])], { isSigned: true });
  expect(findings).toEqual([]);
  expect({ all, compared, notCompared }).toEqual({ all: 3, compared: 0, notCompared: [{ reason: 'meaning', n: 1, codes: ['a'] }, { reason: 'split', n: 1, codes: ['b'] }, { reason: 'first', n: 1, codes: ['c'] }] });
});

test('a year that may not be compared is stepped over, but ends what held in years running', () => {
  expect(found([asked('a', 2, [2025, 1, broken('meaning')], [2024, 2], [2023, 2, broken('scale')], [2022, 2])])).toMatchObject([{ is: 'stuck', since: 2024 }]);
});

test('stuck is not fully two comparable years running without a step forward', () => {
  expect(found([asked('a', 2, [2025, 2], [2024, 3], [2023, 1]), asked('b', 1)])).toMatchObject([{ is: 'stuck', n: 1, of: 2, since: 2024, statements: [{ since: 2024 }] }]);
  expect(kinds([asked('a', 2, [2025, 3]), asked('b', 1)])).toEqual(['moved']);
  expect(kinds([asked('a', 3, [2025, 2]), asked('b', 1)])).toEqual(['moved', 'stuck']);
  expect(kinds([asked('a', 2, [2025, 1]), asked('b', 1)])).toEqual(['moved']);
  expect(kinds([asked('a', 2), asked('b', 1)])).toEqual([]);
});

test('below peers is under the lower quartile, of five others at least; its own answers are one of them once signed', () => {
  const some = [asked('a', 1), asked('b', 2), asked('c', 2), asked('d', 4), asked('e', 0)];
  expect(found(some, spread(6))).toMatchObject([{ is: 'below-peers', n: 1, of: 3, peers: { organisations: 6, low: 0.5 }, statements: [{ code: 'b' }, { code: 'c' }] }]);
  expect(kinds(some, spread(5))).toEqual([]);
  expect(kinds(some, spread(5), false)).toEqual(['below-peers']);
  expect(kinds([asked('a', 1), asked('b', 2)], spread(23))).toEqual([]);
  expect(kinds([asked('a', 4)], spread(23))).toEqual([]);
  expect(findingsOf([measure(some, spread(5)), measure(some, spread(6)), measure([asked('x', 0)])], { isSigned: true })).toMatchObject({ withoutPeers: 1, measures: 2 });
});

test('not begun is nothing but "not at all" and unanswered, the two apart; what does not apply is left out', () => {
  expect(found([asked('a', 3), asked('b', 0), asked('c', 4)])).toMatchObject([{ is: 'not-begun', n: 2, of: 2, notAtAll: 1, blank: 1, statements: [{ code: 'a' }, { code: 'b' }] }]);
  expect(kinds([asked('a', 3), asked('b', 2)])).toEqual([]);
  expect(kinds([asked('a', 4)])).toEqual([]);
});

test('a strength is fully in all that applies, now and the comparable time before; since the year from which it held of all', () => {
  expect(found([asked('a', 1, [2025, 1], [2024, 1], [2023, 1]), asked('b', 1, [2025, 1], [2024, 2]), asked('c', 4)], spread(8))).toMatchObject([{ is: 'strength', n: 2, of: 2, since: 2025, peers: { organisations: 8 } }]);
  expect(kinds([asked('a', 1, [2025, 1]), asked('b', 1)])).toEqual([]);
  expect(kinds([asked('a', 1, [2025, 1]), asked('b', 0, [2025, 1])])).toEqual([]);
  expect(kinds([asked('a', 1, [2025, 1, broken('meaning')])])).toEqual([]);
});

test('without anything asked there is nothing, and findings stand as the programme does', () => {
  expect(findingsOf([], { isSigned: false })).toEqual({ findings: [], asked: 0, compared: 0, notCompared: [], withoutPeers: 0, measures: 0 });
  const two = (code: string): AskedMeasure => ({ ...measure([asked(code, 3)]), code });
  expect(findingsOf([two('1.2.1'), two('1.1.1')], { isSigned: true }).findings.map((one) => one.measure.code)).toEqual(['1.2.1', '1.1.1']);
});
