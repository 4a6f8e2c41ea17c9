import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { DEMONSTRATION_PASSWORD } from '#capabilities/accounts/index.ts';
import { hasProcess, stopLeftBehind } from '#platform/db/embedded/index.ts';
import { makeTestFolder } from '#platform/testing/index.ts';
import { runProgram, startProgram, type Program, type Ran, type Way } from './program.ts';
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

/** The program on a data folder; stopped at the end if it still runs. */
export async function aProgram(data: string, way: Way = {}): Promise<Program> {
  const program = await startProgram(data, way);
  onTestFinished(async () => {
    if (hasProcess(program.pid)) await program.stop();
  });
  return program;
}

/** A start that is refused: all that it prints, and its exit code. */
export const refusedStart = (data: string, way: Way = {}): Promise<Ran> => runProgram(['start'], { ...way, env: { LYKTA_DATA: data, ...way.env } });

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
