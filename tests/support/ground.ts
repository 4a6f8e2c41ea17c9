import { spawnSync } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, onTestFinished } from 'vitest';
import { DEMONSTRATION_PASSWORD } from '#capabilities/accounts/index.ts';
import { hasProcess, stopLeftBehind } from '#platform/db/embedded/index.ts';
import { makeTestFolder } from '#platform/testing/index.ts';
import { beginProgram, runProgram, startProgram, type Program, type Ran, type Way } from './program.ts';
import { visitorAt, type RemoteVisitor } from './remote-visitor.ts';

/** A folder for one test, and a data folder to come in it. At the end a server that was left on it is stopped, and all is removed. */
export async function aDataFolder(name = 'data'): Promise<string> {
  const folder = await makeTestFolder();
  const data = join(folder, name);
  onTestFinished(async () => {
    await stopLeftBehind(data).catch(() => {});
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  });
  return data;
}

/** A data folder that the program has used and left, with what a first start puts in it. Made once for each test file, then copied. */
export async function aUsedFolder(): Promise<string> {
  const data = await aDataFolder();
  used ??= usedOnce();
  copied(await used, data);
  return data;
}
let used: Promise<string> | undefined;
afterAll(async () => {
  if (used) await rm(dirname(await used), { recursive: true, force: true });
});

async function usedOnce(): Promise<string> {
  const data = join(await makeTestFolder(), 'data');
  await (await startProgram(data)).stop();
  return data;
}

/** As it is, owners and all. */
function copied(from: string, to: string): void {
  const { status, stderr } = spawnSync('cp', ['-a', from, to], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

/** The program on a data folder; stopped at the end if it still runs. */
export async function aProgram(data: string, way: Way = {}): Promise<Program> {
  const program = await startProgram(data, way);
  onTestFinished(async () => {
    if (hasProcess(program.pid)) await program.stop();
  });
  return program;
}

/** The program on its way up, or down; killed at the end if it is still there. */
export function aBegunProgram(data: string, way: Way = {}): ReturnType<typeof beginProgram> {
  const begun = beginProgram(data, way);
  onTestFinished(async () => {
    if (hasProcess(begun.pid)) await begun.kill();
  });
  return begun;
}

/** A start that is refused: all that it prints, and its exit code. One that is not is stopped, and has another code. */
const refusedStart = (data: string, way: Way = {}): Promise<Ran> => runProgram(['start'], { patienceMs: 20_000, ...way, env: { LYKTA_DATA: data, ...way.env } });

/** What a refused start says: words, and nothing but words. */
export async function refusalOf(data: string, way: Way = {}, code = 1): Promise<string> {
  const { err, ...ended } = await refusedStart(data, way);
  expect({ ...ended, err }).toEqual({ code, out: '', err: expect.not.stringMatching(TRACES) });
  return err.trimEnd();
}
const TRACES = /^\s+at |node:internal|\w*Error\b|undefined|\[object/m;

/** Somebody who has signed in to the program, wherever it answers now. */
export async function signedIn(address: () => string, who: string): Promise<RemoteVisitor> {
  const visitor = visitorAt(address);
  await visitor.signIn(`${who}@lykta.example`, DEMONSTRATION_PASSWORD);
  return visitor;
}

/** The process that has a data folder's database; 0 if there is none. */
export async function databasePid(data: string): Promise<number> {
  return Number((await readFile(join(data, 'database', 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')[0] ?? 0);
}

/** Kills a process at once, as a power cut would, and waits until it is gone. */
export async function killHard(pid: number): Promise<void> {
  if (pid === 0) throw new Error('There is nothing to kill.');
  process.kill(pid, 'SIGKILL');
  await gone(pid);
}

export async function gone(pid: number, patienceMs = 20_000): Promise<void> {
  for (const deadline = Date.now() + patienceMs; hasProcess(pid); await sleep(10)) {
    if (Date.now() > deadline) throw new Error(`Process ${pid} is still there.`);
  }
}
