import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { startEmbedded } from './index.ts';
import { aDataFolder, aMadeFolder, aProgram, killHard, serverPid } from './testing/index.ts';

test('three programs that start at once on a new folder make one database and share one server; the last of them stops it', async () => {
  const data = await aDataFolder();
  const programs = [1, 2, 3].map(() => aProgram('hold', data));
  const ready = await Promise.all(programs.map(async (program) => JSON.parse(await program.heard('ready')) as { startedByUs: boolean }));
  expect(ready.filter(({ startedByUs }) => startedByUs)).toHaveLength(1);
  expect((await readFile(join(data, 'server.log'), 'utf8')).match(/starting PostgreSQL/g)).toHaveLength(1);

  await Promise.all(programs.slice(0, 2).map((program) => program.stop()));
  expect(await serverPid(data)).toBeGreaterThan(0);
  await programs.at(2)?.stop();
  expect(await serverPid(data)).toBe(0);
});

test('programs that all stop at the same time leave no server behind', async () => {
  const data = await aMadeFolder();
  const programs = [1, 2, 3].map(() => aProgram('hold', data));
  await Promise.all(programs.map((program) => program.heard('ready')));
  await Promise.all(programs.map((program) => program.stop()));
  expect(await serverPid(data)).toBe(0);
});

test('a server is left running while somebody else is connected', async () => {
  const data = await aMadeFolder();
  const embedded = await startEmbedded(data);
  const visitor = new pg.Client(embedded.administration);
  await visitor.connect();
  const pid = await serverPid(data);
  await embedded.stop();
  expect((await visitor.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  expect(await serverPid(data)).toBe(pid);
  await visitor.end();

  const next = await startEmbedded(data);
  expect(next.startedByUs).toBe(false);
  expect(await serverPid(data)).toBe(pid);
  await next.stop();
  expect(await serverPid(data)).toBe(0);
});

test('when the server dies under two programs, one starts it again and both go on', async () => {
  const data = await aMadeFolder();
  const [one, two] = [aProgram('write', data), aProgram('write', data)];
  await Promise.all([one.heard('ready'), two.heard('ready')]);
  killHard(await serverPid(data));
  const back = await Promise.all([one, two].map(async (program) => JSON.parse(await program.heard('database.restarted')) as { startedByUs: boolean }));
  expect(back.filter(({ startedByUs }) => startedByUs)).toHaveLength(1);
  const before = [one.acked.length, two.acked.length];
  await expect.poll(() => one.acked.length > (before[0] ?? 0) && two.acked.length > (before[1] ?? 0)).toBe(true);
  await one.stop();
  await two.stop();
  expect(await serverPid(data)).toBe(0);
});

test.runIf(process.platform === 'linux')('a server whose socket was cleaned away is stopped in good order, and started again', async () => {
  const data = await aMadeFolder();
  const left = aProgram('leave', data);
  await left.heard('done');
  const before = await serverPid(data);
  const socketFolder = (await readFile(join(data, 'database', 'postmaster.pid'), 'utf8')).split('\n')[4] ?? '';
  await rm(socketFolder, { recursive: true });
  const embedded = await startEmbedded(data);
  expect(embedded.connection.host).toBe(socketFolder);
  expect(await serverPid(data)).not.toBe(before);
  expect(await readFile(join(data, 'server.log'), 'utf8')).not.toContain('not properly shut down');
  await embedded.stop();
});
