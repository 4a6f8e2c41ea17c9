import { spawn, type ChildProcess } from 'node:child_process';
import { open, readFile, rename, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import type { Binaries } from './binaries.ts';
import type { Place } from './folder.ts';
import { readPostmaster } from './postmaster.ts';
import { plainEnvironment } from './run.ts';
import { PORT } from './socket.ts';
import { embeddedTexts } from './texts.ts';
import { give } from './user.ts';

export type Launch = { readonly place: Place; readonly binaries: Binaries; readonly socketFolder: string; readonly durable: boolean };

const LOG_LIMIT = 5_000_000;

/**
 * Runs the server until it is ready; recovery after a crash may take its time. Its errors go to the log without rows and statements.
 * @returns 'held' when another server has the folder, or one that has died is not quite gone yet
 * @throws Problem when it ends by itself, with its last lines
 */
export async function launch({ place, binaries, socketFolder, durable }: Launch): Promise<ChildProcess | 'held'> {
  await turnOver(place.log);
  const log = await open(place.log, 'a', 0o600);
  try {
    await give(place.log, place.user);
    const { size } = await log.stat();
    const child = spawn(binaries.postgres, serverArguments(place, socketFolder, durable), {
      ...place.user, cwd: '/', env: plainEnvironment(), detached: true, stdio: ['ignore', log.fd, log.fd],
    });
    child.unref();
    if (await isReady(child, place)) return child;
    return refusal(place, (await readFile(place.log)).subarray(size).toString('utf8'));
  } finally {
    await log.close();
  }
}

async function turnOver(log: string): Promise<void> {
  const size = await stat(log).then((found) => found.size, () => 0);
  if (size > LOG_LIMIT) await rename(log, `${log}.old`);
}

function serverArguments({ database }: Place, socketFolder: string, durable: boolean): string[] {
  const settings = {
    listen_addresses: '', port: PORT, unix_socket_directories: `"${socketFolder.replaceAll('"', '""')}"`, unix_socket_permissions: '0700',
    log_checkpoints: 'off', log_error_verbosity: 'terse', log_min_error_statement: 'panic',
    ...(!durable && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return ['-D', database, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

async function isReady(child: ChildProcess, place: Place): Promise<boolean> {
  const ended = new Promise<'ended'>((resolve) => {
    for (const event of ['exit', 'error']) child.once(event, () => resolve('ended'));
  });
  for (;;) {
    const postmaster = await readPostmaster(place);
    if (postmaster?.pid === child.pid && postmaster?.isReady) return true;
    if ((await Promise.race([ended, sleep(8)])) === 'ended') return false;
  }
}

function refusal({ root }: Place, said: string): 'held' {
  if (/lock file .* already exists|pre-existing shared memory block|is being used by another process/.test(said)) return 'held';
  if (/No space left on device|Disk quota exceeded/.test(said)) throw new Problem('unavailable', message(embeddedTexts, 'full', { place: root }));
  throw new Problem('unavailable', message(embeddedTexts, 'exited', { place: root, lines: said.trim().split('\n').slice(-6).join(' | ') }));
}
