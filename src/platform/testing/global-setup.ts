import { readFileSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openDesk } from './desk.ts';
import { dataFolderIn, makeRunFolder, removeDeadRuns } from './folder.ts';

declare module 'vitest' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- merging takes an interface
  export interface ProvidedContext {
    testDesk: string;
  }
}

/**
 * Before the tests: a desk that gives each test file its database. LYKTA_TEST_DATABASE=system runs them on the system's own PostgreSQL.
 * Gives what is to be done after them. What an interrupted run leaves all the same, the next one removes.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeDeadRuns();
  const folder = await makeRunFolder();
  const whenInterrupted = (): void => removeAtOnce(folder);
  process.once('exit', whenInterrupted);
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
  const desk = await openDesk(folder, process.env['LYKTA_TEST_DATABASE'] === 'system' ? 'system' : 'any');
  project.provide('testDesk', desk.address);
  return async () => {
    await desk.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
    process.off('exit', whenInterrupted);
  };
}

/** The process is ending and can wait for nothing: its own server is told to drop everything, and its folders go. */
function removeAtOnce(folder: string): void {
  try {
    const [pid, , , , socketFolder = ''] = readFileSync(join(dataFolderIn(folder), 'database', 'postmaster.pid'), 'utf8').split('\n');
    process.kill(Number(pid), 'SIGQUIT');
    if (/\/lykta-[0-9a-f]{12}(-\d)?$/.test(socketFolder)) rmSync(socketFolder, { recursive: true, force: true });
  } catch {
    // It has no server, or none any more.
  }
  rmSync(folder, { recursive: true, force: true });
}
