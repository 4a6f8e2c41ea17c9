import type { GoalResult, OrganiserGoals, OrganiserLine } from '../contract.ts';
import { onScaleIn } from './distribution.ts';
import type { SignedDistribution } from './units.ts';

/** What each organiser has signed of its own answers in each of these goals: "fully" of those that are on the scale. Whoever has not signed has none. In the order of the lines: nobody is ranked. */
export function ownByGoal(organisers: readonly (OrganiserLine & { readonly no: number })[], signed: readonly SignedDistribution[], goals: readonly GoalResult[]): readonly OrganiserGoals[] {
  const own = Map.groupBy(signed.filter(({ isOwn }) => isOwn), ({ tenantNo }) => tenantNo);
  return organisers.filter(({ organisation }) => organisation.kind === 'organiser').map(({ organisation, no }) => {
    const byGoal = new Map((own.get(no) ?? []).map(({ goal, distribution }) => [goal, distribution]));
    return {
      organisation,
      goals: goals.flatMap(({ code }) => {
        const distribution = byGoal.get(code);
        return distribution ? [{ code, fully: distribution.fully, onScale: onScaleIn(distribution) }] : [];
      }),
    };
  });
}
