import type { Goal } from '#capabilities/programme/index.ts';
import type { Coverage, Distribution, GoalResult } from '../contract.ts';
import { answeredIn, sum } from './distribution.ts';

/** Answered of asked in a goal; `isOwn`: of the organisers themselves, not of the units below them. */
export type GoalCount = { readonly goal: string; readonly isOwn: boolean; readonly asked: number; readonly answered: number; readonly coverage: Coverage | null };
export type GoalDistribution = { readonly goal: string; readonly isOwn: boolean; readonly distribution: Distribution };

export const tallyIn = ({ goal, isOwn, distribution }: GoalDistribution): GoalCount => ({ goal, isOwn, asked: distribution.asked, answered: answeredIn(distribution), coverage: null });

/** The distributions of many as one for each goal. */
export const summedByGoal = (all: readonly GoalDistribution[]): readonly GoalDistribution[] =>
  [...Map.groupBy(all, ({ goal }) => goal)].flatMap(([goal, members]) =>
    [...Map.groupBy(members, ({ isOwn }) => isOwn)].map(([isOwn, same]) => ({ goal, isOwn, distribution: sum(same.map(({ distribution }) => distribution)) })));

/** The goals of which something was asked, in the programme's order. A goal without a distribution has one that is not to be seen. */
export function goalResults(goals: readonly Goal[], tallies: readonly GoalCount[], distributions: readonly GoalDistribution[]): readonly GoalResult[] {
  const tallyOf = new Map(tallies.map((tally) => [tally.goal, tally]));
  const distributionOf = new Map(distributions.map(({ goal, distribution }) => [goal, distribution]));
  return goals.flatMap(({ section: { code, title } }) => {
    const tally = tallyOf.get(code);
    return tally && tally.asked > 0 ? [{ code, title, tally: { answered: tally.answered, asked: tally.asked }, distribution: distributionOf.get(code) ?? null, coverage: tally.coverage }] : [];
  });
}
