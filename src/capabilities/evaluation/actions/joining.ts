import type { Surroundings } from '#platform/action/index.ts';
import { dayIn, HOME_ZONE } from '#platform/clock/index.ts';
import { RoundId } from '../contract.ts';
import * as store from '../store/index.ts';
import { askTenant } from './asking.ts';

/**
 * Gives organisations that have joined since a round was opened what they are to be asked in it, tenant by tenant. Nobody's request: it runs again and again beside the
 * server, and may be cut off anywhere. What a tenant has signed stays as it is. Gives in how many tenants it has looked.
 */
export async function joinLate({ database, clock }: Surroundings): Promise<number> {
  const today = dayIn(HOME_ZONE, clock.now());
  const next = await database.asSystem((tx) => store.unfollowed(tx));
  if (!next) return 0;
  for (const tenantNo of next.tenantNos) {
    await database.asSystem(async (tx) => {
      const at = { roundNo: next.roundNo, tenantNo };
      await store.lockForSigning(tx, at);
      const round = await store.roundById(tx, RoundId.parse(next.roundId), today);
      if (round && round.state !== 'closed' && !(await store.isSigned(tx, at))) await askTenant(tx, round, { tenantNo, today });
    });
  }
  await database.asSystem((tx) => store.followed(tx, next));
  return next.tenantNos.length;
}
