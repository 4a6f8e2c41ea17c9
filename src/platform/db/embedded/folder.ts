import { randomBytes, randomUUID } from 'node:crypto';
import { access, constants, mkdir, open, readdir, readFile, realpath, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { folderProblem, LONGEST_FOLDER } from './problems.ts';
import type { ServerUser } from './run.ts';
import { embeddedTexts } from './texts.ts';
import { canEnter, give, serverUser } from './user.ts';

/** A data folder that is ours, and where things are in it. */
export type Place = {
  readonly root: string;
  /** PostgreSQL's own folder: there whole, or not at all. */
  readonly database: string;
  readonly passwords: string;
  readonly log: string;
  readonly lock: string;
  readonly marker: string;
  /** Whom the server runs as, and who owns all in here, when we are root. */
  readonly user: ServerUser | undefined;
};

/** The server's administrator and the owner of the database: random, never leave the machine. */
export type Passwords = { readonly administrator: string; readonly owner: string };

const MARKER = 'lykta.json';

/**
 * Makes the data folder, or sees that it is ours and can be used. Does not look into the database.
 * @throws Problem that names the folder and what to do
 */
export async function openFolder(dataFolder: string): Promise<Place> {
  const asked = resolve(dataFolder);
  if (Buffer.byteLength(asked) > LONGEST_FOLDER) throw new Problem('invalid', message(embeddedTexts, 'pathTooLong', { place: asked, most: LONGEST_FOLDER }));
  try {
    const root = await made(asked);
    const user = await serverUser([join(root, 'database'), root]);
    if (await isNew(root)) await give(root, user);
    await access(root, constants.W_OK | constants.X_OK);
    if (user && !(await canEnter(root, user))) throw new Problem('invalid', message(embeddedTexts, 'notReachable', { place: root, user: String(user.uid) }));
    return placeIn(root, user);
  } catch (error) {
    throw folderProblem(asked, error);
  }
}

function placeIn(root: string, user: ServerUser | undefined): Place {
  const of = (name: string): string => join(root, name);
  return { root, database: of('database'), passwords: of('passwords.json'), log: of('server.log'), lock: of('lock'), marker: of(MARKER), user };
}

async function made(asked: string): Promise<string> {
  await mkdir(dirname(asked), { recursive: true });
  await mkdir(asked, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return realpath(asked);
}

/** The mark is the first thing that we make in a folder, under a lock: only that lock and a draft of the mark may be there before it. */
async function isNew(root: string): Promise<boolean> {
  const entries = await readdir(root);
  if (entries.includes(MARKER)) return false;
  if (entries.every((name) => /^(lock|lykta\.json)(\.|$)/.test(name))) return true;
  throw new Problem('invalid', message(embeddedTexts, 'foreign', { place: root }));
}

/** Says whose the folder is, to programs and to people; and, once it is so, that a database has been made in it. */
export async function mark(place: Place, database: 'not made' | 'made'): Promise<void> {
  await writeWhole(place.marker, `${JSON.stringify({ madeBy: 'Lykta', database }, null, 2)}\n`, place.user);
}

/** What has become of the database in the folder. `gone`: it was made, and is not there any more. */
export async function databaseState(place: Place): Promise<'unmarked' | 'not made' | 'made' | 'gone'> {
  const isThere = await exists(join(place.database, 'PG_VERSION'));
  const text = await readFile(place.marker, 'utf8').catch(() => undefined);
  if (text === undefined) return isThere || !(await exists(place.root)) ? 'gone' : 'unmarked';
  if (isThere) return 'made';
  return text.includes('"not made"') ? 'not made' : 'gone';
}

/** The major version of PostgreSQL that made the database. */
export async function majorOf(place: Place): Promise<number> {
  return Number.parseInt(await readFile(join(place.database, 'PG_VERSION'), 'utf8'), 10);
}

/** The folder's passwords; makes them when there is no database yet that would know others. */
export async function passwordsOf(place: Place, mayMake: boolean): Promise<Passwords> {
  const kept = parsed(await readFile(place.passwords, 'utf8').catch(() => ''));
  if (kept) return kept;
  if (!mayMake) throw new Problem('unavailable', message(embeddedTexts, 'lockedOut', { place: place.passwords }));
  const fresh = { administrator: randomBytes(24).toString('base64url'), owner: randomBytes(24).toString('base64url') };
  await writeWhole(place.passwords, `${JSON.stringify(fresh, null, 2)}\n`, place.user);
  return fresh;
}

function parsed(text: string): Passwords | undefined {
  const [, administrator] = /"administrator": "([\w-]+)"/.exec(text) ?? [];
  const [, owner] = /"owner": "([\w-]+)"/.exec(text) ?? [];
  return administrator && owner ? { administrator, owner } : undefined;
}

/** Written whole or not at all, and on the disk before it is named; for the owner's eyes only. */
async function writeWhole(file: string, text: string, user: ServerUser | undefined): Promise<void> {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, text, { mode: 0o600, flag: 'wx', flush: true });
  await give(draft, user);
  await rename(draft, file);
  await settle(dirname(file));
}

/** Sees that what was renamed in a folder is so after a power cut too. */
export async function settle(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

export const exists = (path: string): Promise<boolean> => stat(path).then(() => true, () => false);
