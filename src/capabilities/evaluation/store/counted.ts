import { sql, type Tx } from '#platform/db/index.ts';

// What counts, and how it is summed: the same for the compactor, for forms that come to another tenant, and for whoever counts anew.

export const STATUS_COLUMNS = ['fully', 'partly', 'not_at_all', 'not_applicable'] as const;

/** So many of each status out of rows of a status and how many answers have it, n. */
const STATUS_SUMS = STATUS_COLUMNS.map((name, i) => `coalesce(sum(n) filter (where status = ${i + 1}), 0) as ${name}`).join(', ');
export const BY_STATUS = sql.raw(STATUS_SUMS);
/** What an upsert into counts "c" does with those that are there. */
export const ADDED = sql.raw(STATUS_COLUMNS.map((name) => `${name} = c.${name} + excluded.${name}`).join(', '));

/** Out of rows of a statement: arrays of the statements in the order of their numbers, and of each of these columns in the same order. */
export const inArrays = (columns: readonly string[]): string => ['statement_no', ...columns].map((name) => `array_agg(${name}::int order by statement_no)`).join(', ');
const COUNTS = ['asked', ...STATUS_COLUMNS];
const EACH = ['statement_nos', ...COUNTS.map((name) => `${name}_each`)].join(', ');

type Sums = { readonly table: string; readonly columns: string; readonly fresh: ReturnType<typeof sql> };
const STATEMENTS_OF = (keys: string): string => `select ${keys}, statement_no, count(*) as asked, ${STATUS_SUMS} from signed group by ${keys}, statement_no`;

/** What others may see of a signature, by where the forms stand: out of "signed", which has a row for each statement of a form that is covered. */
export const SIGNED_STATEMENTS: Sums = {
  table: 'evaluation.signed_statement_count', columns: `tenant_no, round_no, above_no, kind, unit_kind, ${EACH}`,
  fresh: sql.raw(`select tenant_no, round_no, above_no, kind, unit_kind, ${inArrays(COUNTS)} from (${STATEMENTS_OF('tenant_no, round_no, above_no, kind, unit_kind')}) one group by tenant_no, round_no, above_no, kind, unit_kind`),
};

const SPREAD = ['low', 'middle', 'high'].map((name, i) => ({ column: `${name}_share`, sum: `percentile_cont(${0.25 * (i + 1)}) within group (order by share) as ${name}_share` }));
const BY_MEASURE = ['asked_forms', 'answered_forms', 'reached', 'left_out'];
const OF_FORMS = ['forms', 'forms_on_scale', ...SPREAD.map(({ column }) => column), 'measures', ...BY_MEASURE.map((name) => `${name}_each`)].join(', ');

/** The same of a goal of the tenant as a whole, with how many organisations have answered anything in it; of how many the share of "fully" is known, and how it is spread over them; and of each measure how many have reached it. */
export const SIGNED_GOALS: Sums = {
  table: 'evaluation.signed_count', columns: `tenant_no, round_no, kind, goal_no, ${OF_FORMS}, ${COUNTS.join(', ')}, ${EACH}`,
  fresh: sql.raw(`
    select tenant_no, round_no, kind, goal_no, ${OF_FORMS}, ${COUNTS.map((name) => `sum(${name})::int`).join(', ')}, ${inArrays(COUNTS)}
    from (${STATEMENTS_OF('tenant_no, round_no, kind, goal_no')}) one
    join (
      select tenant_no, round_no, kind, goal_no, (count(*) filter (where has_answer))::int as forms, count(share)::int as forms_on_scale, ${SPREAD.map(({ sum }) => sum).join(', ')}
      from (
        select tenant_no, round_no, kind, goal_no, organisation_no, bool_or(status > 0) as has_answer,
          (count(*) filter (where status = 1))::float8 / nullif(count(*) filter (where status between 1 and 3), 0) as share
        from signed group by tenant_no, round_no, kind, goal_no, organisation_no
      ) each group by tenant_no, round_no, kind, goal_no
    ) f using (tenant_no, round_no, kind, goal_no)
    join (
      select tenant_no, round_no, kind, goal_no, array_agg(measure order by measure) as measures, ${BY_MEASURE.map((name) => `array_agg(${name} order by measure) as ${name}_each`).join(', ')}
      from (
        select tenant_no, round_no, kind, goal_no, measure, count(*)::int as asked_forms, (count(*) filter (where answered > 0))::int as answered_forms,
          (count(*) filter (where fully = asked - not_applicable and fully > 0))::int as reached, (count(*) filter (where asked = not_applicable))::int as left_out
        from (
          select s.tenant_no, s.round_no, s.kind, s.goal_no, split_part(p.code, '-', 1) as measure, count(*) as asked, count(*) filter (where s.status > 0) as answered,
            count(*) filter (where s.status = 1) as fully, count(*) filter (where s.status = 4) as not_applicable
          from signed s join programme.statement p on p.no = s.statement_no group by s.tenant_no, s.round_no, s.kind, s.goal_no, split_part(p.code, '-', 1), s.organisation_no
        ) form group by tenant_no, round_no, kind, goal_no, measure
      ) one group by tenant_no, round_no, kind, goal_no
    ) m using (tenant_no, round_no, kind, goal_no)
    group by tenant_no, round_no, kind, goal_no, ${OF_FORMS}`),
};

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
    ), whole as (
      insert into evaluation.tenant_statement_count as c (tenant_no, round_no, kind, statement_no, fully, partly, not_at_all, not_applicable)
      select tenant_no, round_no, kind, statement_no, ${BY_STATUS} from counted group by tenant_no, round_no, kind, statement_no order by tenant_no, round_no, kind, statement_no
      on conflict (tenant_no, round_no, kind, statement_no) do update set ${ADDED}
    )
    insert into evaluation.statement_count as c (tenant_no, round_no, above_no, kind, unit_kind, statement_no, fully, partly, not_at_all, not_applicable)
    select tenant_no, round_no, above_no, kind, unit_kind, statement_no, ${BY_STATUS}
    from counted group by tenant_no, round_no, above_no, kind, unit_kind, statement_no order by tenant_no, round_no, above_no, kind, unit_kind, statement_no
    on conflict (tenant_no, round_no, above_no, kind, unit_kind, statement_no) do update set ${ADDED}`);
}
