import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import type { Binaries } from './binaries.ts';
import { settle, type Passwords, type Place } from './folder.ts';
import { folderProblem } from './problems.ts';
import { run, type Ended } from './run.ts';
import { embeddedTexts } from './texts.ts';
import { give } from './user.ts';

const MAKING = 'making-';
export const ADMINISTRATOR = 'postgres';

/**
 * Makes PostgreSQL's folder. It is made beside its place and then renamed: a folder in its place is a whole one, whatever was killed when.
 * To be called under the lock.
 * @param durable waits for the disk; not for tests
 */
export async function initialise(place: Place, binaries: Binaries, { administrator }: Passwords, durable: boolean): Promise<void> {
  await removeHalfMade(place);
  const making = join(place.root, `${MAKING}${randomUUID()}`);
  try {
    await mkdir(making, { mode: 0o700 });
    await give(making, place.user);
    await writeFile(join(making, 'password'), `${administrator}\n`, { mode: 0o600 });
    await give(join(making, 'password'), place.user);
    refuseUnlessDone(place, await initdb(place, binaries, making, durable));
    await rename(join(making, 'database'), place.database);
    await settle(place.root);
  } catch (error) {
    throw folderProblem(place.root, error);
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}

/** Byte order for sorting, Unicode for letters, the same on every system: built in from version 17, before that the C library's. */
async function initdb({ user }: Place, { initdb, major }: Binaries, making: string, durable: boolean): Promise<Ended> {
  const fixed = [
    '-D', join(making, 'database'), '-U', ADMINISTRATOR, '-A', 'scram-sha-256', `--pwfile=${join(making, 'password')}`, '-E', 'UTF8', '--no-instructions',
    ...(major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : []), ...(durable ? [] : ['--no-sync']),
  ];
  const ended = await run(initdb, [...fixed, '--locale=C.UTF-8'], user);
  // A system without the locale does as well with the built-in one alone.
  return major >= 17 && /invalid locale/.test(ended.said) ? run(initdb, [...fixed, '--locale=C'], user) : ended;
}

function refuseUnlessDone({ root }: Place, { code, said, error }: Ended): void {
  if (code === 0) return;
  if (/No space left on device|Disk quota exceeded/.test(said)) throw new Problem('unavailable', message(embeddedTexts, 'full', { place: root }));
  if (/could not look up effective user/.test(said)) throw new Problem('unavailable', message(embeddedTexts, 'noUser'));
  const lines = said.split('\n').slice(-6).join(' | ');
  throw new Problem('unavailable', message(embeddedTexts, 'exited', { place: root, lines: lines || String(error?.code) }), { cause: error });
}

/** What a killed initdb left. Only what it makes itself is removed, and never a folder that holds anything else. */
async function removeHalfMade({ root }: Place): Promise<void> {
  for (const name of await readdir(root)) {
    if (!name.startsWith(MAKING)) continue;
    const folder = join(root, name);
    if (!(await isOnlyOurs(folder))) throw new Problem('unavailable', message(embeddedTexts, 'halfMade', { place: folder }));
    // An initdb whose starter was killed may still be writing.
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  }
}

const OF_INITDB = /^(base|global|pg_[a-z_]+|PG_VERSION|pg_(hba|ident)\.conf|postgresql(\.auto)?\.conf(\.tmp)?|postmaster\.(pid|opts))$/;

async function isOnlyOurs(making: string): Promise<boolean> {
  const outer = await readdir(making);
  const inner = outer.includes('database') ? await readdir(join(making, 'database')) : [];
  return outer.every((name) => name === 'password' || name === 'database') && inner.every((name) => OF_INITDB.test(name));
}
