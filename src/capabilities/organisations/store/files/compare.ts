import type { Day } from '#platform/clock/index.ts';
import { sql, type Tx } from '#platform/db/index.ts';
import { Counts, Named, type OrganisationKind } from '../../contract.ts';
import { OWN_KINDS, STANDINGS, TENANT_KINDS } from '../../rules/tree.ts';
import { nodes, reached, type Comparable } from './nodes.ts';

export type Comparing = { readonly today: Day; readonly closeMissingOn: Day | null; readonly isOverCountry: boolean };
export type Compared = { readonly counts: Counts; readonly mark: string };

/** Finds what each line comes to against the tree as it stands, and everything that is wrong with them together. A handful of statements, however many lines. */
export async function compare(tx: Tx, file: Comparable, { today, closeMissingOn, isOverCountry }: Comparing): Promise<Compared> {
  // Lines that have only just come are in no statistics: the planner would take them for a few and go through one table once for every row of another.
  await tx.run(sql`set local enable_nestloop = off`);
  await tx.run(sql`set local statement_timeout = '10min'`);
  await tx.run(sql`delete from organisations.file_error where file_no = ${file.no} and not is_read`);
  await tx.run(sql`delete from organisations.file_line where file_no = ${file.no} and line < 0`);
  const missing = await countMissing(tx, file, today);
  if (closeMissingOn !== null) await addMissing(tx, file, closeMissingOn);
  await tx.run(findTwice(file));
  await tx.run(findCodes(file));
  await tx.run(findParents(file));
  await tx.run(findKinds(file, today, isOverCountry ? null : OWN_KINDS));
  await tx.run(findDays(file, today));
  await tx.run(findCircles(file, today));
  await tx.run(findOutcomes(file, today));
  return summary(tx, file, missing);
}

const missingUnits = ({ no, under }: Comparable) => sql`
  from organisations.organisation o
  where o.path ^@ ${under.path} and o.kind = 'unit' and not exists (select from organisations.file_line l where l.file_no = ${no} and l.code = o.code and l.line > 0)`;

const openMissing = (file: Comparable, today: Day) => sql`${missingUnits(file)} and o.valid_from <= ${today} and (o.valid_to is null or o.valid_to > ${today})`;

async function countMissing(tx: Tx, file: Comparable, today: Day): Promise<number> {
  const row = await tx.first(sql<{ missing: number }>`select count(*)::int as missing ${openMissing(file, today)}`);
  return row?.missing ?? 0;
}

const MOST_MISSING = 20;
/** The first of the units that are open and not in the file. */
export async function someMissing(tx: Tx, file: Comparable, today: Day): Promise<readonly Named[]> {
  const rows = await tx.all(sql<{ code: string; names: unknown }>`select o.code, o.names ${openMissing(file, today)} order by o.code collate "C" limit ${MOST_MISSING}`);
  return rows.map((row) => Named.parse(row));
}

async function addMissing(tx: Tx, file: Comparable, day: Day): Promise<void> {
  await tx.run(sql`
    insert into organisations.file_line (file_no, line, tenant_no, code, valid_to)
    select ${file.no}, -row_number() over (order by o.code collate "C"), ${file.tenantNo}, o.code, ${day}
    ${missingUnits(file)} and o.valid_from <= ${day} and (o.valid_to is null or o.valid_to > ${day})`);
}

const into = ({ no, tenantNo }: Comparable) => sql`insert into organisations.file_error (file_no, tenant_no, line, column_name, kind, value, other) select ${no}, ${tenantNo},`;

const findTwice = (file: Comparable) => sql`
  ${into(file)} line, 'code', case when parent_code is distinct from first_parent then 'two-parents' else 'code-twice' end, code, first_line::text
  from (
    select line, code, parent_code, first_value(line) over same as first_line, first_value(parent_code) over same as first_parent
    from organisations.file_line where file_no = ${file.no} and line > 0 and code <> '' window same as (partition by code order by line)
  ) l where line <> first_line`;

/** Codes that have lost their zeros, and codes that belong elsewhere, seen or not. */
const findCodes = (file: Comparable) => sql`
  with new as (
    select l.line, l.code from organisations.file_line l where l.file_no = ${file.no} and l.line > 0 and l.code <> '' and not exists (
      select from organisations.organisation o where o.code = l.code and o.path ^@ ${file.under.path})
  ), bare as (select ltrim(code, '0') as code, min(code collate "C") as other from organisations.organisation where path ^@ ${file.under.path} group by 1),
  taken as (select code from organisations.codes_taken((select array_agg(code) from new)) as code)
  ${into(file)} n.line, 'code', case when t.code is not null then 'code-taken' else 'zeros-lost-code' end, n.code, case when t.code is null then coalesce(b.other, '') else '' end
  from new n left join taken t on t.code = n.code left join bare b on b.code = ltrim(n.code, '0') and length(b.other) > length(n.code)
  where t.code is not null or b.other is not null`;

const findParents = (file: Comparable) => sql`
  with given as (select line, code, parent_code from organisations.file_line where file_no = ${file.no} and line > 0 and parent_code is not null),
  own as (select distinct code from organisations.file_line where file_no = ${file.no} and line > 0 and code <> ''),
  bare as (
    select ltrim(code, '0') as code, min(code collate "C") as other
    from (select code from organisations.organisation where path ^@ ${file.under.path} union all select code from own) known group by 1),
  found as (
    select g.line, g.parent_code, case when g.parent_code <> g.code then b.other end as other, case
      when g.parent_code = g.code then 'own-parent'
      when w.code is not null or o.path ^@ ${file.under.path} then null
      when o.no is not null then 'parent-outside'
      when b.other is not null then 'zeros-lost-parent'
      else 'parent-unknown' end as kind
    from given g left join own w on w.code = g.parent_code left join organisations.organisation o on o.code = g.parent_code left join bare b on b.code = ltrim(g.parent_code, '0'))
  ${into(file)} line, 'parent', kind, parent_code, coalesce(other, '') from found where kind is not null`;

/** Kinds that may not stand there, that are not the caller's, or that the tree has otherwise; and what goes with a kind. `allowed`: null means all. */
const findKinds = (file: Comparable, today: Day, allowed: readonly OrganisationKind[] | null) => sql`
  with ${nodes(file, today)}, standing as (select * from unnest(${STANDINGS.map(({ kind }) => kind)}::text[], ${STANDINGS.map(({ parent }) => parent)}::text[]) as s (kind, parent))
  ${into(file)} n.line, found.at, found.kind, found.value, found.other
  from node n left join node p on p.code = n.parent
  cross join lateral (
    select 'kind' as at, 'kind-not-yours' as kind, n.kind as value, '' as other where n.kind <> all (coalesce(${allowed}::text[], array[n.kind]))
    union all select 'kind', 'kind-changed', n.given_kind, n.kind where not n.is_new and n.given_kind <> n.kind
    union all select 'parent', 'kind-here', n.kind, n.parent
      where p.code is not null and n.parent is distinct from n.was_parent and n.kind = any (coalesce(${allowed}::text[], array[n.kind])) and not exists (select from standing s where s.kind = n.kind and s.parent = p.kind)
    union all select 'unit_kind', 'unit-kind-not-unit', n.given_unit_kind, '' where n.given_unit_kind is not null and n.kind <> 'unit'
    union all select 'name', 'name-missing', '', '' where n.names = '{}'
  ) found
  where n.line > 0`;

/** Closed before opened, and closed above what stays open. */
const findDays = (file: Comparable, today: Day) => sql`
  with ${nodes(file, today)},
  below as (
    select p.line as parent_line, p.valid_to as parent_valid_to, n.line, n.code, n.parent from node n join node p on p.code = n.parent
    where p.valid_to is not null and (n.valid_to is null or n.valid_to > p.valid_to))
  ${into(file)} found.line, found.at, found.kind, found.value, found.other
  from (
    select line, 'valid_to' as at, 'closed-before-opened' as kind, to_char(valid_to, 'FMDD.FMMM.YYYY') as value, to_char(valid_from, 'FMDD.FMMM.YYYY') as other
    from node n where n.valid_to < n.valid_from and n.line > 0
      and not exists (select from organisations.file_error e where e.file_no = ${file.no} and e.line = n.line and e.kind = 'closed-before-opened')
    union all select line, 'valid_to', 'parent-closed', parent, to_char(parent_valid_to, 'FMDD.FMMM.YYYY') from below where line > 0
    union all select parent_line, 'valid_to', 'open-below', '', min(code) from below where coalesce(line, 0) <= 0 and parent_line > 0 group by parent_line
  ) found`;

/** Lines that hang on nothing but each other. Those whose parent is wrong anyway, and what hangs on them, are told already. */
const findCircles = (file: Comparable, today: Day) => sql`
  with recursive ${nodes(file, today)}, ${reached(file, TENANT_KINDS)},
  hanging as (
    select n.code, 0 as depth from node n join organisations.file_error e on e.file_no = ${file.no} and e.line = n.line and e.kind in ('own-parent', 'parent-unknown', 'parent-outside', 'zeros-lost-parent')
    union select n.code, h.depth + 1 from hanging h join node n on n.parent = h.code where h.depth < 30)
  ${into(file)} n.line, 'parent', 'circle', n.code, ''
  from node n left join reached r on r.code = n.code left join hanging h on h.code = n.code
  where n.line > 0 and r.code is null and h.code is null`;

const findOutcomes = (file: Comparable, today: Day) => sql`
  with ${nodes(file, today)}, difference as (
    select n.line, n.no, n.is_new, n.valid_to, jsonb_strip_nulls(jsonb_build_object(
      'names', case when not n.is_new and n.names <> n.was_names then jsonb_build_array(n.was_names, n.names) end,
      'sectors', case when n.is_new or (n.sectors @> n.was_sectors and n.was_sectors @> n.sectors) then null else jsonb_build_array(n.was_sectors, n.sectors) end,
      'unitKind', case when not n.is_new and n.unit_kind is distinct from n.was_unit_kind then jsonb_build_array(n.was_unit_kind, n.unit_kind) end,
      'validFrom', case when not n.is_new and n.valid_from <> n.was_valid_from then jsonb_build_array(n.was_valid_from, n.valid_from) end,
      'validTo', case when n.valid_to is distinct from n.was_valid_to then jsonb_build_array(n.was_valid_to, n.valid_to) end,
      'parent', case when n.parent is distinct from n.was_parent then jsonb_build_array(n.was_parent, n.parent) end)) as changes
    from node n where n.line is not null
  ), outcome as (
    select line, no, changes, case
      when is_new then 'new' when changes ? 'validTo' and valid_to is not null then 'closed' when changes ? 'parent' then 'moved' when changes <> '{}' then 'changed' else 'unchanged' end as comes_to
    from difference
  )
  update organisations.file_line l set organisation_no = d.no, changes = d.changes, comes_to = d.comes_to
  from outcome d where l.file_no = ${file.no} and l.line = d.line and (l.organisation_no, l.comes_to, l.changes) is distinct from (d.no, d.comes_to, d.changes)`;

async function summary(tx: Tx, { no }: Comparable, missing: number): Promise<Compared> {
  const row = await tx.first(sql<{ counts: object; mark: string }>`
    select
      (select coalesce(jsonb_object_agg(comes_to, n), '{}') from (select comes_to, count(*)::int as n from organisations.file_line where file_no = ${no} and comes_to is not null group by comes_to) c)
        || jsonb_build_object('wrong', (select count(distinct line)::int from organisations.file_error where file_no = ${no})) as counts,
      (select md5(coalesce(string_agg(md5(concat_ws('|', line, comes_to, organisation_no, changes)), '' order by line), '')) from organisations.file_line where file_no = ${no}) as mark`);
  return { counts: Counts.parse({ ...row?.counts, missing }), mark: row?.mark ?? '' };
}
