import type { Scope } from '#platform/action/index.ts';
import type { AccountId } from '../contract.ts';
import { countedSince, keysOf, mayTry, newKey, placeOf, SESSION_HOURS, tokenHash, turns } from '../rules/index.ts';
import * as store from '../store/index.ts';

/**
 * Two threads for hashes leave two of the process's four to everybody else, and forty waiting wait about a second.
 * A try is counted in its turn: so of all sign-ins together never more than two wait for the database before their hash.
 */
export const inTurn = turns({ atOnce: 2, waiting: 40, fromOnePlace: 20 });

/** Opens a session, in place of the one that the browser had. */
export async function opened({ tx, now }: Pick<Scope, 'tx' | 'now'>, accountId: AccountId, { session, until }: { readonly session?: string | undefined; readonly until?: Date }): Promise<string> {
  if (session) await store.closeSession(tx, tokenHash(session));
  const token = newKey();
  const latest = new Date(now.getTime() + SESSION_HOURS * 3_600_000);
  await store.openSession(tx, { hash: tokenHash(token), accountId, at: now, until: until && until < latest ? until : latest });
  return token;
}

type Tried = { readonly what: string; readonly from: string };
type Beforehand = { readonly now: Date; transact<T>(work: (tx: Scope['tx']) => Promise<T>): Promise<T> };

/**
 * Counts a try at something that only its holder knows, then looks. A try that was right is to be counted back, with `right`; one that was not stays counted.
 * @throws Problem when there have been too many
 */
export async function tried<T>({ what, from }: Tried, { now, transact }: Beforehand, look: (tx: Scope['tx']) => Promise<T>): Promise<{ readonly found: T; right(tx: Scope['tx']): Promise<void> }> {
  const keys = keysOf(what, placeOf(from));
  const times = { at: now, since: countedSince(now) };
  const found = await transact(async (tx) => {
    mayTry(await store.countTry(tx, keys, 1, times), false, now);
    return look(tx);
  });
  return { found, right: async (tx) => void (await store.countTry(tx, keys, -1, times)) };
}
