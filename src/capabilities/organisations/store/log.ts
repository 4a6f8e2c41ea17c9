import type { Day } from '#platform/clock/index.ts';
import { queries, sql, type Tx } from '#platform/db/index.ts';
import type { CHANGES } from '../contract.ts';
import type { Tables } from './tables.ts';

const db = queries<Tables>();

/** Whoever changes the tree does it alone: what was checked stays true, and the log is in the order in which it is committed. */
export const lockTree = (tx: Tx): Promise<void> => tx.lock('alone', 'tree', 0);

export type By = { readonly accountId: string | null; readonly at: Date };
export type Change = {
  readonly organisationNo: number; readonly tenantNo: number; readonly what: (typeof CHANGES)[number]; readonly day: Day; readonly by?: By;
  readonly detail?: Readonly<Record<string, readonly [unknown, unknown]>>;
};

export async function noteChange(tx: Tx, { organisationNo, tenantNo, what, day, by, detail = {} }: Change): Promise<void> {
  await tx.run(db.insertInto('organisations.change').values({
    organisation_no: organisationNo, tenant_no: tenantNo, what, day, detail: JSON.stringify(detail), ...(by && { at: by.at, by_account: by.accountId }), ...(!by && { by_account: null }),
  }));
}

/** Keeps what these were until a day as their past; what they are holds from that day on. Says nothing of what changed. */
export async function keepPast(tx: Tx, nos: readonly number[], day: Day): Promise<void> {
  await tx.run(sql`
    insert into organisations.past_place (organisation_no, held_from, held_to, code, kind, parent_no, tenant_no, path, names, sectors, unit_kind)
    select no, coalesce(held_from, valid_from), least(coalesce(valid_to, ${day}::date - 1), ${day}::date - 1), code, kind, parent_no, tenant_no, path, names, sectors, unit_kind
    from organisations.organisation
    where no = any(${nos}) and coalesce(held_from, valid_from) < ${day}::date and coalesce(held_from, valid_from) <= coalesce(valid_to, ${day}::date)`);
  await tx.run(sql`update organisations.organisation set held_from = ${day} where no = any(${nos}) and coalesce(held_from, valid_from) < ${day}::date`);
}
