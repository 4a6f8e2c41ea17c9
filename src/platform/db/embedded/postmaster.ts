import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Place } from './folder.ts';
import { hasProcess } from './liveness.ts';

/** What the server writes of itself in its folder (postmaster.pid). It may be long dead. */
export type Postmaster = { readonly pid: number; readonly socketFolder: string; readonly port: number; readonly isReady: boolean };

export async function readPostmaster({ database }: Place): Promise<Postmaster | undefined> {
  const text = await readFile(join(database, 'postmaster.pid'), 'utf8').catch(() => '');
  const [pid, , , port, socketFolder, , , status] = text.split('\n');
  if (!pid) return undefined;
  return { pid: Number(pid), socketFolder: socketFolder ?? '', port: Number(port), isReady: status?.trim() === 'ready' };
}

/** Stops a server at once but in good order: what is committed is safe. False when it takes longer than we wait. */
export async function shutDown(place: Place, { pid }: Postmaster, patienceMs: number): Promise<boolean> {
  if (hasProcess(pid)) process.kill(pid, 'SIGINT');
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await sleep(8)) {
    if ((await readPostmaster(place))?.pid !== pid && !hasProcess(pid)) return true;
  }
  return false;
}
