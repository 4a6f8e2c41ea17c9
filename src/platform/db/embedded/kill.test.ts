import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { startEmbedded } from './index.ts';
import { aMadeFolder, aProgram, asked, killHard, serverPid, type Program } from './testing/index.ts';

/** Ten kills of each kind, on two data folders side by side. */
const LANES = 2;
const KILLS = 5;
/** Half of the restarts are quicker; not all, for the tests share their machine. */
const READY_MS = 2000;
const WRITING_MS = 100;

type Lane = { readonly acked: readonly string[]; readonly times: readonly number[] };

/** Works on some folders at once, and then sees that all that any program was told is committed is there. */
async function expectNoneLost(work: (data: string) => Promise<Lane>): Promise<void> {
  const lanes = await Promise.all(Array.from({ length: LANES }, async () => {
    const data = await aMadeFolder();
    const lane = await work(data);
    const embedded = await startEmbedded(data);
    const rows = new Set((await asked<{ id: string }>(embedded.connection, 'select id from written')).map(({ id }) => id));
    await embedded.stop();
    return { ...lane, lost: lane.acked.filter((id) => !rows.has(id)) };
  }));
  const times = lanes.flatMap(({ times }) => times).toSorted((a, b) => a - b);
  if (process.env['LYKTA_TEST_TIMES']) process.stdout.write(`${lanes.map(({ acked }) => acked.length).join(' + ')} acked; ready after ${times.map(Math.round).join(' ')} ms\n`);
  expect(times).toHaveLength(LANES * KILLS);
  expect(times.at(times.length / 2)).toBeLessThan(READY_MS);
  for (const { acked, lost } of lanes) expect([acked.length > KILLS * 20, lost]).toEqual([true, []]);
}

async function readyAndWriting(program: Program): Promise<{ ms: number; startedByUs: boolean }> {
  const ready = JSON.parse(await program.heard('ready')) as { ms: number; startedByUs: boolean };
  await expect.poll(() => program.acked.length, { timeout: 10_000, interval: 5 }).toBeGreaterThan(0);
  await sleep(WRITING_MS);
  return ready;
}

test('the program is killed, its server not: the next program takes the server over', { timeout: 90_000 }, () => expectNoneLost(async (data) => {
  const [acked, times]: [string[], number[]] = [[], []];
  for (let kill = 0; kill <= KILLS; kill++) {
    const program = aProgram('write', data);
    const { ms, startedByUs } = await readyAndWriting(program);
    expect(startedByUs).toBe(kill === 0);
    if (kill > 0) times.push(ms);
    await program.kill();
    acked.push(...program.acked);
  }
  return { acked, times };
}));

test('the server is killed, the program not: it is started again, and the writers go on', { timeout: 90_000 }, () => expectNoneLost(async (data) => {
  const times: number[] = [];
  const program = aProgram('write', data);
  await readyAndWriting(program);
  for (let kill = 1; kill <= KILLS; kill++) {
    await sleep(600); // a server that dies again within half a second is not hurried back
    const [from, before, began] = [program.said.length, await serverPid(data), performance.now()];
    killHard(before);
    await program.heard('database.restarted', from);
    const acked = program.acked.length;
    await expect.poll(() => program.acked.length, { timeout: 10_000, interval: 5 }).toBeGreaterThan(acked);
    times.push(performance.now() - began);
    expect(await serverPid(data)).not.toBe(before);
  }
  await program.kill();
  return { acked: program.acked, times };
}));

test('program and server are killed together: the next program starts the server again', { timeout: 90_000 }, () => expectNoneLost(async (data) => {
  const [acked, times]: [string[], number[]] = [[], []];
  for (let kill = 0; kill <= KILLS; kill++) {
    const program = aProgram('write', data);
    const { ms, startedByUs } = await readyAndWriting(program);
    expect(startedByUs).toBe(true);
    if (kill > 0) times.push(ms);
    killHard(await serverPid(data));
    await program.kill();
    acked.push(...program.acked);
  }
  return { acked, times };
}));
