import type { Day } from '#platform/clock/index.ts';
import { sql } from '#platform/db/index.ts';
import type { Column } from '../../contract.ts';

/** What comparing and bringing in need of a file. */
export type Comparable = {
  readonly no: number; readonly tenantNo: number; readonly columns: readonly Column[];
  readonly under: { readonly no: number; readonly path: string; readonly code: string; readonly tenantNo: number };
};

/** How deep a tree may go below the organisation that a file is for. */
export const DEEPEST = 30;

/**
 * The tree as it would be: everything below the organisation that the file is for, each as the file has it where the file says something. One row a code. Lines below
 * zero are units that the file lacks: of them only the last day is another.
 */
export function nodes({ no, columns, under }: Comparable, today: Day) {
  const has = (column: Column) => sql<boolean>`l.line > 0 and ${sql.lit(columns.includes(column))}`;
  return sql`
    node as (
      select l.line, o.no, coalesce(l.code, o.code) as code, l.organisation_no, o.no is null as is_new, coalesce(o.kind, l.kind, 'unit') as kind,
        case when l.parent_code is not null then l.parent_code when o.no is not null then p.code else ${under.code} end as parent,
        case when l.line > 0 then jsonb_strip_nulls(coalesce(o.names, '{}') || l.names) else o.names end as names,
        case when ${has('sectors')} then coalesce(l.sectors, '{}') else coalesce(o.sectors, '{}') end as sectors,
        case when ${has('unit_kind')} then l.unit_kind else o.unit_kind end as unit_kind,
        coalesce(l.valid_from, o.valid_from, ${today}::date) as valid_from,
        case when l.line < 0 or (${has('valid_to')}) then l.valid_to else o.valid_to end as valid_to,
        l.kind as given_kind, l.unit_kind as given_unit_kind,
        o.names as was_names, o.sectors as was_sectors, o.unit_kind as was_unit_kind, o.valid_from as was_valid_from, o.valid_to as was_valid_to, p.code as was_parent
      from (select * from organisations.organisation where path ^@ ${under.path}) o
      full join (select distinct on (code) * from organisations.file_line where file_no = ${no} and code <> '' order by code, line) l on l.code = o.code
      left join organisations.organisation p on p.no = o.parent_no
    )`;
}

/** Those that hang on the organisation that the file is for, with where they would stand. */
export function reached({ under }: Comparable, tenantKinds: readonly string[]) {
  return sql`
    reached as (
      select n.code, ${under.no}::int as no, ${under.path}::text collate "C" as path, ${under.tenantNo}::int as tenant_no, null::int as parent_no, 0 as depth from node n where n.code = ${under.code}
      union all
      select n.code, coalesce(n.no, n.organisation_no), r.path || coalesce(n.no, n.organisation_no) || '.', case when n.kind = any(${tenantKinds}) then coalesce(n.no, n.organisation_no) else r.tenant_no end, r.no, r.depth + 1
      from reached r join node n on n.parent = r.code and n.code <> r.code and n.code <> ${under.code} where r.depth < ${DEEPEST}
    )`;
}
