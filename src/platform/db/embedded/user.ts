import { chown, stat } from 'node:fs/promises';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { run, type ServerUser } from './run.ts';
import { embeddedTexts } from './texts.ts';

/**
 * Whom the server runs as: nobody but ourselves, unless we are root, whom PostgreSQL refuses. Then it is whoever owns the folder already,
 * or `postgres`, or `nobody`.
 * @throws Problem when there is no such user
 */
export async function serverUser(folders: readonly string[]): Promise<ServerUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  for (const folder of folders) {
    const owned = await stat(folder).catch(() => undefined);
    if (owned && owned.uid !== 0) return { uid: owned.uid, gid: owned.gid };
  }
  const known = (await named('postgres')) ?? (await named('nobody'));
  if (!known) throw new Problem('unavailable', message(embeddedTexts, 'noUser'));
  return known;
}

async function named(name: string): Promise<ServerUser | undefined> {
  const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
  return uid.code === 0 && gid.code === 0 ? { uid: Number(uid.said), gid: Number(gid.said) } : undefined;
}

/** Lets the server's user have what we made as root. */
export async function give(path: string, user: ServerUser | undefined): Promise<void> {
  if (user) await chown(path, user.uid, user.gid);
}

/** Asked of the system, as that user: modes, groups and access lists all have a say. */
export async function canEnter(folder: string, user: ServerUser | undefined): Promise<boolean> {
  return (await run('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], user)).code === 0;
}
