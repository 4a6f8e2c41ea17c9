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
