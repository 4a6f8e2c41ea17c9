import type { Clock } from '#platform/clock/index.ts';
import type { Database } from '#platform/db/index.ts';
import type { Identify } from '#platform/http/index.ts';
import { IDLE_HOURS, tokenHash } from '../rules/index.ts';
import { sessionOf } from './index.ts';

const CACHED_MS = 5_000;
const MOST_CACHED = 5_000;
type Known = Awaited<ReturnType<Identify['of']>>;

/** Tells who a session token stands for. An answer is kept for five seconds, so that a page of saves asks once; signing out forgets it. */
export function identifier(database: Database, clock: Clock): Identify {
  const cache = new Map<string, { readonly known: Promise<Known>; readonly until: number }>();
  return {
    of(token) {
      const now = clock.now();
      const cached = cache.get(token);
      if (cached && cached.until > now.getTime()) return cached.known;
      const known = look(token, now);
      if (cache.size >= MOST_CACHED) cache.clear();
      cache.set(token, { known, until: now.getTime() + CACHED_MS });
      known.catch(() => cache.delete(token));
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
