import { sql, type Database } from '#platform/db/index.ts';

const MOST_AT_ONCE = 20_000;

/**
 * Folds what the saves have appended into the counts, as one statement and so from one snapshot: a reader sees each change either pending or
 * folded, never both or neither. One at a time in the whole installation. Gives how many it folded.
 */
export async function compact(database: Database): Promise<number> {
  return database.asSystem(async (tx) => {
    if (!(await tx.tryLock('compactor', 0))) return 0;
    const [row] = await tx.all(sql<{ folded: number }>`
      with taken as (
        delete from evaluation.pending where (organisation_no, id) in (select organisation_no, id from evaluation.pending order by id limit ${MOST_AT_ONCE}) returning *
      ), change as (
        select organisation_no, round_no, tenant_no, kind, goal_no, new_status as status, 1 as n, at from taken
        union all
        select organisation_no, round_no, tenant_no, kind, goal_no, old_status, -1, at from taken where old_status is not null
      ), forms as (
        insert into evaluation.form_count as c (organisation_no, round_no, goal_no, tenant_no, fully, partly, not_at_all, not_applicable)
        select organisation_no, round_no, goal_no, tenant_no, coalesce(sum(n) filter (where status = 1), 0), coalesce(sum(n) filter (where status = 2), 0),
          coalesce(sum(n) filter (where status = 3), 0), coalesce(sum(n) filter (where status = 4), 0)
        from change group by organisation_no, round_no, goal_no, tenant_no
        on conflict (organisation_no, round_no, goal_no) do update set fully = c.fully + excluded.fully, partly = c.partly + excluded.partly,
          not_at_all = c.not_at_all + excluded.not_at_all, not_applicable = c.not_applicable + excluded.not_applicable
      ), tenants as (
        insert into evaluation.tenant_count as c (tenant_no, round_no, kind, goal_no, fully, partly, not_at_all, not_applicable, last_at)
        select tenant_no, round_no, kind, goal_no, coalesce(sum(n) filter (where status = 1), 0), coalesce(sum(n) filter (where status = 2), 0),
          coalesce(sum(n) filter (where status = 3), 0), coalesce(sum(n) filter (where status = 4), 0), max(at)
        from change group by tenant_no, round_no, kind, goal_no
        on conflict (tenant_no, round_no, kind, goal_no) do update set fully = c.fully + excluded.fully, partly = c.partly + excluded.partly,
          not_at_all = c.not_at_all + excluded.not_at_all, not_applicable = c.not_applicable + excluded.not_applicable,
          last_at = greatest(c.last_at, excluded.last_at)
      )
      select count(*)::int as folded from taken`);
    return row?.folded ?? 0;
  });
}
