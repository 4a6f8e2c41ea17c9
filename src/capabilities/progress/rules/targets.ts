import type { Counted, Covered, Denominator, Share, Verdict, Why } from '../contract/targets.ts';
import { isShare, neededOf, type Reach } from './target-share.ts';

type Names = Covered['without'][number];

/** One party that was asked about a measure in a round. Null is "not signed". */
export type Asked = {
  readonly names: Names;
  readonly signed: Reach | null;
  readonly isInPopulation: boolean;
  readonly population: { readonly persons: number; readonly day: string; readonly source: string } | null;
};

/** Of those who were asked, how many have reached it. To whom nothing applies is no part of the sum, and is told of apart. */
export function countOf(asked: readonly Asked[]): Counted {
  const those = (reach: Reach | null): number => asked.filter(({ signed }) => signed === reach).length;
  return { k: those('reached'), n: asked.length - those('left-out'), leftOut: those('left-out'), notSigned: those(null) };
}

/** How many people live with those who have reached it, of how many. Who is in no sum of population (its people are others' too) is in neither. */
export function coverOf(asked: readonly Asked[]): Covered {
  const counting = asked.filter(({ signed }) => signed !== 'left-out');
  const inside = counting.filter(({ isInPopulation }) => isInPopulation);
  const figures = inside.flatMap(({ population }) => population ?? []);
  const persons = (some: readonly Asked[]): number => some.reduce((sum, { population }) => sum + (population?.persons ?? 0), 0);
  return {
    k: persons(inside.filter(({ signed }) => signed === 'reached')),
    n: persons(inside),
    without: inside.filter(({ population }) => population === null).map(({ names }) => names),
    outside: counting.filter(({ isInPopulation }) => !isInPopulation).map(({ names }) => names),
    onDays: [...new Set(figures.map(({ day }) => day))].sort(),
    sources: [...new Set(figures.map(({ source }) => source))].sort(),
  };
}

export type AskedShare = { readonly of: Denominator; readonly percent: number | null };
/** Of units, how many have reached it; `hidden` are in no sum, for too few of their organiser's have answered. */
export type UnitCount = Counted & { readonly hidden: number };
type Judged = { readonly asked: readonly Asked[]; readonly units?: UnitCount | undefined; readonly isDue: boolean };

const because = (reason: Why['reason'], n: number | null = null, who: Why['who'] = []): Why => ({ reason, n, who });
const cannot = (share: AskedShare, ...why: readonly Why[]): Share => ({ ...share, verdict: 'cannot-be-computed', why, needed: null, missing: null });

/** How a share stands. `null`: there is no round to judge it by. */
export function shareOf(share: AskedShare, judged: Judged | null): Share {
  if (share.of === 'contracts' || share.of === 'persons') return cannot(share, because('denominator-unknown'));
  if (share.percent === null) return cannot(share, because('no-percent'));
  if (judged === null) return cannot(share, because('round-missing'));
  if (share.of === 'population') return peopleShare(share, share.percent, judged);
  return countedShare(share, share.percent, { ...(share.of === 'units' ? (judged.units ?? NO_UNITS) : countOf(judged.asked)), isDue: judged.isDue });
}
const NO_UNITS: UnitCount = { k: 0, n: 0, leftOut: 0, notSigned: 0, hidden: 0 };

function countedShare(share: AskedShare, percent: number, { k, n, notSigned, hidden = 0, isDue }: Counted & Partial<UnitCount> & Pick<Judged, 'isDue'>): Share {
  const few = hidden > 0 ? [because('few-units', hidden)] : [];
  if (n === 0) return cannot(share, ...(few.length > 0 ? few : [because('nobody-asked')]));
  const needed = neededOf(percent, n);
  const told = { ...share, needed, missing: Math.max(0, needed - k) };
  if (k >= needed) return { ...told, verdict: 'met', why: few };
  const waits = [...(notSigned > 0 ? [because('not-signed', notSigned)] : []), ...few];
  if (!isDue) return { ...told, verdict: 'on-the-way', why: waits };
  return k + notSigned >= needed ? { ...told, verdict: 'cannot-be-computed', why: waits } : { ...told, verdict: 'missed', why: few };
}

function peopleShare(share: AskedShare, percent: number, { asked, isDue }: Judged): Share {
  const { k, n, without } = coverOf(asked);
  if (without.length > 0) return cannot(share, because('population-missing', without.length, without));
  if (n === 0) return cannot(share, because('nobody-asked'));
  const told = { ...share, needed: null, missing: null };
  if (isShare(k, n, percent)) return { ...told, verdict: 'met', why: [] };
  const unsigned = asked.filter(({ signed, isInPopulation }) => signed === null && isInPopulation);
  const waits = unsigned.length > 0 ? [because('not-signed', unsigned.length)] : [];
  if (!isDue) return { ...told, verdict: 'on-the-way', why: waits };
  const atBest = unsigned.reduce((sum, { population }) => sum + (population?.persons ?? 0), k);
  return isShare(atBest, n, percent) ? { ...told, verdict: 'cannot-be-computed', why: waits } : { ...told, verdict: 'missed', why: [] };
}

/** Of several shares one is enough. Missed only if all are: where one cannot be computed, it might have been met. */
export function verdictOf(shares: readonly Pick<Share, 'verdict'>[]): Verdict {
  const has = (verdict: Verdict): boolean => shares.some((share) => share.verdict === verdict);
  if (has('met')) return 'met';
  if (has('on-the-way')) return 'on-the-way';
  return has('cannot-be-computed') || shares.length === 0 ? 'cannot-be-computed' : 'missed';
}

export type RoundThere = { readonly no: number; readonly year: number; readonly isOver: boolean };

/**
 * By which round a target is judged, and whether it is due. Before its year the page's own round is told of; in its year and after it is that year's round, and none other. Due is what has
 * no more answers to come: a round that is over, or one that is of an earlier year than the page's.
 */
export function judgingRound(year: number | null, own: RoundThere, rounds: readonly RoundThere[]): { readonly round: RoundThere | null; readonly isDue: boolean } {
  if (year === null || year > own.year) return { round: own, isDue: false };
  if (year === own.year) return { round: own, isDue: own.isOver };
  return { round: rounds.find((each) => each.year === year) ?? null, isDue: true };
}
