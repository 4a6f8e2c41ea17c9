import type { CrosswalkChange, CrosswalkEntry, CrosswalkRow } from '../../contract/crosswalk.ts';
import { CROSSWALK_CHANGES } from '../../contract/crosswalk.ts';
import { StatementCode } from '../../contract.ts';
import { asksSameNumber, type Compared } from './likeness.ts';

/** The statements of both versions, by code, in the order of their documents. */
export type Both = { readonly was: ReadonlyMap<string, Compared>; readonly is: ReadonlyMap<string, Compared> };
export const bothOf = (was: readonly Compared[], is: readonly Compared[]): Both => ({ was: new Map(was.map((each) => [each.code, each])), is: new Map(is.map((each) => [each.code, each])) });

/** How many there are on each side. */
const SHAPES: Readonly<Record<CrosswalkChange, readonly [from: 'none' | 'one' | 'several', to: 'none' | 'one' | 'several']>> = {
  same: ['one', 'one'], wording: ['one', 'one'], meaning: ['one', 'one'], split: ['one', 'several'], merged: ['several', 'one'], ended: ['one', 'none'], new: ['none', 'one'],
};
const shapeOf = (codes: readonly string[]): 'none' | 'one' | 'several' => (codes.length === 0 ? 'none' : codes.length === 1 ? 'one' : 'several');

export const isChange = (said: string): said is CrosswalkChange => CROSSWALK_CHANGES.some((each) => each === said);

/** The rows of the format, an entry's one after the other. */
export const rowsOf = (entries: readonly CrosswalkEntry[]): readonly CrosswalkRow[] => entries.flatMap(({ from, to, change }): CrosswalkRow[] => {
  if (to.length === 0) return from.map((code) => ({ from: code, to: null, change }));
  if (from.length === 0) return to.map((code) => ({ from: null, to: code, change }));
  return from.flatMap((was) => to.map((is) => ({ from: was, to: is, change })));
});

/** What is wrong with an entry: which field, and what. */
export type Wrong = { readonly at: 'from' | 'to' | 'change'; readonly said: 'unknownFrom' | 'unknownTo' | 'none' | 'one' | 'several' | 'number'; readonly code?: string };

/** Undefined where it will do. */
export function wrongOf({ from, to, change }: { readonly from: readonly string[]; readonly to: readonly string[]; readonly change: CrosswalkChange }, { was, is }: Both): Wrong | undefined {
  const [strange, unknown] = [from.find((code) => !was.has(code)), to.find((code) => !is.has(code))];
  if (strange !== undefined) return { at: 'from', said: 'unknownFrom', code: strange };
  if (unknown !== undefined) return { at: 'to', said: 'unknownTo', code: unknown };
  const [wantedFrom, wantedTo] = SHAPES[change];
  if (shapeOf(from) !== wantedFrom) return { at: 'from', said: wantedFrom };
  if (shapeOf(to) !== wantedTo) return { at: 'to', said: wantedTo };
  return (change === 'same' || change === 'wording') && !isNumberKept(from[0], to[0], { was, is }) ? { at: 'change', said: 'number' } : undefined;
}

function isNumberKept(from: string | undefined, to: string | undefined, { was, is }: Both): boolean {
  const [before, after] = [was.get(from ?? ''), is.get(to ?? '')];
  return before !== undefined && after !== undefined && asksSameNumber(before, after);
}

/** Codes as somebody writes them: each once, whatever stands between. */
export const codesFrom = (text: string): readonly string[] => [...new Set(text.split(/[\s,;]+/).filter((code) => code !== ''))];

/**
 * The entries with one that somebody has corrected. Whatever stood at its codes gives way; what is left without a counterpart by that ended, or is new, and is to be
 * looked at. The codes are known, and the entry will do.
 */
export function withEntry(entries: readonly CrosswalkEntry[], { from, to, change }: { readonly from: readonly string[]; readonly to: readonly string[]; readonly change: CrosswalkChange }, both: Both): readonly CrosswalkEntry[] {
  const [before, after] = [new Set(from), new Set(to)];
  const touched = (each: CrosswalkEntry): boolean => each.from.some((code) => before.has(code)) || each.to.some((code) => after.has(code));
  const rests = entries.filter(touched).flatMap((each) => restOf({ ...each, from: each.from.filter((code) => !before.has(code)), to: each.to.filter((code) => !after.has(code)) }));
  const own: CrosswalkEntry = { from: from.map((code) => StatementCode.parse(code)), to: to.map((code) => StatementCode.parse(code)), change, isLooked: true };
  return inOrder([...entries.filter((each) => !touched(each)), ...rests, own], both);
}

/** What is left of an entry of which something was taken away. */
function restOf({ from, to, change }: CrosswalkEntry): readonly CrosswalkEntry[] {
  const isWhole = shapeOf(from) === SHAPES[change][0] && shapeOf(to) === SHAPES[change][1];
  if (isWhole) return [{ from, to, change, isLooked: false }];
  // One that was split into two, of which one is left, may be the same in other words or another question: a person has to say.
  if (from.length === 1 && to.length === 1) return [{ from, to, change: 'meaning', isLooked: false }];
  return [...from.map((code): CrosswalkEntry => ({ from: [code], to: [], change: 'ended', isLooked: false })), ...to.map((code): CrosswalkEntry => ({ from: [], to: [code], change: 'new', isLooked: false }))];
}

/** In the order of the later version; what ended last, in the order of the earlier one. */
function inOrder(entries: readonly CrosswalkEntry[], { was, is }: Both): readonly CrosswalkEntry[] {
  const [before, after] = [[...was.keys()], [...is.keys()]].map((codes) => new Map(codes.map((code, i) => [code, i])));
  const place = ({ from, to }: CrosswalkEntry): number => {
    const [first] = to;
    return first === undefined ? is.size + (before?.get(from[0] ?? '') ?? 0) : (after?.get(first) ?? 0);
  };
  return entries.toSorted((a, b) => place(a) - place(b));
}

/** What a person should look at before it holds: all that is not plainly the same. */
export const needsLook = ({ change, isLooked }: Pick<CrosswalkEntry, 'change' | 'isLooked'>): boolean => change !== 'same' && !isLooked;

export const countChanges = (entries: readonly CrosswalkEntry[]): Readonly<Record<CrosswalkChange, number>> =>
  Object.fromEntries(CROSSWALK_CHANGES.map((change) => [change, entries.filter((each) => each.change === change).length])) as Record<CrosswalkChange, number>; // of all changes

/** Whether two say the same, whatever has been looked at. */
export const isSameCrosswalk = (a: readonly CrosswalkRow[], b: readonly CrosswalkRow[]): boolean => {
  const keys = (rows: readonly CrosswalkRow[]): string => rows.map(({ from, to, change }) => `${from ?? ''} ${to ?? ''} ${change}`).sort().join('\n');
  return keys(a) === keys(b);
};
