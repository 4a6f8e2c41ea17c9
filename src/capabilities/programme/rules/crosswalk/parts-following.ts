import type { CrosswalkEntry } from '../../contract/crosswalk.ts';
import type { Goal } from '../outline.ts';

/** A goal, measure or task of the earlier version, and what goes on as it in the later one. */
export type PartFollowing = { readonly from: string; readonly to: string };

/**
 * What statements stand in goes on as what most of them have gone on to, alone or in parts, where that is more than half of those that are still asked; or half, if it has
 * the same code. Of several that went on to one the one with most statements there is it, so that each has one before it at most. Goals, measures and tasks are compared
 * with their like.
 */
export function partsFollowing(entries: readonly CrosswalkEntry[], was: readonly Goal[], is: readonly Goal[]): readonly PartFollowing[] {
  const [before, after] = [placesIn(was), placesIn(is)];
  const pairs = entries.filter(({ change }) => change !== 'meaning').flatMap((entry) => entry.from.flatMap((from) => entry.to.map((to) => ({ from, to }))));
  return LEVELS.flatMap((level) => {
    const moves = pairs.flatMap(({ from, to }) => {
      const [left, reached] = [before.get(from)?.[level], after.get(to)?.[level]];
      return left !== undefined && reached !== undefined ? [{ from: left, to: reached }] : [];
    });
    const chosen = [...Map.groupBy(moves, ({ from }) => from)].flatMap(([from, own]) => {
      const [to, n] = [...Map.groupBy(own, (move) => move.to)].map(([code, there]) => [code, there.length] as const).toSorted(([a, n], [b, m]) => m - n || Number(b === from) - Number(a === from))[0] ?? ['', 0];
      return n * 2 > own.length || (n * 2 === own.length && to === from) ? [{ from, to, n }] : [];
    }).toSorted((a, b) => b.n - a.n);
    return [...Map.groupBy(chosen, ({ to }) => to).values()].flatMap(([most]) => (most ? [{ from: most.from, to: most.to }] : []));
  });
}

const LEVELS = ['goal', 'measure', 'task'] as const;
type Places = Readonly<Record<(typeof LEVELS)[number], string>>;

/** In what each statement stands. */
const placesIn = (goals: readonly Goal[]): ReadonlyMap<string, Places> => new Map(goals.flatMap(({ section, measures }) => measures.flatMap((measure) => measure.tasks.flatMap((task) =>
  task.statements.map(({ code }): [string, Places] => [code, { goal: section.code, measure: measure.code, task: task.code }])))));
