import type { KeptRound, RoundId } from '#capabilities/evaluation/index.ts';
import { organisationNotFound, type OrganisationCode, type Place } from '#capabilities/organisations/index.ts';
import type { Goal } from '#capabilities/programme/index.ts';
import { reaches, reachOf } from '#platform/access/index.ts';
import { action, type Scope } from '#platform/action/index.ts';
import { can } from '../access.ts';
import type { Standing } from '../contract.ts';
import { AskNeeds, Needs } from '../contract/needs.ts';
import { findingsOf, type AskedMeasure } from '../rules/needs.ts';
import * as store from '../store/needs.ts';
import { placeFound, standingOf } from './found.ts';
import { roundWithEarlier } from './series.ts';

const NEEDS = { input: AskNeeds, output: Needs };

/** An organiser's strengths and needs in a round, of its own answers: as signed; before that as they stand, for its own people only. */
export const showNeeds = action({ name: 'progress.needs.show', kind: 'read', may: can('progress.results.read'), ...NEEDS, audit: 'nothing-changes', run: async (asked, scope) => (await ownFound(asked, scope)).needs });

/** The same to keep. */
export const takeOutNeeds = action({
  name: 'progress.needs.take-out', kind: 'read', may: can('progress.results.take-out'), ...NEEDS,
  audit: { event: 'progress.needs.taken-out', about: ({ roundId, organisation }) => `${roundId} ${organisation}` },
  run: async (asked, scope) => (await ownFound(asked, scope)).needs,
});

/** With what the management page besides needs: what is asked, and every answer of the round that may be seen. */
export type OwnFound = {
  readonly needs: Needs; readonly place: Place; readonly round: KeptRound; readonly goals: readonly Goal[]; readonly isOwnPeoples: boolean; readonly isAsked: boolean;
  /** What it was asked, with what it answered before. */
  readonly measures: readonly AskedMeasure[];
  readonly answers: readonly { readonly code: string; readonly status: number }[]; readonly units: store.OwnGround['units'];
};

/** A unit has no such page: what stands here is of those who answer for a whole organisation. */
export async function ownFound({ roundId, organisation }: { readonly roundId: RoundId; readonly organisation: OrganisationCode }, scope: Scope): Promise<OwnFound> {
  const { tx, actor, now } = scope;
  const place = await placeFound(organisation, scope);
  if (place.no !== place.tenantNo) throw organisationNotFound();
  const { round, roundNos, goals, measuresOf } = await roundWithEarlier(roundId, scope);
  const isOwnPeoples = reaches(reachOf(actor, can('progress.draft.read')), place);
  const { answers, spreads, signed, units } = await store.ownGround(tx, { roundNo: round.no, roundNos, tenantNo: place.no, kind: place.kind, isOwnPeoples });
  const standing: Standing = standingOf({ isOwnPeoples, isUnit: false, isSigned: signed !== null });
  const head = { round, asOf: now, organisation: place, standing, signed };
  const shared = { place, round, goals, isOwnPeoples, units, isAsked: answers.some(({ roundNo }) => roundNo === round.no) };
  if (standing === 'hidden') return { ...shared, needs: { ...head, found: null }, measures: [], answers: [] };
  const measures = measuresOf(answers, spreads);
  return { ...shared, measures, needs: { ...head, found: findingsOf(measures, { isSigned: signed !== null }) }, answers: answers.filter(({ roundNo }) => roundNo === round.no) };
}
