import { expect, test } from 'vitest';
import { statusOfShare } from './values.ts';

test('a share is fully from its percentage on, counted in whole numbers', () => {
  const of = (numerator: number, denominator: number, fullyFrom = 100): string => statusOfShare({ numerator, denominator }, fullyFrom);
  expect([of(14, 23, 60), of(13, 23, 60)]).toEqual(['fully', 'partly']);
  expect([of(7, 7), of(6, 7), of(0, 7), of(0, 0)]).toEqual(['fully', 'partly', 'not-at-all', 'not-applicable']);
  expect([of(1, 3, 33), of(1, 3, 34)]).toEqual(['fully', 'partly']);
});
