import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openFor, sql } from '#platform/db/index.ts';
import { aBegunProgram, aDataFolder, aProgram, aUsedFolder, databasePid, refusalOf } from '../support/ground.ts';

const isRoot = process.getuid?.() === 0;
/** Root may write anywhere: then it is somebody else who may not. */
const SOMEBODY = isRoot ? { user: { uid: 65_534, gid: 65_534 } } : {};

const homePage = async (address: string): Promise<number> => (await fetch(`${address}/en`)).status;

describe('a folder that is in use', () => {
  test('a second start is refused and says where the first one answers, which goes on', async () => {
    const data = await aUsedFolder();
    const first = await aProgram(data);
    const database = await databasePid(data);
    expect(await refusalOf(data)).toBe(`Lykta already runs on ${data} (${first.address}). Stop it first, or choose another folder with LYKTA_DATA.`);
    expect(await homePage(first.address)).toBe(200);
    expect(await databasePid(data)).toBe(database);
    expect(await first.stop()).toBe(0);
    expect(await databasePid(data)).toBe(0);
  });

  test('of two that start at once after one that was killed, one comes up and the other says so, without the old address', async () => {
    const data = await aUsedFolder();
    const killed = await aProgram(data);
    await killed.kill();
    const both = [aBegunProgram(data), aBegunProgram(data)];
    const outcomes = await Promise.allSettled(both.map(({ ready }) => ready));
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const [up, down] = (outcomes[0]?.status === 'fulfilled' ? both : both.toReversed()) as [typeof both[number], typeof both[number]]; // two
    expect(await down.ended).toBe(1);
    expect(down.printed().err).toContain(`Lykta already runs on ${data} (`);
    expect(down.printed().err).not.toContain(killed.address);
    expect(await homePage(await up.ready)).toBe(200);
    expect(await up.stop()).toBe(0);
    expect(await databasePid(data)).toBe(0);
  });
});

test('an address that cannot be had, for the port is taken or the address another’s, leaves no database running', async () => {
  const data = await aUsedFolder();
  const port = await aTakenPort();
  expect(await refusalOf(data, { env: { PORT: port } })).toBe(`Port ${port} is taken. Choose another: PORT=8081 npm start`);
  expect(await databasePid(data)).toBe(0);
  expect(await refusalOf(data, { env: { HOST: '192.0.2.1', PORT: '8099' } })).toBe('Cannot listen on 192.0.2.1:8099 (EADDRNOTAVAIL). Choose another address with HOST and PORT.');
  expect(await databasePid(data)).toBe(0);
});

async function aTakenPort(): Promise<string> {
  const server = createServer();
  await new Promise<Server>((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
  onTestFinished(() => void server.close());
  const address = server.address();
  return typeof address === 'object' ? String(address?.port) : '';
}

describe('a folder that is not fit is named, with what to do, and left as it was', () => {
  test('one whose path is too long', async () => {
    const data = join(await aDataFolder(), ...Array.from({ length: 12 }, () => 'å'.repeat(40)));
    expect(await refusalOf(data)).toBe(`The path of the data folder is too long: ${data}. Choose one of at most 900 bytes.`);
    expect(await readdir(dirname(data.slice(0, data.indexOf('å'))))).toEqual([]);
  });

  test('a file', async () => {
    const data = await aDataFolder();
    await writeFile(data, 'not a folder');
    expect(await refusalOf(data)).toContain(`the data folder ${data} (`);
    expect(await refusalOf(join(data, 'below'))).toContain('choose another folder');
    expect(await readFile(data, 'utf8')).toBe('not a folder');
  });

  test(`one that the user may not write in${isRoot ? ' (as nobody: root may write anywhere)' : ''}`, async () => {
    const data = await aDataFolder();
    await mkdir(data, { mode: 0o555 });
    expect(await refusalOf(data, SOMEBODY)).toBe(`Lykta may not write in the data folder ${data} (EACCES). Give the user who runs Lykta the right to it, or choose another folder.`);
    expect(await readdir(data)).toEqual([]);
  });

  test.each([
    ['sv', 'LANG', 'sv_FI.UTF-8', 'är inte tom och är inte Lyktas. Ange en tom mapp'],
    ['nb', 'LC_ALL', 'nn_NO.UTF-8', 'er ikke tom og er ikke Lyktas. Oppgi en tom mappe'],
  ])('one that holds something else, told in %s to a terminal whose %s is %s', async (_language, variable, locale, words) => {
    const data = await aDataFolder();
    await mkdir(data);
    await writeFile(join(data, 'thesis.odt'), 'years of work');
    const { mtimeMs } = await stat(data);
    const said = await refusalOf(data, { env: { [variable]: locale } });
    expect(said).toContain(data);
    expect(said).toContain(words);
    expect(await readdir(data)).toEqual(['thesis.odt']);
    expect((await stat(data)).mtimeMs).toBe(mtimeMs);
  });
});

describe('a database that is not this program’s to run', () => {
  test('an older and a newer PostgreSQL made it: both versions are told, and nothing is touched', async () => {
    const data = await aUsedFolder();
    const version = join(data, 'database', 'PG_VERSION');
    const ours = (await readFile(version, 'utf8')).trim();
    for (const made of ['13', '99']) {
      await writeFile(version, `${made}\n`);
      const before = await contentsOf(data);
      const said = await refusalOf(data);
      expect(said).toContain(`The database in ${data} was made by PostgreSQL ${made}; here is only version`);
      expect(said).toContain(ours);
      expect(said).toContain('pg_dump');
      expect(await contentsOf(data)).toEqual(before);
    }
  });

  test('a newer Lykta has changed it: it is left as the newer one has it', async () => {
    const data = await aUsedFolder();
    await changed(data, sql`insert into platform.migration (no, name, sha256) select max(no) + 1, '9999-of-tomorrow.sql', 'x' from platform.migration`);
    expect(await refusalOf(data)).toMatch(/^The database has been changed by a newer Lykta \(change 9999-of-tomorrow\.sql; this program knows \d+\)\. Upgrade the program\.$/);
    expect(await databasePid(data)).toBe(0);
    expect(await changed(data, sql`delete from platform.migration where sha256 = 'x'`)).toBe(1);
    await aProgram(data);
  });
});

/** Changes the database of a stopped program; gives how many rows. */
async function changed(data: string, change: ReturnType<typeof sql>): Promise<number> {
  const { database, stop } = await openFor({ dataFolder: data, connections: 1 });
  return database.asSystem((tx) => tx.run(change)).finally(stop);
}

/** All that is in a folder, with when it was last changed. */
async function contentsOf(folder: string): Promise<readonly string[]> {
  const paths = (await readdir(folder, { recursive: true })).filter((path) => !path.startsWith('lock')).sort();
  return Promise.all(paths.map(async (path) => `${path} ${(await stat(join(folder, path))).mtimeMs}`));
}
