import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasProcess, lives, readHolder, shortTemporaryFolders, stopLeftBehind, thisProcess, written } from '#platform/db/embedded/index.ts';

const PREFIX = 'lykta-test-';
const temporary = (): string => shortTemporaryFolders()[0] ?? tmpdir();
export const dataFolderIn = (folder: string): string => join(folder, 'data');

/** A temporary folder that tells in its name whose it is: a later run removes it if this process is killed. */
export async function makeTestFolder(): Promise<string> {
  const folder = await mkdtemp(join(temporary(), `${PREFIX}${process.pid}-`));
  await chmod(folder, 0o755); // the server may run as another user than we
  return folder;
}

/** A folder for one run of the tests. */
export async function makeRunFolder(): Promise<string> {
  const folder = await makeTestFolder();
  await writeFile(join(folder, 'owner'), written(await thisProcess()));
  return folder;
}

/** Ends and removes what runs that were killed left behind: only their own servers, in their own folders, when they themselves are gone. */
export async function removeDeadRuns(): Promise<void> {
  const names = await readdir(temporary());
  await Promise.all(names.filter((name) => name.startsWith(PREFIX)).map((name) => removeIfDead(join(temporary(), name), name)));
}

async function removeIfDead(folder: string, name: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (found?.uid !== process.getuid?.()) return;
  const owner = await readHolder(join(folder, 'owner'));
  if (owner ? await lives(owner) : hasProcess(Number(name.split('-')[2]))) return;
  await stopLeftBehind(dataFolderIn(folder)).catch(() => {});
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
}
