import { expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import type { Place } from '#capabilities/organisations/index.ts';
import { sql, type Tx } from '#platform/db/index.ts';
import { scene } from '#platform/testing/index.ts';
import { answer, aRound, formOf, signAs } from '../testing.ts';

// What the database itself refuses somebody who writes with a tenant's rights, whatever the statement says.

const here = await scene();
const county = await anOrganisation(here, { code: '17' });
const unit = await anOrganisation(here, { code: 'U-17-1', kind: 'unit', parent: county });
const other = await anOrganisation(here, { code: '08' });
await aRound(here);
await answer(here, as('coordinator', county), await formOf(here, county), { statement: '1.1.1-1a', status: 'fully' });

const asCounty = (work: (tx: Tx) => Promise<unknown>) => here.database.transact({ tenants: [county.no], oversees: false }, 'write', work);
const round = sql`(select no from evaluation.round_place)`;
const statement = sql`(select no from programme.statement_place where code = '1.2.1-3a')`;
const writes = (place: Place) => [
  sql`insert into evaluation.answer (organisation_no, round_no, statement_no, tenant_no, status, version, at) values (${place.no}, ${round}, ${statement}, ${county.no}, 1, 1, ${here.clock.now()})`,
  sql`insert into evaluation.answer_history (organisation_no, round_no, statement_no, version, tenant_no, status, at) values (${place.no}, ${round}, ${statement}, 1, ${county.no}, 1, ${here.clock.now()})`,
  sql`insert into evaluation.pending (organisation_no, round_no, tenant_no, above_no, kind, unit_kind, goal_no, statement_no, new_status) values (${place.no}, ${round}, ${county.no}, ${county.no}, 'organiser', '', 1, ${statement}, 1)`,
];

test('a tenant’s rights do not write into another’s form under its own tenant, nor move an answer', async () => {
  for (const write of writes(other)) await expect(asCounty((tx) => tx.run(write))).rejects.toMatchObject({ code: 'not-found' });
  for (const write of writes(unit)) expect(await asCounty((tx) => tx.run(write))).toBe(1);
  for (const place of [other, unit]) await expect(asCounty((tx) => tx.run(sql`update evaluation.answer set organisation_no = ${place.no}`))).rejects.toMatchObject({ code: 'not-found' });
});

test('in a signed round no answer is given or changed any more', async () => {
  const change = sql`update evaluation.answer set status = 3`;
  expect(await asCounty((tx) => tx.run(change))).toBe(2);
  await signAs(here, as('signatory', county), await formOf(here, county));
  await expect(asCounty((tx) => tx.run(sql`${writes(county)[0]}`))).rejects.toMatchObject({ code: 'not-found' });
  expect(await asCounty((tx) => tx.run(change))).toBe(0);
});

test('a request marks a signature as reopened once and changes nothing else of it; the counts go only when none stands', async () => {
  const reopening = (where = sql`true`) => sql`update evaluation.sign_off set reopened_at = ${here.clock.now()}, reopener = 'A', reopening_reason = 'Ett svar var fel' where ${where}`;
  const takeCounts = async (tx: Tx): Promise<number> => Math.min(await tx.run(sql`delete from evaluation.signed_count`), await tx.run(sql`delete from evaluation.signed_statement_count`));
  const takesNone = async (tx: Tx): Promise<number> => (await tx.run(sql`delete from evaluation.signed_count`)) + (await tx.run(sql`delete from evaluation.signed_statement_count`));
  for (const forbidden of [sql`document = ''`, sql`hash = ''`, sql`signer = 'B'`, sql`no = 9`, sql`tenant_no = ${other.no}`, sql`previous_hash = ''`]) {
    await expect(asCounty((tx) => tx.run(sql`update evaluation.sign_off set ${forbidden}`))).rejects.toMatchObject({ code: 'not-found' });
  }
  await expect(asCounty((tx) => tx.run(sql`delete from evaluation.sign_off`))).rejects.toMatchObject({ code: 'not-found' });
  await expect(asCounty((tx) => tx.run(sql`update evaluation.sign_off set reopening_reason = 'Utan att öppna'`))).rejects.toThrow();
  const asOther = (work: (tx: Tx) => Promise<unknown>) => here.database.transact({ tenants: [other.no], oversees: true }, 'write', work);
  expect(await asOther((tx) => tx.run(reopening()))).toBe(0);
  expect(await asCounty(takesNone)).toBe(0);
  expect(await asOther(takesNone)).toBe(0);

  expect(await asCounty((tx) => tx.run(reopening()))).toBe(1);
  expect(await asCounty((tx) => tx.run(reopening()))).toBe(0);
  expect(await asCounty((tx) => tx.run(sql`update evaluation.sign_off set reopening_reason = 'Ett annat skäl'`))).toBe(0);
  expect(await asOther(takesNone)).toBe(0);
  expect(await asCounty(takeCounts)).toBeGreaterThan(0);
  expect(await asCounty((tx) => tx.run(sql`update evaluation.answer set status = 3`))).toBe(2);

  await signAs(here, as('signatory', county), await formOf(here, county));
  await here.database.asSystem((tx) => tx.run(sql`update evaluation.round set closed_on = '2026-12-31'`));
  await expect(asCounty((tx) => tx.run(reopening()))).rejects.toMatchObject({ code: 'not-found' });
  // Only for the signature that corrects single statements of it.
  expect(await asCounty((tx) => tx.run(sql`update evaluation.sign_off set reopened_at = ${here.clock.now()}, reopener = 'A', reopening_reason = 'Ett svar var fel', amended_by = no + 1 where reopened_at is null`))).toBe(1);
});

test('what a sign-off covers is added by its tenant and never changed, and nobody signs something as reopened already', async () => {
  const covers = (tenant: number) => sql`insert into evaluation.signed_form values (${tenant}, 99, ${unit.no}, 'U', '{1}', '{1}')`;
  expect(await asCounty((tx) => tx.run(covers(county.no)))).toBe(1);
  await expect(asCounty((tx) => tx.run(covers(other.no)))).rejects.toMatchObject({ code: 'not-found' });
  for (const change of [sql`update evaluation.signed_form set versions = '{2}'`, sql`delete from evaluation.signed_form`]) await expect(asCounty((tx) => tx.run(change))).rejects.toMatchObject({ code: 'not-found' });
  await expect(asCounty((tx) => tx.run(sql`
    insert into evaluation.sign_off (id, round_no, tenant_no, no, signer, signed_at, document, hash, reopened_at, reopener, reopening_reason)
    values (gen_random_uuid(), ${round}, ${county.no}, 50, 'A', ${here.clock.now()}, '', '', ${here.clock.now()}, 'A', 'Ett svar var fel')`))).rejects.toMatchObject({ code: 'not-found' });
});

test('how many statements are open for correction is told to the tenant itself and to whoever oversees the country, and to nobody else', async () => {
  const open = sql<{ n: number }>`select count(*)::int as n from evaluation.open_corrections`;
  const seen = (tenants: readonly number[], oversees: boolean) => here.database.transact({ tenants, oversees }, 'read', async (tx) => (await tx.first(open))?.n);
  await here.database.asSystem((tx) => tx.run(sql`
    insert into evaluation.statement_reopening (tenant_no, id, round_no, organisation_no, statement_no, state, asked_at, asker, reason, decided_at, decider)
    select ${county.no}, gen_random_uuid(), ${round}, ${county.no}, a.statement_no, 'reopened', now(), 'A', 'Fel', now(), 'A' from evaluation.asked a limit 1`));
  expect([await seen([county.no], false), await seen([], true), await seen([other.no], false), await seen([], false)]).toEqual([1, 1, 0, 0]);
});
