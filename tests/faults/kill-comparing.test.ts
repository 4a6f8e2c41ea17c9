import { expect, test } from 'vitest';
import { openFor, sql, type Database } from '#platform/db/index.ts';
import { openRound } from '../support/answering.ts';
import { aDataFolder, aProgram, databasePid, killHard } from '../support/ground.ts';
import type { RemoteVisitor } from '../support/remote-visitor.ts';

async function inDatabase<T>(data: string, work: (database: Database) => Promise<T>): Promise<T> {
  const { database, stop } = await openFor({ dataFolder: data, connections: 2 });
  try {
    return await work(database);
  } finally {
    await stop();
  }
}

type Shown = { readonly file: { readonly state: string; readonly counts: Readonly<Record<string, number>> }; readonly rows: readonly unknown[] };
type Sheet = { readonly form: { readonly round: { readonly id: string }; readonly organisation: { readonly code: string } } };

const LARGE = Array.from({ length: 40 }, () => `;;${'x'.repeat(30_000)}`);

async function bringLarge(coordinator: RemoteVisitor, round: string, rows: readonly string[]): Promise<string> {
  const sent = await coordinator.upload(`/sv/rounds/${round}/workbook`, { name: 'svar.csv', bytes: new TextEncoder().encode(['Radens nyckel;Svar', ...rows, ...LARGE].join('\r\n')) });
  expect(sent.status).toBe(303);
  return (sent.headers.get('location') ?? '').replace('/sv', '');
}

test('whoever is killed while a large file of answers is being compared, it is compared after the next start, once, and nothing of it is left', { timeout: 150_000 }, async () => {
  const data = await aDataFolder();
  let program = await aProgram(data);
  const { coordinator, targets: [target] } = await openRound(() => program.address);
  if (!target) throw new Error('Nothing is asked.');
  const { form } = (await (await coordinator.api('GET', `/forms/${target.form}`)).json()) as Sheet; // the API's own schema
  const fileNow = async (path: string): Promise<Shown> => (await (await coordinator.api('GET', path)).json()) as Shown; // the API's own schema

  for (const isDatabaseToo of [false, true]) {
    // Its rows can be read and not written: there the reading waits, and is killed.
    const path = await inDatabase(data, (database) => database.asSystem(async (tx) => {
      await tx.run(sql`lock table evaluation.answer_file_row in share row exclusive mode`);
      const brought = await bringLarge(coordinator, form.round.id, [`${form.organisation.code} ${target.statement};Delvis`]);
      await expect.poll(async () => (await database.asSystem((other) => other.first(sql<{ n: number }>`select count(*)::int as n from pg_locks where not granted and relation = 'evaluation.answer_file_row'::regclass`)))?.n, { timeout: 20_000, interval: 20 }).toBeGreaterThan(0);
      expect(await fileNow(brought)).toMatchObject({ file: { state: 'reading' }, rows: [] });
      await Promise.all([program.kill(), ...(isDatabaseToo ? [databasePid(data).then(killHard)] : [])]);
      return brought;
    }).catch((error: unknown) => (isDatabaseToo ? undefined : Promise.reject(error))));
    program = await aProgram(data);
    const left = path ?? await inDatabase(data, async (database) => (await database.asSystem((tx) => tx.first(sql<{ path: string }>`
      select '/rounds/' || r.id || '/workbook/' || f.id as path from evaluation.answer_file f join evaluation.round r on r.no = f.round_no order by f.no desc limit 1`)))?.path ?? '');
    await expect.poll(async () => (await fileNow(left)).file.state, { timeout: 20_000, interval: 100 }).toBe('compared');
    expect(await fileNow(left)).toMatchObject({ file: { counts: { changed: 1, wrong: 0, same: 0 } }, rows: [{ line: 2 }] });
    expect(await inDatabase(data, (database) => database.asSystem((tx) => tx.first(sql`select (select count(*)::int from evaluation.answer_file_piece) as pieces, (select max(tries) from evaluation.answer_file) as tries, (select max(revision) from evaluation.answer_file) as revision`))))
      .toEqual({ pieces: 0, tries: 2, revision: 2 });
  }
});
