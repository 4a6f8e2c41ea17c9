import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import { borrowDatabase, makeTestFolder } from '#platform/testing/index.ts';
import { openFor } from './connect.ts';
import type { Connection } from './database.ts';
import { refuseUnlessFit } from './external.ts';
import { migrate } from './migrate.ts';
import { dbTexts } from './texts.ts';

const MIGRATIONS = fileURLToPath(new URL('../../../migrations', import.meta.url));
const dataFolder = '/nowhere';

type Local = Extract<Connection, { host: string }>;

async function aServer(): Promise<Local> {
  const { connection, giveBack } = await borrowDatabase();
  onTestFinished(giveBack);
  if ('host' in connection) return connection;
  throw new Error('The tests’ own server is reached by its socket.');
}

const urlOf = ({ user, password = '', database, host }: Local): string =>
  `postgres://${encodeURIComponent(user)}:${encodeURIComponent(password)}@${encodeURIComponent(host)}:5432/${database}`;

const problem = (key: keyof typeof dbTexts.entries, parameters: object = {}): object => ({ said: { entry: dbTexts.entries[key], parameters } });

test('without an address a server of our own is opened, migrated, used and stopped', async () => {
  const folder = await makeTestFolder();
  onTestFinished(() => rm(folder, { recursive: true }));
  const opened = await openFor({ dataFolder: join(folder, 'data') });
  await migrate(opened.connection, MIGRATIONS);
  expect(await opened.database.transact({ tenants: [], oversees: false }, 'read', (tx) => tx.named({ name: '', text: 'select current_user as role' }, []))).toEqual([{ role: 'lykta_app' }]);
  expect(opened.describe).toMatch(/^PostgreSQL \d+\.\d+ .*data$/);
  await opened.stop();
  await expect(migrate(opened.connection, MIGRATIONS)).rejects.toMatchObject({ code: 'unavailable' });
});

test('by an address the organisation’s own server is opened, and left running', async () => {
  const server = await aServer();
  const opened = await openFor({ databaseUrl: urlOf(server), dataFolder });
  expect(await opened.database.transact({ tenants: [], oversees: false }, 'read', (tx) => tx.named({ name: '', text: 'select current_user as role' }, []))).toEqual([{ role: 'lykta_app' }]);
  expect(opened.describe).toContain(server.database);
  expect(opened.describe).not.toContain(server.password);
  await opened.stop();
  await (await openFor({ databaseUrl: urlOf(server), dataFolder })).stop();
});

describe('a server that cannot be used is refused with what to do', () => {
  test.each(['mysql://somewhere/lykta', 'lykta', 'postgres://['])('an address that is none: %s', async (databaseUrl) => {
    await expect(openFor({ databaseUrl, dataFolder })).rejects.toMatchObject({ code: 'invalid', ...problem('wrongAddress') });
  });

  test('nobody answers, or the name is not known', async () => {
    await expect(openFor({ databaseUrl: 'postgres://lykta:secret@127.0.0.1:1/lykta', dataFolder })).rejects.toMatchObject(problem('noAnswer', { server: '127.0.0.1:1', reason: expect.stringContaining('ECONNREFUSED') }));
    await expect(openFor({ databaseUrl: 'postgres://lykta:secret@localhost:1/lykta', dataFolder })).rejects.toMatchObject(problem('noAnswer', { reason: expect.stringContaining('ECONNREFUSED') }));
    await expect(openFor({ databaseUrl: 'postgres://lykta:secret@nowhere.invalid/lykta', dataFolder })).rejects.toMatchObject(problem('noAnswer', { server: 'nowhere.invalid' }));
  });

  test('wrong password, none at all, or no such user; none of them is repeated', async () => {
    const server = await aServer();
    for (const other of [{ password: 'wrong-secret' }, { password: '' }, { user: 'stranger' }]) {
      const refused = openFor({ databaseUrl: urlOf({ ...server, ...other }), dataFolder });
      await expect(refused).rejects.toMatchObject(problem('refusedSignIn'));
      await expect(refused).rejects.not.toThrow('wrong-secret');
    }
  });

  test('no such database: the SQL that makes it is given', async () => {
    const server = await aServer();
    await expect(openFor({ databaseUrl: urlOf({ ...server, database: 'missing' }), dataFolder })).rejects.toMatchObject(
      problem('noDatabase', { sql: `create database "missing" owner "lykta" encoding 'UTF8' template template0;` }),
    );
  });

  test('no rights: the SQL that gives them is given, and is enough', async () => {
    const server = await aServer();
    const poor = { ...server, user: `poor_${server.database}`, password: 'secret' };
    const run = (text: string): Promise<unknown> => asOwner(server, text);
    await run(`create role ${poor.user} login password 'secret'`);
    const open = async (): Promise<void> => (await openFor({ databaseUrl: urlOf(poor), dataFolder })).stop();

    const shut = await open().catch((error: unknown) => error);
    expect(shut).toMatchObject(problem('noRight', { sql: `grant connect on database "${server.database}" to "${poor.user}";` }));
    await run(sqlOf(shut));
    const unable = await open().catch((error: unknown) => error);
    expect(unable).toMatchObject(problem('noRight', { sql: `grant create on database "${server.database}" to "${poor.user}"; grant lykta_app to "${poor.user}";` }));
    await run(sqlOf(unable));
    await open();
    await run(`revoke all on database ${server.database} from ${poor.user}; drop role ${poor.user};`);
  });

  test.each([
    ['too old', { number: 140_011, version: '14.11' }, 'tooOld', { version: '14.11', least: '15' }],
    ['a copy', { isCopy: true }, 'readOnlyServer', {}],
    ['another encoding', { encoding: 'LATIN1' }, 'wrongEncoding', { encoding: 'LATIN1' }],
    ['a role that only an administrator can make', { mayBeApp: null, mayMakeRoles: false }, 'noRight', { sql: 'create role lykta_app nologin; grant lykta_app to "lykta";' }],
  ] as const)('%s', (_, found, key, parameters) => {
    const fit = { number: 150_000, version: '15.0', encoding: 'UTF8', isCopy: false, user: 'lykta', database: 'lykta', mayCreate: true, mayMakeRoles: false, mayBeApp: true };
    const address = { name: 'lykta@db.example/lykta', server: 'db.example' };
    expect(() => refuseUnlessFit(fit, address)).not.toThrow();
    expect(thrown(() => refuseUnlessFit({ ...fit, ...found }, address))).toMatchObject(problem(key, parameters));
  });
});

function thrown(work: () => void): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

async function asOwner(server: Local, text: string): Promise<void> {
  const client = new pg.Client(server);
  await client.connect();
  await client.query(text).finally(() => client.end());
}

const sqlOf = (error: unknown): string => String((error as { said: { parameters: { sql: string } } }).said.parameters.sql); // a Problem that gives SQL
