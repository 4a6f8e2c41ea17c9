import { answeredIn } from './distribution.ts';
import type { GoalDistribution } from './goals.ts';

/**
 * What units have answered leaves their organiser only as a sum over the answers of so many of them. Of one unit it would be that unit's own answers; of
 * two, whoever knows one (its own people, or somebody they have told) would find the other by subtraction. Units that were asked and gave no answer hide
 * nobody: how much each has answered is seen by all who see the sum.
 */
export const LEAST_UNITS = 3;

/** What one tenant has signed in a goal, its own answers or those of the units below it; `forms` have an answer in the goal. */
export type SignedDistribution = GoalDistribution & { readonly tenantNo: number; readonly forms: number };

/**
 * What others than the tenant's own people may see. Where no unit has answered there is nothing to hide: the tally beside it says the same. A sum over
 * organisers is made of these only: it is then the sum of what each of them shows, and taking some of them away leaves nothing that is not shown too.
 */
export const shownToOthers = (signed: readonly SignedDistribution[]): readonly SignedDistribution[] =>
  signed.filter(({ isOwn, forms, distribution }) => isOwn || forms >= LEAST_UNITS || answeredIn(distribution) === 0);

/** Of how many organisers the units are in a sum, and of how many they are left out in some goal or in all. */
export function unitsOf(signed: readonly SignedDistribution[]): { readonly organisers: number; readonly leftOut: number } {
  const units = signed.filter(({ isOwn }) => !isOwn);
  const shown = new Set(shownToOthers(units));
  const organisersIn = (some: readonly SignedDistribution[]): number => new Set(some.map(({ tenantNo }) => tenantNo)).size;
  return { organisers: organisersIn([...shown]), leftOut: organisersIn(units.filter((each) => !shown.has(each))) };
}
