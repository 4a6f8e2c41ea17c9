import { describe, expect, test } from 'vitest';
import { StatementCode } from '../../contract.ts';
import type { CrosswalkChange, CrosswalkEntry } from '../../contract/crosswalk.ts';
import { chained, chainsOf, together, turned, type ChainedRow } from './chaining.ts';
import { rowsOf } from './entries.ts';

const codeOf = (n: number): StatementCode => StatementCode.parse(`1.1.1-${n + 1}a`);
const entry = (from: readonly number[], to: readonly number[], change: CrosswalkChange): CrosswalkEntry => ({ from: from.map(codeOf), to: to.map(codeOf), change, isLooked: true });
const crosswalk = (...entries: readonly CrosswalkEntry[]): readonly ChainedRow[] => chained(rowsOf(entries));
const numberOf = (code: string | null): string => (code === null ? '–' : String(Number(/-(\d+)a$/.exec(code)?.[1]) - 1));
const told = (rows: readonly ChainedRow[]): readonly string[] => rows.map(({ from, to, change, back }) => `${numberOf(from)} ${numberOf(to)} ${change} ${back}`).toSorted();

describe('two crosswalks after each other', () => {
  test.each([
    ['same', 'same', ['0 0 same same']], ['same', 'wording', ['0 0 wording wording']], ['wording', 'same', ['0 0 wording wording']], ['wording', 'wording', ['0 0 wording wording']],
    ['meaning', 'same', ['0 – ended new', '– 0 new ended']], ['wording', 'meaning', ['0 – ended new', '– 0 new ended']], ['meaning', 'meaning', ['0 – ended new', '– 0 new ended']],
  ] as const)('%s and then %s', (one, other, expected) => {
    expect(told(together(crosswalk(entry([0], [0], one)), crosswalk(entry([0], [0], other))))).toEqual(expected);
  });

  test('what ended or is new on the way is so from end to end; what comes in between and goes again is nothing', () => {
    expect(told(together(crosswalk(entry([0], [], 'ended'), entry([], [1], 'new'), entry([], [2], 'new')), crosswalk(entry([1], [1], 'same'), entry([2], [], 'ended'), entry([], [3], 'new')))))
      .toEqual(['0 – ended new', '– 1 new ended', '– 3 new ended']);
  });

  test('what was split or merged once stays so, in other words or not, before and after', () => {
    const same = (...codes: readonly number[]) => crosswalk(...codes.map((code) => entry([code], [code], 'wording')));
    const [split, merged] = [crosswalk(entry([0], [1, 2], 'split')), crosswalk(entry([0, 1], [2], 'merged'))];
    expect([told(together(split, same(1, 2))), told(together(same(0), split))]).toEqual([['0 1 split merged', '0 2 split merged'], ['0 1 split merged', '0 2 split merged']]);
    expect([told(together(merged, same(2))), told(together(same(0, 1), merged))]).toEqual([['0 2 merged split', '1 2 merged split'], ['0 2 merged split', '1 2 merged split']]);
    expect(told(together(split, crosswalk(entry([1], [1], 'same'), entry([2], [], 'ended'))))).toEqual(['0 1 split merged']);
  });

  test('what was split and merged again is never taken for the same, not even where all of it came together', () => {
    expect(told(together(crosswalk(entry([0], [1, 2], 'split')), crosswalk(entry([1, 2], [0], 'merged'))))).toEqual(['0 0 merged merged']);
    expect(told(together(crosswalk(entry([0], [0, 1], 'split'), entry([2], [2], 'same')), crosswalk(entry([0], [0], 'same'), entry([1, 2], [1], 'merged'))))).toEqual(['0 0 split merged', '0 1 merged merged', '2 1 merged split']);
  });
});

/** Numbers that look like chance and are the same every time. */
function chanceFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Each code of both versions in one entry, of every kind. */
function crosswalkBy(chance: (below: number) => number, was: number, is: number): readonly ChainedRow[] {
  const left = Array.from({ length: was }, (_none, i) => i).toSorted(() => chance(3) - 1);
  const right = Array.from({ length: is }, (_none, i) => i).toSorted(() => chance(3) - 1);
  const entries: CrosswalkEntry[] = [];
  while (left.length > 0 && right.length > 0) {
    const kind = (['same', 'same', 'wording', 'meaning', 'split', 'merged', 'ended', 'new'] as const)[chance(8)] ?? 'same';
    const from = left.splice(0, kind === 'new' ? 0 : kind === 'merged' ? Math.min(left.length, 2 + chance(2)) : 1);
    const to = right.splice(0, kind === 'ended' ? 0 : kind === 'split' ? Math.min(right.length, 2 + chance(2)) : 1);
    const isShort = (kind === 'split' && to.length < 2) || (kind === 'merged' && from.length < 2);
    entries.push(entry(from, to, isShort ? 'meaning' : kind));
  }
  return crosswalk(...entries, ...left.map((code) => entry([code], [], 'ended')), ...right.map((code) => entry([], [code], 'new')));
}

test.each(Array.from({ length: 300 }, (_none, seed) => seed))('whatever several crosswalks say (%i), together they say the same in any order and from either end, of every question once, and never more than each of them', (seed) => {
  const chance = chanceFrom(seed * 7_919 + 1);
  const sizes = [1 + chance(7), 1 + chance(7), 1 + chance(7), 1 + chance(7)] as const;
  const [one, two, three] = [crosswalkBy(chance, sizes[0], sizes[1]), crosswalkBy(chance, sizes[1], sizes[2]), crosswalkBy(chance, sizes[2], sizes[3])];
  const all = together(together(one, two), three);
  expect(told(together(one, together(two, three)))).toEqual(told(all));
  expect(told(together(turned(three), together(turned(two), turned(one))))).toEqual(told(turned(all)));

  const numbers = (size: number): readonly string[] => Array.from({ length: size }, (_none, i) => String(i));
  expect([[...new Set(all.flatMap(({ from }) => from ?? []))].map(numberOf).toSorted(), [...new Set(all.flatMap(({ to }) => to ?? []))].map(numberOf).toSorted()]).toEqual([numbers(sizes[0]), numbers(sizes[3])]);
  for (const row of all) {
    const others = all.filter((each) => each !== row && ((row.from !== null && each.from === row.from) || (row.to !== null && each.to === row.to)));
    // By hand: every way from the one to the other, and what each step of it says.
    const ways = one.filter(({ from, to }) => from === row.from && to !== null).flatMap((a) => two.filter(({ from, to }) => from === a.to && to !== null).flatMap((b) => three.filter(({ from, to }) => from === b.to && to === row.to).map((c) => [a.change, b.change, c.change])));
    const going = ways.filter((way) => !way.includes('meaning'));
    if (row.change === 'ended' || row.change === 'new') expect([others, row.from !== null && row.to !== null ? going : []]).toEqual([[], []]);
    if (row.change === 'same' || row.change === 'wording') expect([others, ways.length, ways.flat().filter((change) => change !== 'same' && change !== 'wording'), ways.flat().includes('wording')]).toEqual([[], 1, [], row.change === 'wording']);
    if (row.change === 'split') expect([going.flat().includes('split'), going.flat().includes('merged'), row.back]).toEqual([true, false, 'merged']);
    if (row.change === 'merged') expect([going.flat().includes('merged'), row.back]).toEqual([true, going.flat().includes('split') ? 'merged' : 'split']);
    expect(row.change).not.toBe('meaning');
    // Of several that came together each is told apart, seen from either side.
    if (others.some(({ to }) => to !== null && to === row.to)) expect(row.change).toBe('merged');
    if (others.some(({ from }) => from !== null && from === row.from)) expect(row.back).toBe('merged');
  }
});

test('crosswalks are followed over as few versions as possible, then over those published the latest; not where one of their own holds, and never back and forth', () => {
  const step = (fromNo: number, toNo: number) => ({ fromNo, toNo });
  expect(chainsOf([1, 2, 3], [step(1, 2), step(2, 3)])).toEqual([{ fromNo: 1, toNo: 3, via: [2] }]);
  expect(chainsOf([1, 2, 3], [step(1, 2), step(2, 3), step(1, 3)])).toEqual([]);
  expect(chainsOf([1, 2, 3], [step(1, 3), step(2, 3)])).toEqual([]);
  expect(chainsOf([1, 2, 3], [step(1, 2), step(1, 3)])).toEqual([]);
  expect(chainsOf([5, 3, 9, 4], [step(3, 9), step(9, 4), step(5, 3)])).toEqual([{ fromNo: 5, toNo: 9, via: [3] }, { fromNo: 5, toNo: 4, via: [3, 9] }, { fromNo: 3, toNo: 4, via: [9] }]);
  expect(chainsOf([1, 2, 3, 4], [step(1, 2), step(1, 3), step(2, 4), step(3, 4)])).toEqual([{ fromNo: 1, toNo: 4, via: [3] }]);
  expect(chainsOf([1, 2, 3, 4], [step(1, 2), step(2, 3), step(3, 4), step(1, 3)])).toEqual([{ fromNo: 1, toNo: 4, via: [3] }, { fromNo: 2, toNo: 4, via: [3] }]);
});
