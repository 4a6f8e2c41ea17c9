import type { Goal } from '#capabilities/programme/index.ts';
import type { CountryResults, GoalResult } from '../contract.ts';
import type { CountryManagement, Moved, Promised } from '../contract/country-management.ts';
import type { CountryTargets, Verdict } from '../contract/targets.ts';
import type { Years } from '../contract/years.ts';
import { sum } from './distribution.ts';
import { flowsTogether, movedIn } from './years-figures.ts';

/** Goals summed by the spearhead that they are in. Of a spearhead nothing is shown where nothing of its goals is. */
export function spearheadsOf(goals: readonly Goal[], results: readonly GoalResult[]): readonly GoalResult[] {
  const spearheadOf = new Map(goals.map(({ section, spearhead }) => [section.code, spearhead]));
  return [...Map.groupBy(results, ({ code }) => spearheadOf.get(code)?.code)].flatMap(([code, own]) => {
    const spearhead = spearheadOf.get(own[0]?.code ?? '');
    if (code === undefined || !spearhead) return [];
    const shown = own.flatMap(({ distribution }) => distribution ?? []);
    return [{ code, title: spearhead.title, tally: tallies(own), distribution: shown.length > 0 ? sum(shown) : null, coverage: null }];
  });
}

/** How much is asked and answered of all of these. */
export const tallies = (results: readonly Pick<GoalResult, 'tally'>[]): GoalResult['tally'] =>
  ({ asked: results.reduce((n, { tally }) => n + tally.asked, 0), answered: results.reduce((n, { tally }) => n + tally.answered, 0) });

/** The organisers that are still to sign, those that were opened again among them, in the register's order. */
export const waitingOf = (organisers: CountryResults['organisers']): CountryManagement['waiting'] =>
  organisers.filter(({ organisation, signed }) => organisation.kind === 'organiser' && !signed).map(({ organisation, own, reopenedAt }) => ({ organisation, tally: own, isReopened: reopenedAt !== null }));

/** What went up and down the scale since an earlier year, goal by goal in the programme's order; goals in which nothing may be compared are left out. Of the first year there is nothing: what came after it is no base. */
export function movedOf({ base, roundId, series, lines }: Years): CountryManagement['moved'] {
  const [from, to] = [base, roundId].map((id) => series.find((round) => round.id === id)?.year);
  const goals = lines.flatMap(({ code, text, cells }) => {
    const over = cells.find((cell) => cell.roundId === roundId)?.over;
    return over ? [{ code, text, flow: over.flow, moved: movedIn(over.flow) }] : [];
  });
  const all = movedIn(flowsTogether(goals.map(({ flow }) => flow)));
  if (from === undefined || to === undefined || from >= to || countIn(all) === 0) return null;
  return { year: to, base: from, all, goals: goals.filter(({ moved }) => countIn(moved) > 0).map(({ code, text, moved }) => ({ code, text, moved })) };
}

const countIn = ({ up, down, same }: Moved): number => up + down + same;

/** Targets that are for the round's year or before: missed first and met last, and each in the programme's order; and of the next year how many. */
export function promisedOf({ goals }: Pick<CountryTargets, 'goals'>, year: number): Pick<CountryManagement, 'promised' | 'next'> {
  const all = goals.flatMap(({ measures }) => measures.flatMap(({ code, title, targets }) => targets.map(({ text, year: of, verdict, shares }): Promised => ({ code, title, text, year: of, verdict, shares }))));
  const later = all.flatMap(({ year: of }) => (of !== null && of > year ? [of] : []));
  const next = Math.min(...later);
  return {
    promised: all.filter(({ year: of }) => of !== null && of <= year).toSorted((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict)),
    next: later.length > 0 ? { year: next, n: later.filter((of) => of === next).length } : null,
  };
}

const ORDER = ['missed', 'on-the-way', 'cannot-be-computed', 'met'] as const satisfies readonly Verdict[];
