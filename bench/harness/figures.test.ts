import { expect, test } from 'vitest';
import { interleaved, median, pairedRatio, percentile } from './figures.ts';

test('the median is the middle one, or between the two middle ones', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([])).toBeNaN();
});

test('a percentile is a value that was measured', () => {
  const hundred = Array.from({ length: 100 }, (_none, i) => 100 - i);
  expect([percentile(hundred, 0.5), percentile(hundred, 0.99), percentile(hundred, 1), percentile([7], 0.99), percentile(hundred, 0)]).toEqual([50, 99, 100, 7, 1]);
  expect(percentile([], 0.5)).toBeNaN();
});

test('a ratio divides round by round: a machine that slows down half-way does not change it', () => {
  expect(pairedRatio([50, 5, 20], [100, 10, 40])).toEqual({ median: 0.5, least: 0.5, most: 0.5 });
  expect(pairedRatio([30, 50], [100, 100])).toEqual({ median: 0.4, least: 0.3, most: 0.5 });
});

test('rounds that are no pairs are refused', () => {
  expect(() => pairedRatio([1], [1, 2])).toThrow('no pairs');
  expect(() => pairedRatio([], [])).toThrow('no pairs');
});

test('variants take turns, and each keeps its own results', async () => {
  const order: string[] = [];
  const ran = (name: string) => async () => order.push(name);
  expect(await interleaved({ a: ran('a'), b: ran('b'), c: ran('c') }, 2)).toEqual({ a: [1, 4], b: [2, 5], c: [3, 6] });
  expect(order).toEqual(['a', 'b', 'c', 'a', 'b', 'c']);
});
