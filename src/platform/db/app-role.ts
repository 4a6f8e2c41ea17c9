import type pg from 'pg';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { APP_ROLE } from './database.ts';
import { roleGrants } from './external.ts';
import { dbTexts } from './texts.ts';

/** Refusals that another database's migrations, run at the same time on the same server, can cause: roles belong to the whole server. */
const RIVALRY = new Set(['42710', '23505', 'XX000']);
const TRIES = 5;

/**
 * Sees that the program's role is there and that the owner may take it. Tried rather than looked up: the rules differ between versions.
 * @throws Problem with the SQL for an administrator, where the owner may make no roles
 */
export async function ensureAppRole(client: pg.Client, owner: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await taken(client, owner);
    } catch (error) {
      const { code = '' } = error as { code?: string }; // every error of the server has one
      if (code === '42501') {
        const { rowCount } = await client.query('select from pg_roles where rolname = $1', [APP_ROLE]);
        throw new Problem('unavailable', message(dbTexts, 'noRight', { server: client.host, sql: roleGrants(owner, rowCount === 0).join(' ') }), { cause: error });
      }
      if (!RIVALRY.has(code) || tries === TRIES) throw error;
    }
  }
}

async function taken(client: pg.Client, owner: string): Promise<void> {
  if (await mayTake(client)) return;
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [APP_ROLE]);
  if (rowCount === 0) await client.query(`create role ${APP_ROLE} nologin`);
  await client.query(`grant ${APP_ROLE} to ${client.escapeIdentifier(owner)}`);
}

async function mayTake(client: pg.Client): Promise<boolean> {
  const isTaken = await client.query(`set role ${APP_ROLE}`).then(() => true, () => false);
  if (isTaken) await client.query('reset role');
  return isTaken;
}
