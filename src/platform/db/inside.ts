import { APP_ROLE, type Database } from './database.ts';
import { sql } from './query.ts';
import { settingOf } from './sight.ts';
import type { Tx } from './tx.ts';

/**
 * A database whose transactions are parts of one that is under way as the system: what callers of actions need who want several of them, and a record of it, to stand
 * together or not at all. Each part runs under its own sight and the role of requests, one after the other; nothing stands before the whole does.
 */
export function inside(tx: Tx): Database {
  const part: Tx = { ...tx, last: tx.named };
  const transact: Database['transact'] = async (sight, _kind, work) => {
    await tx.run(sql.raw(`set local role ${APP_ROLE}; ${settingOf(sight)}`));
    const result = await work(part); // one that fails ends the whole transaction
    await tx.run(sql.raw(`set local role none; ${settingOf({ tenants: [], oversees: false })}`));
    return result;
  };
  return {
    transact,
    together: (sight, { work }, item) => transact(sight, 'write', async (own) => {
      const [result] = await work(own, [item]);
      return result as Awaited<ReturnType<typeof work>>[number]; // one for each item
    }),
    asSystem: (work) => work(part),
    observe: () => () => {},
    close: async () => {},
  };
}
