import { link, unlink, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { lives, readHolder, thisProcess, written, type Holder } from './liveness.ts';

/** Somebody else, who lives, held the lock for as long as we cared to wait. */
export class LockHeld extends Error {
  readonly pid: number;
  constructor(pid: number) {
    super(`Process ${pid} holds the lock.`);
    this.pid = pid;
  }
}

/**
 * Works while no other process does under the same lock file. The lock of a process that died is taken over.
 * @throws LockHeld when the holder lives and keeps it for longer than `patienceMs`
 */
export async function locked<T>(file: string, patienceMs: number, work: () => Promise<T>): Promise<T> {
  const release = await acquire(file, Date.now() + patienceMs);
  try {
    return await work();
  } finally {
    await release();
  }
}

async function acquire(file: string, deadline: number): Promise<() => Promise<void>> {
  const me = await thisProcess();
  for (;;) {
    if (await placed(file, me)) return () => unlink(file).catch(() => {});
    const holder = await readHolder(file);
    if (holder && !(await lives(holder))) await clear(file, holder, deadline);
    else if (holder && Date.now() > deadline) throw new LockHeld(holder.pid);
    else await sleep(15);
  }
}

/** Whole or not at all: a link appears with its content, and only one process can make it. */
async function placed(file: string, me: Holder): Promise<boolean> {
  const draft = `${file}.${me.mark}.draft`;
  try {
    await writeFile(draft, written(me), { flag: 'wx', mode: 0o644 });
    await link(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false; // they throw nothing but system errors
    throw error;
  } finally {
    await unlink(draft).catch(() => {});
  }
}

/** Removes a dead process's lock. Of several that found it dead only one may, or the second would remove the first one's new lock. */
async function clear(file: string, dead: Holder, deadline: number): Promise<void> {
  const release = await acquire(`${file}.${dead.mark}`, deadline);
  try {
    if ((await readHolder(file))?.mark === dead.mark) await unlink(file);
  } finally {
    await release();
  }
}
