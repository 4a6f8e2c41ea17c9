import { sql, type Database, type Tx } from '#platform/db/index.ts';
import { ADDED, BY_STATUS } from './counted.ts';

const MOST_AT_ONCE = 20_000;

/**
 * Folds what the saves have appended into the counts, as one statement and so from one snapshot: a reader sees each change either pending or
 * folded, never both or neither. One at a time in the whole installation. Gives how many it folded.
 */
export async function compact(database: Database): Promise<number> {
  return database.asSystem(async (tx) => {
    if (!(await tx.tryLock('compactor', 0))) return 0;
    return fold(tx, sql`(organisation_no, id) in (select organisation_no, id from evaluation.pending order by id limit ${MOST_AT_ONCE})`);
  });
}

/** Folds what is pending of these rows. Whoever calls has the lock of the compactor alone. */
export async function fold(tx: Tx, rows: ReturnType<typeof sql>): Promise<number> {
  const [row] = await tx.all(sql<{ folded: number }>`
    with taken as (
      delete from evaluation.pending where ${rows} returning *
    ), change as (
      select organisation_no, round_no, tenant_no, above_no, kind, unit_kind, goal_no, statement_no, new_status as status, answers as n, at from taken
      union all
      select organisation_no, round_no, tenant_no, above_no, kind, unit_kind, goal_no, statement_no, old_status, -answers, at from taken where old_status is not null
    ), forms as (
      insert into evaluation.form_count as c (organisation_no, round_no, tenant_no, fully, partly, not_at_all, not_applicable)
      select organisation_no, round_no, tenant_no, ${BY_STATUS}
      from change group by organisation_no, round_no, tenant_no order by organisation_no, round_no
      on conflict (organisation_no, round_no) do update set ${ADDED}
    ), tenants as (
      insert into evaluation.tenant_count as c (tenant_no, round_no, kind, goal_no, fully, partly, not_at_all, not_applicable, last_at)
      select tenant_no, round_no, kind, goal_no, ${BY_STATUS}, max(at)
      from change group by tenant_no, round_no, kind, goal_no order by tenant_no, round_no, kind, goal_no
      on conflict (tenant_no, round_no, kind, goal_no) do update set ${ADDED}, last_at = greatest(c.last_at, excluded.last_at)
    ), whole as (
      insert into evaluation.tenant_statement_count as c (tenant_no, round_no, kind, statement_no, fully, partly, not_at_all, not_applicable)
      select tenant_no, round_no, kind, statement_no, ${BY_STATUS}
      from change group by tenant_no, round_no, kind, statement_no order by tenant_no, round_no, kind, statement_no
      on conflict (tenant_no, round_no, kind, statement_no) do update set ${ADDED}
    ), statements as (
      insert into evaluation.statement_count as c (tenant_no, round_no, above_no, kind, unit_kind, statement_no, fully, partly, not_at_all, not_applicable)
      select tenant_no, round_no, above_no, kind, unit_kind, statement_no, ${BY_STATUS}
      from change group by tenant_no, round_no, above_no, kind, unit_kind, statement_no order by tenant_no, round_no, above_no, kind, unit_kind, statement_no
      on conflict (tenant_no, round_no, above_no, kind, unit_kind, statement_no) do update set ${ADDED}
    )
    select count(*)::int as folded from taken`);
  return row?.folded ?? 0;
}
