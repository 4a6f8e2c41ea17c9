import { randomUUIDv7 } from 'node:crypto';
import type { Place } from '#capabilities/organisations/index.ts';
import type { StatementPlace } from '#capabilities/programme/index.ts';
import { queries, sql, type Tx } from '#platform/db/index.ts';
import { ASKS, type Asks } from '../contract.ts';
import type { Chosen, Coverage } from '../rules/choice.ts';
import type { AskedList } from '../rules/due.ts';
import { inArrays } from './counted.ts';
import type { FormLock } from './forms.ts';
import type { Tables } from './tables.ts';

const db = queries<Tables>();

type PlacedList = AskedList<StatementPlace, Place>;

/** The list of this key in a round, made if there is none. What it asks never changes. */
async function listFor(tx: Tx, roundNo: number, { key, asked, statements }: PlacedList): Promise<number> {
  const made = await tx.first(
    db.insertInto('evaluation.asked_list').values({ round_no: roundNo, key, kind: asked.kind, sectors: asked.sectors })
      .onConflict((conflict) => conflict.columns(['round_no', 'key']).doNothing()).returning('no'),
  );
  if (!made) {
    const there = await tx.first(db.selectFrom('evaluation.asked_list').select('no').where('round_no', '=', roundNo).where('key', '=', key));
    if (!there) throw new Error('A list of statements is neither there nor to be made.');
    return there.no;
  }
  await tx.run(sql`
    insert into evaluation.asked (list_no, statement_code, statement_no, goal_no, value_kind, fully_from)
    select ${made.no}, code, no, goal_no, value_kind, fully_from
    from unnest(${statements.map(({ code }) => code)}::text[], ${statements.map(({ no }) => no)}::int[], ${statements.map(({ goalNo }) => goalNo)}::int[],
      ${statements.map(({ value }) => value?.kind ?? null)}::text[], ${statements.map(({ value }) => value?.fullyFrom ?? null)}::int[]) as s (code, no, goal_no, value_kind, fully_from)`);
  return made.no;
}

/** The forms that lists give to their organisations, as rows of a table. */
async function wantedForms(tx: Tx, roundNo: number, lists: readonly PlacedList[]) {
  const wanted: { readonly no: number; readonly tenantNo: number; readonly path: string; readonly kind: string; readonly unitKind: string; readonly listNo: number; readonly asked: number }[] = [];
  for (const list of lists) {
    const listNo = await listFor(tx, roundNo, list);
    wanted.push(...list.organisations.map(({ no, tenantNo, path, kind, unitKind }) => ({ no, tenantNo, path, kind, unitKind: unitKind ?? '', listNo, asked: list.statements.length })));
  }
  return sql`unnest(${wanted.map(({ no }) => no)}::int[], ${wanted.map(() => randomUUIDv7())}::uuid[], ${wanted.map(({ tenantNo }) => tenantNo)}::int[],
    ${wanted.map(({ path }) => path)}::text[], ${wanted.map(({ kind }) => kind)}::text[], ${wanted.map(({ listNo }) => listNo)}::int[], ${wanted.map(({ asked }) => asked)}::int[],
    ${wanted.map(({ unitKind }) => unitKind)}::text[])
    as w (no, id, tenant_no, path, kind, list_no, asked, unit_kind)`;
}

/** Gives the first forms of a round: a handful of statements for each list, however many organisations have it. */
export async function giveForms(tx: Tx, roundNo: number, lists: readonly PlacedList[]): Promise<void> {
  const wanted = await wantedForms(tx, roundNo, lists);
  await tx.run(sql`
    insert into evaluation.form (organisation_no, round_no, id, tenant_no, path, kind, unit_kind, list_no, asked)
    select no, ${roundNo}, id, tenant_no, path, kind, unit_kind, list_no, asked from ${wanted}`);
  // Who opens a round does not see the forms: what is kept of them is summed from what was wanted.
  await addAsked(tx, sql`(
    select w.tenant_no, ${roundNo}::int as round_no, ${ABOVE_OF_W} as above_no, w.kind, w.unit_kind, w.list_no, w.asked, case when w.no = w.tenant_no then w.path else regexp_replace(w.path, '[0-9]+[.]$', '') end as above_path
    from ${wanted})`);
}

/** Directly above whom a form that is wanted is to stand: as evaluation.form has it of those that are there. */
const ABOVE_OF_W = sql`case when w.no = w.tenant_no then w.tenant_no else split_part(rtrim(w.path, '.'), '.', -2)::int end`;

/** What forms ask, summed in one statement: how many there are, of which lists, what is asked by goal and by statement, and where those stand that are above them. */
async function addAsked(tx: Tx, forms: ReturnType<typeof sql>): Promise<void> {
  await tx.run(sql`
    with form as materialized ${forms}, alike as materialized (
      select tenant_no, round_no, above_no, kind, unit_kind, list_no, count(*) as forms from form where asked > 0 group by tenant_no, round_no, above_no, kind, unit_kind, list_no
    ), counted as (
      insert into evaluation.tenant_forms (tenant_no, round_no, kind, forms) select tenant_no, round_no, kind, count(*) from form where asked > 0 group by tenant_no, round_no, kind
    ), above as (
      insert into evaluation.above (tenant_no, round_no, above_no, path)
      select tenant_no, round_no, above_no, min(above_path) from form where asked > 0 group by tenant_no, round_no, above_no
    ), goals as (
      insert into evaluation.tenant_asked (tenant_no, round_no, kind, goal_no, asked, statement_nos, asked_each)
      select tenant_no, round_no, kind, goal_no, sum(asked), ${sql.raw(inArrays(['asked']))} from (
        select f.tenant_no, f.round_no, f.kind, a.goal_no, a.statement_no, sum(f.forms)::int as asked
        from alike f join evaluation.asked a on a.list_no = f.list_no group by f.tenant_no, f.round_no, f.kind, a.goal_no, a.statement_no
      ) one group by tenant_no, round_no, kind, goal_no
    )
    insert into evaluation.asked_forms (tenant_no, round_no, above_no, kind, unit_kind, list_no, forms)
    select tenant_no, round_no, above_no, kind, unit_kind, list_no, forms from alike`);
}

/** What a tenant's forms ask, summed anew. */
export async function sumAsked(tx: Tx, { roundNo, tenantNo }: FormLock): Promise<void> {
  const own = sql`tenant_no = ${tenantNo} and round_no = ${roundNo}`;
  for (const table of ['tenant_forms', 'tenant_asked', 'asked_forms', 'above']) await tx.run(sql`delete from evaluation.${sql.raw(table)} where ${own}`);
  await addAsked(tx, sql`(
    select tenant_no, round_no, above_no, kind, unit_kind, list_no, asked, case when organisation_no = tenant_no then path else regexp_replace(path, '[0-9]+[.]$', '') end as above_path
    from evaluation.form where ${own})`);
}

/**
 * Gives a tenant's organisations these lists: forms that there are go over to another list, others are made. An answer to what is no longer asked stays, and is taken
 * out of the counts; it is back in them when it is asked again. Whoever calls has the tenant's forms alone, and the sums are made anew.
 */
export async function changeForms(tx: Tx, { roundNo, tenantNo }: FormLock, lists: readonly PlacedList[]): Promise<void> {
  const wanted = await wantedForms(tx, roundNo, lists);
  await tx.run(sql`
    insert into evaluation.pending (organisation_no, round_no, tenant_no, above_no, kind, unit_kind, goal_no, statement_no, old_status, new_status)
    select f.organisation_no, f.round_no, f.tenant_no, f.above_no, f.kind, f.unit_kind, s.goal_no, x.statement_no, case when n.statement_no is null then x.status else 0 end, case when n.statement_no is null then 0 else x.status end
    from ${wanted}
    join evaluation.form f on f.organisation_no = w.no and f.round_no = ${roundNo} and f.tenant_no = w.tenant_no and f.list_no <> w.list_no
    join evaluation.answer x on x.organisation_no = f.organisation_no and x.round_no = f.round_no and x.status > 0
    join programme.statement_place s on s.no = x.statement_no
    left join evaluation.asked o on o.list_no = f.list_no and o.statement_no = x.statement_no
    left join evaluation.asked n on n.list_no = w.list_no and n.statement_no = x.statement_no
    where (o.statement_no is null) <> (n.statement_no is null)`);
  await moveCounts(tx, roundNo, wanted);
  await tx.run(sql`
    update evaluation.form f set list_no = w.list_no, asked = w.asked, path = w.path, unit_kind = w.unit_kind
    from ${wanted} where f.organisation_no = w.no and f.round_no = ${roundNo} and f.tenant_no = w.tenant_no and (f.list_no <> w.list_no or f.path <> w.path or f.unit_kind <> w.unit_kind)`);
  await tx.run(sql`
    insert into evaluation.form (organisation_no, round_no, id, tenant_no, path, kind, unit_kind, list_no, asked)
    select w.no, ${roundNo}, w.id, w.tenant_no, w.path, w.kind, w.unit_kind, w.list_no, w.asked from ${wanted}
    on conflict do nothing`);
  await sumAsked(tx, { roundNo, tenantNo });
}

/**
 * Lets the answers of forms that come to stand elsewhere in their tenant, or are of another kind of unit by now, be counted there: so many at once as are alike, by what the
 * compactor folds. However many forms move, it is a few rows, and nobody else waits.
 */
async function moveCounts(tx: Tx, roundNo: number, wanted: ReturnType<typeof sql>): Promise<void> {
  await tx.run(sql`
    insert into evaluation.pending (organisation_no, round_no, tenant_no, above_no, kind, unit_kind, goal_no, statement_no, old_status, new_status, answers)
    select m.organisation_no, ${roundNo}, m.tenant_no, v.above_no, m.kind, v.unit_kind, m.goal_no, m.statement_no, v.old_status, v.new_status, m.answers
    from (
      select min(f.organisation_no) as organisation_no, f.tenant_no, f.kind, n.goal_no, n.statement_no, x.status, f.above_no as was_above, f.unit_kind as was_kind, ${ABOVE_OF_W} as above_no, w.unit_kind, count(*)::int as answers
      from ${wanted}
      join evaluation.form f on f.organisation_no = w.no and f.round_no = ${roundNo} and f.tenant_no = w.tenant_no and (f.above_no <> ${ABOVE_OF_W} or f.unit_kind <> w.unit_kind)
      join evaluation.asked n on n.list_no = w.list_no
      join evaluation.answer x on x.organisation_no = f.organisation_no and x.round_no = f.round_no and x.statement_no = n.statement_no and x.status > 0
      group by f.tenant_no, f.kind, n.goal_no, n.statement_no, x.status, f.above_no, f.unit_kind, ${ABOVE_OF_W}, w.unit_kind
    ) m
    cross join lateral (values (m.was_above, m.was_kind, m.status, 0::smallint), (m.above_no, m.unit_kind, null, m.status)) as v (above_no, unit_kind, old_status, new_status)`);
}

/** The organisations that have a form of a tenant's in a round, and where each of them stood when it was last looked at. */
export async function formPlaces(tx: Tx, { roundNo, tenantNo }: FormLock): Promise<readonly { readonly organisationNo: number; readonly path: string }[]> {
  const rows = await tx.all(db.selectFrom('evaluation.form').select(['organisation_no', 'path']).where('round_no', '=', roundNo).where('tenant_no', '=', tenantNo).orderBy('path'));
  return rows.map(({ organisation_no, path }) => ({ organisationNo: organisation_no, path }));
}

export async function choicesOf(tx: Tx, { roundNo, tenantNo }: FormLock): Promise<readonly Chosen[]> {
  const rows = await tx.all(db.selectFrom('evaluation.choice').select(['organisation_no', 'goal_no', 'asks']).where('round_no', '=', roundNo).where('tenant_no', '=', tenantNo));
  return rows.map(({ organisation_no, goal_no, asks }) => ({ organisationNo: organisation_no, goalNo: goal_no, asks: asksOf(asks) }));
}

const asksOf = (kept: string): Asks => ASKS.find((asks) => asks === kept) ?? 'asked';

/** Sets or takes back (null) the choice of these organisations for these goals. */
export async function setChoices(tx: Tx, { roundNo, tenantNo }: FormLock, { organisationNos, goalNos, asks }: { readonly organisationNos: readonly number[]; readonly goalNos: readonly number[]; readonly asks: Asks | null }): Promise<void> {
  await tx.run(sql`
    delete from evaluation.choice where round_no = ${roundNo} and tenant_no = ${tenantNo} and organisation_no = any (${organisationNos}::int[]) and goal_no = any (${goalNos}::int[])`);
  if (asks === null) return;
  await tx.run(sql`
    insert into evaluation.choice (round_no, tenant_no, organisation_no, goal_no, asks)
    select ${roundNo}, ${tenantNo}, o.no, g.no, ${asks} from unnest(${organisationNos}::int[]) as o (no), unnest(${goalNos}::int[]) as g (no)`);
}

/** Writes how many units the counts stand for, in place of what was written of these tenants before: one whose last unit is gone has none. */
export async function setCoverage(tx: Tx, { roundNo, tenantNos }: { readonly roundNo: number; readonly tenantNos: readonly number[] }, coverage: readonly (Coverage & { readonly tenantNo: number })[]): Promise<void> {
  await tx.run(sql`delete from evaluation.coverage where round_no = ${roundNo} and tenant_no = any (${[...new Set([...tenantNos, ...coverage.map(({ tenantNo }) => tenantNo)])]}::int[])`);
  await tx.run(sql`
    insert into evaluation.coverage (tenant_no, round_no, goal_no, units, asked, by_branch)
    select tenant_no, ${roundNo}, goal_no, units, asked, by_branch
    from unnest(${coverage.map(({ tenantNo }) => tenantNo)}::int[], ${coverage.map(({ goalNo }) => goalNo)}::int[], ${coverage.map(({ units }) => units)}::int[],
      ${coverage.map(({ asked }) => asked)}::int[], ${coverage.map(({ byBranch }) => byBranch)}::int[]) as c (tenant_no, goal_no, units, asked, by_branch)`);
}

export async function coverageOfTenant(tx: Tx, { roundNo, tenantNo }: FormLock): Promise<readonly Coverage[]> {
  const rows = await tx.all(db.selectFrom('evaluation.coverage').select(['goal_no', 'units', 'asked', 'by_branch']).where('round_no', '=', roundNo).where('tenant_no', '=', tenantNo));
  return rows.map(({ goal_no, units, asked, by_branch }) => ({ goalNo: goal_no, units, asked, byBranch: by_branch }));
}

/** Of forms whose list would change, how many answers stand in goals that they would no longer be asked. */
export async function answersIn(tx: Tx, roundNo: number, without: readonly { readonly organisationNo: number; readonly goalNo: number }[]): Promise<number> {
  const row = await tx.first(sql<{ n: number }>`
    select count(*)::int as n
    from unnest(${without.map(({ organisationNo }) => organisationNo)}::int[], ${without.map(({ goalNo }) => goalNo)}::int[]) as w (organisation_no, goal_no)
    join evaluation.form f on f.organisation_no = w.organisation_no and f.round_no = ${roundNo}
    join evaluation.asked a on a.list_no = f.list_no and a.goal_no = w.goal_no
    join evaluation.answer x on x.organisation_no = f.organisation_no and x.round_no = f.round_no and x.statement_no = a.statement_no and x.status > 0`);
  return row?.n ?? 0;
}
