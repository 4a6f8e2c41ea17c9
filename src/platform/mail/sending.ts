import { randomUUID } from 'node:crypto';
import type { Surroundings } from '#platform/action/index.ts';
import { nextTry } from './backoff.ts';
import type { Tx } from '#platform/db/index.ts';
import { claim, drop, forgetOld, markDead, markSent, noteRefused, putBack, type Claimed } from './outbox.ts';
import { noteFailure, noteSuccess } from './post.ts';
import type { Failure, Transport } from './transport.ts';

/** So many at a time, so that all of them are over before the lease is, however slow the server. */
const AT_ONCE = 5;
const LEASE_MS = 10 * 60_000;

/** Those of these mails whose grounds do not stand any more. Asked just before they are sent: they may have waited for days. */
export type FindGroundless = (tx: Tx, mails: readonly Pick<Claimed, 'id' | 'accountId' | 'grounds'>[]) => Promise<ReadonlySet<string>>;

/** Sends what is to be sent and still is somebody's; gives how many were settled. What the server does not take now waits, and so does all behind it: it is the same server. */
export async function sendWaiting({ database, clock }: Surroundings, transport: Transport, perMinute: number, findGroundless: FindGroundless = async () => new Set()): Promise<number> {
  const lease = randomUUID();
  const at = clock.now();
  const { claimed, dropped } = await database.asSystem(async (tx) => {
    const found = await claim(tx, { lease, at, until: new Date(at.getTime() + LEASE_MS), most: AT_ONCE, perMinute });
    const groundless = await findGroundless(tx, found);
    if (groundless.size > 0) await drop(tx, lease, [...groundless], at);
    return { claimed: found.filter(({ id }) => !groundless.has(id)), dropped: groundless.size };
  });
  let settled = dropped;
  for (const [i, message] of claimed.entries()) {
    const failure = message.giveUpAt <= at ? TOO_OLD : await transport.send(message);
    if (failure?.of === 'server') {
      const rest = claimed.slice(i + 1).map(({ id }) => id);
      await database.asSystem(async (tx) => {
        await putBack(tx, lease, { ids: [message.id], why: failure.why, tryAt: nextTry(message.tries, clock.now()) });
        await putBack(tx, lease, { ids: rest });
        await noteFailure(tx, failure.why, clock.now());
      });
      return settled;
    }
    settled += await settle({ database, clock }, message, { lease, failure });
  }
  return settled;
}

const TOO_OLD: Failure = { of: 'message', isForGood: true, why: 'could not be sent in time' };

async function settle({ database, clock }: Surroundings, { id, to, tries }: Claimed, { lease, failure }: { readonly lease: string; readonly failure: Failure | undefined }): Promise<number> {
  const now = clock.now();
  await database.asSystem(async (tx) => {
    if (!failure) {
      await markSent(tx, { id, lease }, now);
      await noteSuccess(tx, now);
    } else if (failure.isForGood) {
      await markDead(tx, { id, lease }, failure.why, now);
      if (failure.of === 'address') await noteRefused(tx, to.address, failure.why, now);
    } else {
      await putBack(tx, lease, { ids: [id], why: failure.why, tryAt: nextTry(tries, now) });
    }
  });
  return failure && !failure.isForGood ? 0 : 1;
}

/** Forgets what was settled long ago. */
export const forgetSent = ({ database, clock }: Surroundings): Promise<number> => database.asSystem((tx) => forgetOld(tx, clock.now()));
