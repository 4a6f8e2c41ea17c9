import { expect, test } from 'vitest';
import { hasProcess } from '#platform/db/embedded/index.ts';
import { compare, openRound, savedAgain, saveNext, type Answering, type Target } from '../support/answering.ts';
import { aDataFolder, aProgram, databasePid, killHard } from '../support/ground.ts';
import type { Program } from '../support/program.ts';

const KILLS = 10;
const SAVES = 100;
const CONNECTIONS = 4;

/** Saves from a few connections, each on answers of its own, until so many were sent or an answer did not come. `onSaved` hears of each acknowledged one. */
async function saveMany({ coordinator, targets }: Answering, onSaved: (saved: number) => void): Promise<number> {
  let sent = 0;
  let saved = 0;
  await Promise.all(Array.from({ length: CONNECTIONS }, async (_none, connection) => {
    const own = targets.filter((_target, i) => i % CONNECTIONS === connection);
    for (let turn = 0; sent < SAVES; turn++) {
      sent += 1;
      if ((await saveNext({ coordinator }, own[turn % own.length] as Target)) !== 200) return; // a lane has targets
      onSaved(++saved);
    }
  }));
  return saved;
}

test(`program and database are killed ${KILLS} times in the middle of saves: what was acknowledged is there, once, and the counts are right`, { timeout: 110_000 }, async ({ annotate }) => {
  const data = await aDataFolder();
  let program = await aProgram(data);
  const answering = await openRound(() => program.address);
  const ready: number[] = [];
  let acknowledged = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const moment = 1 + Math.floor(Math.random() * (SAVES - CONNECTIONS));
    const database = await databasePid(data);
    let killed: Promise<unknown> | undefined;
    acknowledged += await saveMany(answering, (saved) => {
      if (saved === moment) killed = Promise.all([program.kill(), killHard(database)]);
    });
    await killed;
    program = await aProgram(data);
    ready.push(program.readyAfter);
    expect(await compare(data, answering.targets)).toEqual([]);
  }
  expect(ready).toHaveLength(KILLS);
  expect(acknowledged).toBeGreaterThan(KILLS * 10);
  expect(await saveNext(answering, answering.targets[0] as Target)).toBe(200); // there are targets
  await annotate(`${acknowledged} acknowledged saves, none lost; ready after ${ready.map(Math.round).join(', ')} ms`);
});

test('the database alone is killed: the program says that nothing is saved, brings it back by itself, and loses nothing', { timeout: 60_000 }, async () => {
  const data = await aDataFolder();
  const program = await aProgram(data);
  const answering = await openRound(() => program.address);
  const [first, second] = answering.targets as [Target, Target]; // there are many
  for (let kill = 0; kill < 3; kill++) {
    expect(await saveNext(answering, first)).toBe(200);
    await killHard(await databasePid(data));
    const refused = await refusal(answering, second, program);
    expect(refused).toMatchObject({ status: 503, type: expect.stringContaining('application/problem+json'), code: 'unavailable' });
    expect(refused?.title).toContain('inte sparat');
    await expect.poll(() => savedAgain(answering, first), { timeout: 20_000, interval: 100 }).toBe(true);
    expect(await compare(data, answering.targets)).toEqual([]);
  }
  expect(hasProcess(program.pid)).toBe(true);
});

type Refusal = { readonly status: number; readonly type: string | null; readonly code: string; readonly title: string };

/** What a save is answered while the database is away; the version was not taken if it is refused. */
async function refusal({ coordinator }: Answering, { form, statement, versions }: Target, { address }: Program): Promise<Refusal | undefined> {
  const response = await coordinator.api('PUT', `/forms/${form}/answers/${statement}`, { status: 'fully', comment: 'medan databasen är borta', version: versions.length });
  expect(response.url).toContain(address);
  const { code, title } = (await response.json()) as { code: string; title: string };
  return { status: response.status, type: response.headers.get('content-type'), code, title };
}

test('the program alone is killed: the next one takes the database over and goes on', { timeout: 60_000 }, async () => {
  const data = await aDataFolder();
  let program = await aProgram(data);
  const answering = await openRound(() => program.address);
  const database = await databasePid(data);
  for (let kill = 0; kill < 3; kill++) {
    let killed: Promise<unknown> | undefined;
    await saveMany(answering, (saved) => {
      if (saved === 20) killed = program.kill();
    });
    await killed;
    program = await aProgram(data, { env: { LYKTA_LOG: 'info' } });
    expect(program.printed().err).toContain('database.adopted');
    expect(await databasePid(data)).toBe(database);
    expect(await compare(data, answering.targets)).toEqual([]);
  }
  await program.stop();
  expect(hasProcess(database)).toBe(false);
});
