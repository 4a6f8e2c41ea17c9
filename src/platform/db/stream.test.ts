import { expect, test } from 'vitest';
import { testDatabase } from '#platform/testing/index.ts';
import { sql } from './index.ts';

const { database } = await testDatabase({ connections: 1 });
const sight = { tenants: [1], oversees: false };
const upTo = (most: number) => sql<{ no: number }>`select no from generate_series(1, ${most}::int) as s (no) order by no`;

test('rows come in their order, so many at a time, and the statement has its values', async () => {
  const sizes: number[] = [];
  const last = await database.transact(sight, 'read', async (tx) => {
    let seen = 0;
    for await (const rows of tx.stream(upTo(2_500))) {
      sizes.push(rows.length);
      seen = rows.at(-1)?.no ?? 0;
    }
    return seen;
  });
  expect([sizes, last]).toEqual([[1_000, 1_000, 500], 2_500]);
  expect(await database.transact(sight, 'read', async (tx) => (await tx.stream(upTo(0)).next()).done)).toBe(true);
});

test('two streams may go beside each other, and other statements between them', async () => {
  const seen = await database.transact(sight, 'read', async (tx) => {
    const [one, other] = [tx.stream(upTo(4), 2), tx.stream(upTo(3), 2)];
    const first = [(await one.next()).value?.length, (await other.next()).value?.length];
    await tx.all(sql`select 1`);
    return [...first, (await other.next()).value?.length, (await one.next()).value?.length];
  });
  expect(seen).toEqual([2, 2, 1, 2]);
});

test('whoever stops in the middle frees the connection for the next', async () => {
  await database.transact(sight, 'read', async (tx) => {
    for await (const rows of tx.stream(upTo(1_000_000))) if (rows.length > 0) break;
    expect(await tx.all(sql`select name from pg_cursors`)).toEqual([]);
  });
  await expect(database.transact(sight, 'read', async (tx) => {
    for await (const rows of tx.stream(upTo(1_000_000))) throw new Error(`enough of ${rows.length}`);
  })).rejects.toThrow('enough of 1000');
  expect(await database.transact(sight, 'read', (tx) => tx.all(sql`select 1 as one`))).toEqual([{ one: 1 }]);
});

test('a stream that is taken out of its transaction gives nothing of somebody else’s', async () => {
  const left = await database.transact(sight, 'read', async (tx) => {
    const rows = tx.stream(upTo(3_000));
    await rows.next();
    return rows;
  });
  await expect(left.next()).rejects.toThrow('The transaction is over');
});

test('what fails in the middle is told where it is read, and the connection is good for the next', async () => {
  const failing = sql<{ no: number }>`select 1 / (1500 - no) as no from generate_series(1, 2000) as s (no)`;
  await expect(database.transact(sight, 'read', async (tx) => {
    for await (const rows of tx.stream(failing)) expect(rows).toHaveLength(1_000);
  })).rejects.toMatchObject({ code: '22012' });
  expect(await database.transact(sight, 'read', (tx) => tx.all(sql`select 1 as one`))).toEqual([{ one: 1 }]);
});
