import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, onTestFinished } from 'vitest';
import { makeTestFolder } from '#platform/testing/index.ts';
import { hasProcess } from '../liveness.ts';
import type { ServerUser } from '../run.ts';
import { startEmbedded, stopLeftBehind, type Embedded } from '../supervisor.ts';

/** A folder for one test, with a data folder to come in it; at the end the server on it is stopped, and all is removed. */
export async function aDataFolder(name = 'data'): Promise<string> {
  const folder = await makeTestFolder();
  const data = join(folder, name);
  await mkdir(join(data, '..'), { recursive: true });
  onTestFinished(async () => {
    await stopLeftBehind(data).catch(() => {});
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  });
  return data;
}

let pristine: Promise<string> | undefined;
const left: string[] = [];
afterAll(() => Promise.all(left.map((folder) => rm(folder, { recursive: true, force: true }))));

/** A data folder with a database in it that has been stopped. Made once for each test file, then copied. */
export async function aMadeFolder(): Promise<string> {
  const data = await aDataFolder();
  pristine ??= madeOnce();
  const { status, stderr } = spawnSync('cp', ['-a', await pristine, data], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return data;
}

async function madeOnce(): Promise<string> {
  const folder = await makeTestFolder();
  left.push(folder);
  await (await startEmbedded(join(folder, 'data'), { durable: false })).stop();
  return join(folder, 'data');
}

/** The number of the process that has the data folder's database. */
export async function serverPid(data: string): Promise<number> {
  return Number((await readFile(join(data, 'database', 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')[0] ?? 0);
}

/** Kills at once, as a power cut would, and only this one. */
export function killHard(pid: number | undefined): void {
  if (pid && hasProcess(pid)) process.kill(pid, 'SIGKILL');
}

export type Program = {
  readonly pid: number;
  readonly acked: readonly string[];
  readonly said: readonly string[];
  /** Waits for a line that begins so, from the given line on; gives the rest of it. */
  heard(beginning: string, from?: number): Promise<string>;
  kill(): Promise<void>;
  /** Asks it to stop, and waits until it has. */
  stop(): Promise<void>;
  /** Settles when it has ended, with its exit code. */
  readonly ended: Promise<number | null>;
};

const PATIENCE_MS = 25_000;
const ROOT = fileURLToPath(new URL('../../../../../', import.meta.url));

type Way = { readonly user?: ServerUser; readonly env?: Readonly<Record<string, string>>; readonly from?: string };

/** The program of this folder as a process of its own, of this installation or another one; killed at the end of the test if it still runs. */
export function aProgram(what: 'hold' | 'write' | 'leave', data: string, { user, env, from = ROOT }: Way = {}): Program {
  const child = spawn(process.execPath, [join(from, 'src/platform/db/embedded/testing/program.ts'), what, data], {
    ...user, env: { ...process.env, ...env, NODE_OPTIONS: '' }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  const acked: string[] = [];
  const said: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => (line.startsWith('acked ') ? acked.push(line.slice(6)) : said.push(line)));
  createInterface({ input: child.stderr }).on('line', (line) => said.push(`stderr ${line}`));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  onTestFinished(async () => {
    killHard(isOver(child) ? undefined : child.pid);
    await ended;
  });
  return {
    pid: child.pid ?? 0, acked, said, ended,
    async heard(beginning, from = 0) {
      for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await sleep(10)) {
        const line = said.slice(from).find((text) => text.startsWith(beginning));
        if (line !== undefined) return line.slice(beginning.length).trim();
        if (isOver(child) && child.stdout.destroyed) break;
      }
      throw new Error(`The program did not say "${beginning}" but:\n${said.filter((line) => !line.startsWith('failed')).join('\n')}`);
    },
    async kill() {
      killHard(child.pid);
      await ended;
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

const isOver = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

/** One query as the owner of the database, or as the administrator of its server, on a connection of its own. */
export async function asked<Row extends pg.QueryResultRow>(connection: Embedded['connection'], text: string): Promise<readonly Row[]> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}
