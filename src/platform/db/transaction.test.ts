import { expect, test } from 'vitest';
import { testDatabase } from '#platform/testing/index.ts';
import { sql } from './index.ts';

const { database } = await testDatabase({ connections: 1 });

test('a connection that breaks in the middle of a transaction is told to its caller and harms nobody; the next has another', async () => {
  for (const statement of [sql`select pg_terminate_backend(pg_backend_pid())`, sql`select pg_terminate_backend(pg_backend_pid()), pg_sleep(10)`]) {
    const broken = database.asSystem(async (tx) => {
      await tx.all(statement);
      await tx.all(sql`select 1 as one`);
    });
    await expect(broken).rejects.toMatchObject({ code: 'unavailable' });
    expect(await database.asSystem((tx) => tx.all(sql`select 1 as one`))).toEqual([{ one: 1 }]);
  }
});

test('of a statement that is sent often the server keeps how it is run, each text by a name of its own', async () => {
  const sent = (n: number) => database.asSystem((tx) => tx.often(sql<{ twice: number }>`select ${n}::int * 2 as twice`));
  expect(await sent(2)).toEqual([{ twice: 4 }]);
  expect(await sent(21)).toEqual([{ twice: 42 }]);
  expect(await database.asSystem((tx) => tx.often(sql`select ${3}::int * 3 as thrice`))).toEqual([{ thrice: 9 }]);
  const kept = await database.asSystem((tx) => tx.all(sql`select statement from pg_prepared_statements where name like 'often %' order by statement`));
  expect(kept).toEqual([{ statement: 'select $1::int * 2 as twice' }, { statement: 'select $1::int * 3 as thrice' }]);
});
