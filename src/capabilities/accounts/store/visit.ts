import { queries, sql, type Tx } from '#platform/db/index.ts';
import { AccountId, type MadeUpPerson } from '../contract.ts';
import type { Tables } from './tables.ts';

const db = queries<Tables>();

/** For seeds only: flags an account as one of a demonstration's people, whom anybody may be. */
export async function flagAsMadeUp(tx: Tx, accountId: AccountId): Promise<void> {
  await tx.run(db.insertInto('accounts.made_up_person').values({ account_id: accountId }));
}

/** Those who are flagged, with their roles; nobody where there is no demonstration. */
export async function madeUpPeople(tx: Tx): Promise<readonly MadeUpPerson[]> {
  type Row = { id: string; name: string; email: string; grants: MadeUpPerson['grants'] };
  const rows = await tx.all(db.selectFrom(sql<Row>`accounts.made_up_people()`.as('p')).select(['id', 'name', 'email', 'grants']));
  return rows.map(({ id, ...person }) => ({ id: AccountId.parse(id), ...person }));
}
