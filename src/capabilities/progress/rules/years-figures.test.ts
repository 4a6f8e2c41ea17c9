import { expect, test } from 'vitest';
import { allOf, flowOf, flowsTogether, movedIn, sharesIn, type PairCount } from './years-figures.ts';

const pair = (was: number, is: number, n: number): PairCount => ({ roundNo: 1, thread: 0, was, is, n });

test('shares of two years are over the same pairs: an answer that is blank or does not apply in one of them is in neither', () => {
  // 4 stayed fully, 3 partly to fully, 2 fully to not at all, 5 not at all to partly; 6 had none the first year, 1 does not apply any more.
  const flow = flowOf([pair(1, 1, 4), pair(2, 1, 3), pair(1, 3, 2), pair(3, 2, 5), pair(0, 1, 6), pair(2, 4, 1)]);
  expect(flow).toEqual({ moves: [[4, 0, 2], [3, 0, 0], [0, 5, 0]], off: 7 });
  expect(sharesIn(flow)).toEqual({ of: 14, was: 6, is: 7 });
  expect(movedIn(flow)).toEqual({ up: 8, down: 2, same: 4 });
  expect(flowsTogether([flow, flow])).toEqual({ moves: [[8, 0, 4], [6, 0, 0], [0, 10, 0]], off: 14 });
});

test('everything of a year counts blank as asked and not as answered, and what does not apply as answered and not on the scale', () => {
  const counts = [[0, 5], [1, 4], [2, 3], [3, 2], [4, 1]].map(([status = 0, n = 0]) => ({ roundNo: 1, thread: 0, status, n }));
  expect(allOf(counts)).toEqual({ asked: 15, answered: 10, fully: 4, onScale: 9 });
  expect(allOf([])).toBeNull();
});
