import type { CrosswalkChange, CrosswalkRow } from '../../contract/crosswalk.ts';

/** A crosswalk that holds between two versions, by their small numbers. */
type Step = { readonly fromNo: number; readonly toNo: number };
/** Versions between which no crosswalk of their own holds, and those over which the ones that do lead. */
export type Chain = Step & { readonly via: readonly number[] };

/**
 * From every version to every later one that crosswalks lead to over others: over as few as possible, and of as many over those that were published the latest.
 * `versions`: in the order in which they were published.
 */
export function chainsOf(versions: readonly number[], steps: readonly Step[]): readonly Chain[] {
  const place = new Map(versions.map((no, i) => [no, i]));
  const into = Map.groupBy(steps.toSorted((a, b) => (place.get(a.fromNo) ?? 0) - (place.get(b.fromNo) ?? 0)), ({ toNo }) => toNo);
  return versions.flatMap((fromNo, i) => {
    const ways = new Map<number, readonly number[]>([[fromNo, []]]);
    for (const toNo of versions.slice(i + 1)) {
      const found = (into.get(toNo) ?? []).flatMap((step) => {
        const way = ways.get(step.fromNo);
        return way ? [[...way, step.fromNo]] : [];
      });
      const [best] = found.toReversed().toSorted((a, b) => a.length - b.length);
      if (best) ways.set(toNo, best);
    }
    return [...ways].flatMap(([toNo, [, ...via]]) => (via.length > 0 ? [{ fromNo, toNo, via }] : []));
  });
}

/** A row that follows from others: what it says, and what it says turned round. */
export type ChainedRow = CrosswalkRow & { readonly back: CrosswalkChange };

const TURNED: Readonly<Record<CrosswalkChange, CrosswalkChange>> = { same: 'same', wording: 'wording', meaning: 'meaning', split: 'merged', merged: 'split', ended: 'new', new: 'ended' };
export const chained = (rows: readonly CrosswalkRow[]): readonly ChainedRow[] => rows.map((row) => ({ ...row, back: TURNED[row.change] }));
export const turned = (rows: readonly ChainedRow[]): readonly ChainedRow[] => rows.map(({ from, to, change, back }) => ({ from: to, to: from, change: back, back: change }));

/** From what leads less far to what leads further: of two that follow each other the further one counts. What was both split and merged is merged seen from either side, for neither answer is the other's. */
const FAR: readonly CrosswalkChange[] = ['same', 'wording', 'split', 'merged'];
const further = (one: CrosswalkChange, other: CrosswalkChange): CrosswalkChange => (FAR.indexOf(one) > FAR.indexOf(other) ? one : other);
const isGoingOn = ({ change }: CrosswalkRow): boolean => FAR.includes(change);

/**
 * What two crosswalks say together, the second from where the first leads. What is another question, has ended or is new in one of them leads nowhere: it has ended, and is
 * new. In whatever order several are put together, the same comes of it.
 */
export function together(first: readonly ChainedRow[], second: readonly ChainedRow[]): readonly ChainedRow[] {
  const onwards = Map.groupBy(second.filter(isGoingOn), ({ from }) => from);
  const found = new Map<string, ChainedRow>();
  for (const { from, to, change, back } of first.filter(isGoingOn)) {
    for (const next of onwards.get(to) ?? []) {
      const key = `${from} ${next.to}`;
      const before = found.get(key);
      found.set(key, { from, to: next.to, change: further(further(change, next.change), before?.change ?? 'same'), back: further(further(back, next.back), before?.back ?? 'same') });
    }
  }
  const going = [...found.values()];
  const [before, after] = [new Set(going.map(({ from }) => from)), new Set(going.map(({ to }) => to))];
  const place = new Map([...new Set(second.map(({ to }) => to))].map((code, i) => [code, i]));
  const news = [...place.keys()].filter((code) => code !== null && !after.has(code)).map((to): ChainedRow => ({ from: null, to, change: 'new', back: 'ended' }));
  const ends = [...new Set(first.map(({ from }) => from))].filter((code) => code !== null && !before.has(code)).map((from): ChainedRow => ({ from, to: null, change: 'ended', back: 'new' }));
  return [...[...going, ...news].toSorted((a, b) => (place.get(a.to) ?? 0) - (place.get(b.to) ?? 0)), ...ends];
}
