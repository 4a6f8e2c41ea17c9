import { expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { sql, type Tx } from '#platform/db/index.ts';
import { scene } from '#platform/testing/index.ts';
import { knowingLocks } from '../store/forms.ts';
import * as store from '../store/index.ts';
import { aRound, formOf } from '../testing.ts';
import { closeRound, reopen, saveAnswer, showSigning, sign, takeOutSigned } from './index.ts';

const here = await scene();
const country = await anOrganisation(here, { kind: 'country' });
const county = await anOrganisation(here, { code: '17' });
const unit = await anOrganisation(here, { code: 'U-17-1', kind: 'unit', parent: county });
const other = await anOrganisation(here, { code: '08' });
const version = await aPublishedVersion(here, aProgramme([{ code: '1.1.1-1a', years: [2022, 2023, 2024, 2025, 2026], answeredBy: ['organiser', 'unit'] }]));
const [owner, coordinator, signatory] = [as('owner', country), as('coordinator', county), as('signatory', county)];

/** A round of a year with the county's form in it; each is newer than the one before. */
async function roundOf(year: number) {
  const round = await aRound(here, { versionId: version.id, year });
  const formId = await formOf(here, county);
  const lock = await here.database.asSystem((tx) => store.lockOf(tx, formId));
  if (!lock) throw new Error('The form has no lock.');
  return { round, formId, lock };
}
const covered = async (formId: string) => (await here.call(showSigning, { formId }, signatory)).covers;
const signed = async (formId: string) => here.call(sign, { formId, covers: await covered(formId), terms: '0', confirm: 'yes' }, signatory);

/** Does something in a transaction that stays open until it is let go. */
async function held(work: (tx: Tx) => Promise<unknown>) {
  const [done, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const over = here.database.asSystem(async (tx) => {
    await work(tx);
    done.resolve();
    await gate.promise;
  });
  await done.promise;
  return async () => {
    gate.resolve();
    await over;
  };
}
const waiting = async () => (await here.database.asSystem((tx) => tx.all(sql<{ n: number }>`
  select count(*)::int as n from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())`)))[0]?.n;

const [first, second, third, fourth, fifth] = [await roundOf(2022), await roundOf(2023), await roundOf(2024), await roundOf(2025), await roundOf(2026)];

test('a save that is under way when the round closes is waited for, and so is a signature', async () => {
  for (const lock of [(tx: Tx) => store.lockForSaving(tx, [first.lock]), (tx: Tx) => store.lockForSigning(tx, first.lock)]) {
    const letGo = await held(lock);
    let isClosed = false;
    const closing = here.call(closeRound, { roundId: first.round.id }, owner).catch(() => {}).then(() => (isClosed = true));
    await expect.poll(waiting).toBe(1);
    expect(isClosed).toBe(false);
    await letGo();
    await closing;
  }
});

test('a save or a signature that comes while the round is being closed waits, and is then refused', async () => {
  const covers = await covered(second.formId);
  const letGo = await held(async (tx) => {
    await store.lockForClosing(tx, second.lock.roundNo);
    await store.closeRound(tx, second.lock.roundNo, second.round.lastDay);
  });
  const outcomes = Promise.allSettled([
    here.call(saveAnswer, { formId: second.formId, statement: '1.1.1-1a', status: 'fully', version: 0 }, coordinator),
    here.call(sign, { formId: second.formId, covers, terms: '0', confirm: 'yes' }, signatory),
  ]);
  await expect.poll(waiting).toBe(2);
  await letGo();
  expect(await outcomes).toMatchObject([{ reason: { code: 'gone' } }, { reason: { code: 'gone' } }]);
});

test('two rounds of an organisation that are signed at once are both signed, one after the other in its chain', async () => {
  const rounds = [third, fourth];
  const letGo = await held((tx) => store.lastSignOff(tx, county.no));
  const signing = Promise.all(rounds.map(({ formId }) => signed(formId)));
  await expect.poll(waiting).toBe(2);
  await letGo();
  const hashes = (await signing).map(({ hash }) => hash);
  const signatures = await Promise.all(rounds.map(async ({ formId }) => (JSON.parse((await here.call(takeOutSigned, { formId }, coordinator)).document) as { signature: { no: number; previous: string | null } }).signature));
  const [one, two] = signatures.toSorted((a, b) => a.no - b.no);
  expect(one).toMatchObject({ no: 1, previous: null });
  expect(two).toMatchObject({ no: 2, previous: hashes[signatures.findIndex(({ no }) => no === 1)] });
});

test('who may not sign a form is told at once and holds up nobody who saves in it', async () => {
  const letGo = await held((tx) => store.lockForSaving(tx, [fifth.lock]));
  for (const stranger of [as('signatory', other), as('signatory', unit)]) {
    await expect(here.call(sign, { formId: fifth.formId, covers: 'x'.repeat(64), terms: '0', confirm: 'yes' }, stranger)).rejects.toMatchObject({ code: 'not-found' });
  }
  await letGo();
});

test('however few forms’ locks are remembered, every form that is asked about has its lock', async () => {
  const { locksOf: few } = knowingLocks(1);
  const ask = (ids: readonly (typeof first.formId)[]) => here.database.asSystem(async (tx) => [...(await few(tx, ids)).keys()].toSorted());
  expect(await ask([first.formId])).toEqual([first.formId]);
  expect(await ask([first.formId, second.formId, third.formId])).toEqual([first.formId, second.formId, third.formId].toSorted());
});

const reopened = async (formId: string, reason = 'Ett svar var fel') => here.call(reopen, { formId, no: (await here.call(showSigning, { formId }, signatory)).signOffs[0]?.no, reason }, signatory);

test('a reopening waits for a save that is under way, and a save that comes while the form is being reopened waits and is then taken', async () => {
  const { formId, lock } = fifth;
  await signed(formId);
  const letSaveGo = await held((tx) => store.lockForSaving(tx, [lock]));
  const reopening = reopened(formId);
  await expect.poll(waiting).toBe(1);
  await letSaveGo();
  await reopening;

  const { signOffs } = await here.call(showSigning, { formId }, signatory);
  expect(signOffs[0]?.reopened).not.toBeNull();
  await signed(formId);
  const letGo = await held(async (tx) => {
    await store.lockForSigning(tx, lock);
    const [last] = await store.signOffsOf(tx, lock);
    await store.reopenSignOff(tx, { ...lock, no: last?.no ?? 0, account: null, reopener: 'A', at: here.clock.now(), reason: 'Ett svar var fel' });
  });
  const saving = here.call(saveAnswer, { formId, statement: '1.1.1-1a', status: 'fully', version: 0 }, coordinator);
  await expect.poll(waiting).toBe(1);
  await letGo();
  expect(await saving).toMatchObject({ version: 1 });
});

test('reopening while others save: every save is either refused or found in what is signed next', async () => {
  const { formId } = fifth;
  await signed(formId);
  const start = (await here.call(showSigning, { formId }, signatory)).own[0]?.counts;
  expect(start).toMatchObject({ fully: 1 });
  const saves = Array.from({ length: 20 }, async (_none, i) => {
    if (i > 10) await new Promise((resolve) => setTimeout(resolve, i));
    return here.call(saveAnswer, { formId, statement: '1.1.1-1a', status: 'partly', comment: `${i}`, version: 1 }, coordinator);
  });
  const [, ...outcomes] = await Promise.allSettled([reopened(formId), ...saves]);
  const taken = outcomes.filter(({ status }) => status === 'fulfilled');
  for (const outcome of outcomes) if (outcome.status === 'rejected') expect(['gone', 'conflict']).toContain((outcome.reason as { code: string }).code);
  await signed(formId);
  const { own: { answers } } = JSON.parse((await here.call(takeOutSigned, { formId }, coordinator)).document) as { own: { answers: { version: number }[] } };
  expect(answers[0]?.version).toBe(1 + taken.length);
  expect(taken.length).toBeLessThanOrEqual(1);
});

test('of a reopening and a signature at once the one that means what stands is done, and of two reopenings one', async () => {
  const { formId, lock } = fifth;
  const both = async (work: () => Promise<unknown>[]) => {
    const letGo = await held((tx) => store.lockForSigning(tx, lock));
    const outcomes = Promise.allSettled(work());
    await expect.poll(waiting).toBe(2);
    await letGo();
    return (await outcomes).map((outcome) => (outcome.status === 'fulfilled' ? 'done' : (outcome.reason as { code: string }).code));
  };
  const [now, no] = [await covered(formId), (await here.call(showSigning, { formId }, signatory)).form.signed?.no];
  const ask = { formId, no, reason: 'Ett svar var fel' };
  expect(await both(() => [here.call(reopen, ask, signatory), here.call(sign, { formId, covers: now, terms: '0', confirm: 'yes' }, signatory)])).toEqual(['done', 'conflict']);
  const again = await covered(formId);
  expect(await both(() => [here.call(reopen, ask, signatory), here.call(sign, { formId, covers: again, terms: '0', confirm: 'yes' }, signatory)])).toEqual(['conflict', 'done']);

  const next = { ...ask, no: (await here.call(showSigning, { formId }, signatory)).form.signed?.no };
  expect((await both(() => [1, 2].map((i) => here.call(reopen, { ...next, reason: `Skäl ${i}` }, signatory)))).toSorted()).toEqual(['conflict', 'done']);
  const { form, signOffs } = await here.call(showSigning, { formId }, signatory);
  expect(form.signed).toBeNull();
  expect(signOffs.map(({ reopened: why }) => why?.reason).slice(0, 2)).toEqual([expect.stringMatching(/^Skäl [12]$/), 'Ett svar var fel']);
  expect(await here.database.asSystem((tx) => tx.all(sql`select 1 from evaluation.signed_count where round_no = ${lock.roundNo}`))).toEqual([]);
});
