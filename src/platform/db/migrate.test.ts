import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { borrowDatabase, makeTestFolder } from '#platform/testing/index.ts';
import { openDatabase, type Connection } from './database.ts';
import { migrate } from './migrate.ts';
import { dbTexts } from './texts.ts';

const FIRST = { '0001-first.sql': 'create schema example; create table example.line (no int); insert into example.line values (1);' };
const SECOND = { '0002-second.sql': 'insert into example.line select 2 from example.line;' };

async function aFolder(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await makeTestFolder();
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

async function anEmptyDatabase(): Promise<Connection> {
  const { connection, giveBack } = await borrowDatabase(await aFolder({}));
  onTestFinished(giveBack);
  return connection;
}

async function asked(connection: Connection, text: string): Promise<readonly unknown[]> {
  const client = new pg.Client(connection);
  await client.connect();
  return client.query(text).then(({ rows }) => rows as readonly unknown[]).finally(() => client.end());
}

const problem = (key: keyof typeof dbTexts.entries, parameters = {}): object => ({ code: 'unavailable', said: { entry: dbTexts.entries[key], parameters } });

test('migrations run in order, once, and are recorded', async () => {
  const connection = await anEmptyDatabase();
  expect(await migrate(connection, await aFolder(FIRST))).toEqual(['0001-first.sql']);
  const both = await aFolder({ ...FIRST, ...SECOND });
  expect(await migrate(connection, both)).toEqual(['0002-second.sql']);
  expect(await migrate(connection, both)).toEqual([]);
  expect(await asked(connection, 'select no from example.line order by no')).toEqual([{ no: 1 }, { no: 2 }]);
  expect(await asked(connection, 'select no, name, length(sha256) as length from platform.migration order by no')).toEqual([
    { no: 1, name: '0001-first.sql', length: 64 }, { no: 2, name: '0002-second.sql', length: 64 },
  ]);
});

test('programs that start at once migrate once', async () => {
  const connection = await anEmptyDatabase();
  const folder = await aFolder({ ...FIRST, ...SECOND });
  const ran = await Promise.all(Array.from({ length: 6 }, () => migrate(connection, folder)));
  expect(ran.filter((files) => files.length > 0)).toEqual([['0001-first.sql', '0002-second.sql']]);
  expect(await asked(connection, 'select count(*) as lines from example.line')).toEqual([{ lines: 2 }]);
});

test('two databases of one server are migrated at once though they share the app’s role', async () => {
  const [one, two] = await Promise.all([anEmptyDatabase(), anEmptyDatabase()]);
  const folder = await aFolder(FIRST);
  expect(await Promise.all([migrate(one, folder), migrate(two, folder)])).toEqual([['0001-first.sql'], ['0001-first.sql']]);
});

test('a migration that was edited after it ran is refused; other ends of lines are no edit', async () => {
  const connection = await anEmptyDatabase();
  await migrate(connection, await aFolder({ '0001-first.sql': 'create schema example;\n' }));
  expect(await migrate(connection, await aFolder({ '0001-first.sql': 'create schema example;\r\n' }))).toEqual([]);
  await expect(migrate(connection, await aFolder({ '0001-first.sql': 'create schema other;\n', ...SECOND }))).rejects.toMatchObject(problem('editedMigration', { file: '0001-first.sql' }));
});

test('a database that a newer program has changed is refused', async () => {
  const connection = await anEmptyDatabase();
  await migrate(connection, await aFolder({ ...FIRST, ...SECOND }));
  await expect(migrate(connection, await aFolder(FIRST))).rejects.toMatchObject(problem('newerDatabase', { last: '0002-second.sql', known: '1' }));
});

test('a missing, a double and a wrong number are refused before anything is run', async () => {
  const connection = await anEmptyDatabase();
  const third = { '0003-third.sql': 'select 1' };
  for (const files of [{ ...FIRST, ...third }, { ...FIRST, '0001-again.sql': 'select 1' }, { 'first.sql': 'select 1' }]) {
    await expect(migrate(connection, await aFolder(files))).rejects.toMatchObject(problem('brokenMigrations'));
  }
  expect(await asked(connection, `select from pg_namespace where nspname in ('example', 'platform')`)).toEqual([]);
});

test('a migration that fails leaves nothing of itself, keeps those before it, and says its line', async () => {
  const connection = await anEmptyDatabase();
  const folder = await aFolder({ ...FIRST, '0002-second.sql': 'insert into example.line values (2);\n\nselect nonsense;' });
  await expect(migrate(connection, folder)).rejects.toThrow('Migration 0002-second.sql, line 3: column "nonsense" does not exist');
  expect(await asked(connection, 'select no from example.line')).toEqual([{ no: 1 }]);
  expect(await asked(connection, 'select no from platform.migration')).toEqual([{ no: 1 }]);
});

test('under forced row-level security the owner’s backfill touches every row, and the app’s role sees its tenant’s only', async () => {
  const connection = await anEmptyDatabase();
  await migrate(connection, await aFolder({
    '0001-table.sql': `
      create schema example;
      grant usage on schema example to lykta_app;
      create table example.answer (tenant_id int not null, status int not null);
      alter table example.answer enable row level security;
      alter table example.answer force row level security;
      create policy keeper on example.answer to current_user using (true) with check (true);
      create policy own on example.answer to lykta_app using (tenant_id = any (nullif(current_setting('app.tenants', true), '')::int[]));
      grant select, update on example.answer to lykta_app;
      insert into example.answer select n % 3, 0 from generate_series(1, 30) n;`,
    '0002-backfill.sql': 'update example.answer set status = 1;',
  }));
  expect(await asked(connection, 'select count(*) as backfilled from example.answer where status = 1')).toEqual([{ backfilled: 30 }]);
  const database = openDatabase(connection, { connections: 1 });
  const count = { name: 'count', text: 'select count(*) as seen from example.answer' };
  const seen = await database.transact({ tenants: [1], oversees: false }, 'read', (tx) => tx.named(count, []));
  expect(seen).toEqual([{ seen: 10 }]);
  await database.close();
});

test('another user than the owner may not migrate: the owner’s policies would not be its own', async () => {
  const connection = await anEmptyDatabase();
  await migrate(connection, await aFolder(FIRST));
  const database = 'database' in connection ? connection.database : '';
  const name = `deputy_${database}`;
  await asked(connection, `create role ${name} login password 'secret'; grant all on database ${database} to ${name};`);
  const deputy = { ...connection, user: name, password: 'secret' };
  await expect(migrate(deputy, await aFolder({ ...FIRST, ...SECOND }))).rejects.toMatchObject(problem('otherOwner', { owner: 'lykta', user: name }));
  await asked(connection, `revoke all on database ${database} from ${name}; drop role ${name};`);
});
