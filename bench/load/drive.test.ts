import { expect, test } from 'vitest';
import { closedLoop, inTurns, openLoop } from './drive.ts';

test('every lane works until the time is up, and all that was done is counted', async () => {
  let worked = 0;
  const lane = async (): Promise<number> => {
    worked += 1;
    await new Promise(setImmediate);
    return 10;
  };
  const drive = await closedLoop([lane, lane], 0.05);
  expect(drive.done).toBe(worked);
  expect(drive.ms).toHaveLength(worked);
  expect(drive.bytes).toBe(worked * 10);
  expect(worked).toBeGreaterThan(2);
});

test('a wrong answer is told and not counted as done; many of them end the run', async () => {
  const wrong = async (): Promise<number> => {
    throw new Error('503');
  };
  const drive = await closedLoop([wrong], 60);
  expect(drive.done).toBe(0);
  expect(drive.failures).toEqual(Array.from({ length: 20 }, () => '503'));
});

test('in an open loop a slow answer holds nobody up', async () => {
  let begun = 0;
  const answered = Promise.withResolvers<void>();
  const slow = async (): Promise<number> => {
    begun += 1;
    if (begun === 5) answered.resolve(); // the fifth is asked although nobody has been answered
    await answered.promise;
    return 1;
  };
  expect(await openLoop(slow, 100, 0.05)).toMatchObject({ done: 5, bytes: 5, failures: [] });
});

test('lanes that take turns never overlap with themselves, and come to as many as were asked for', async () => {
  const [under, most] = [[0, 0], [0, 0]];
  const lane = (no: 0 | 1) => async (): Promise<number> => {
    under[no] = (under[no] ?? 0) + 1;
    most[no] = Math.max(most[no] ?? 0, under[no]);
    await new Promise((resolve) => setTimeout(resolve, 2));
    under[no] -= 1;
    return 1;
  };
  expect(await inTurns([lane(0), lane(1)], 50, 0.2)).toMatchObject({ done: 10, bytes: 10, failures: [] });
  expect(most).toEqual([1, 1]);
});
