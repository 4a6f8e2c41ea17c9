import type { RoundId } from '#capabilities/evaluation/index.ts';
import { organisationNotFound } from '#capabilities/organisations/index.ts';
import { askableGoalsOf } from '#capabilities/programme/index.ts';
import { oversees } from '#platform/access/index.ts';
import { action, type Scope } from '#platform/action/index.ts';
import { can } from '../access.ts';
import { AskRoundTable, RoundTable } from '../contract/round-table.ts';
import { outlineOf } from '../rules/outline.ts';
import { roundRows, type Told } from '../rules/round-table.ts';
import * as store from '../store/counts.ts';
import { roundFound } from './found.ts';

/** A whole round, by organiser and statement: how much is asked and answered as of now, and what was signed. For who oversees the country. */
export const takeOutRound = action({
  name: 'progress.round.take-out', kind: 'read', may: can('progress.country.take-out'), input: AskRoundTable, output: RoundTable,
  audit: { event: 'progress.round.taken-out', about: ({ roundId }) => roundId },
  run: ({ roundId }, scope) => countryRound(roundId, scope),
});

/** The same for another capability's action, under the rights of whoever acts in it: not found for who does not oversee the country. */
export async function countryRound(roundId: RoundId, scope: Scope): Promise<RoundTable> {
  const { tx, actor, now } = scope;
  if (!oversees(actor)) throw organisationNotFound();
  const { round, programme } = await roundFound(roundId, scope);
  const organisers = await store.tenantsIn(tx, round.no, { kind: 'country' });
  const told = async (of: Told['of']): Promise<Told> => {
    const at = { roundNo: round.no, tenantNos: organisers.map(({ no }) => no), isOwn: of === 'own', innerNo: null, hasKinds: false };
    return { of, tallies: await store.talliesAt(tx, at), answers: await store.signedAt(tx, at), units: of === 'own' ? null : await store.goalUnits(tx, at) };
  };
  return { round, asOf: now, rows: roundRows(organisers, outlineOf(askableGoalsOf(programme)), [await told('own'), await told('units')]) };
}
