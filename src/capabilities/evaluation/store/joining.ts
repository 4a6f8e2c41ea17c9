import { sql, type Tx } from '#platform/db/index.ts';

/** Changes of the organisations that an open round has not followed yet, in the tenants that they concern. */
export type Unfollowed = { readonly roundId: string; readonly roundNo: number; readonly until: number; readonly tenantNos: readonly number[] };

/** So many changes are followed at once: a file of units may bring many more. */
const MOST_AT_ONCE = 20_000;

/** The open round that is furthest behind, and what it has to follow. Read by whoever keeps the rounds, for everybody. */
export async function unfollowed(tx: Tx): Promise<Unfollowed | undefined> {
  const row = await tx.first(sql<{ id: string; no: number; until: number; tenants: readonly number[] }>`
    select r.id, r.no, max(c.id) as until, array_agg(distinct c.tenant_no) as tenants
    from (select id, no, joined_until from evaluation.round where closed_on is null and joined_until < (select max(id) from organisations.change_place) order by joined_until, no limit 1) r,
      lateral (select id, tenant_no from organisations.change_place where id > r.joined_until order by id limit ${MOST_AT_ONCE}) c
    group by r.id, r.no`);
  return row && { roundId: row.id, roundNo: row.no, until: row.until, tenantNos: row.tenants };
}

/** From here on the round has followed them. Of two who follow at once the one that is ahead is believed. */
export async function followed(tx: Tx, { roundNo, until }: Pick<Unfollowed, 'roundNo' | 'until'>): Promise<void> {
  await tx.run(sql`update evaluation.round set joined_until = ${until} where no = ${roundNo} and joined_until < ${until}`);
}

/** The last change that there has been: a round that is opened after it knows every organisation that there is. */
export async function lastChange(tx: Tx): Promise<number> {
  return (await tx.first(sql<{ id: number }>`select coalesce(max(id), 0) as id from organisations.change_place`))?.id ?? 0;
}
