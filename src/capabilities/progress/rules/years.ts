import type { Break, Comparability } from '../contract/years.ts';
import { isLink, type Edition, type Links } from './years-links.ts';

// A question through the years, and what of it may be compared with what. Nothing here counts.

/** One question by the code that each version asks it by. `no`: its place. */
export type Thread = { readonly no: number; readonly codes: ReadonlyMap<number, string> };

/** A round of a series, which is in the order of years. */
export type RoundInSeries = { readonly no: number; readonly year: number; readonly scale: string; readonly versionNo: number };

/** What holds from one version to another that is asked in an earlier round. */
export type LinksOf = (earlier: number, later: number) => Links;

/**
 * Every question of some versions as a thread, those of the first version first: it is the base year's. A question that the base year does not have is followed between the others. No version asks a thread twice.
 */
export function threadsOf(editions: readonly Edition[], linksOf: LinksOf): readonly Thread[] {
  const threads: Map<number, string>[] = [];
  const threadOf = new Map<string, Map<number, string>>();
  for (const [i, edition] of editions.entries()) {
    const backs = editions.slice(0, i).map(({ no }) => ({ no, back: linksOf(no, edition.no).back }));
    for (const { code } of edition.questions) {
      const found = backs.flatMap(({ no, back }) => {
        const linked = back(code);
        return (isLink(linked) && threadOf.get(`${no} ${linked.code}`)) || [];
      }).find((codes) => !codes.has(edition.no));
      const thread = found ?? new Map<number, string>();
      if (!found) threads.push(thread);
      threadOf.set(`${edition.no} ${code}`, thread.set(edition.no, code));
    }
  }
  return threads.map((codes, no) => ({ no, codes }));
}

const broken = (reason: Break, year: number | null = null): Comparability => ({ state: 'broken', reason, year });
const NONE: Comparability = { state: 'none', reason: null, year: null };

/** Whether what two rounds ask is the same question on the same scale. `rounds`: the series, by which the earlier of the two is known. */
export function comparedQuestions({ codes }: Thread, one: RoundInSeries, other: RoundInSeries, { rounds, linksOf }: { readonly rounds: readonly RoundInSeries[]; readonly linksOf: LinksOf }): Comparability {
  const [was, is] = rounds.indexOf(one) <= rounds.indexOf(other) ? [one, other] : [other, one];
  const [before, after] = [codes.get(was.versionNo), codes.get(is.versionNo)];
  if (before === undefined && after === undefined) return NONE;
  const links = linksOf(was.versionNo, is.versionNo);
  const linked = before === undefined ? links.back(after ?? '') : links.onwards(before);
  if (!isLink(linked)) return broken(linked.reason);
  // What is the same over a third version, and not by what is said of these two, is not known to be the same.
  if (before === undefined || linked.code !== after) return broken('no-crosswalk');
  return was.scale === is.scale ? { state: linked.likeness, reason: null, year: null } : broken('scale');
}

/** What there is of a round among those that the figures are about: forms, signed ones, and whether any of them is asked a question. */
export type Presence = { readonly forms: number; readonly signed: number; readonly isAsked: (thread: number) => boolean };

/** The same with who answered: what is the same question and nobody has signed in one of the two years is not comparable all the same. What neither year asks is no break. */
export function comparedAnswers({ no }: Thread, questions: Comparability, sides: readonly (readonly [RoundInSeries, Presence])[]): Comparability {
  for (const [{ year }, { forms, signed }] of sides) {
    if (forms === 0) return broken('not-there', year);
    if (signed === 0) return broken('not-signed', year);
  }
  const without = sides.filter(([, { isAsked }]) => !isAsked(no));
  if (without.length === sides.length) return NONE;
  const [lacking] = without;
  return lacking && isComparable(questions) ? broken('not-asked', lacking[0].year) : questions;
}

export const isComparable = ({ state }: Comparability): boolean => state === 'same' || state === 'mapped' || state === 'part' || state === 'base';

/** Several questions as one: comparable in part where some are, and where none is, why most are not. */
export function comparedTogether(all: readonly Comparability[]): Comparability {
  const told = all.filter(({ state }) => state !== 'none');
  const some = told.filter(isComparable);
  if (told.length === 0) return NONE;
  if (some.length === told.length) return { state: some.every(({ state }) => state === some[0]?.state) ? (some[0]?.state ?? 'same') : 'mapped', reason: null, year: null };
  if (some.length > 0) return { state: 'part', reason: null, year: null };
  const [most] = [...Map.groupBy(told, ({ reason, year }) => `${reason} ${year}`).values()].toSorted((a, b) => b.length - a.length);
  return most?.[0] ?? NONE;
}

/** Years in which there was no round, between the first and the last that had one. */
export function gapsIn(rounds: readonly Pick<RoundInSeries, 'year'>[]): readonly number[] {
  const years = new Set(rounds.map(({ year }) => year));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return years.size === 0 ? [] : Array.from({ length: last - first }, (_none, i) => first + i).filter((year) => !years.has(year));
}
