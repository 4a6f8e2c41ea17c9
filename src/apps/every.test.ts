import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { every } from './every.ts';

/** A piece of work of 10 ms that always finds more: how long five of them worked, and how long they took in all. */
async function fiveOf(rests: number): Promise<{ readonly busy: number; readonly all: number }> {
  let [done, busy] = [0, 0];
  const began = performance.now();
  const keeper = every(60_000, async () => {
    const from = performance.now();
    await sleep(10);
    busy += performance.now() - from;
    done++;
    return 1;
  }, () => {}, { rests });
  await expect.poll(() => done, { interval: 5, timeout: 10_000 }).toBeGreaterThanOrEqual(5);
  const all = performance.now() - began;
  await keeper.stop();
  return { busy, all };
}

test('what rests leaves the machine to others so many times as long as it worked, and what does not goes straight on', async () => {
  const [resting, hurrying] = [await fiveOf(3), await fiveOf(0)];
  expect(resting.all / resting.busy).toBeGreaterThan(2.5);
  expect(hurrying.all / hurrying.busy).toBeLessThan(resting.all / resting.busy);
});

test('stopping waits for the piece under way and for no pause; what fails is told, and it goes on after a pause', async () => {
  const told: unknown[] = [];
  let done = 0;
  const keeper = every(5, () => (done++ === 0 ? Promise.reject(new Error('once')) : Promise.resolve(0)), (error) => told.push(error));
  await expect.poll(() => done, { interval: 5 }).toBeGreaterThan(2);
  await keeper.stop();
  expect(told).toEqual([new Error('once')]);
  const long = every(3_600_000, () => Promise.resolve(0), () => {});
  await sleep(20);
  await long.stop();
  const stopped = done;
  await sleep(30);
  expect(done).toBe(stopped);
});
