import type { Day } from '#platform/clock/index.ts';
import { sql, type Tx } from '#platform/db/index.ts';
import type { Names, OrganisationKind, Sector, UnitKind } from '../contract.ts';
import { TENANT_KINDS } from '../rules/tree.ts';
import { lockTree, type By } from './log.ts';

/** An organisation that is nobody's. Its parent is named by its code and is there before. */
export type MadeUpOrganisation = {
  readonly code: string; readonly kind: OrganisationKind; readonly parent: string; readonly names: Names; readonly sectors: readonly Sector[]; readonly unitKind: UnitKind | null; readonly validFrom: Day;
};

/** Puts many into the tree in their order, each with its line in the log, in a handful of statements. For demonstrations only. */
export async function addMadeUpOrganisations(tx: Tx, organisations: readonly MadeUpOrganisation[], by: By): Promise<void> {
  await lockTree(tx);
  const json = JSON.stringify(organisations.map((one) => ({ ...one, unit_kind: one.unitKind, valid_from: one.validFrom, is_tenant: TENANT_KINDS.includes(one.kind) })));
  const added = await tx.run(sql`
    with wanted as materialized (
      select w.*, nextval(pg_get_serial_sequence('organisations.organisation', 'no'))::int as no
      from rows from (jsonb_to_recordset(${json}::jsonb) as (code text, kind text, parent text, names jsonb, sectors text[], unit_kind text, valid_from date, is_tenant boolean)) with ordinality
        as w (code, kind, parent, names, sectors, unit_kind, valid_from, is_tenant, place)
      order by w.place
    ), added as (
      insert into organisations.organisation (no, code, kind, parent_no, tenant_no, path, names, sectors, unit_kind, valid_from, is_made_up)
      select w.no, w.code, w.kind, p.no, case when w.is_tenant then w.no else p.tenant_no end, p.path || w.no || '.', w.names, w.sectors, w.unit_kind, w.valid_from, true
      from wanted w join organisations.organisation p on p.code = w.parent order by w.place
      returning no, tenant_no, valid_from
    )
    insert into organisations.change (organisation_no, tenant_no, what, day, at, by_account)
    select no, tenant_no, 'opened', valid_from, ${by.at}::timestamptz, ${by.accountId}::uuid from added order by no`);
  if (added !== organisations.length) throw new Error(`Of ${organisations.length} made-up organisations ${added} have a parent.`);
}

/** Says of organisations that were opened as people open them that they are nobody's either. */
export async function sayMadeUp(tx: Tx, codes: readonly string[]): Promise<void> {
  await tx.run(sql`update organisations.organisation set is_made_up = true where code = any (${codes}::text[])`);
}
