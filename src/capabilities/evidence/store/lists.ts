import { Names, OrganisationCode } from '#capabilities/organisations/index.ts';
import { GoalCode, StatementCode } from '#capabilities/programme/index.ts';
import type { Reach } from '#platform/access/index.ts';
import type { Day } from '#platform/clock/index.ts';
import { sql, within, type Tx } from '#platform/db/index.ts';
import { ITEMS_A_PAGE, MOST_USES, type AskItems, type ItemsPage, type ListedItem, type Use } from '../contract.ts';
import { soonUntil } from '../rules/index.ts';
import { isThere, ITEM_COLUMNS, itemOf, type ItemRow, type KeptItem } from './items.ts';

type Asked = Pick<AskItems, 'organisation' | 'show' | 'goal' | 'search'>;
type Row = ItemRow & { uses: number };

/** Those that are there for the caller, as asked, with at how many of the caller's answers each stands. */
const listed = (reach: Reach, { organisation, goal, search }: Asked) => sql`
  select ${ITEM_COLUMNS}, coalesce(n.uses, 0) as uses, coalesce(n.in_all, 0) as in_all
  from evidence.item_place i
  left join (
    select u.tenant_no, u.item_id, count(*) filter (where ${within('u', reach.roots)})::int as uses, count(*)::int as in_all from evidence.use u group by u.tenant_no, u.item_id
  ) n on n.tenant_no = i.tenant_no and n.item_id = i.id
  where ${isThere(reach)}
    and ${organisation === undefined ? sql`true` : sql`i.code = ${organisation}`}
    and ${search === '' ? sql`true` : sql`strpos(lower(concat_ws(' ', i.title, i.link, i.file_name, i.note)), lower(${search})) > 0`}
    and ${goal === undefined ? sql`true` : sql`exists (select from evidence.use g where g.tenant_no = i.tenant_no and g.item_id = i.id and g.goal_code = ${goal} and ${within('g', reach.roots)})`}`;

/** An item that a unit uses is in use, also where its use is not seen. */
const asShown = (show: Asked['show'], today: Day) => {
  switch (show) {
    case 'all': return sql`true`;
    case 'expiring': return sql`valid_until between ${today}::date and ${soonUntil(today)}::date`;
    case 'expired': return sql`valid_until < ${today}::date`;
    case 'unused': return sql`in_all = 0`;
  }
};

/** A page of them, what waits for somebody first; with how many there are of each kind to ask for. */
export async function itemsPage(tx: Tx, reach: Reach, asked: AskItems, today: Day): Promise<{ readonly items: readonly ListedItem[]; readonly here: number; readonly counts: ItemsPage['counts'] }> {
  const rows = await tx.all(sql<Partial<Row> & { here: number; every: number; expiring: number; expired: number; unused: number }>`
    with listed as materialized (${listed(reach, asked)}), counted as (
      select count(*) filter (where ${asShown(asked.show, today)})::int as here, count(*)::int as every, count(*) filter (where ${asShown('expiring', today)})::int as expiring,
        count(*) filter (where ${asShown('expired', today)})::int as expired, count(*) filter (where ${asShown('unused', today)})::int as unused
      from listed
    )
    select c.*, i.* from counted c left join (
      select * from listed where ${asShown(asked.show, today)} order by valid_until nulls last, lower(title), id limit ${ITEMS_A_PAGE} offset ${(asked.page - 1) * ITEMS_A_PAGE}
    ) i on true
    order by i.valid_until nulls last, lower(i.title), i.id`);
  const [first] = rows;
  return {
    items: rows.flatMap((row) => (row.id ? [{ ...itemOf(row as Row, today), uses: row.uses ?? 0 }] : [])), // joined from the left: whole, or nothing of it
    here: first?.here ?? 0,
    counts: { all: first?.every ?? 0, expiring: first?.expiring ?? 0, expired: first?.expired ?? 0, unused: first?.unused ?? 0 },
  };
}

/** The same without pages, for a file. */
export async function* streamItems(tx: Tx, reach: Reach, asked: Asked, today: Day): AsyncGenerator<readonly ListedItem[], void, undefined> {
  for await (const rows of tx.stream(sql<Row>`with listed as (${listed(reach, asked)}) select * from listed where ${asShown(asked.show, today)} order by valid_until nulls last, lower(title), id`)) {
    yield rows.map((row) => ({ ...itemOf(row, today), uses: row.uses }));
  }
}

/** What the list can be narrowed by: whose there are, and the goals of the caller's own answers that something stands at. */
export async function narrowings(tx: Tx, reach: Reach): Promise<{ readonly organisations: ItemsPage['organisations']; readonly goals: ItemsPage['goals'] }> {
  const rows = await tx.all(sql<{ code: string | null; names: unknown; goal: string | null }>`
    select code, names, null as goal from (select distinct on (i.code) i.code, i.names, i.path from evidence.item_place i where ${isThere(reach)} and i.code is not null order by i.code) o
    union all
    select null, null, goal from (select distinct u.goal_code as goal from evidence.use u where ${within('u', reach.roots)}) g`);
  return {
    organisations: rows.flatMap(({ code, names }) => (code === null ? [] : [{ code: OrganisationCode.parse(code), names: Names.parse(names ?? {}) }])),
    goals: rows.flatMap(({ goal }) => (goal === null ? [] : [GoalCode.parse(goal)])).sort((a, b) => a.localeCompare(b, 'en', { numeric: true })),
  };
}

/** Where an item stands: the answers that the caller may see, the newest first, and how many others there are; whether a signature names it. */
export async function usesOf(tx: Tx, reach: Reach, { tenantNo, item: { id } }: KeptItem): Promise<{ readonly uses: readonly Use[]; readonly elsewhere: number; readonly isSigned: boolean }> {
  const rows = await tx.all(sql<{ form_id: string | null; year: number; goal_code: string; statement_code: string; code: string | null; names: unknown; is_within: boolean; in_all: number; is_signed: boolean }>`
    select u.*, s.is_signed from (select exists (select from evidence.signed s where s.tenant_no = ${tenantNo} and s.item_id = ${id}::uuid) as is_signed) s
    left join (
      select u.form_id, u.year, u.goal_code, u.statement_code, o.code, o.names, ${within('u', reach.roots)} as is_within, count(*) over ()::int as in_all
      from evidence.use u left join organisations.place o on o.no = u.organisation_no
      where u.tenant_no = ${tenantNo} and u.item_id = ${id}::uuid
      order by is_within desc, u.year desc, u.path, u.statement_no limit ${MOST_USES}
    ) u on true`);
  const uses = rows.flatMap((row) => (row.form_id && row.is_within ? [{
    formId: row.form_id, year: row.year, goal: GoalCode.parse(row.goal_code), statement: StatementCode.parse(row.statement_code),
    organisation: { code: OrganisationCode.nullable().parse(row.code), names: Names.parse(row.names ?? {}) },
  }] : []));
  return { uses, elsewhere: (rows[0]?.in_all ?? 0) - uses.length, isSigned: rows[0]?.is_signed ?? false };
}

