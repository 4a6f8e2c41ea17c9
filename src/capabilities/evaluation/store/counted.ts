import { sql, type Tx } from '#platform/db/index.ts';

// What counts, and how it is summed: the same for the compactor, for forms that come to another tenant, and for whoever counts anew.

export const STATUS_COLUMNS = ['fully', 'partly', 'not_at_all', 'not_applicable'] as const;

/** So many of each status out of rows of a status and how many answers have it, n. */
export const BY_STATUS = sql.raw(STATUS_COLUMNS.map((name, i) => `coalesce(sum(n) filter (where status = ${i + 1}), 0) as ${name}`).join(', '));
/** What an upsert into counts "c" does with those that are there. */
export const ADDED = sql.raw(STATUS_COLUMNS.map((name) => `${name} = c.${name} + excluded.${name}`).join(', '));

/** The answers that count, of the forms "f" that are meant: those to what a form still asks. */
export const countedAnswers = (these: ReturnType<typeof sql>) => sql`
  evaluation.form f
  join evaluation.asked a on a.list_no = f.list_no
  join evaluation.answer x on x.organisation_no = f.organisation_no and x.round_no = f.round_no and x.statement_no = a.statement_no and x.status > 0
  where ${these}`;

/** Adds the answers of forms "f" to the sums of where they stand now, or takes them out (-1). What is by form stays. */
export async function addCounted(tx: Tx, these: ReturnType<typeof sql>, n: 1 | -1): Promise<void> {
  await tx.run(sql`
    with counted as materialized (
      select f.tenant_no, f.round_no, f.above_no, f.kind, f.unit_kind, a.goal_no, a.statement_no, x.status, ${n}::int as n from ${countedAnswers(these)}
    ), tenants as (
      insert into evaluation.tenant_count as c (tenant_no, round_no, kind, goal_no, fully, partly, not_at_all, not_applicable)
      select tenant_no, round_no, kind, goal_no, ${BY_STATUS} from counted group by tenant_no, round_no, kind, goal_no order by tenant_no, round_no, kind, goal_no
      on conflict (tenant_no, round_no, kind, goal_no) do update set ${ADDED}
    )
    insert into evaluation.statement_count as c (tenant_no, round_no, above_no, kind, unit_kind, statement_no, fully, partly, not_at_all, not_applicable)
    select tenant_no, round_no, above_no, kind, unit_kind, statement_no, ${BY_STATUS}
    from counted group by tenant_no, round_no, above_no, kind, unit_kind, statement_no order by tenant_no, round_no, above_no, kind, unit_kind, statement_no
    on conflict (tenant_no, round_no, above_no, kind, unit_kind, statement_no) do update set ${ADDED}`);
}
