import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { startEmbedded } from './index.ts';
import { aDataFolder, aProgram, asked, killHard, serverPid, type Program } from './testing/index.ts';

const KILLS = 10;
/** Half of the restarts are quicker; not all, for the tests share their machine. */
const READY_MS = 2000;
const WRITING_MS = 100;

/** All that any program was told is committed is there. */
async function expectNoneLost(data: string, acked: readonly string[]): Promise<void> {
  const embedded = await startEmbedded(data);
  const rows = new Set((await asked<{ id: string }>(embedded.connection, 'select id from written')).map(({ id }) => id));
  await embedded.stop();
  expect(acked.length).toBeGreaterThan(KILLS * 20);
  expect(acked.filter((id) => !rows.has(id))).toEqual([]);
}

function expectQuick(times: readonly number[]): void {
  if (process.env['LYKTA_TEST_TIMES']) process.stdout.write(`${times.map(Math.round).join(' ')} ms\n`);
  expect(times.toSorted((a, b) => a - b).at(times.length / 2)).toBeLessThan(READY_MS);
}

async function readyAndWriting(program: Program): Promise<{ ms: number; startedByUs: boolean }> {
  const ready = JSON.parse(await program.heard('ready')) as { ms: number; startedByUs: boolean };
  await expect.poll(() => program.acked.length, { timeout: 10_000, interval: 5 }).toBeGreaterThan(0);
  await sleep(WRITING_MS);
  return ready;
}

test('the program is killed, its server not: the next program takes the server over', { timeout: 90_000 }, async () => {
  const data = await aDataFolder();
  const acked: string[] = [];
  const times: number[] = [];
  for (let kill = 0; kill <= KILLS; kill++) {
    const program = aProgram('write', data);
    const { ms, startedByUs } = await readyAndWriting(program);
    expect(startedByUs).toBe(kill === 0);
    if (kill > 0) times.push(ms);
    await program.kill();
    acked.push(...program.acked);
  }
  expectQuick(times);
  await expectNoneLost(data, acked);
});

test('the server is killed, the program not: it is started again, and the writers go on', { timeout: 90_000 }, async () => {
  const data = await aDataFolder();
  const program = aProgram('write', data);
  const times: number[] = [];
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
  expectQuick(times);
  await expectNoneLost(data, program.acked);
});

test('program and server are killed together: the next program starts the server again', { timeout: 90_000 }, async () => {
  const data = await aDataFolder();
  const acked: string[] = [];
  const times: number[] = [];
  for (let kill = 0; kill <= KILLS; kill++) {
    const program = aProgram('write', data);
    const { ms, startedByUs } = await readyAndWriting(program);
    expect(startedByUs).toBe(true);
    if (kill > 0) times.push(ms);
    killHard(await serverPid(data));
    await program.kill();
    acked.push(...program.acked);
  }
  expectQuick(times);
  await expectNoneLost(data, acked);
});
