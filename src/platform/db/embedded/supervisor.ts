import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from '../database.ts';
import type { Wanted } from './binaries.ts';
import { bringUp, type Conditions, type Running } from './bring-up.ts';
import { DATABASE, OWNER, reach } from './control.ts';
import { databaseState, exists, openFolder, passwordsOf, type Place } from './folder.ts';
import { ADMINISTRATOR } from './initialise.ts';
import { hasProcess } from './liveness.ts';
import { locked } from './lock.ts';
import { readPostmaster, shutDown } from './postmaster.ts';
import { removeSocketFolder } from './socket.ts';

/** What happened, as an event's name and what a reader of the log wants to know of it. */
export type Log = (event: `database.${string}`, detail: Readonly<Record<string, string | number | boolean>>) => void;

export type EmbeddedOptions = {
  readonly log?: Log;
  /** 'system' leaves npm's own server aside. */
  readonly servers?: Wanted;
  /** False only where losing everything does not matter: in tests. */
  readonly durable?: boolean;
};

type LocalConnection = Extract<Connection, { readonly host: string }>;

/** A PostgreSQL server of our own, kept up until `stop`. */
export type Embedded = {
  /** As the owner of the database, who is bound by row-level security like everybody. */
  readonly connection: LocalConnection;
  /** As the server's administrator: for backups and for databases of tests. */
  readonly administration: LocalConnection;
  readonly version: string;
  readonly startedByUs: boolean;
  /** Stops the server, unless others use it: then the last of them does. Close your own connections first, or they count as others. */
  stop(): Promise<void>;
};

const STOP_PATIENCE_MS = 60_000;

/**
 * Starts PostgreSQL on a data folder, which is made when there is none, or takes over a server that runs on it already.
 * When the server dies it is started again; until then its users get errors.
 * @throws Problem that says the place and what to do
 */
export async function startEmbedded(dataFolder: string, { log = () => {}, servers = 'any', durable = true }: EmbeddedOptions = {}): Promise<Embedded> {
  const began = performance.now();
  const place = await openFolder(dataFolder);
  const conditions: Conditions = { servers, durable };
  let running = await bringUp(place, conditions);
  log(running.startedByUs ? 'database.started' : 'database.adopted', { folder: place.root, version: running.control.version, ms: Math.round(performance.now() - began) });

  const stopping = new AbortController();
  const keeping = keepUp(place, conditions, {
    log, signal: stopping.signal, current: () => running,
    replace: (next) => (running = next),
  });
  const stop = async (): Promise<void> => {
    stopping.abort();
    await keeping;
    await stopUnlessUsed(place, running, log);
  };
  let stopped: Promise<void> | undefined;
  const at = { host: running.postmaster.socketFolder, port: running.postmaster.port, database: DATABASE };
  return {
    connection: { ...at, user: OWNER, password: running.passwords.owner },
    administration: { ...at, user: ADMINISTRATOR, password: running.passwords.administrator },
    get version() {
      return running.control.version;
    },
    get startedByUs() {
      return running.startedByUs;
    },
    stop: () => (stopped ??= stop()),
  };
}

type Keeping = { readonly log: Log; readonly signal: AbortSignal; current(): Running; replace(next: Running): void };

/** A server that lived shorter than this is not hurried back; the pause doubles from death to death, up to the longest. */
const SHORT_LIFE_MS = 500;
const SHORTEST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 30_000;

async function keepUp(place: Place, conditions: Conditions, keeping: Keeping): Promise<void> {
  const aborted = new Promise<void>((resolve) => keeping.signal.addEventListener('abort', () => resolve(), { once: true }));
  for (let hasty = 0; !keeping.signal.aborted; ) {
    const since = Date.now();
    await Promise.race([keeping.current().control.ended, aborted]);
    if (keeping.signal.aborted) return;
    hasty = Date.now() - since < SHORT_LIFE_MS ? hasty + 1 : 0;
    keeping.log('database.lost', { folder: place.root });
    await pause(hasty, keeping.signal);
    await broughtBack(place, conditions, keeping);
  }
}

/** Tries until it works or we are told to stop: a full disk is emptied, an unmounted one comes back. */
async function broughtBack(place: Place, conditions: Conditions, { log, signal, replace }: Keeping): Promise<void> {
  for (let failures = 0; !signal.aborted; ) {
    const began = performance.now();
    try {
      const running = await bringUp(place, conditions);
      replace(running);
      return log('database.restarted', { folder: place.root, startedByUs: running.startedByUs, ms: Math.round(performance.now() - began) });
    } catch (error) {
      log('database.restart-failed', { folder: place.root, reason: error instanceof Error ? error.message : String(error), failures: ++failures });
      await pause(failures, signal);
    }
  }
}

async function pause(times: number, signal: AbortSignal): Promise<void> {
  if (times === 0) return;
  await sleep(Math.min(LONGEST_PAUSE_MS, SHORTEST_PAUSE_MS * 2 ** (times - 1)), undefined, { signal, ref: false }).catch(() => {});
}

/** Under the lock, so that no program starts to use the server while we count who does. */
async function stopUnlessUsed(place: Place, { control, postmaster }: Running, log: Log): Promise<void> {
  const work = async (): Promise<void> => {
    const others = await control.others();
    if (others > 0) {
      await control.leave();
      return log('database.left-running', { folder: place.root, others });
    }
    if (await shutDown(place, postmaster, STOP_PATIENCE_MS)) await removeSocketFolder(postmaster.socketFolder);
    log('database.stopped', { folder: place.root });
  };
  try {
    await locked(place.lock, STOP_PATIENCE_MS, work);
  } catch (error) {
    const isGone = (await databaseState(place)) === 'gone'; // with the lock: nobody else can come to it
    await (isGone ? shutDown(place, postmaster, STOP_PATIENCE_MS) : control.leave()).catch(() => {});
    log('database.stop-failed', { folder: place.root, reason: error instanceof Error ? error.message : String(error) });
  }
}

/** Stops a server whose program was killed and that nobody uses, if there is one on the folder. It starts and makes nothing. */
export async function stopLeftBehind(dataFolder: string, log: Log = () => {}): Promise<void> {
  if (!(await exists(dataFolder))) return;
  const place = await openFolder(dataFolder);
  for (let postmaster = await readPostmaster(place); postmaster; postmaster = await readPostmaster(place)) {
    const passwords = await passwordsOf(place, false);
    const control = await reach(place, postmaster, passwords);
    if (typeof control === 'object') return stopUnlessUsed(place, { control, postmaster, passwords, startedByUs: false }, log);
    if (!hasProcess(postmaster.pid)) return removeSocketFolder(postmaster.socketFolder);
    if (control !== 'starting') return;
    await sleep(50);
  }
}
