import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { ensureAppRole } from './app-role.ts';
import type { Connection } from './database.ts';
import type { Log } from './embedded/index.ts';
import { translated } from './failures.ts';
import { dbTexts } from './texts.ts';
import { LOCK_SPACES } from './tx.ts';

/** One forward step of the database: a file "0007-name.sql", run once, in one transaction, by the owner. */
export type Migration = { readonly no: number; readonly file: string; readonly text: string; readonly sha256: string };

type Applied = { readonly no: number; readonly name: string; readonly sha256: string };

/**
 * Brings the database up to the migrations of a folder; gives the files that were run now. Of several programs at once, one does it.
 * @throws Problem when the database is newer than the program, or an applied migration is not the one that was run
 */
export async function migrate(connection: Connection, folder: string, log: Log = () => {}): Promise<readonly string[]> {
  const migrations = await readMigrations(folder);
  const client = new pg.Client({ ...connection, application_name: 'lykta migrations', connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const pending = pendingOf(migrations, await appliedIn(client), folder);
    return pending.length === 0 ? [] : await migrateAlone(client, migrations, folder, log);
  } catch (error) {
    throw translated(error);
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * The folder's migrations in order. Ends of lines do not count: a checkout may change them.
 * @throws Problem when a number is missing, double or not a number
 */
export async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(files.map(async (file, index) => {
    const no = Number(/^(\d{4})-[a-z0-9-]+\.sql$/.exec(file)?.[1]);
    if (no !== index + 1) throw broken(folder, `${String(index + 1).padStart(4, '0')} ≠ ${file}`);
    const text = (await readFile(join(folder, file), 'utf8')).replaceAll('\r\n', '\n');
    return { no, file, text, sha256: createHash('sha256').update(text).digest('hex') };
  }));
}

const broken = (folder: string, detail: string): Problem => new Problem('unavailable', message(dbTexts, 'brokenMigrations', { folder, detail }));

async function appliedIn(client: pg.Client): Promise<readonly Applied[]> {
  try {
    return (await client.query<Applied>('select no, name, sha256 from platform.migration order by no')).rows;
  } catch (error) {
    const { code } = error as pg.DatabaseError; // a query fails with the server's error
    if (code === '42501') await ownerOf(client);
    if (code === '42P01') return []; // no such table yet
    throw error;
  }
}

function pendingOf(migrations: readonly Migration[], applied: readonly Applied[], folder: string): readonly Migration[] {
  for (const [index, { no, name, sha256 }] of applied.entries()) {
    const known = migrations[index];
    if (no !== index + 1) throw broken(folder, `platform.migration: ${no}`);
    if (!known) throw new Problem('unavailable', message(dbTexts, 'newerDatabase', { last: applied.at(-1)?.name ?? name, known: String(migrations.length) }));
    if (known.sha256 !== sha256) throw new Problem('unavailable', message(dbTexts, 'editedMigration', { file: known.file }));
  }
  return migrations.slice(applied.length);
}

async function migrateAlone(client: pg.Client, migrations: readonly Migration[], folder: string, log: Log): Promise<readonly string[]> {
  await client.query('set statement_timeout = 0');
  await client.query('select pg_advisory_lock($1, 0)', [LOCK_SPACES.migration]); // ends with the connection
  const pending = pendingOf(migrations, await appliedIn(client), folder);
  if (pending.length === 0) return [];
  await ensureAppRole(client, await ownerOf(client));
  for (const migration of pending) {
    const began = performance.now();
    await applied(client, migration);
    log('database.migrated', { file: migration.file, ms: Math.round(performance.now() - began) });
  }
  return pending.map(({ file }) => file);
}

/** The policies that migrations make for themselves name the owner: another user's migrations would not be under them. */
async function ownerOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ user: string; owner: string | null }>(
    `select current_user as user, (select pg_get_userbyid(nspowner) from pg_namespace where nspname = 'platform') as owner`,
  );
  const { user = '', owner } = rows[0] ?? {};
  if (owner && owner !== user) throw new Problem('unavailable', message(dbTexts, 'otherOwner', { owner, user }));
  return user;
}

const RECORD = `
  create schema if not exists platform;
  create table if not exists platform.migration (no int primary key, name text not null, sha256 text not null, at timestamptz not null default now());`;

async function applied(client: pg.Client, { no, file, text, sha256 }: Migration): Promise<void> {
  try {
    await client.query('begin');
    await client.query(text);
    if (no === 1) await client.query(RECORD); // only now: the first migration makes its schema itself
    await client.query('insert into platform.migration (no, name, sha256) values ($1, $2, $3)', [no, file, sha256]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    const told = translated(error);
    if (told instanceof Problem && told.code === 'unavailable') throw told;
    const { position, message: said } = error as pg.DatabaseError; // a query fails with the server's error
    const line = position ? text.slice(0, Number(position)).split('\n').length : undefined;
    throw new Error(`Migration ${file}${line ? `, line ${line}` : ''}: ${said}`, { cause: error });
  }
}
