import type { CountryResults, NotApplicable, OrganiserLine, Spread } from '../contract.ts';
import { answeredIn } from './distribution.ts';
import type { GoalDistribution } from './goals.ts';
import type { SignedDistribution } from './units.ts';

// "Not applicable" is sometimes the easy way out: how often it was answered, beside what others have answered.

/** So few answers that do not apply are no sign of anything. */
export const LEAST_ANSWERS = 5;

/** Below what a share can differ by: sums of fractions are not exact. */
const ROUNDING = 1e-9;

/** How many of the answers were that it does not apply; null where nothing is answered. */
export function notApplicableIn(answers: readonly GoalDistribution[], isOwn: boolean, spreads: readonly Spread[]): NotApplicable | null {
  const own = answers.filter((each) => each.isOwn === isOwn).map(({ distribution }) => distribution);
  const [n, of] = [own.reduce((sum, { notApplicable }) => sum + notApplicable, 0), own.reduce((sum, each) => sum + answeredIn(each), 0)];
  const peers = spreads.find((spread) => spread.isOwn === isOwn) ?? null;
  return of === 0 ? null : { n, of, peers, isAbovePeers: peers !== null && isAbove(n, of, peers) };
}

/** Above the others: at least five such answers, and further above the upper quartile than the quartiles are apart (at least one answer in a hundred). */
function isAbove(n: number, of: number, { low, high }: Spread): boolean {
  return n >= LEAST_ANSWERS && n / of - high - Math.max(high - low, 0.01) > ROUNDING;
}

/** Of every organiser that has signed, what may be seen of it. */
export function notApplicableOf(organisers: readonly (OrganiserLine & { readonly no: number })[], signed: readonly SignedDistribution[], spreads: readonly Spread[]): CountryResults['notApplicable'] {
  const byTenant = Map.groupBy(signed, ({ tenantNo }) => tenantNo);
  return organisers.filter(({ organisation, signed: signature }) => signature !== null && organisation.kind === 'organiser').map(({ organisation, no }) => {
    const answers = byTenant.get(no) ?? [];
    return { organisation, own: notApplicableIn(answers, true, spreads), units: notApplicableIn(answers, false, spreads) };
  });
}
