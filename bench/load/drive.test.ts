import { expect, test } from 'vitest';
import { closedLoop, openLoop } from './drive.ts';

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
