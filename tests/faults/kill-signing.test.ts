import { expect, test } from 'vitest';
import { openFor, sql, type Database } from '#platform/db/index.ts';
import { openRound, saveNext, type Answering } from '../support/answering.ts';
import { aDataFolder, aProgram, databasePid, killHard, signedIn } from '../support/ground.ts';
import { runProgram } from '../support/program.ts';
import type { RemoteVisitor } from '../support/remote-visitor.ts';

/** Where a signature writes once something of it is written, in the order in which it does: it is held up at each in turn, and killed there. */
const FIRST = ['evaluation.signed_form', 'evidence.signed', 'platform.audit'];
const CORRECTION = ['evaluation.statement_reopening', 'platform.audit'];

type Stands = { readonly signatures: string; readonly forms: string; readonly counts: string; readonly reopened: number };
const standing = (database: Database): Promise<Stands | undefined> => database.asSystem((tx) => tx.first(sql<Stands>`
  select (select coalesce(string_agg(concat_ws(' ', no, reopened_at is not null, amended_by), ', ' order by no), '') from evaluation.sign_off) as signatures,
    (select coalesce(string_agg(n::text, ' ' order by sign_off_no), '') from (select sign_off_no, count(*) as n from evaluation.signed_form group by sign_off_no) f) as forms,
    (select concat_ws(' ', sum(fully), sum(partly), sum(not_at_all), sum(not_applicable)) from evaluation.signed_count) as counts,
    (select count(*)::int from evaluation.statement_reopening where state = 'reopened') as reopened`));

async function inDatabase<T>(data: string, work: (database: Database) => Promise<T>): Promise<T> {
  const { database, stop } = await openFor({ dataFolder: data, connections: 2 });
  try {
    return await work(database);
  } finally {
    await stop();
  }
}

/** Whether one who has begun to write an evaluation waits for the table. Keepers that write there too, as those who seal the audit, do not count. */
async function waitsFor(table: string, database: Database): Promise<boolean> {
  const waiting = await database.asSystem((tx) => tx.first(sql<{ pid: number }>`
    select w.pid from pg_locks w where not w.granted and w.relation = ${table}::regclass and exists (
      select from pg_locks h join pg_class c on c.oid = h.relation
      where h.pid = w.pid and h.granted and h.mode = 'RowExclusiveLock' and c.relnamespace = 'evaluation'::regnamespace)`));
  return waiting !== undefined;
}

/** Signs while a table can be read and not written, and does what is to be done once the signature waits there. */
async function heldUpAt(table: string, database: Database, { sign, strike }: { readonly sign: () => Promise<unknown>; readonly strike: () => Promise<void> }): Promise<unknown> {
  return database.asSystem(async (tx) => {
    await tx.run(sql`lock table ${sql.table(table)} in share row exclusive mode`);
    const signing = sign();
    await expect.poll(() => waitsFor(table, database), { timeout: 20_000, interval: 20 }).toBe(true);
    await strike();
    return signing;
  });
}

const CUT_OFF = 'cut off';
/** The signature over what the form's page shows now. It is read before, so that whatever is cut off is the signing itself. */
async function toSign(signatory: RemoteVisitor, form: string): Promise<() => Promise<number | typeof CUT_OFF>> {
  const { covers, terms } = (await (await signatory.api('GET', `/forms/${form}/signing`)).json()) as { covers: string; terms: string }; // the API's own schema
  return () => signatory.api('POST', `/forms/${form}/signing`, { covers, terms, confirm: 'yes' }).then(({ status }) => status, () => CUT_OFF);
}

/** One statement is reopened and answered anew: the next signature corrects it. */
async function correct({ coordinator, targets }: Answering, signatory: RemoteVisitor, form: string): Promise<void> {
  const target = targets.find((each) => each.form === form);
  if (!target) throw new Error('The form asks nothing.');
  const path = `/forms/${form}/statements/${target.statement}`;
  const { id } = (await (await coordinator.api('POST', path, { reason: 'Fel svar' })).json()) as { id: string }; // the API's own schema
  expect((await signatory.api('POST', `${path}/approve`, { id, note: '' })).status).toBe(200);
  expect(await saveNext({ coordinator }, target)).toBe(200);
}

test('whoever is killed while a signature is being written, it is there wholly or not at all, and the chain holds', { timeout: 150_000 }, async () => {
  const data = await aDataFolder();
  let program = await aProgram(data);
  const answering = await openRound(() => program.address);
  for (const target of answering.targets) expect(await saveNext(answering, target)).toBe(200);
  const signatory = await signedIn(() => program.address, 'signatory');
  const { forms } = (await (await signatory.api('GET', '/forms')).json()) as { forms: readonly { id: string; may: { sign: boolean } }[] }; // the API's own schema
  const form = forms.find(({ may }) => may.sign)?.id ?? '';

  const killedAt = async (table: string, isDatabaseToo: boolean): Promise<void> => {
    const [before, sign] = [await inDatabase(data, standing), await toSign(signatory, form)];
    const outcome = await inDatabase(data, (database) => heldUpAt(table, database, {
      sign,
      strike: async () => void (await Promise.all([program.kill(), ...(isDatabaseToo ? [databasePid(data).then(killHard)] : [])])),
    })).catch((error: unknown) => (isDatabaseToo ? CUT_OFF : Promise.reject(error)));
    expect(outcome).toBe(CUT_OFF);
    program = await aProgram(data);
    expect([table, await inDatabase(data, standing)]).toEqual([table, before]);
    expect((await runProgram(['sign-off', 'verify'], { env: { LYKTA_DATA: data } })).code).toBe(0);
  };

  for (const [i, table] of FIRST.entries()) await killedAt(table, i % 2 === 1);
  expect(await (await toSign(signatory, form))()).toBe(200);
  const [once, asked] = [await inDatabase(data, standing), new Set(answering.targets.map((target) => target.form)).size];
  expect(once).toMatchObject({ signatures: '1 f', forms: String(asked), reopened: 0 });

  await correct(answering, signatory, form);
  for (const [i, table] of CORRECTION.entries()) await killedAt(table, i % 2 === 0);
  expect(await (await toSign(signatory, form))()).toBe(200);
  expect(await inDatabase(data, standing)).toMatchObject({ signatures: '1 t 2, 2 f', forms: `${asked} ${asked}`, reopened: 0 });
  expect((await runProgram(['sign-off', 'verify'], { env: { LYKTA_DATA: data } })).code).toBe(0);
});
