import { expect, test } from 'vitest';
import { testDatabase } from '#platform/testing/index.ts';
import type { Tx } from './index.ts';

const { database } = await testDatabase();
const everybody = { tenants: [], oversees: true };
const LINE = `insert into platform.audit (id, at, actor_kind, event, about) values (gen_random_uuid(), now(), 'nobody', 'example.happened', 'it')`;

/** What the database says to the app's own role, which is all that a request has. */
const asApp = (text: string): Promise<readonly object[]> => database.transact(everybody, 'write', (tx: Tx) => tx.named({ name: '', text }, []));

test('the app’s role may add to the audit', async () => {
  await asApp(LINE);
  const lines = await database.asSystem((tx) => tx.named({ name: '', text: 'select event from platform.audit' }, []));
  expect(lines).toEqual([{ event: 'example.happened' }]);
});

test.each([
  ['read the audit', 'select * from platform.audit'],
  ['get a line back that it adds', `${LINE} returning id`],
  ['change the audit', `update platform.audit set event = 'nothing.happened'`],
  ['remove from the audit', 'delete from platform.audit'],
  ['empty the audit', 'truncate platform.audit'],
  ['touch the seals', 'select * from platform.audit_seal'],
  ['read the installation’s secrets', 'select * from platform.secret'],
  ['see which migrations have run', 'select * from platform.migration'],
  ['forge a migration', `insert into platform.migration values (999, 'x', 'x')`],
  ['switch row-level security off', 'alter table platform.audit disable row level security'],
  ['drop the audit', 'drop table platform.audit'],
  ['make tables', 'create table platform.mine (a int)'],
  ['make temporary tables', 'create temporary table mine (a int)'],
  ['make schemas', 'create schema mine'],
  ['make roles', 'create role mine'],
])('the app’s role may not %s', async (_, text) => {
  await expect(asApp(text)).rejects.toMatchObject({ code: 'not-found' });
});

test('what the app’s role changed is still as it was', async () => {
  const lines = await database.asSystem((tx) => tx.named({ name: '', text: 'select event from platform.audit' }, []));
  expect(lines).toEqual([{ event: 'example.happened' }]);
});
