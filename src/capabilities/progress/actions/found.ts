import { roundById, type KeptRound, type RoundId } from '#capabilities/evaluation/index.ts';
import { organisationNotFound, placeByCode, type OrganisationCode, type Place } from '#capabilities/organisations/index.ts';
import { goalsOf, programmeOf, type Goal, type Programme } from '#capabilities/programme/index.ts';
import { reachesPlace } from '#platform/access/index.ts';
import type { Scope } from '#platform/action/index.ts';
import type { Standing } from '../contract.ts';

/** What is outside the reach is not found. */
export async function placeFound(code: OrganisationCode, { tx, reach }: Pick<Scope, 'tx' | 'reach'>): Promise<Place> {
  const place = await placeByCode(tx, code);
  if (!place || !reachesPlace(reach, place.path)) throw organisationNotFound();
  return place;
}

export async function roundFound(roundId: RoundId, { tx, today }: Pick<Scope, 'tx' | 'today'>): Promise<{ readonly round: KeptRound; readonly programme: Programme; readonly goals: readonly Goal[] }> {
  const round = await roundById(tx, roundId, today);
  const programme = round && (await programmeOf(tx, round));
  if (!round || !programme) throw organisationNotFound();
  return { round, programme, goals: goalsOf(programme) };
}

// Whoever oversees the country reaches every place, but is nobody's own person: the tenant decides.
export function standingOf({ isOwnPeoples, isUnit, isSigned }: { isOwnPeoples: boolean; isUnit: boolean; isSigned: boolean }): Standing {
  if (!isOwnPeoples && (isUnit || !isSigned)) return 'hidden';
  return isSigned ? 'signed' : 'preliminary';
}
