import type { CrosswalkEntry, CrosswalkPage, EntryShown } from '../../contract/crosswalk.ts';
import { goalOfCode, type Goal } from '../outline.ts';
import { needsLook, type Both } from './entries.ts';
import type { Compared } from './likeness.ts';

type Published = { readonly no: number; readonly publishedAt: Date | null };

/** Whether a version came before another: only then can the other follow it. */
export function precedes(one: Published, other: Published): boolean {
  const [at, then] = [one.publishedAt?.getTime() ?? Infinity, other.publishedAt?.getTime() ?? Infinity];
  return at < then || (at === then && one.no < other.no);
}

/** All that is asked, in the order of the document. */
export const statementsIn = (goals: readonly Goal[]): readonly Compared[] => goals.flatMap(({ measures }) => measures.flatMap(({ tasks }) => tasks.flatMap(({ statements }) => statements)));

export const shownEntry = (entry: CrosswalkEntry, no: number, { was, is }: Both): EntryShown => ({
  no, from: entry.from.map((code) => ({ code, text: was.get(code)?.text ?? {} })), to: entry.to.map((code) => ({ code, text: is.get(code)?.text ?? {} })),
  change: entry.change, isLooked: entry.isLooked, needsLook: needsLook(entry),
});

/** By the goal of the later version in which the first of an entry is asked; after them what ended, by the goal of the earlier one. */
export function byGoal(entries: readonly EntryShown[], { was, is }: { readonly was: readonly Goal[]; readonly is: readonly Goal[] }): CrosswalkPage['goals'] {
  const of = (side: 'from' | 'to', goals: readonly Goal[]): CrosswalkPage['goals'] => {
    const own = Map.groupBy(entries.filter(({ to }) => (side === 'to') === to.length > 0), (entry) => goalOfCode(goals, entry[side][0]?.code ?? ''));
    return goals.flatMap(({ section: { code, title } }) => {
      const there = own.get(code) ?? [];
      return there.length === 0 ? [] : [{ side, code, title, entries: there }];
    });
  };
  return [...of('to', is), ...of('from', was)];
}
