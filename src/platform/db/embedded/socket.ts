import { createHash } from 'node:crypto';
import { chmod, lstat, mkdir, readdir, readFile, rmdir, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import type { Place } from './folder.ts';
import { hasProcess } from './liveness.ts';
import type { Postmaster } from './postmaster.ts';
import { embeddedTexts } from './texts.ts';
import { canEnter, give } from './user.ts';

export const PORT = 5432;

/** What the system's address of a socket holds, the end mark left out: 107 bytes on Linux, 103 on macOS and the BSDs. */
const LONGEST_SOCKET = process.platform === 'linux' ? 107 : 103;
const NAMES_IN_IT = Buffer.byteLength(`/lykta-${'0'.repeat(12)}-0/.s.PGSQL.${PORT}`);
const LONGEST_TEMPORARY = LONGEST_SOCKET - NAMES_IN_IT;

/** The system's temporary folders whose path leaves room for a socket, the preferred one first. */
export const shortTemporaryFolders = (): readonly string[] => [...new Set([tmpdir(), '/tmp'])].filter((folder) => Buffer.byteLength(folder) <= LONGEST_TEMPORARY);

/**
 * A folder of the server's own for its socket, always the same one for a data folder, which may itself lie too deep for a socket's address.
 * The one used before comes first, wherever the temporary folder was then: programs that are still connected know no other.
 * @throws Problem when no temporary folder will do
 */
export async function socketFolder(place: Place, before: Postmaster | undefined): Promise<string> {
  const name = `lykta-${createHash('sha256').update(place.root).digest('hex').slice(0, 12)}`;
  const derived = shortTemporaryFolders().flatMap((folder) => ['', '-1', '-2', '-3'].map((again) => join(folder, `${name}${again}`)));
  // A copied data folder tells of the socket of the one that it was copied from.
  const known = before && basename(before.socketFolder).startsWith(name) ? [before.socketFolder] : [];
  for (const folder of [...known, ...derived]) {
    if ((await isOurs(folder, place)) && !(await isTaken(folder, before))) return folder;
  }
  throw new Problem('unavailable', message(embeddedTexts, 'noRoomForSocket', { places: [tmpdir(), '/tmp'].join(', '), most: LONGEST_TEMPORARY }));
}

/** Anybody may make things in a temporary folder: one that another made, or made to point elsewhere, is left alone. */
async function isOurs(folder: string, { user }: Place): Promise<boolean> {
  try {
    await mkdir(folder, { mode: 0o700 });
    await give(folder, user);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false; // mkdir and chown throw nothing but system errors
  }
  const found = await lstat(folder).catch(() => undefined);
  if (!found?.isDirectory() || found.uid !== (user?.uid ?? process.getuid?.())) return false;
  if ((found.mode & 0o077) !== 0) await chmod(folder, 0o700);
  return user === undefined || canEnter(folder, user);
}

/** Another living process says that it has the socket: a server of a data folder that has since been moved, or a late namesake of ours. */
async function isTaken(folder: string, before: Postmaster | undefined): Promise<boolean> {
  const [pid] = (await readFile(join(folder, `.s.PGSQL.${PORT}.lock`), 'utf8').catch(() => '')).split('\n');
  return Boolean(pid) && Number(pid) !== before?.pid && hasProcess(Number(pid));
}

/** Removes what a server that has ended left behind; a folder that holds anything else stays. */
export async function removeSocketFolder(folder: string): Promise<void> {
  if (!/^lykta-[0-9a-f]{12}(-\d)?$/.test(basename(folder))) return;
  const left = await readdir(folder).catch(() => []);
  await Promise.all(left.filter((name) => name.startsWith('.s.PGSQL.')).map((name) => unlink(join(folder, name)).catch(() => {})));
  await removeEmptySocketFolder(folder);
}

export const removeEmptySocketFolder = (folder: string): Promise<void> => rmdir(folder).catch(() => {});
