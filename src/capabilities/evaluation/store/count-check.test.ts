import { beforeAll, expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { sql } from '#platform/db/index.ts';
import { LANGUAGES } from '#platform/i18n/index.ts';
import { scene } from '#platform/testing/index.ts';
import { commands } from '../cli.ts';
import { checkCounts } from '../jobs.ts';
import { answer, aRound, formOf, signAs } from '../testing.ts';
import { compact } from './compactor.ts';
import { checkAllCounts, checkSomeCounts } from './count-check.ts';
import { wrongCounts } from './recount.ts';

const here = await scene();
const county = await anOrganisation(here, { code: '17' });
const branch = await anOrganisation(here, { code: '17-B', kind: 'branch', parent: county });
const unit = await anOrganisation(here, { code: '17-1', kind: 'unit', parent: branch });
const other = await anOrganisation(here, { code: '08' });

beforeAll(async () => {
  await aRound(here);
  for (const place of [county, unit, other]) await answer(here, as('coordinator', place), await formOf(here, place), { statement: '1.1.1-1a', status: 'fully' });
  await compact(here.database);
  await answer(here, as('coordinator', unit), await formOf(here, unit), { statement: '1.2.1-1a', status: 'partly' });
  await signAs(here, as('signatory', county), await formOf(here, county));
});

const asOwner = <T extends object>(statement: ReturnType<typeof sql<T>>): Promise<readonly T[]> => here.database.asSystem((tx) => tx.all(statement));
const kept = () => asOwner(sql<{ code: string; wrong: number; repaired: number; is_repaired: boolean }>`
  select o.code, c.wrong, c.repaired, c.repaired_at is not null as is_repaired from evaluation.count_check c join organisations.place o on o.no = c.tenant_no order by o.code`);

test('what is exact is looked at once a night and told to be so', async () => {
  const told: unknown[] = [];
  const tell = (event: string, about: object): void => void told.push([event, about]);
  expect(await checkCounts(here, tell)).toBe(2);
  expect(await checkCounts(here, tell)).toBe(0);
  here.clock.forward({ days: 1 });
  expect(await checkCounts(here, tell)).toBe(2);
  expect(told).toEqual([]);
  expect(await kept()).toEqual([{ code: '08', wrong: 0, repaired: 0, is_repaired: false }, { code: '17', wrong: 0, repaired: 0, is_repaired: false }]);
});

const own = sql`tenant_no = ${county.no}`;
test.each([
  ['a count by form that is too large', sql`update evaluation.form_count set fully = fully + 3 where ${own}`],
  ['a form’s counts under another tenant', sql`update evaluation.form_count set tenant_no = ${other.no} where organisation_no = ${unit.no}`],
  ['a count by goal that is lost', sql`delete from evaluation.tenant_count where ${own}`],
  ['a count by statement of somebody who stands elsewhere', sql`update evaluation.statement_count set above_no = ${county.no} where above_no = ${branch.no}`],
  ['a change that was never folded', sql`delete from evaluation.pending where ${own}`],
  ['a sum by statement that is wrong', sql`update evaluation.tenant_statement_count set partly = partly + 1 where ${own}`],
  ['fewer forms of a list than there are', sql`update evaluation.asked_forms set forms = forms - 1 where ${own}`],
  ['less asked of a statement than is', sql`update evaluation.tenant_asked set asked_each[1] = asked_each[1] - 1 where ${own}`],
  ['more asked by goal than is', sql`update evaluation.tenant_asked set asked = asked + 1 where ${own}`],
  ['a place that is not known', sql`delete from evaluation.above where ${own}`],
  ['signed counts that are gone', sql`delete from evaluation.signed_statement_count where ${own}`],
  ['signed counts that are others', sql`update evaluation.signed_count set partly = partly + 1 where ${own}`],
  ['signed counts of a statement that are others', sql`update evaluation.signed_count set fully_each[1] = fully_each[1] + 1 where ${own}`],
])('%s is put right and told, and no other', async (_what, harm) => {
  here.clock.forward({ days: 1 });
  await here.database.asSystem((tx) => tx.run(harm));
  const wrong = await here.database.asSystem((tx) => wrongCounts(tx, null));
  expect(wrong.length).toBeGreaterThan(0);
  const told: unknown[] = [];
  await checkCounts(here, (event, about) => void told.push([event, about]));
  expect(told).toContainEqual(['counts.repaired', { organisation: '17', year: 2024, counts: expect.any(Number) as number }]);
  expect(await here.database.asSystem((tx) => wrongCounts(tx, null))).toEqual([]);
  expect((await kept()).find(({ code }) => code === '17')).toMatchObject({ is_repaired: true });
});

test('the command looks at everything whatever the night says, fails where it found something, and says in every language which', async () => {
  const command = commands.find(({ usage }) => usage === 'counts check');
  if (!command || !('operates' in command.does)) throw new Error('There is no such command.');
  const run = command.does.operates;
  const exact = await run(here.database, { args: {}, options: {} });
  expect([exact.isFailure, exact.text('en')]).toEqual([false, 'Everything is exact. 2 organisations in their rounds counted anew.']);
  await here.database.asSystem((tx) => tx.run(sql`update evaluation.form_count set partly = partly + 1 where organisation_no = ${unit.no}`));
  const found = await run(here.database, { args: {}, options: {} });
  expect(found.isFailure).toBe(true);
  for (const language of LANGUAGES) expect(found.text(language)).toMatch(/17, 2024: /);
  expect(found.json).toEqual({ checked: 2, repaired: [{ organisation: '17', year: 2024, counts: 1 }] });
});

test('two that check at once do it once; somebody who wants all waits', async () => {
  here.clock.forward({ days: 1 });
  const since = here.clock.now();
  const clock = { now: () => new Date(since.getTime() + 1) };
  await here.database.asSystem(async (tx) => {
    await tx.lock('alone', 'counts', 0);
    expect(await checkSomeCounts(here.database, { since, clock })).toBeUndefined();
  });
  const [one, two] = await Promise.all([checkAllCounts(here.database, here.clock), checkAllCounts(here.database, here.clock)]);
  expect([one.checked, two.checked]).toEqual([2, 2]);
});

test('when it was last checked is for who oversees the country to see, and nobody else', async () => {
  const seen = (oversees: boolean) => here.database.transact({ tenants: [county.no], oversees }, 'read', async (tx) => (await tx.all(sql`select from evaluation.count_check_place`)).length);
  expect([await seen(true), await seen(false)]).toEqual([2, 0]);
});
