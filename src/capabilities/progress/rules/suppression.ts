import { LEAST_UNITS } from './units.ts';

/** A figure that may be shown or not: how many units have an answer in it, and how many answers there are. */
export type Cell = { readonly units: number; readonly answered: number };
/** A figure and those that it is the sum of. */
export type Whole = { readonly whole: string; readonly parts: readonly string[] };

/**
 * The figures that are not to be shown outside, by their keys: those of too few units; and where one part of a whole is not shown none of its parts is, else it would be found by
 * subtraction; nor the parts of a whole that is not shown, whose sum it is. Again and again, until nothing more follows. Each is a part of one whole at most.
 */
export function hiddenCells(cells: ReadonlyMap<string, Cell>, wholes: readonly Whole[]): ReadonlySet<string> {
  const hidden = new Set([...cells].filter(([, { units, answered }]) => answered > 0 && units < LEAST_UNITS).map(([key]) => key));
  for (let before = -1; before !== hidden.size;) {
    before = hidden.size;
    for (const { whole, parts } of wholes) if (hidden.has(whole) || parts.some((part) => hidden.has(part))) parts.forEach((part) => hidden.add(part));
  }
  return hidden;
}
