import { expect, test } from 'vitest';
import type { Day } from '#platform/clock/index.ts';
import type { Outlined } from './delegation.ts';
import { ownDaysFor } from './own-days.ts';

const outline: readonly Outlined[] = [
  { of: 'goal', code: '1.1', text: {}, above: [], goal: '1.1', statements: ['a', 'b', 'c'] },
  { of: 'measure', code: '1.1.1', text: {}, above: ['1.1'], goal: '1.1', statements: ['a', 'b', 'c'] },
  { of: 'task', code: '1.1.1-1', text: {}, above: ['1.1.1', '1.1'], goal: '1.1', statements: ['a', 'b'] },
  { of: 'task', code: '1.1.1-2', text: {}, above: ['1.1.1', '1.1'], goal: '1.1', statements: ['c'] },
];
const [early, late] = ['2026-12-01' as Day, '2026-12-10' as Day];
const owed = (given: { days: [string, Day][]; who?: [string, string | null][]; left?: string[] }, who: Partial<Parameters<typeof ownDaysFor>[2]> = {}) =>
  ownDaysFor(outline, { days: new Map(given.days), responsibles: new Map(given.who ?? []), unanswered: new Set(given.left ?? ['a', 'b', 'c']) }, { account: 'anna', mayAnswer: true, today: '2026-11-22' as Day, ...who })
    .map(({ code, lastDay, left }) => [code, lastDay, left]);

test('the nearest day counts, once for all that it is said of, as long as something is unanswered', () => {
  expect(owed({ days: [['1.1', late]] })).toEqual([['1.1', late, 3]]);
  expect(owed({ days: [['1.1', late], ['1.1.1-1', early]] })).toEqual([['1.1.1-1', early, 2], ['1.1', late, 1]]);
  expect(owed({ days: [['1.1', late], ['1.1.1-1', early]], left: ['c'] })).toEqual([['1.1', late, 1]]);
  expect([owed({ days: [['1.1', late]], left: [] }), owed({ days: [] })]).toEqual([[], []]);
});

test('it is whose the task is; nobody’s is everybody’s who may answer, and so is what is late', () => {
  const days: [string, Day][] = [['1.1', late]];
  expect(owed({ days, who: [['1.1', 'bo']] })).toEqual([]);
  expect(owed({ days, who: [['1.1', 'bo'], ['1.1.1-2', 'anna']] })).toEqual([['1.1', late, 1]]);
  expect(owed({ days, who: [['1.1', 'bo']] }, { today: '2026-12-11' as Day })).toEqual([['1.1', late, 3]]);
  expect(owed({ days, who: [['1.1', null]] })).toEqual([['1.1', late, 3]]);
  expect(owed({ days, who: [['1.1', 'anna']] }, { mayAnswer: false })).toEqual([['1.1', late, 3]]);
  expect([owed({ days }, { mayAnswer: false }), owed({ days, who: [['1.1', 'bo']] }, { mayAnswer: false, today: '2026-12-11' as Day })]).toEqual([[], []]);
});
