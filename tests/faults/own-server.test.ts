import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { hasProcess, startEmbedded, type Embedded } from '#platform/db/embedded/index.ts';
import { openFor } from '#platform/db/index.ts';
import { compareIn, openRound, savedAgain, saveNext, type Answering, type Target } from '../support/answering.ts';
import { aDataFolder, aProgram, databasePid, gone, refusalOf } from '../support/ground.ts';

const isInstalled = ['postgres', ...globSync('/usr/lib/postgresql/*/bin/postgres')]
  .some((file) => Number(/\(PostgreSQL\) (\d+)/.exec(spawnSync(file, ['--version'], { encoding: 'utf8' }).stdout ?? '')?.[1] ?? 0) >= 15);
/** The machine's own server is another version than Lykta's; where there is none, Lykta's plays it. */
const servers = isInstalled ? 'system' : 'any';
const PASSWORD = 'hemligt-ord';
const USER = 'county';

/** A PostgreSQL server that Lykta does not run, with an empty database for a user of the same name. */
type OwnServer = {
  /** As the user has it, in the database's own address. */
  url(password?: string): string;
  /** Runs SQL in that database as whoever runs the server. */
  administer(text: string): Promise<unknown>;
  pid(): Promise<number>;
  /** Shut down under everybody who is connected. */
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
};

/** @param rights what the user may do beside signing in, and `owner` whose the database is, in the words of SQL */
async function anOwnServer({ rights = 'createrole', owner = USER } = {}): Promise<OwnServer> {
  const folder = await aDataFolder('server');
  const start = (): Promise<Embedded> => startEmbedded(folder, { servers, durable: false });
  let server = await start();
  onTestFinished(async () => {
    await server.stop();
    await rm(server.connection.host, { recursive: true, force: true }); // one that was shut down from outside leaves it
  });
  const administer = async (text: string, database = USER): Promise<void> => {
    const client = new pg.Client({ ...server.administration, database });
    await client.connect();
    await client.query(text).finally(() => client.end());
  };
  await administer(`create role ${USER} login ${rights} password '${PASSWORD}'`, 'lykta');
  await administer(`create database ${USER} owner ${owner} encoding 'UTF8' template template0`, 'lykta');
  await administer(`revoke all on database ${USER} from public`);
  return {
    administer,
    url: (password = PASSWORD) => `postgres://${USER}:${password}@/${USER}?host=${encodeURIComponent(server.connection.host)}`,
    pid: () => databasePid(folder),
    async goAway() {
      const pid = await databasePid(folder);
      await server.stop(); // nobody is to bring it back; it stays while others use it
      if (hasProcess(pid)) process.kill(pid, 'SIGINT');
      await gone(pid);
    },
    async comeBack() {
      server = await start();
    },
  };
}

const settings = (DATABASE_URL: string): Readonly<Record<string, string>> => ({ DATABASE_URL, LYKTA_DEMO: 'people' });

test(`on a server of one’s own (${isInstalled ? 'the machine’s' : 'Lykta’s own: the machine has none of version 15 or newer'}) the program answers, says so in words while the server is away, and goes on by itself when it is back`, { timeout: 60_000 }, async () => {
  const server = await anOwnServer();
  const program = await aProgram(await aDataFolder(), { env: settings(server.url()) });
  expect(program.printed().out).toMatch(new RegExp(`PostgreSQL \\d+\\.\\d+\\b.* at ${USER}@`));
  expect(program.printed().out).not.toContain(PASSWORD);
  const answering = await openRound(() => program.address);
  const [spare, ...lanes] = answering.targets.slice(0, 9) as [Target, ...Target[]]; // there are many more
  for (let time = 0; time < 2; time++) {
    const refusals = Promise.all(lanes.map((lane) => savedUntilRefused(answering, lane)));
    await server.goAway();
    expect(new Set(await refusals)).toEqual(new Set([503]));
    expect(await savedAgain(answering, spare)).toBe(false);
    await expectAwayInWords(answering);
    await server.comeBack();
    expect(await comparedAt(server.url(), answering.targets)).toEqual([]);
    await expect.poll(() => savedAgain(answering, spare), { timeout: 20_000, interval: 100 }).toBe(true);
  }
  const pid = await server.pid();
  expect(await program.stop()).toBe(0);
  expect(hasProcess(pid)).toBe(true);
});

/** How the first save that is not acknowledged is answered. */
async function savedUntilRefused(answering: Answering, lane: Target): Promise<number | 'cut off'> {
  for (;;) {
    const status = await saveNext(answering, lane);
    if (status !== 200) return status;
  }
}

/** Pages and programs are told the same, each in its way, in the reader's language. */
async function expectAwayInWords({ coordinator }: Answering): Promise<void> {
  for (const [language, words] of [['sv', 'Databasen svarar inte just nu'], ['fi', 'Tietokanta ei vastaa juuri nyt'], ['en', 'The database does not answer right now'], ['nb', 'Databasen svarer ikke akkurat nå']] as const) {
    const page = await coordinator.get(`/${language}`);
    expect(page.status).toBe(503);
    expect(await page.text()).toContain(words);
    const api = await coordinator.get('/api/v1/forms', { 'accept-language': language });
    expect(await api.json()).toMatchObject({ status: 503, code: 'unavailable', title: expect.stringContaining(words) });
  }
}

async function comparedAt(databaseUrl: string, targets: readonly Target[]): Promise<readonly string[]> {
  const { database, stop } = await openFor({ databaseUrl, dataFolder: '', connections: 1 });
  return compareIn(database, targets).finally(stop);
}

test('a user who lacks rights is told the SQL that gives them, step by step; with that the program starts, and stops though the server has gone', { timeout: 60_000 }, async () => {
  const server = await anOwnServer({ rights: '', owner: 'postgres' });
  const data = await aDataFolder();
  expect(await refusalOf(data, { env: settings(server.url('wrong-word')) })).toMatch(/does not let us in .* Check the user and password in the address/);
  const given: string[] = [];
  for (const step of [`grant connect on database "${USER}"`, `grant create on database "${USER}"`]) {
    const said = await refusalOf(data, { env: settings(server.url()) });
    const [, sql = ''] = /Ask whoever runs the server to run, in that database: (.+;)$/.exec(said) ?? [];
    expect(sql).toContain(step);
    expect(said).not.toContain(PASSWORD);
    await server.administer(sql);
    given.push(sql);
  }
  const program = await aProgram(data, { env: settings(server.url()) });
  expect((await fetch(`${program.address}/sv`)).status).toBe(200);
  expect(given.join(' ')).toContain('lykta_app');

  await server.administer(`create role other login password '${PASSWORD}'; grant connect, create on database ${USER} to other; grant lykta_app to other`);
  expect(await refusalOf(data, { env: settings(server.url().replace(`//${USER}`, '//other')) })).toBe(`The database’s tables are owned by ${USER}; connect as that user, not as other.`);
  await server.goAway();
  expect(await program.stop()).toBe(0);
  expect(await refusalOf(data, { env: settings(server.url()) })).toContain('Check the address, that the server is running');
});
