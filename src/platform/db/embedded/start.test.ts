import { readdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { migrate, openDatabase } from '../index.ts';
import { startEmbedded } from './index.ts';
import { aDataFolder, aMadeFolder, aProgram, asked, serverPid } from './testing/index.ts';

const MIGRATIONS = fileURLToPath(new URL('../../../../migrations', import.meta.url));

test('a first start makes a database that is migrated and used, a second start finds it as it was', async () => {
  const data = await aDataFolder();
  const first = await startEmbedded(data);
  expect(first.startedByUs).toBe(true);
  expect((await migrate(first.connection, MIGRATIONS)).at(0)).toBe('0001-platform.sql');
  const database = openDatabase(first.connection);
  await database.transact({ tenants: [], oversees: false }, 'read', async (tx) => tx.named({ name: 'one', text: 'select 1' }, []));
  await database.close();
  await first.stop();
  expect(await serverPid(data)).toBe(0);
  expect(await readdir(join(first.connection.host, '..'))).not.toContain(first.connection.host.split('/').at(-1));

  const second = await startEmbedded(data);
  expect(await migrate(second.connection, MIGRATIONS)).toEqual([]);
  await second.stop();
});

test('the owner is no superuser, the server is durable, speaks UTF-8, sorts by bytes and listens to nothing but its socket', async () => {
  const data = await aDataFolder();
  const { connection, administration, stop } = await startEmbedded(data);
  const settings = `select current_setting('fsync') as fsync, current_setting('full_page_writes') as pages, current_setting('synchronous_commit') as commit,
    current_setting('listen_addresses') as addresses, current_setting('server_encoding') as encoding, current_setting('password_encryption') as passwords`;
  expect(await asked(administration, settings)).toEqual([{ fsync: 'on', pages: 'on', commit: 'on', addresses: '', encoding: 'UTF8', passwords: 'scram-sha-256' }]);
  expect(await asked(connection, `select current_user as name, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user`)).toEqual([
    { name: 'lykta', rolsuper: false, rolbypassrls: false, rolcreaterole: true, rolcreatedb: false },
  ]);
  expect(await asked(connection, `select lower('ÅÄÖØÆ') as lower, 'Z' < 'a' as bytes, 'Å' ~* 'å' as matches`)).toEqual([{ lower: 'åäöøæ', bytes: true, matches: true }]);
  await expect(asked({ ...connection, password: 'another' }, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  for (const name of ['passwords.json', 'server.log']) expect((await stat(join(data, name))).mode & 0o777).toBe(0o600);
  for (const folder of [data, join(data, 'database'), connection.host]) expect((await stat(folder)).mode & 0o777).toBe(0o700);
  await stop();
});

test('a data folder may have spaces, quotes, å and a path far longer than a socket’s', async () => {
  const data = await aDataFolder(join('Anna’s "säkra", mapp', 'lång '.repeat(40).trim(), 'å'));
  expect(Buffer.byteLength(data)).toBeGreaterThan(200);
  const { connection, stop } = await startEmbedded(data);
  expect(await asked(connection, 'select 1 as one')).toEqual([{ one: 1 }]);
  await stop();
});

test('a temporary folder with too long a path is passed over', async () => {
  const data = await aMadeFolder();
  const long = join(tmpdir(), 'x'.repeat(100));
  const program = aProgram('hold', data, { env: { TMPDIR: long } });
  expect(JSON.parse(await program.heard('ready'))).toMatchObject({ startedByUs: true });
  await program.stop();
});

test('a program with nothing more to do ends though it did not stop its server, which the next one takes over', async () => {
  const data = await aMadeFolder();
  const program = aProgram('leave', data);
  await program.heard('done');
  expect(await program.ended).toBe(0);
  const pid = await serverPid(data);
  const next = await startEmbedded(data);
  expect(next.startedByUs).toBe(false);
  expect(await serverPid(data)).toBe(pid);
  await next.stop();
  expect(await serverPid(data)).toBe(0);
});
