import { expect, test } from 'vitest';
import type { Actor } from '#platform/access/index.ts';
import { sql } from '#platform/db/index.ts';
import { scene } from '#platform/testing/index.ts';
import { appendAudit, sealAudit, verifyAudit } from './index.ts';

const here = await scene();
const somebody: Actor = { kind: 'operator', accountId: null, name: 'x', grants: [] };
const write = (about: string) => here.database.transact({ tenants: [], oversees: false }, 'write', (tx) => appendAudit(tx, { at: here.clock.now(), actor: somebody, event: 'test.written', about }));

test('lines are sealed in batches, each seal holding on to the one before', async () => {
  for (const about of ['a', 'b', 'c']) await write(about);
  expect(await sealAudit(here.database, here.clock)).toBe(3);
  expect(await sealAudit(here.database, here.clock)).toBe(0);
  await write('d');
  expect(await sealAudit(here.database, here.clock)).toBe(1);
  expect(await verifyAudit(here.database)).toEqual({ seals: 2, lines: 4, unsealed: 0, receipt: expect.stringMatching(/^2:[0-9a-f]{64}$/), firstBroken: null });
});

test('several sealers at once seal every line once', async () => {
  await Promise.all(Array.from({ length: 12 }, (_none, i) => write(`e${i}`)));
  const sealed = await Promise.all([1, 2, 3].map(() => sealAudit(here.database, here.clock)));
  expect(sealed.reduce((sum, n) => sum + n, 0)).toBe(12);
  expect(await verifyAudit(here.database)).toMatchObject({ lines: 16, firstBroken: null });
});

test('whoever changes, removes or slips in a line afterwards breaks the seal over it', async () => {
  const tampered = (change: string, undo: string) => async () => {
    await here.database.asSystem((tx) => tx.run(sql`${sql.raw(change)}`));
    const verdict = await verifyAudit(here.database);
    await here.database.asSystem((tx) => tx.run(sql`${sql.raw(undo)}`));
    return verdict.firstBroken;
  };
  expect(await tampered(`update platform.audit set about = 'z' where about = 'b'`, `update platform.audit set about = 'b' where about = 'z'`)()).toBe(1);
  expect(await tampered(`update platform.audit set seal_no = null where about = 'd'`, `update platform.audit set seal_no = 2 where about = 'd'`)()).toBe(2);
  expect(await tampered(`update platform.audit_seal set hash = reverse(hash) where no = 1`, `update platform.audit_seal set hash = reverse(hash) where no = 1`)()).toBe(1);
  expect(await tampered(`update platform.audit_seal set lines = lines + 1000 where no = 2`, `update platform.audit_seal set lines = lines - 1000 where no = 2`)()).toBe(2);
  expect(await tampered(`update platform.audit_seal set sealed_at = sealed_at + interval '1 day' where no = 1`, `update platform.audit_seal set sealed_at = sealed_at - interval '1 day' where no = 1`)()).toBe(1);
  for (const no of [-1, 0, 99]) {
    expect(await tampered(`insert into platform.audit (id, at, actor_kind, event, about, seal_no) values (gen_random_uuid(), now(), 'person', 'test.written', 'slipped in', ${no})`, `delete from platform.audit where about = 'slipped in'`)()).toBe(no);
  }
  expect((await verifyAudit(here.database)).firstBroken).toBeNull();
});

test('seals that are taken away at the end, with their lines, are missed by whoever kept the receipt', async () => {
  const { receipt } = await verifyAudit(here.database);
  await write('f');
  await sealAudit(here.database, here.clock);
  const later = (await verifyAudit(here.database)).receipt;
  expect(await verifyAudit(here.database, receipt ?? '')).toMatchObject({ firstBroken: null, receipt: later });
  await here.database.asSystem(async (tx) => {
    await tx.run(sql`delete from platform.audit where seal_no = (select max(no) from platform.audit_seal)`);
    await tx.run(sql`delete from platform.audit_seal where no = (select max(no) from platform.audit_seal)`);
  });
  expect((await verifyAudit(here.database)).firstBroken).toBeNull();
  expect((await verifyAudit(here.database, later ?? '')).firstBroken).toBe(Number(later?.split(':')[0]));
  expect((await verifyAudit(here.database, 'nonsense')).firstBroken).toBe(0);
});

test('lines that are too new for a seal are counted, and a request cannot put its line under one', async () => {
  await write('new');
  expect((await verifyAudit(here.database)).unsealed).toBe(1);
  const forged = here.database.transact({ tenants: [], oversees: false }, 'write', (tx) => tx.run(sql`insert into platform.audit (id, at, actor_kind, event, about, seal_no) values (gen_random_uuid(), now(), 'person', 'x', 'y', 1)`));
  await expect(forged).rejects.toMatchObject({ code: expect.anything() });
  expect((await verifyAudit(here.database)).firstBroken).toBeNull();
});
