import * as z from 'zod';
import { reachOf } from '#platform/access/index.ts';
import { action, type Scope } from '#platform/action/index.ts';
import { can } from '../access.ts';
import { Owed } from '../contract/owed.ts';
import { daysUntil, dutiesOf } from '../rules/owed.ts';
import { roundState } from '../rules/round.ts';
import * as store from '../store/index.ts';
import { mayOver } from './forms.ts';

/** What waits for the caller in the rounds that go on, the nearest day first: by the organisations that the caller's roles are held over. */
export const listOwed = action({
  name: 'evaluation.owed.list',
  kind: 'read',
  may: can('evaluation.form.read'),
  input: z.object({}),
  output: Owed,
  audit: 'nothing-changes',
  run: async (_input, scope) => owedOf(scope),
});

/** The same for another capability's action, under the rights of whoever acts in it. */
export async function owedOf({ actor, tx, today }: Pick<Scope, 'actor' | 'tx' | 'today'>): Promise<Owed> {
  const places = await store.owedPlaces(tx, reachOf(actor, can('evaluation.form.read')));
  return {
    owed: places.map(({ organisation, round: { lastDay, closedOn, ...round }, path, tenantNo, form, ...standing }) => {
      const may = mayOver(actor, { path, tenantNo, isTenants: standing.isTenants, isSigned: standing.isSigned, state: roundState({ lastDay, closedOn }, today) });
      return { form, organisation, round, lastDay, daysLeft: daysUntil(lastDay, today), isSigned: standing.isSigned, duties: dutiesOf({ ...standing, tally: form?.tally ?? null, may }) };
    }),
  };
}
