import { constants, copyFile, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { exists, type Place } from './folder.ts';
import { folderProblem } from './problems.ts';
import { give } from './user.ts';

/** What only builders of extensions need. */
const isUnneeded = (name: string): boolean => name.endsWith('.a') || name === 'pkgconfig' || name === 'include';

/**
 * The server's programs copied below the data folder, for a user who cannot use them where npm put them. Made once for each version;
 * it appears whole or not at all. Gives its folder.
 */
export async function copiedServer(native: string, place: Place): Promise<string> {
  const copy = join(place.root, `server-${await versionOf(native)}`, 'native');
  if (await exists(copy)) return copy;
  const draft = join(place.root, `server-draft-${randomUUID()}`);
  try {
    await copyFolder(native, join(draft, 'native'), place);
    await give(draft, place.user);
    await rename(draft, dirname(copy));
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!(await exists(copy))) throw folderProblem(place.root, error);
  }
  return copy;
}

async function versionOf(native: string): Promise<string> {
  const about = await readFile(join(dirname(native), 'package.json'), 'utf8');
  return /"version":\s*"([\w.-]+)"/.exec(about)?.[1] ?? 'unknown';
}

async function copyFolder(from: string, to: string, place: Place): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o755 });
  await give(to, place.user);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (isUnneeded(entry.name) || entry.isSymbolicLink()) continue;
    if (entry.isDirectory()) await copyFolder(source, target, place);
    else await copyOne(source, target, place);
  }
}

async function copyOne(source: string, target: string, { user }: Place): Promise<void> {
  await copyFile(source, target, constants.COPYFILE_FICLONE);
  await give(target, user);
}
