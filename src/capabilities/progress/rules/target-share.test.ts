import { expect, test } from 'vitest';
import { isShare, neededOf, reachOf } from './target-share.ts';

test('of 23 organisers 30 % are 7, 50 % are 12, 60 % are 14 and 80 % are 19', () => {
  expect([30, 50, 60, 80].map((percent) => neededOf(percent, 23))).toEqual([7, 12, 14, 19]);
});

test('what comes out even needs no more: 60 % of 5 is 3, 80 % of 10 is 8, 7 % of 100 is 7, 100 % of 3 is 3', () => {
  expect([neededOf(60, 5), neededOf(80, 10), neededOf(7, 100), neededOf(100, 3)]).toEqual([3, 8, 7, 3]);
});

test('14 of 23 is 60 % and 13 is not, however they would be rounded; of nobody it is never', () => {
  expect([isShare(14, 23, 60), isShare(13, 23, 60), isShare(0, 0, 1)]).toEqual([true, false, false]);
});

test('people are compared as they are: 4 411 360 of 5 514 200 is 80 %, one fewer is not', () => {
  expect([isShare(4_411_360, 5_514_200, 80), isShare(4_411_359, 5_514_200, 80)]).toEqual([true, false]);
});

test('all that applies must be answered fully; blank is not fully; to whom nothing applies is left out', () => {
  expect(reachOf({ asked: 3, fully: 3, notApplicable: 0 })).toBe('reached');
  expect(reachOf({ asked: 3, fully: 2, notApplicable: 1 })).toBe('reached');
  expect(reachOf({ asked: 3, fully: 2, notApplicable: 0 })).toBe('not-reached');
  expect(reachOf({ asked: 2, fully: 0, notApplicable: 2 })).toBe('left-out');
});
