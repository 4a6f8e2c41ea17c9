import { expect, test } from 'vitest';
import { chanceFrom } from './chance.ts';
import { ORGANISERS } from './organisers.ts';
import { treeOf, unitsByTenant } from './tree.ts';

test.each([200, 5_000, 50_000])('%i units, each with a code and a name of its own, stand under every organiser', (size) => {
  const tree = treeOf(size, chanceFrom(1));
  const codes = [...tree.branches, ...tree.providers, ...tree.units].map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  expect(tree.units.length).toBeGreaterThan(size * 0.95);
  expect(tree.units.length).toBeLessThan(size * 1.2);
  expect([...unitsByTenant(tree).keys()]).toEqual(expect.arrayContaining(ORGANISERS.map(({ code }) => code)));
  for (const own of Map.groupBy(tree.units, ({ parent }) => parent).values()) expect(new Set(own.map(({ names }) => names.sv)).size).toBe(own.length);
});

test('every kind of unit is there also in the smallest country, and what everybody’s demonstration has keeps its code', () => {
  const { units } = treeOf(200, chanceFrom(1));
  expect(new Set(units.map(({ unitKind }) => unitKind)).size).toBe(11);
  expect(units.filter(({ code }) => ['D-17-1', 'D-17-2', 'D-17-3', 'D-01-1', 'D-HUS-1'].includes(code))).toEqual([]);
});

test('the same seed gives the same tree, another another', () => {
  expect(treeOf(200, chanceFrom(5))).toEqual(treeOf(200, chanceFrom(5)));
  expect(treeOf(200, chanceFrom(5))).not.toEqual(treeOf(200, chanceFrom(6)));
});
