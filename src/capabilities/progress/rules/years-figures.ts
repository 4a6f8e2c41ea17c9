import type { Flow, YearCell } from '../contract/years.ts';

// Counts of answers through the years. Shares are left to whoever shows them.

/** How many of a year's signed answers to a thread are each: blank, fully, partly, not at all, not applicable. */
export type StatusCount = { readonly roundNo: number; readonly thread: number; readonly status: number; readonly n: number };
/** The same of pairs: one organisation's answer in the base year and in another. */
export type PairCount = { readonly roundNo: number; readonly thread: number; readonly was: number; readonly is: number; readonly n: number };

/** From fully over partly to not at all. */
const SCALE = [1, 2, 3] as const;
const isOnScale = (status: number): boolean => SCALE.some((step) => step === status);

const NO_FLOW: Flow = { moves: SCALE.map(() => SCALE.map(() => 0)), off: 0 };

export const flowOf = (pairs: readonly PairCount[]): Flow => ({
  moves: SCALE.map((was) => SCALE.map((is) => sumOf(pairs.filter((pair) => pair.was === was && pair.is === is)))),
  off: sumOf(pairs.filter(({ was, is }) => !isOnScale(was) || !isOnScale(is))),
});

/** Everything of a year; null where nothing was asked of anybody who signed. */
export function allOf(counts: readonly StatusCount[]): YearCell['all'] {
  const asked = sumOf(counts);
  const of = (wanted: (status: number) => boolean): number => sumOf(counts.filter(({ status }) => wanted(status)));
  return asked === 0 ? null : { asked, answered: of((status) => status > 0), fully: of((status) => status === 1), onScale: of(isOnScale) };
}

const sumOf = (some: readonly { readonly n: number }[]): number => some.reduce((sum, { n }) => sum + n, 0);

/** How many pairs there are, and of them fully in the base year and in the other: the same pairs both times. */
export function sharesIn({ moves }: Flow): { readonly of: number; readonly was: number; readonly is: number } {
  const cells = moves.flatMap((row, was) => row.map((n, is) => ({ n, was, is })));
  return { of: sumOf(cells), was: sumOf(cells.filter(({ was }) => was === 0)), is: sumOf(cells.filter(({ is }) => is === 0)) };
}

/** How many went up the scale, down it, or stayed. */
export function movedIn({ moves }: Flow): { readonly up: number; readonly down: number; readonly same: number } {
  const cells = moves.flatMap((row, was) => row.map((n, is) => ({ n, step: was - is })));
  return { up: sumOf(cells.filter(({ step }) => step > 0)), down: sumOf(cells.filter(({ step }) => step < 0)), same: sumOf(cells.filter(({ step }) => step === 0)) };
}

/** Every move along the scale, from what it was to what it is: up first. */
export const MOVES = [
  { was: 2, is: 1, name: '2.1' }, { was: 2, is: 0, name: '2.0' }, { was: 1, is: 0, name: '1.0' }, { was: 0, is: 1, name: '0.1' }, { was: 0, is: 2, name: '0.2' }, { was: 1, is: 2, name: '1.2' },
] as const;

/** The flows of several as one. */
export const flowsTogether = (flows: readonly Flow[]): Flow => flows.reduce((sum, { moves, off }) => ({ moves: sum.moves.map((row, was) => row.map((n, is) => n + (moves[was]?.[is] ?? 0))), off: sum.off + off }), NO_FLOW);
