import { describe, expect, test } from 'vitest';
import { openDatabase, queries, sql, type Database } from '#platform/db/index.ts';
import { borrowDatabase, testDatabase } from './database.ts';

const { database, connection } = await testDatabase();
const nobody = { tenants: [], oversees: false };
const db = queries<Record<string, never>>();

async function clonesSeenBy(database: Database): Promise<readonly string[]> {
  const listed = sql<{ datname: string }>`select datname from pg_database where datname like 'clone%'`.compile(db);
  return (await database.transact(nobody, 'read', (tx) => tx.all({ compile: () => listed }))).map(({ datname }) => datname);
}

test('a test has its database as the program has it: under the app’s role, and its owner is no superuser', async () => {
  const who = sql<{ role: string; login: string; bypasses: boolean }>`
    select current_user as role, session_user as login, (select rolsuper or rolbypassrls from pg_roles where rolname = session_user) as bypasses`.compile(db);
  const [asked, asSystem] = await Promise.all([
    database.transact(nobody, 'read', (tx) => tx.first({ compile: () => who })),
    database.asSystem((tx) => tx.first({ compile: () => who })),
  ]);
  expect(asked).toEqual({ role: 'lykta_app', login: 'lykta', bypasses: false });
  expect(asSystem?.role).toBe('lykta');
});

describe('another database of the same run', async () => {
  const { connection: another } = await testDatabase();
  test('is another one', () => expect(another).not.toEqual(connection));
});

test('a database is dropped when its file gives it back, connections or not', async () => {
  const borrowed = await borrowDatabase();
  const lent = openDatabase(borrowed.connection);
  const name = 'database' in borrowed.connection ? borrowed.connection.database : '';
  expect(await clonesSeenBy(lent)).toContain(name);
  borrowed.giveBack();
  await expect.poll(async () => (await clonesSeenBy(database)).includes(name)).toBe(false);
  await lent.close();
});

test('migrations that fail are told to the test, not hung on', async () => {
  await expect(borrowDatabase('/nowhere')).rejects.toThrow('ENOENT');
});
