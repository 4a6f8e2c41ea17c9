import { expect, test } from 'vitest';
import { countIn, NOTHING, segments, sum } from './distribution.ts';

const some = { asked: 10, fully: 4, partly: 2, notAtAll: 1, notApplicable: 1 };

test('blank is what is missing to all that was asked, and neither no nor not applicable', () => {
  expect(countIn(some, 'blank')).toBe(2);
  expect(countIn({ ...some, notAtAll: 3 }, 'blank')).toBe(0);
});

test('a bar is full, in order, and leaves out what nobody answered', () => {
  const bar = segments({ ...some, partly: 0, fully: 6 });
  expect(bar.map(({ part, count }) => [part, count])).toEqual([['fully', 6], ['notAtAll', 1], ['notApplicable', 1], ['blank', 2]]);
  expect(bar.at(-1)).toMatchObject({ from: 0.8, share: 0.2 });
  expect(bar.reduce((total, { share }) => total + share, 0)).toBeCloseTo(1, 12);
  expect(segments(NOTHING)).toEqual([]);
});

test('distributions add up part by part', () => {
  expect(sum([some, some])).toEqual({ asked: 20, fully: 8, partly: 4, notAtAll: 2, notApplicable: 2 });
  expect(sum([])).toEqual(NOTHING);
});
