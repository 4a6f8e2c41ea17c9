import { readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { findBinaries, type Binaries, type Wanted } from './binaries.ts';
import { reach, type Control } from './control.ts';
import { databaseState, exists, majorOf, mark, passwordsOf, type Passwords, type Place } from './folder.ts';
import { initialise } from './initialise.ts';
import { launch } from './launch.ts';
import { hasProcess } from './liveness.ts';
import { locked, LockHeld } from './lock.ts';
import { readPostmaster, shutDown, type Postmaster } from './postmaster.ts';
import { folderProblem } from './problems.ts';
import { removeEmptySocketFolder, socketFolder } from './socket.ts';
import { embeddedTexts } from './texts.ts';

export type Conditions = { readonly servers: Wanted; readonly durable: boolean };

/** A server that answers, and whether this process began it. */
export type Running = { readonly control: Control; readonly postmaster: Postmaster; readonly passwords: Passwords; readonly startedByUs: boolean };

/** How long another starter or stopper may take before we say so; and how long a dead server may take to be gone. */
const LOCK_PATIENCE_MS = 60_000;
const HELD_PATIENCE_MS = 10_000;

/**
 * A server for the folder: the one that runs already, else one that we start; its database is made when there has been none.
 * One program at a time does this, the others wait and find what it made.
 * @throws Problem
 */
export async function bringUp(place: Place, conditions: Conditions): Promise<Running> {
  try {
    return await locked(place.lock, LOCK_PATIENCE_MS, async () => {
      const passwords = await madeReady(place, conditions);
      return found(place, passwords, conditions);
    });
  } catch (error) {
    if (error instanceof LockHeld) throw new Problem('unavailable', message(embeddedTexts, 'busy', { place: place.root, pid: String(error.pid) }), { cause: error });
    if ((await databaseState(place)) === 'gone') throw gone(place, error);
    throw folderProblem(place.root, error);
  }
}

const gone = (place: Place, cause?: unknown): Problem => new Problem('unavailable', message(embeddedTexts, 'gone', { place: place.database }), { cause });

async function madeReady(place: Place, { servers, durable }: Conditions): Promise<Passwords> {
  const state = await databaseState(place);
  if (state === 'gone') throw gone(place);
  if (state === 'made') return passwordsOf(place, false);
  if (state === 'unmarked') await mark(place, 'not made');
  const passwords = await passwordsOf(place, true);
  await initialise(place, await findBinaries(place, servers, undefined), passwords, durable);
  await mark(place, 'made');
  return passwords;
}

async function found(place: Place, passwords: Passwords, conditions: Conditions): Promise<Running> {
  let startedByUs = false;
  const start = starter(place, conditions);
  for (let deadline = Date.now() + HELD_PATIENCE_MS; ; await sleep(20)) {
    const postmaster = await readPostmaster(place);
    const control = postmaster ? await reach(place, postmaster, passwords) : 'silent';
    if (postmaster && typeof control === 'object') return { control, postmaster, passwords, startedByUs };
    if (control === 'starting') deadline = Date.now() + HELD_PATIENCE_MS;
    if (control === 'another' || Date.now() > deadline) {
      throw new Problem('unavailable', message(embeddedTexts, 'held', { place: place.database, pid: String(postmaster?.pid ?? '?') }));
    }
    if (postmaster && control === 'silent' && (await hasLostItsSocket(place, postmaster))) await shutDown(place, postmaster, HELD_PATIENCE_MS);
    else if (control === 'silent') startedByUs = await start(postmaster);
  }
}

/** A server of this very folder that nobody can come to any more, for its socket was cleaned away: only stopping it helps. Linux tells whose it is. */
async function hasLostItsSocket(place: Place, { pid, isReady, socketFolder, port }: Postmaster): Promise<boolean> {
  const isOfThisFolder = (await readlink(`/proc/${pid}/cwd`).catch(() => undefined)) === place.database;
  return isOfThisFolder && isReady && !(await exists(join(socketFolder, `.s.PGSQL.${port}`)));
}

/** A process that is still there will hold the folder against a new server; it is tried all the same, more rarely: the number may be another's now. */
const UNLIKELY_PAUSE_MS = 250;

/** Starts the server; false when another one has the folder, or one that died is not quite gone. To be tried again and again. */
function starter(place: Place, { servers, durable }: Conditions): (before: Postmaster | undefined) => Promise<boolean> {
  let binaries: Binaries | undefined;
  let last = -Infinity;
  return async (before) => {
    if (before && hasProcess(before.pid) && performance.now() - last < UNLIKELY_PAUSE_MS) return false;
    last = performance.now();
    binaries ??= await findBinaries(place, servers, await majorOf(place));
    const socket = await socketFolder(place, before);
    try {
      return (await launch({ place, binaries, socketFolder: socket, durable })) !== 'held';
    } catch (error) {
      await removeEmptySocketFolder(socket);
      throw error;
    }
  };
}
