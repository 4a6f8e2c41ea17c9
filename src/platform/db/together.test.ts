import { expect, test } from 'vitest';
import { testDatabase } from '#platform/testing/index.ts';
import { sql, type Shared, type Tx } from './index.ts';
import { sharing } from './together.ts';

const { database } = await testDatabase();
const sightOf = (tenant: number) => ({ tenants: [tenant], oversees: false });
const SEEN = { name: 'sight', text: `select current_setting('app.tenants') as tenants, pg_backend_pid() as pid, pg_current_xact_id()::text as transaction` };
type Seen = { readonly tenants: string; readonly pid: number; readonly transaction: string };

/** What each item is told: under which sight it was done, and in which transaction. */
const look = ({ most = 10, key = (item: string) => item, last = false } = {}): Shared<string, Seen & { item: string }> => ({
  name: 'look', most, key,
  async work(tx, items) {
    const [seen] = await (last ? tx.last : tx.named)<Seen>(SEEN, []);
    if (items.includes('spoiled')) await tx.all(sql`select 1 / 0`);
    return items.map((item) => ({ item, ...(seen as Seen) })); // one row comes back
  },
});

test('those who come together share a transaction, and each is done under the sight of its own', async () => {
  const seen = await Promise.all([1, 2, 1, 3].map((tenant, i) => database.together(sightOf(tenant), look(), `item ${i}`)));
  expect(seen.map(({ item, tenants }) => [item, tenants])).toEqual([['item 0', '{1}'], ['item 1', '{2}'], ['item 2', '{1}'], ['item 3', '{3}']]);
  expect(new Set(seen.map(({ transaction }) => transaction)).size).toBe(1);
});

test('work that keeps each apart itself is done at once, under what they see between them; never with somebody who oversees the country', async () => {
  const apart = { ...look(), name: 'apart', keepsApart: true };
  const overseer = { tenants: [9], oversees: true };
  const seen = await Promise.all([sightOf(3), sightOf(1), overseer, { tenants: [1, 2], oversees: false }].map((sight, i) => database.together(sight, apart, `item ${i}`)));
  expect(seen.map(({ item, tenants }) => [item, tenants])).toEqual([['item 0', '{1,2,3}'], ['item 1', '{1,2,3}'], ['item 2', '{9}'], ['item 3', '{1,2,3}']]);
  expect(new Set(seen.map(({ transaction }) => transaction)).size).toBe(1);
});

test('however the work of several sights interleaves, every statement has its own', async () => {
  const patient: Shared<string, readonly string[]> = {
    name: 'patient', most: 10, key: (item) => item,
    async work(tx, items) {
      const all: string[] = [];
      for (let i = 0; i < 5; i++) all.push(...(await tx.named<Seen>(SEEN, [])).map(({ tenants }) => tenants));
      return items.map(() => all);
    },
  };
  const seen = await Promise.all([1, 2, 3].map((tenant) => database.together(sightOf(tenant), patient, `item ${tenant}`)));
  expect(seen).toEqual([1, 2, 3].map((tenant) => Array.from({ length: 5 }, () => `{${tenant}}`)));
});

test('the sight of one transaction is not left to the next one on the connection', async () => {
  await database.together(sightOf(7), look({ last: true }), 'item');
  const after = await database.transact({ tenants: [], oversees: false }, 'read', (tx) => tx.all(sql<{ tenants: string }>`select current_setting('app.tenants') as tenants`));
  expect(after).toEqual([{ tenants: '{}' }]);
});

test('two of one key go one after the other, and no more go at once than may', async () => {
  const twice = await Promise.all(['a', 'a', 'b'].map((item) => database.together(sightOf(1), look(), item)));
  expect(twice[0]?.transaction).toBe(twice[2]?.transaction);
  expect(twice[1]?.transaction).not.toBe(twice[0]?.transaction);
  const many = await Promise.all(Array.from({ length: 5 }, (_none, i) => database.together(sightOf(1), look({ most: 2 }), `item ${i}`)));
  expect([...Map.groupBy(many, ({ transaction }) => transaction).values()].map((group) => group.length)).toEqual([2, 2, 1]);
});

test('if one spoils it nothing is kept and all of them are told; the next ones are not touched by it', async () => {
  const outcomes = await Promise.allSettled(['good', 'spoiled'].map((item, i) => database.together(sightOf(i), look(), item)));
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect((await database.together(sightOf(1), look(), 'good')).item).toBe('good');
});

test('nobody is told before the commit: what cannot be committed is told as failed', async () => {
  await database.asSystem(async (tx) => {
    await tx.run(sql`create schema here`);
    await tx.run(sql`create table here.late (no int unique deferrable initially deferred)`);
    await tx.run(sql`grant usage on schema here to lykta_app`);
    await tx.run(sql`grant insert on here.late to lykta_app`);
  });
  const late: Shared<string, string> = {
    name: 'late', most: 10, key: (item) => item,
    async work(tx: Tx, items) {
      await tx.last({ name: 'late', text: 'insert into here.late values (1), (1)' }, []); // is refused at the commit only
      return items;
    },
  };
  await expect(database.together(sightOf(1), late, 'item')).rejects.toMatchObject({ code: '23505' });
});

test('after its last statement a transaction takes no other', async () => {
  await expect(database.transact(sightOf(1), 'write', async (tx) => {
    await tx.last(SEEN, []);
    await tx.all(sql`select 1`);
  })).rejects.toThrow('has had its last statement');
});

test('one who comes while others are under way goes in the next transaction, and the line is never left standing', async () => {
  const under: (() => void)[] = [];
  const began: number[] = [];
  const join = sharing(async (shares) => {
    began.push(shares.length);
    await new Promise<void>((resolve) => under.push(resolve));
    return shares.map(() => ['done', 'done']);
  });
  const shared = { name: 'x', most: 10, key: String, work: async () => [] };
  const first = join(sightOf(1), shared, 1);
  await expect.poll(() => began.length).toBe(1);
  const second = join(sightOf(1), shared, 2);
  const third = join(sightOf(2), shared, 3);
  under.shift()?.();
  await first;
  await expect.poll(() => began).toEqual([1, 2]);
  under.shift()?.();
  await Promise.all([second, third]);
  const fourth = join(sightOf(1), shared, 4);
  await expect.poll(() => under.length).toBe(1);
  under.shift()?.();
  expect(await fourth).toBe('done');
});
