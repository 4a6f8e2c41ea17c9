import { moveItems } from '#capabilities/evidence/index.ts';
import type { Scope, Surroundings } from '#platform/action/index.ts';
import { dayIn, HOME_ZONE, type Day } from '#platform/clock/index.ts';
import { RoundId } from '../contract.ts';
import * as store from '../store/index.ts';
import { askTenant } from './asking.ts';
import { nextInRound } from './division-rounds.ts';

/**
 * Lets open rounds follow the tree of organisations, tenant by tenant: who has joined is asked, who has closed is not any more, and who has come to somebody else takes
 * the form along; and divisions of work that have been agreed or have ended. Nobody's request: it runs again and again beside the server, and may be cut off anywhere. What a tenant has signed stays as it is. Gives how much it has looked at.
 */
export async function joinLate({ database, clock }: Surroundings): Promise<number> {
  const today = dayIn(HOME_ZONE, clock.now());
  const moved = await database.asSystem((tx) => moveNext(tx, today, clock.now()));
  if (moved > 0) return moved;
  const next = await database.asSystem((tx) => store.unfollowed(tx, today));
  if (!next) return database.asSystem((tx) => divideNext(tx, today));
  for (const tenantNo of next.tenantNos) {
    await database.asSystem(async (tx) => {
      await store.lockForSigning(tx, { roundNo: next.roundNo, tenantNo });
      await askUnlessSigned(tx, RoundId.parse(next.roundId), { tenantNo, today });
    });
  }
  await database.asSystem((tx) => store.followed(tx, next, today));
  // A day may have come that is nobody's first or last: what follows from anything else is still to be looked at.
  return next.tenantNos.length || database.asSystem((tx) => divideNext(tx, today));
}

type At = { readonly tenantNo: number; readonly today: Day };

async function askUnlessSigned(tx: Scope['tx'], roundId: RoundId, { tenantNo, today }: At): Promise<void> {
  const round = await store.roundById(tx, roundId, today);
  if (round && round.state !== 'closed' && !(await store.isSigned(tx, { roundNo: round.no, tenantNo }))) await askTenant(tx, round, { tenantNo, today });
}

/** Forms go from one tenant to another with what they rest on, all that go the same way at once. Looked at again under the locks of both: somebody may have signed. */
async function moveNext(tx: Scope['tx'], today: Day, now: Date): Promise<number> {
  const seen = await store.nextToMove(tx);
  if (!seen) return 0;
  await store.holdParts(tx, seen);
  const tenants = [seen.from, seen.to].sort((a, b) => a - b);
  for (const tenantNo of tenants) await store.lockForSigning(tx, { roundNo: seen.roundNo, tenantNo });
  const still = await store.nextToMove(tx);
  if (still?.roundNo !== seen.roundNo || still.from !== seen.from || still.to !== seen.to) return 1;
  const moved = await store.moveForms(tx, seen, now);
  await moveItems(tx, { ...seen, organisations: moved });
  for (const tenantNo of tenants) await askUnlessSigned(tx, RoundId.parse(seen.roundId), { tenantNo, today });
  return moved.length;
}

/** What has been handed over goes to who takes it, or comes back: in one open round, of one division, for all whom it concerns at once. Looked at again under their locks, as above. */
async function divideNext(tx: Scope['tx'], today: Day): Promise<number> {
  const round = await store.nextToDivide(tx, today);
  if (!round) return 0;
  const seen = await nextInRound(tx, round, today);
  if (!seen) {
    await store.divided(tx, round);
    return 1;
  }
  for (const tenantNo of seen.tenantNos) await store.lockForSigning(tx, { roundNo: round.roundNo, tenantNo });
  const still = await nextInRound(tx, round, today);
  if (still?.id !== seen.id || still.tenantNos.join() !== seen.tenantNos.join()) return 1;
  await store.setDivisionInRound(tx, round.roundNo, still.id, still.rows);
  for (const tenantNo of still.tenantNos) await askUnlessSigned(tx, RoundId.parse(round.roundId), { tenantNo, today });
  return still.tenantNos.length;
}
