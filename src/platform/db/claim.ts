import pg from 'pg';
import type { Connection } from './database.ts';
import { LOCK_SPACES } from './tx.ts';

export type Claim = { release(): Promise<void> };

/**
 * Claims a data folder's database for one program at a time: held by a connection, so that it ends with the program however that ends.
 * Undefined if another program has it. When the database is restarted under us, it is claimed again.
 */
export async function claimServer(connection: Connection): Promise<Claim | undefined> {
  let client = await hold(connection);
  if (!client) return undefined;
  let isReleased = false;
  watch(client);
  return {
    async release() {
      isReleased = true;
      await client?.end().catch(() => {});
    },
  };

  function watch(held: pg.Client): void {
    held.on('end', () => void again());
  }

  async function again(): Promise<void> {
    while (!isReleased) {
      await new Promise((resolve) => setTimeout(resolve, 1_000).unref());
      const next = await hold(connection).catch(() => undefined);
      if (!next) continue;
      client = next;
      watch(next);
      return;
    }
  }
}

async function hold(connection: Connection): Promise<pg.Client | undefined> {
  const client = new pg.Client({ ...connection, application_name: 'lykta claim', connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  await client.connect();
  const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1, 0) as mine', [LOCK_SPACES.server]);
  if (rows[0]?.mine) return client;
  await client.end();
  return undefined;
}
