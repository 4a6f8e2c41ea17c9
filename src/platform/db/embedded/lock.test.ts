import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { locked, LockHeld } from './lock.ts';
import { written } from './liveness.ts';
import { aDataFolder } from './testing/index.ts';

const aLock = async (): Promise<string> => join(dirname(await aDataFolder()), 'lock');
/** A process that there is not: numbers end far below. */
const DEAD = { pid: 999_999_999, started: '1', mark: 'dead' };

test('of many that want it at once one has the lock at a time, also when a dead process had it', async () => {
  const file = await aLock();
  await writeFile(file, written(DEAD));
  let [inside, most] = [0, 0];
  await Promise.all(Array.from({ length: 40 }, () => locked(file, 20_000, async () => {
    most = Math.max(most, ++inside);
    await sleep(1);
    inside--;
  })));
  expect(most).toBe(1);
  expect(await readdir(dirname(file))).toEqual([]);
});

test('the lock of a process whose number another has now is free, and one that a power cut emptied too', async () => {
  const file = await aLock();
  for (const text of [written({ ...DEAD, pid: process.pid }), '']) {
    await writeFile(file, text);
    expect(await locked(file, 1000, async () => 'in')).toBe('in');
  }
});

test('patience ends with the number of the process that holds the lock', async () => {
  const file = await aLock();
  await locked(file, 1000, async () => {
    await expect(locked(file, 50, async () => 'in')).rejects.toEqual(new LockHeld(process.pid));
    expect(await readFile(file, 'utf8')).toContain(`${process.pid} `);
  });
});
