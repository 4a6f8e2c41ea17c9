import { spawnSync } from 'node:child_process';
import { appendFile, chmod, cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startEmbedded, type Log } from './index.ts';
import { aDataFolder, aMadeFolder, aProgram, asked, killHard, serverPid } from './testing/index.ts';
import { embeddedTexts } from './texts.ts';

const isRoot = process.getuid?.() === 0;
const NOBODY = { uid: 65_534, gid: 65_534 };

/** The problem that a start meets, by its text. */
const problem = (key: keyof typeof embeddedTexts.entries, code: 'invalid' | 'unavailable'): object => ({ code, said: { entry: embeddedTexts.entries[key] } });

describe('a folder that is not fit is refused, and left as it was', () => {
  test('one that holds something else', async () => {
    const data = await aDataFolder();
    await mkdir(data);
    await writeFile(join(data, 'thesis.odt'), 'years of work');
    await expect(startEmbedded(data)).rejects.toMatchObject(problem('foreign', 'invalid'));
    expect(await readdir(data)).toEqual(['thesis.odt']);
  });

  test('a file', async () => {
    const data = await aDataFolder();
    await writeFile(data, 'not a folder');
    await expect(startEmbedded(data)).rejects.toMatchObject(problem('notWritable', 'invalid'));
    await expect(startEmbedded(join(data, 'below'))).rejects.toMatchObject(problem('notWritable', 'invalid'));
  });

  test('one whose path is too long for PostgreSQL', async () => {
    const data = join(await aDataFolder(), ...Array.from({ length: 12 }, () => 'å'.repeat(40)));
    await expect(startEmbedded(data)).rejects.toMatchObject(problem('pathTooLong', 'invalid'));
    expect(await readdir(dirname(data.slice(0, data.indexOf('å'))))).toEqual([]);
  });

  test('one that the user may not write in', async () => {
    const data = await aDataFolder();
    await mkdir(data, { mode: 0o555 });
    const program = aProgram('hold', data, isRoot ? { user: NOBODY } : {});
    expect(await program.heard('problem')).toBe(`invalid ${embeddedTexts.entries.notWritable.en}`);
  });

  test.runIf(isRoot)('one that the server’s user cannot come to', async () => {
    const data = await aDataFolder(join('home', 'data'));
    await chmod(dirname(data), 0o700);
    await expect(startEmbedded(data)).rejects.toMatchObject(problem('notReachable', 'invalid'));
  });
});

describe('a database that cannot be run', async () => {
  test('was made by another major version of PostgreSQL', async () => {
    const data = await aMadeFolder();
    await writeFile(join(data, 'database', 'PG_VERSION'), '14\n');
    const refused = startEmbedded(data);
    await expect(refused).rejects.toMatchObject(problem('otherMajor', 'unavailable'));
    await expect(refused).rejects.toMatchObject({ said: { parameters: { made: '14' } } });
  });

  test('has settings that the server refuses: its last lines are told', async () => {
    const data = await aMadeFolder();
    await appendFile(join(data, 'database', 'postgresql.conf'), '\nshared_buffers = many\n');
    const refused = startEmbedded(data);
    await expect(refused).rejects.toMatchObject(problem('exited', 'unavailable'));
    await expect(refused).rejects.toThrow('shared_buffers');
  });

  test('has lost its passwords', async () => {
    const data = await aMadeFolder();
    const passwords = await readFile(join(data, 'passwords.json'), 'utf8');
    await rm(join(data, 'passwords.json'));
    await expect(startEmbedded(data)).rejects.toMatchObject(problem('lockedOut', 'unavailable'));
    await writeFile(join(data, 'passwords.json'), passwords.replace(/"administrator": "../, '"administrator": "zz'));
    await expect(startEmbedded(data)).rejects.toMatchObject(problem('lockedOut', 'unavailable'));
    await writeFile(join(data, 'passwords.json'), passwords);
    await (await startEmbedded(data)).stop();
  });

  test('is gone from a folder that had it: no empty one takes its place', async () => {
    const data = await aMadeFolder();
    await rm(join(data, 'database'), { recursive: true });
    await expect(startEmbedded(data)).rejects.toMatchObject(problem('gone', 'unavailable'));
    expect(await readdir(data)).not.toContain('database');
  });
});

test('the folder disappears while the server runs: nothing is made in its place, and when it is back the server is too', async () => {
  const data = await aMadeFolder();
  const heard: string[] = [];
  const log: Log = (event, { reason = '' }) => heard.push(`${event} ${reason}`);
  const { connection, stop } = await startEmbedded(data, { log, durable: false });
  const pid = await serverPid(data);
  await rename(data, `${data}-away`);
  killHard(pid);
  await expect.poll(() => heard.join('\n')).toContain('database.restart-failed unavailable: The folder of the database');
  await expect(asked(connection, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  expect(await readdir(dirname(data))).toEqual(['data-away']);
  await rename(`${data}-away`, data);
  await expect.poll(() => asked(connection, 'select 1 as one').catch(() => [])).toEqual([{ one: 1 }]);
  await stop();
});

test('a copy of a folder whose server runs is not taken for it', async () => {
  const data = await aMadeFolder();
  const embedded = await startEmbedded(data, { durable: false });
  const copy = join(dirname(data), 'copy');
  await cp(data, copy, { recursive: true, filter: (path) => !path.endsWith('lock') });
  if (isRoot) spawnSync('chown', ['-R', '--reference', data, copy]);
  const refused = startEmbedded(copy);
  await expect(refused).rejects.toMatchObject(problem('held', 'unavailable'));
  await expect(refused).rejects.toMatchObject({ said: { parameters: { pid: String(await serverPid(data)) } } });
  expect(await asked(embedded.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
  await embedded.stop();
});

test('a first start that is killed half-way is made anew; what Lykta did not put there is never removed', async () => {
  const data = await aDataFolder();
  const halfMade = async (): Promise<string | undefined> => (await readdir(data).catch(() => [])).find((name) => name.startsWith('making-'));
  const killed = aProgram('hold', data);
  await expect.poll(async () => readdir(join(data, (await halfMade()) ?? 'none', 'database')).catch(() => []), { timeout: 10_000, interval: 5 }).toContain('base');
  await killed.kill();
  const making = (await halfMade()) ?? '';
  expect(making).not.toBe('');

  await writeFile(join(data, making, 'thesis.odt'), 'years of work');
  await expect(startEmbedded(data)).rejects.toMatchObject(problem('halfMade', 'unavailable'));
  expect(await readdir(join(data, making))).toContain('thesis.odt');

  await rm(join(data, making, 'thesis.odt'));
  await (await startEmbedded(data)).stop();
  expect(await readdir(data)).not.toContain(making);
});

describe.runIf(isRoot)('a full disk', () => {
  async function aSmallDisk(megabytes: number): Promise<string> {
    const disk = dirname(await aDataFolder());
    const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'lykta-test', disk], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    onTestFinished(() => void spawnSync('umount', ['--lazy', disk]));
    return join(disk, 'data');
  }

  test('at the first start leaves nothing half-made, and with room it goes on', async () => {
    const data = await aSmallDisk(25);
    await expect(startEmbedded(data)).rejects.toMatchObject(problem('full', 'unavailable'));
    expect((await readdir(data)).filter((name) => name.startsWith('making-'))).toEqual([]);
    spawnSync('mount', ['-o', 'remount,size=120m', dirname(data)]);
    await (await startEmbedded(data)).stop();
  });

  test('at a later start', async () => {
    const data = await aSmallDisk(120);
    await (await startEmbedded(data)).stop();
    await writeFile(join(dirname(data), 'filler'), Buffer.alloc(150_000_000)).catch(() => {});
    await expect(startEmbedded(data)).rejects.toMatchObject(problem('full', 'unavailable'));
    await rm(join(dirname(data), 'filler'));
    await (await startEmbedded(data)).stop();
  });
});
