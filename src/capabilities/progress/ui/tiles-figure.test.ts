import { expect, test } from 'vitest';
import { OrganiserGoals } from '../contract.ts';
import { tiles } from '../store/tiles.ts';
import { tilesChart } from './tiles-figure.tsx';

const line = (code: string, ...goals: readonly (readonly [string, number, number])[]) => OrganiserGoals.parse({
  organisation: { code, kind: 'organiser', names: { sv: `Område ${code}` }, sectors: [], isMadeUp: false }, goals: goals.map(([goal, fully, onScale]) => ({ code: goal, fully, onScale })),
});
const of = (goal?: string) => tilesChart({ ownByGoal: [line('17', ['1.1', 1, 2], ['1.2', 3, 8]), line('05', ['1.1', 0, 4]), line('06'), line('XX', ['1.1', 1, 1])], tiles: tiles() }, goal, 'sv').tiles;

test('each organiser has its own tile in the given order, of all goals or of one; who has not signed has no figure and not nought', () => {
  expect(of().map(({ figure }) => figure)).toEqual([{ n: 4, of: 10 }, { n: 0, of: 4 }, null, { n: 1, of: 1 }]);
  expect(of('1.2').map(({ figure }) => figure)).toEqual([{ n: 3, of: 8 }, null, null, null]);
  expect(of().map(({ label }) => label)).toEqual(['Område 17', 'Område 05', 'Område 06', 'Område XX']);
});

test('an organiser without a place is there all the same, under its code', () => {
  expect(of()[3]).toMatchObject({ short: 'XX', place: null });
  expect(of()[0]).toMatchObject({ short: 'Österb', place: { column: 0, row: 2 } });
});

test('every place is one organiser’s only', () => {
  expect(tiles().length).toBe(23);
  expect(new Set(tiles().map(({ column, row }) => `${column} ${row}`)).size).toBe(23);
});
