import type { KeptRound, RoundId } from '#capabilities/evaluation/index.ts';
import { organisationNotFound, placesByNo, type Place } from '#capabilities/organisations/index.ts';
import type { Goal } from '#capabilities/programme/index.ts';
import { holds, oversees, reaches, reachesPlace, reachOf } from '#platform/access/index.ts';
import { action, streamingAction, type Scope } from '#platform/action/index.ts';
import { can } from './access.ts';
import { placeFound, roundFound, standingOf } from './actions/found.ts';
import { AskResults, CountryResults, OrganiserResults, UnitLine, UNITS_A_PAGE, type Standing } from './contract.ts';
import { goalResults, summedByGoal, tallyIn } from './rules/goals.ts';
import { ownByGoal } from './rules/heat.ts';
import { notApplicableIn, notApplicableOf } from './rules/not-applicable.ts';
import { shownToOthers, unitsOf } from './rules/units.ts';
import * as store from './store/index.ts';
import { tiles } from './store/tiles.ts';

const COUNTRY = { input: AskResults.pick({ roundId: true }), output: CountryResults };
const ORGANISATION = { input: AskResults, output: OrganiserResults };

/** The country in a round: who has answered how much, live; and what was answered, from what is signed. For who oversees the country. */
export const showCountry = action({ name: 'progress.country.show', kind: 'read', may: can('progress.country.read'), ...COUNTRY, audit: 'nothing-changes', run: countryResults });

/** The same to keep. */
export const takeOutCountry = action({
  name: 'progress.country.take-out', kind: 'read', may: can('progress.country.take-out'), ...COUNTRY,
  audit: { event: 'progress.country.taken-out', about: ({ roundId }) => roundId },
  run: countryResults,
});

/** One organisation in a round, and below an organiser its units. What is not signed is shown to its own people only. */
export const showOrganisation = action({ name: 'progress.organisation.show', kind: 'read', may: can('progress.results.read'), ...ORGANISATION, audit: 'nothing-changes', run: organisationResults });

/** The same to keep, with all units: as rows. A single unit's only row is its own. */
export const takeOutOrganisation = streamingAction({
  name: 'progress.organisation.take-out', kind: 'read', may: can('progress.results.take-out'), ...ORGANISATION, row: UnitLine,
  audit: { event: 'progress.organisation.taken-out', about: ({ roundId, organisation }) => `${roundId} ${organisation}` },
  run: organisationResults,
  async* rows({ roundId, organisation }, scope) {
    const place = await placeFound(organisation, scope);
    const { round } = await roundFound(roundId, scope);
    if (place.no === place.tenantNo) return yield* store.allUnitLines(scope.tx, round.no, place.no);
    const tally = await store.formTally(scope.tx, round.no, place.no);
    if (tally) yield [{ organisation: place, tally }];
  },
});

export async function countryResults({ roundId }: { readonly roundId: RoundId }, scope: Scope): Promise<CountryResults> {
  const { tx, actor, now } = scope;
  if (!oversees(actor)) throw organisationNotFound();
  const { round, goals } = await roundFound(roundId, scope);
  const { organisers, spreads } = await store.tenantLines(tx, round.no);
  const tallies = await store.participationByGoal(tx, round.no);
  const signed = await store.signedByGoal(tx, round.no);
  const sums = summedByGoal(shownToOthers(signed));
  const own = goalResults(goals, tallies.filter(({ isOwn }) => isOwn), sums.filter(({ isOwn }) => isOwn));
  return {
    round,
    asOf: now,
    organisers,
    own,
    ownByGoal: ownByGoal(organisers, signed, own),
    units: goalResults(goals, tallies.filter(({ isOwn }) => !isOwn), sums.filter(({ isOwn }) => !isOwn)),
    notApplicable: notApplicableOf(organisers, shownToOthers(signed), spreads),
    unitsOf: unitsOf(signed),
    tiles: tiles().filter(({ code }) => organisers.some(({ organisation }) => organisation.code === code)),
  };
}

async function organisationResults({ roundId, organisation: code, page }: AskResults, scope: Scope): Promise<OrganiserResults> {
  const { tx, actor, now } = scope;
  const place = await placeFound(code, scope);
  const { round, goals } = await roundFound(roundId, scope);
  const isUnit = place.no !== place.tenantNo;
  const isOwnPeoples = reaches(reachOf(actor, can('progress.draft.read')), place);
  const { signed, coverage, spreads, handedDown, handedOver, takenOn, unitSpread } = await store.standingOf(tx, { roundNo: round.no, tenantNo: place.tenantNo, isOwnPeoples: isOwnPeoples && !isUnit });
  const standing = standingOf({ isOwnPeoples, isUnit, isSigned: signed !== null });
  const shared = { round, asOf: now, organisation: place, standing, signed, hasCountry: oversees(actor) && holds(actor, can('progress.country.read')) };
  if (isUnit) return { ...shared, ...(await unitResults(scope, { round, place, goals, standing })) };

  const { units, all } = await store.unitLines(tx, { roundNo: round.no, tenantNo: place.no, page });
  const tallies = await store.participationByGoal(tx, round.no, place.no);
  const signedAnswers = standing === 'signed' ? await store.signedByGoal(tx, round.no, place.no) : [];
  const shown = isOwnPeoples ? signedAnswers : shownToOthers(signedAnswers);
  const answers = standing === 'preliminary' ? await store.draftByGoal(tx, round.no, place.no) : shown;
  return {
    ...shared,
    organiser: null,
    coverage,
    handedOver,
    takenOn,
    unitSpread,
    mayOpenOrganiser: false,
    own: goalResults(goals, tallies.filter(({ isOwn }) => isOwn), answers.filter(({ isOwn }) => isOwn)),
    unitGoals: goalResults(goals, tallies.filter(({ isOwn }) => !isOwn), answers.filter(({ isOwn }) => !isOwn)),
    notApplicable: answers.length === 0 ? null : { own: notApplicableIn(answers, true, spreads), units: notApplicableIn(answers, false, spreads) },
    handedDown,
    unitsLeftOut: shown.length < signedAnswers.length,
    units,
    page: { no: page, of: Math.max(1, Math.ceil(all / UNITS_A_PAGE)) },
  };
}

type Unit = { readonly round: KeptRound; readonly place: Place; readonly goals: readonly Goal[]; readonly standing: Standing };

/** A single unit: how much it has answered, and to its own people what. */
async function unitResults({ tx, reach }: Scope, { round, place, goals, standing }: Unit) {
  const organiser = (await placesByNo(tx, [place.tenantNo])).get(place.tenantNo) ?? null;
  const answers = standing === 'hidden' ? [] : await store.formByGoal(tx, round.no, place.no);
  const tally = await store.formTally(tx, round.no, place.no);
  const units = standing === 'hidden' && tally ? [{ organisation: place, tally }] : [];
  return { organiser, mayOpenOrganiser: organiser !== null && reachesPlace(reach, organiser.path), own: goalResults(goals, answers.map(tallyIn), answers), unitGoals: [], coverage: null, handedOver: [], takenOn: [], unitSpread: [], notApplicable: null, handedDown: 0, unitsLeftOut: false, units, page: { no: 1, of: 1 } };
}
