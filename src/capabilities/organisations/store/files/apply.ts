import type { Day } from '#platform/clock/index.ts';
import { sql, type Tx } from '#platform/db/index.ts';
import { TENANT_KINDS } from '../../rules/tree.ts';
import type { By } from '../log.ts';
import { nodes, reached, type Comparable } from './nodes.ts';

type Applying = { readonly today: Day; readonly by: By; tell(percent: number): Promise<void> };

/** Brings a compared file in: what is there is changed, with its past kept; what is new is added; the log is written. Within the caller's transaction, all or nothing. */
export async function apply(tx: Tx, file: Comparable, { today, by, tell }: Applying): Promise<void> {
  await tx.run(sql`update organisations.file_line set organisation_no = nextval('organisations.organisation_no_seq') where file_no = ${file.no} and comes_to = 'new'`);
  await tell(45);
  await tx.run(keepPasts(file, today));
  await tell(50);
  // What is new first: what is there may come to stand below it.
  await tx.run(addNew(file, today));
  await tell(70);
  await tx.run(changeThere(file, today));
  await tell(80);
  await tx.run(noteAll(file, today, by));
  await tell(95);
}

/** Those that the file changes, and those below them that would stand elsewhere. A closing alone leaves no past: the last day says it. */
const changing = sql`
  (r.path <> o.path or r.tenant_no <> o.tenant_no or (n.line is not null and (n.names <> o.names or not (n.sectors @> o.sectors and o.sectors @> n.sectors) or n.unit_kind is distinct from o.unit_kind)))`;

const keepPasts = (file: Comparable, today: Day) => sql`
  with recursive ${nodes(file, today)}, ${reached(file, TENANT_KINDS)}
  insert into organisations.past_place (organisation_no, held_from, held_to, code, kind, parent_no, tenant_no, path, names, sectors, unit_kind)
  select o.no, coalesce(o.held_from, o.valid_from), least(coalesce(o.valid_to, ${today}::date - 1), ${today}::date - 1), o.code, o.kind, o.parent_no, o.tenant_no, o.path, o.names, o.sectors, o.unit_kind
  from reached r join node n on n.code = r.code join organisations.organisation o on o.no = n.no
  where coalesce(o.held_from, o.valid_from) < ${today}::date and coalesce(o.held_from, o.valid_from) <= coalesce(o.valid_to, ${today}::date)
    and (${changing} or (n.valid_to is null and o.valid_to < ${today}::date - 1))`;

const changeThere = (file: Comparable, today: Day) => sql`
  with recursive ${nodes(file, today)}, ${reached(file, TENANT_KINDS)}
  update organisations.organisation o set path = r.path, tenant_no = r.tenant_no, parent_no = case when r.depth > 0 then r.parent_no else o.parent_no end, names = n.names, sectors = n.sectors, unit_kind = n.unit_kind,
    valid_from = n.valid_from, valid_to = n.valid_to, successor_no = case when n.valid_to is null then null else o.successor_no end, revision = o.revision + 1,
    held_from = case when coalesce(o.held_from, o.valid_from) < ${today}::date and (${changing} or (n.valid_to is null and o.valid_to < ${today}::date - 1)) then ${today}::date else greatest(o.held_from, n.valid_from) end
  from reached r join node n on n.code = r.code
  where o.no = n.no and (${changing} or n.valid_from <> o.valid_from or n.valid_to is distinct from o.valid_to)`;

const addNew = (file: Comparable, today: Day) => sql`
  with recursive ${nodes(file, today)}, ${reached(file, TENANT_KINDS)}
  insert into organisations.organisation (no, code, kind, parent_no, tenant_no, path, names, sectors, unit_kind, valid_from, valid_to)
  select r.no, n.code, n.kind, r.parent_no, r.tenant_no, r.path, n.names, n.sectors, n.unit_kind, n.valid_from, n.valid_to
  from reached r join node n on n.code = r.code where n.is_new order by r.depth`;

const noteAll = (file: Comparable, today: Day, { accountId, at }: By) => sql`
  insert into organisations.change (organisation_no, tenant_no, what, day, at, by_account, detail)
  select o.no, o.tenant_no, happened.what, happened.day, ${at}::timestamptz, ${accountId}::uuid, happened.detail
  from organisations.file_line l join organisations.organisation o on o.no = l.organisation_no
  cross join lateral (
    select 1 as place, 'opened' as what, o.valid_from as day, '{}'::jsonb as detail where l.comes_to = 'new'
    union all select 2, 'renamed', ${today}::date, jsonb_build_object('names', l.changes -> 'names') where l.changes ? 'names'
    union all select 3, 'changed', ${today}::date, l.changes - 'names' - 'validTo' - 'parent' where l.changes - 'names' - 'validTo' - 'parent' <> '{}'
    union all select 4, 'moved', ${today}::date, jsonb_build_object('parent', l.changes -> 'parent') where l.comes_to <> 'new' and l.changes ? 'parent'
    union all select 5, case when o.valid_to is null then 'reopened' else 'closed' end, coalesce(o.valid_to, ${today}::date), '{}' where l.changes ? 'validTo'
  ) happened
  where l.file_no = ${file.no} order by l.line, happened.place`;
