import { expect, test } from 'vitest';
import { hiddenCells, type Cell } from './suppression.ts';

const cells = (of: Readonly<Record<string, number>>): ReadonlyMap<string, Cell> => new Map(Object.entries(of).map(([key, units]) => [key, { units, answered: units }]));
const hidden = (of: Readonly<Record<string, number>>, wholes: Readonly<Record<string, string>>): readonly string[] =>
  [...hiddenCells(cells(of), Object.entries(wholes).map(([whole, parts]) => ({ whole, parts: parts.split(' ') })))].sort();

test('a figure of fewer than three units is hidden, and one that nobody has answered is not', () => {
  expect(hidden({ a: 1, b: 2, c: 3, d: 0 }, {})).toEqual(['a', 'b']);
});

test('where one part of a whole is hidden all are, also those that nobody has answered; the whole stays', () => {
  expect(hidden({ all: 9, a: 1, b: 4, c: 4, d: 0 }, { all: 'a b c d' })).toEqual(['a', 'b', 'c', 'd']);
});

test('the parts of a whole that is hidden are hidden too: it is their sum', () => {
  expect(hidden({ top: 12, all: 4, other: 2, a: 4, b: 4 }, { top: 'all other', all: 'a b' })).toEqual(['a', 'all', 'b', 'other']);
});

test('it goes on until nothing more follows, downwards; what stands above and beside stays', () => {
  expect(hidden({ top: 20, a: 10, b: 10, a1: 9, a2: 1, a11: 5, a12: 4, b1: 5, b2: 5 }, { a1: 'a11 a12', b: 'b1 b2', a: 'a1 a2', top: 'a b' })).toEqual(['a1', 'a11', 'a12', 'a2']);
});
