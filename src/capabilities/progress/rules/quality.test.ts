import { expect, test } from 'vitest';
import { goalsOf } from '#capabilities/programme/index.ts';
import { aProgramme } from '#capabilities/programme/testing.ts';
import { FormId } from '#capabilities/evaluation/index.ts';
import type { Comparability } from '../contract/years.ts';
import type { AskedMeasure } from './needs.ts';
import { aboutOf, LEAST_SAME, questionId, questionsOf, type QualityGround } from './quality.ts';

const CODES = Array.from({ length: 12 }, (_, i) => `1.1.${Math.floor(i / 4) + 1}-${(i % 4) + 1}a`).concat('1.2.1-1a');
const goals = goalsOf(aProgramme(CODES.map((code) => ({ code }))));
const SAME: Comparability = { state: 'same', reason: null, year: null };
const BROKEN: Comparability = { state: 'broken', reason: 'meaning', year: null };

type Given = Readonly<Record<string, number | readonly [now: number, was: number, comparable?: Comparability]>>;
const measuresOf = (given: Given): readonly AskedMeasure[] => goals.flatMap(({ section, measures }) => measures.map(({ code, title, tasks }) => ({
  code, title, goal: section.code, spread: null,
  statements: tasks.flatMap((task) => task.statements).flatMap((statement) => {
    const of = given[statement.code];
    if (of === undefined) return [];
    const [status, was, comparable = SAME] = typeof of === 'number' ? [of] : of;
    return [{ code: statement.code, text: statement.text, status, earlier: was === undefined ? [] : [{ year: 2024, status: was, comparable }] }];
  }),
})));
const ask = (given: Given, more: Partial<QualityGround> = {}) => questionsOf({ goals, measures: measuresOf(given), evidence: null, units: new Map(), spreads: [], isOwnPeoples: true, ...more });
const everything = (status: number, n = CODES.length): Given => Object.fromEntries(CODES.slice(0, n).map((code) => [code, status]));
const told = (...of: Parameters<typeof ask>) => ask(...of).map(({ key, n, of: all }) => [key, n, all]);
const counts = (fully: number, partly: number, notAtAll: number, notApplicable = 0) => ({ asked: fully + partly + notAtAll + notApplicable, fully, partly, notAtAll, notApplicable });
const evidence = (asked: Readonly<Record<string, boolean>>) => ({ form: FormId.parse('00000000-0000-7000-8000-000000000000'), isEverAsked: true, asked: new Map(Object.entries(asked)) });

test('the same answer to at least ten is asked about; blank is none, and one that differs is enough to ask nothing', () => {
  expect(told(everything(1))).toEqual([['all-same own', 13, 13]]);
  expect(told({ ...everything(3, LEAST_SAME), [CODES[12] ?? '']: 0 })).toEqual([['all-same own', 10, 10]]);
  expect(told(everything(1, LEAST_SAME - 1))).toEqual([]);
  expect(told({ ...everything(1), [CODES[0] ?? '']: 2 })).toEqual([]);
  expect(told(everything(0))).toEqual([]);
});

test('fully without evidence is asked about where evidence is asked for, goal by goal', () => {
  const given = { '1.1.1-1a': 1, '1.1.1-2a': 1, '1.1.1-3a': 1, '1.2.1-1a': 1 };
  expect(told(given, { evidence: evidence({ '1.1.1-1a': false, '1.1.1-2a': true, '1.2.1-1a': false }) })).toEqual([['without-evidence 1.1', 1, 2], ['without-evidence 1.2', 1, 1]]);
  expect(told(given, { evidence: evidence({ '1.1.1-1a': true }) })).toEqual([]);
  expect(told(given)).toEqual([]);
});

test('a jump is two steps along the scale since a comparable answer; one step, blank, not applicable or what may not be compared is none', () => {
  expect(told({ '1.1.1-1a': [1, 3], '1.1.1-2a': [3, 1], '1.1.1-3a': [1, 2], '1.1.1-4a': [4, 1], '1.1.2-1a': [0, 1], '1.1.2-2a': [1, 3, BROKEN], '1.2.1-1a': [2, 2] })).toEqual([['jump 1.1', 2, 3]]);
  expect(ask({ '1.1.1-1a': [1, 3] })[0]?.statements).toMatchObject([{ code: '1.1.1-1a', is: 1, was: 3, wasYear: 2024 }]);
});

test('units go against from a quarter of four on; outside the organisation without numbers', () => {
  const units = new Map([['1.1.1-1a', counts(3, 0, 1)], ['1.1.1-2a', counts(4, 0, 1)], ['1.1.1-3a', counts(2, 0, 1)], ['1.1.1-4a', counts(0, 0, 9)]]);
  const given = { '1.1.1-1a': 1, '1.1.1-2a': 1, '1.1.1-3a': 1, '1.1.1-4a': 2 };
  expect(ask(given, { units })).toMatchObject([{ key: 'against-units 1.1', n: 1, of: 3, statements: [{ code: '1.1.1-1a', units: { code: '1.1.1-1a', no: 1, of: 4 } }] }]);
  expect(ask(given, { units, isOwnPeoples: false })).toMatchObject([{ statements: [{ units: { no: null, of: null } }] }]);
});

test('not applicable above the peers is asked of the organisation’s own answers and of its units’, each by itself', () => {
  const spreads = [{ isOwn: true, organisers: 6, low: 0, middle: 0.01, high: 0.02 }, { isOwn: false, organisers: 6, low: 0, middle: 0.05, high: 0.1 }];
  const given = { ...everything(1), ...everything(4, 6) };
  expect(told(given, { spreads })).toEqual([['not-applicable own', 6, 13]]);
  expect(told(everything(2, 4), { spreads, units: new Map([['1.1.1-1a', counts(5, 0, 0, 5)]]) })).toEqual([['not-applicable units', 5, 10]]);
  expect(told(given)).toEqual([]);
});

test('what was said is of these answers: others are told apart; the count of what does not apply may move', () => {
  const one = (given: Given, more = {}) => { const [question] = ask(given, more); if (!question) throw new Error('Nothing is asked.'); return aboutOf(question); };
  expect(one({ '1.1.1-1a': [1, 3] })).toEqual(one({ '1.1.1-1a': [1, 3], '1.1.1-2a': [2, 2] }));
  expect(one({ '1.1.1-1a': [1, 3] })).not.toEqual(one({ '1.1.1-1a': [1, 3], '1.1.1-2a': [1, 3] }));
  const spreads = [{ isOwn: true, organisers: 6, low: 0, middle: 0, high: 0 }];
  expect(one({ ...everything(1), ...everything(4, 6) }, { spreads })).toEqual(one({ ...everything(1), ...everything(4, 7) }, { spreads }));
  expect(questionId('jump 1.1')).toBe('q-jump-1-1');
});
