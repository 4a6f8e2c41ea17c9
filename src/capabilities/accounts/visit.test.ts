import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { migrate, openDatabase, sql, type Database } from '#platform/db/index.ts';
import { borrowDatabase, makeTestFolder } from '#platform/testing/index.ts';
import { madeUpPeople } from './store/visit.ts';

const MIGRATIONS = fileURLToPath(new URL('../../../migrations', import.meta.url));
const [SEEDED, INVITED] = ['01a20190-849a-7e0d-b932-000000000001', '01a20190-849a-7e0d-b932-000000000002'];

/** A database as it was before demonstrations knew that they are, with two people: one that the seed added, one that somebody invited; migrated since. */
async function anEarlierDatabase({ isMadeUp }: { readonly isMadeUp: boolean }): Promise<Database> {
  const folder = await makeTestFolder();
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'earlier'));
  for (const file of (await readdir(MIGRATIONS)).filter((name) => name < '0016')) await cp(join(MIGRATIONS, file), join(folder, 'earlier', file));
  const { connection, giveBack } = await borrowDatabase(join(folder, 'earlier'));
  onTestFinished(giveBack);
  const database = openDatabase(connection, { connections: 1 });
  onTestFinished(() => database.close());
  await database.asSystem(async (tx) => {
    await tx.run(sql`insert into organisations.organisation (no, code, kind, tenant_no, path, names, valid_from, is_made_up) values (1, 'FI', 'country', 1, '1.', '{}', '2023-01-01', ${isMadeUp})`);
    for (const [id, name] of [[SEEDED, 'owner'], [INVITED, 'coordinator']]) await tx.run(sql`insert into accounts.account (id, kind, name, email, language, created_at) values (${id}, 'person', ${name}, ${`${name}@lykta.example`}, 'sv', now())`);
    await tx.run(sql`insert into accounts.held_role values (${SEEDED}, 'owner', 1)`);
    for (const [kind, event, about] of [['operator', 'accounts.account.added', SEEDED], ['person', 'accounts.account.added', INVITED], ['operator', 'accounts.role.given', INVITED]]) {
      await tx.run(sql`insert into platform.audit (id, at, actor_kind, event, about) values (gen_random_uuid(), now(), ${kind}, ${event}, ${about})`);
    }
  });
  await migrate(connection, MIGRATIONS);
  return database;
}

test('in a demonstration of an earlier version those are made up whom the log says that its seed added', async () => {
  const database = await anEarlierDatabase({ isMadeUp: true });
  expect(await database.transact({ tenants: [], oversees: false }, 'read', madeUpPeople)).toEqual([{ id: SEEDED, name: 'owner', email: 'owner@lykta.example', grants: [{ role: 'owner', path: '1.', tenant: 1 }] }]);
});

test('in an earlier installation that is no demonstration nobody is', async () => {
  const database = await anEarlierDatabase({ isMadeUp: false });
  expect(await database.transact({ tenants: [], oversees: false }, 'read', madeUpPeople)).toEqual([]);
  expect(await database.asSystem((tx) => tx.all(sql`select from accounts.made_up_person`))).toEqual([]);
});
