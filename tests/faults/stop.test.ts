import { spawn, spawnSync } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { delimiter, dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { hasProcess } from '#platform/db/embedded/index.ts';
import { aBegunProgram, aDataFolder, aProgram, aUsedFolder, databasePid, gone, refusalOf } from '../support/ground.ts';
import { runProgram } from '../support/program.ts';

/** A Node that the program does not run on itself: its launcher then finds the one that npm brought. */
const oldNode = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'node'))
  .find((file) => Number(/^v(\d+)/.exec(spawnSync(file, ['--version'], { encoding: 'utf8' }).stdout ?? '')?.[1] ?? 24) < 24);

describe('told to stop, the program takes its database down with it', () => {
  test('on its way up', async () => {
    const data = await aUsedFolder();
    const program = aBegunProgram(data);
    await expect.poll(() => databasePid(data), { timeout: 10_000, interval: 2 }).toBeGreaterThan(0);
    expect(await program.stop()).toBe(0);
    expect(await databasePid(data)).toBe(0);
  });

  test('by whoever stops npm, not the program', async () => {
    const data = await aUsedFolder();
    const npm = spawn('npm', ['start'], { env: { ...process.env, LYKTA_DATA: data, PORT: '0' }, stdio: ['ignore', 'pipe', 'ignore'] });
    let printed = '';
    npm.stdout.on('data', (text) => (printed += text));
    await expect.poll(() => printed, { timeout: 20_000, interval: 20 }).toMatch(/Ctrl\+C/);
    const database = await databasePid(data);
    npm.kill('SIGTERM');
    await gone(database);
    expect(await databasePid(data)).toBe(0);
  });

  test('by a terminal that is closed, and shows nothing of what it prints any more', async () => {
    const data = await aUsedFolder();
    const program = await aProgram(data);
    program.stopListening();
    expect(await program.stop('SIGHUP')).toBe(0);
    expect(await databasePid(data)).toBe(0);
  });

  test('by Ctrl+C that comes again and again, though somebody holds a connection and says nothing, and another one half a request', async () => {
    const data = await aUsedFolder();
    const program = await aProgram(data, { inGroup: true });
    const database = await databasePid(data);
    await aConnection(program.address, '');
    await aConnection(program.address, 'POST /en/sign-in HTTP/1.1\r\nhost: lykta\r\ncontent-length: 100\r\n\r\nemail=');
    program.interrupt();
    await expect.poll(() => program.printed().out, { timeout: 10_000, interval: 10 }).toContain('Lykta is stopping');
    for (let times = 0; times < 3 && hasProcess(program.pid); times++) program.interrupt();
    expect(await program.ended).toBe(0);
    expect(hasProcess(database)).toBe(false);
    expect(await databasePid(data)).toBe(0);
  });
});

/** A connection to the program on which this much has been said; given up at the end. */
async function aConnection(address: string, said: string): Promise<void> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => {});
  onTestFinished(() => void socket.destroy());
  await new Promise<void>((resolve) => socket.once('connect', () => socket.write(said, () => resolve())));
}

describe.skipIf(!oldNode)(`started by an older Node${oldNode ? '' : ' (skipped: there is none older than 24 on the PATH)'}`, () => {
  const way = { node: oldNode ?? '', inGroup: true };

  test('a signal to the launcher stops program and database', async () => {
    const data = await aUsedFolder();
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const launcher = await aProgram(data, way);
      const program = await programPid(data);
      expect(program).not.toBe(launcher.pid);
      expect(await launcher.stop(signal)).toBe(0);
      expect(hasProcess(program)).toBe(false);
      expect(await databasePid(data)).toBe(0);
    }
  });

  test('Ctrl+C, which everybody in the terminal gets, does', async () => {
    const data = await aUsedFolder();
    const launcher = await aProgram(data, way);
    launcher.interrupt();
    expect(await launcher.ended).toBe(0);
    expect(await databasePid(data)).toBe(0);
  });

  test('a launcher that is killed takes them with it', async () => {
    const data = await aUsedFolder();
    const launcher = await aProgram(data, way);
    const program = await programPid(data);
    await launcher.kill();
    await gone(program);
    expect(await databasePid(data)).toBe(0);
  });

  test('a start that is refused ends by itself, with the program’s own code', async () => {
    const data = await aDataFolder();
    await writeFile(data, 'not a folder');
    expect(await refusalOf(data, way)).toContain(data);
    expect(await refusalOf(data, { ...way, env: { PORT: 'eighty' } }, 2)).toContain('PORT');
  });
});

/** The program itself, as it wrote it down: who started it may be another. */
async function programPid(data: string): Promise<number> {
  return (JSON.parse(await readFile(join(data, 'running.json'), 'utf8')) as { pid: number }).pid; // written by the program
}

describe('a command', () => {
  test('works on the folder of a program that runs and leaves it its database, and alone, where it stops what it started', async () => {
    const data = await aUsedFolder();
    const program = await aProgram(data);
    const database = await databasePid(data);
    const listed = (): ReturnType<typeof runProgram> => runProgram(['programme', 'list', '--format', 'json'], { env: { LYKTA_DATA: data } });
    expect(await listed()).toEqual({ code: 0, out: '[]\n', err: '' });
    expect(await databasePid(data)).toBe(database);
    expect((await fetch(`${program.address}/en`)).status).toBe(200);
    expect(await program.stop()).toBe(0);
    expect(await databasePid(data)).toBe(0);
    expect(await listed()).toEqual({ code: 0, out: '[]\n', err: '' });
    expect(await databasePid(data)).toBe(0);
  });

  test('makes no database where there is none', async () => {
    const data = await aDataFolder();
    const { code, out, err } = await runProgram(['programme', 'list'], { env: { LYKTA_DATA: data } });
    expect({ code, out, err }).toEqual({ code: 1, out: '', err: `Lykta has no data in ${data} yet. Start once with "npm start", or name the right folder with LYKTA_DATA.\n` });
    expect(await readdir(dirname(data))).toEqual([]);
  });
});
