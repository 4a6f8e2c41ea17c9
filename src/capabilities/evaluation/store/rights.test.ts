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
  sql`insert into evaluation.pending (organisation_no, round_no, tenant_no, kind, goal_no, new_status) values (${place.no}, ${round}, ${county.no}, 'organiser', 1, 1)`,
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
