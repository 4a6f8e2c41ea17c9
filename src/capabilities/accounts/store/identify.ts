import type { Clock } from '#platform/clock/index.ts';
import type { Database } from '#platform/db/index.ts';
import type { Identify } from '#platform/http/index.ts';
import { IDLE_HOURS, tokenHash } from '../rules/index.ts';
import { sessionOf } from './index.ts';

const CACHED_MS = 5_000;
const MOST_CACHED = 5_000;
type Known = Awaited<ReturnType<Identify['of']>>;

type Cached = { readonly known: Promise<Known>; readonly until: number; accountId?: string | null };
const caches = new Set<Map<string, Cached>>();

/** What a person may do has changed, or who may be that person: this process asks anew. Of what is being asked just now nobody knows whose it is: that too. */
export function forgetAccount(accountId: string): void {
  for (const cache of caches) {
    for (const [token, cached] of cache) if (cached.accountId === undefined || cached.accountId === accountId) cache.delete(token);
  }
}

/** Tells who a session token stands for. An answer is kept for five seconds, so that a page of saves asks once; signing out forgets it, and so does what changes the account. */
export function identifier(database: Database, clock: Clock): Identify {
  const cache = new Map<string, Cached>();
  caches.add(cache);
  return {
    of(token) {
      const now = clock.now();
      const cached = cache.get(token);
      if (cached && cached.until > now.getTime()) return cached.known;
      const known = look(token, now);
      if (cache.size >= MOST_CACHED) cache.clear();
      const entry: Cached = { known, until: now.getTime() + CACHED_MS };
      cache.set(token, entry);
      known.then((found) => (entry.accountId = found?.actor.accountId ?? null), () => cache.delete(token));
      return known;
    },
    forget: (token) => void cache.delete(token),
  };

  async function look(token: string, now: Date): Promise<Known> {
    const session = await database.transact({ tenants: [], oversees: false }, 'write', (tx) => sessionOf(tx, tokenHash(token), now, IDLE_HOURS));
    if (!session) return undefined;
    const { accountId, name, language, grants } = session;
    return { actor: { kind: 'person', accountId, name, grants }, language };
  }
}
