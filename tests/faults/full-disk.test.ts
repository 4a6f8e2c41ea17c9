import { spawnSync } from 'node:child_process';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { hasProcess } from '#platform/db/embedded/index.ts';
import { makeTestFolder } from '#platform/testing/index.ts';
import { compare, openRound, savedAgain, type Answering, type Target } from '../support/answering.ts';
import { aBegunProgram, aDataFolder, aProgram, databasePid, refusalOf } from '../support/ground.ts';
import { runProgram } from '../support/program.ts';

const MEGABYTES = 160;
const mount = (folder: string, megabytes = MEGABYTES): boolean => spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'lykta-test', folder]).status === 0;
const unmount = (folder: string): unknown => spawnSync('umount', ['--lazy', folder]);

const canMount = await (async () => {
  const folder = await makeTestFolder();
  const isMounted = mount(folder);
  if (isMounted) unmount(folder);
  await rm(folder, { recursive: true });
  return isMounted;
})();

/** A data folder on a small disk of its own, and the ways to fill the disk and to make room again. */
async function aSmallDisk(megabytes = MEGABYTES) {
  const data = await aDataFolder();
  const disk = dirname(data);
  mount(disk, megabytes);
  onTestFinished(() => void unmount(disk));
  const filler = join(disk, 'filler');
  return {
    data,
    fill: () => writeFile(filler, Buffer.alloc(megabytes * 1_048_576)).catch(() => {}), // as far as it goes
    makeRoom: () => rm(filler),
  };
}

/** Saves long answers one after the other until one is refused. */
async function savedUntilFull({ coordinator, targets }: Answering): Promise<{ readonly saved: number; readonly refused: Response }> {
  const comment = 'å'.repeat(1000);
  for (let saved = 0; saved < 20_000; saved++) {
    const { form, statement, versions } = targets[saved % targets.length] as Target; // there are some
    const response = await coordinator.api('PUT', `/forms/${form}/answers/${statement}`, { status: 'fully', comment, version: versions.length });
    if (response.status !== 200) return { saved, refused: response };
    versions.push({ status: 'fully', comment, isAcknowledged: true });
    await response.body?.cancel();
  }
  throw new Error('The disk did not fill up.');
}

describe.skipIf(!canMount)(`a full disk${canMount ? '' : ' (skipped: a small disk can be mounted by root only)'}`, () => {
  test('refuses saves in words; nothing acknowledged is lost, and with room again it goes on by itself', { timeout: 60_000 }, async ({ annotate }) => {
    const { data, fill, makeRoom } = await aSmallDisk();
    const program = await aProgram(data);
    const answering = await openRound(() => program.address);
    for (let time = 0; time < 2; time++) {
      await fill();
      const { saved, refused } = await savedUntilFull(answering);
      const told = (await refused.json()) as { title: string };
      expect({ status: refused.status, ...told }).toMatchObject({ status: 503, code: 'unavailable', title: expect.stringMatching(/Inget är sparat|är inte sparat/) });
      expect(await savedAgain(answering, answering.targets[0] as Target)).toBe(false);
      await annotate(`refused after ${saved} saves: ${told.title}`);
      await makeRoom();
      await expect.poll(() => savedAgain(answering, answering.targets[0] as Target), { timeout: 40_000, interval: 100 }).toBe(true);
      expect(await compare(data, answering.targets)).toEqual([]);
    }
    expect(hasProcess(program.pid)).toBe(true);
  });

  test('does not keep the program from stopping, database and all; the next start says it, and with room works', { timeout: 60_000 }, async () => {
    const { data, fill, makeRoom } = await aSmallDisk();
    const program = await aProgram(data);
    const answering = await openRound(() => program.address);
    await fill();
    await savedUntilFull(answering);
    await fill(); // to the last byte
    expect(await program.stop()).toBe(0);
    expect(await databasePid(data)).toBe(0);
    await fill();
    const before = await readdir(data);
    expect(await refusalOf(data)).toBe(`The disk is full: the database in ${data} cannot start. Make room (at least 200 MB) and try again; nothing is lost.`);
    expect(await readdir(data)).toEqual(before);
    await makeRoom();
    await aProgram(data);
    expect(await compare(data, answering.targets)).toEqual([]);
  });

  test('ends the making of a country in words, and with room again it goes on', { timeout: 120_000 }, async () => {
    const { data, fill, makeRoom } = await aSmallDisk(320);
    const env = { LYKTA_DEMO: 'small' };
    const making = aBegunProgram(data, { env });
    await expect.poll(() => making.printed().out, { timeout: 30_000, interval: 20 }).toContain('made-up country of 200 units');
    await fill();
    expect(await making.ended).toBe(1);
    expect(making.printed().err.trimEnd().split('\n').at(-1)).toMatch(/^The made-up country was not finished: .* Make room and start again: it goes on where it was\.$/);
    await makeRoom();
    const program = await aProgram(data, { env });
    expect(program.printed().out).toContain('made-up country of 200 units');
    await program.stop();
    const { out, code } = await runProgram(['sign-off', 'verify'], { env: { LYKTA_DATA: data } });
    expect({ out, code }).toMatchObject({ code: 0 });
  });
});
