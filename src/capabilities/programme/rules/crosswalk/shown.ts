import type { CrosswalkEntry, CrosswalkPage, EntryName, EntryPage, EntryShown } from '../../contract/crosswalk.ts';
import { canonical } from '#platform/canonical/index.ts';
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

export function shownEntry(entry: CrosswalkEntry, no: number, { was, is }: Both): EntryShown {
  const side = (codes: CrosswalkEntry['from'], of: Both['was']): EntryShown['from'] => codes.map((code) => ({ code, text: of.get(code)?.text ?? {}, value: of.get(code)?.value ?? null }));
  const [from, to] = [side(entry.from, was), side(entry.to, is)];
  return { no, from, to, change: entry.change, number: numberOf(from, to), isLooked: entry.isLooked, needsLook: needsLook(entry) };
}

/** Nothing is said of a side that asks nothing. */
function numberOf(from: EntryShown['from'], to: EntryShown['to']): EntryShown['number'] {
  if (from.length === 0 || to.length === 0) return 'same';
  const values = [...from, ...to].map(({ value }) => value);
  if (new Set(values.map((value) => value?.kind ?? null)).size > 1) return 'other-kind';
  return new Set(values.map((value) => value && canonical(value))).size > 1 ? 'other' : 'same';
}

/** What a list of entries calls one: by its first code of the later version, and of the earlier one where it ended. */
export function nameOfEntry({ from, to }: Pick<EntryShown, 'from' | 'to'>): EntryName | undefined {
  const [side, first] = to[0] ? (['to', to[0]] as const) : (['from', from[0]] as const);
  return first && { side, code: first.code };
}
/** Where it stands on a page. */
export const anchorOf = ({ side, code }: EntryName): string => `${side}-${code}`;

/** Where somebody goes on who has corrected an entry: itself, and the next one in the order of the page that is still to be looked at. */
export function goesOn(goals: CrosswalkPage['goals'], corrected: EntryName): { readonly own: EntryName; readonly next: EntryName | null } {
  const all = goals.flatMap(({ entries }) => entries);
  const at = all.findIndex((entry) => entry[corrected.side].some(({ code }) => code === corrected.code));
  const next = [...all.slice(at + 1), ...all.slice(0, at + 1)].find((entry) => entry.needsLook);
  const own = all[at];
  return { own: (own && nameOfEntry(own)) ?? corrected, next: (next && nameOfEntry(next)) ?? null };
}

type Goals = { readonly was: readonly Goal[]; readonly is: readonly Goal[] };

/** The other questions of an entry's goals that have no counterpart: what it may be meant to take in. */
export function withoutCounterpart(entries: readonly EntryShown[], { no, from, to }: EntryShown, { was, is }: Goals): EntryPage['without'] {
  const own = new Set([...from.map(({ code }) => goalOfCode(was, code)), ...to.map(({ code }) => goalOfCode(is, code))]);
  const others = entries.filter((entry) => entry.no !== no);
  return {
    from: others.filter((entry) => entry.to.length === 0).flatMap((entry) => entry.from).filter(({ code }) => own.has(goalOfCode(was, code))),
    to: others.filter((entry) => entry.from.length === 0).flatMap((entry) => entry.to).filter(({ code }) => own.has(goalOfCode(is, code))),
  };
}

/** By the goal of the later version in which the first of an entry is asked; after them what ended, by the goal of the earlier one. */
export function byGoal(entries: readonly EntryShown[], { was, is }: Goals): CrosswalkPage['goals'] {
  const of = (side: 'from' | 'to', goals: readonly Goal[]): CrosswalkPage['goals'] => {
    const own = Map.groupBy(entries.filter(({ to }) => (side === 'to') === to.length > 0), (entry) => goalOfCode(goals, entry[side][0]?.code ?? ''));
    return goals.flatMap(({ section: { code, title } }) => {
      const there = own.get(code) ?? [];
      return there.length === 0 ? [] : [{ side, code, title, entries: there }];
    });
  };
  return [...of('to', is), ...of('from', was)];
}
