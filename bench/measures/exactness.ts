import { sql } from '#platform/db/index.ts';
import type { Site } from '../site/site.ts';

/** How many versions of answers the measured round has. */
export async function historyRows({ database, roundId }: Site): Promise<number> {
  const row = await database.asSystem((tx) => tx.first(sql<{ n: number }>`
    select count(*)::int as n from evaluation.answer_history h join evaluation.round r on r.no = h.round_no where r.id = ${roundId}`));
  return row?.n ?? 0;
}

/** Where the kept counts of the measured round differ from its answers counted afresh, of what is asked still: by form, by statement with whom its form stands under, and by tenant, kind and goal. */
export async function driftOf({ database, roundId }: Site): Promise<readonly string[]> {
  const rows = await database.asSystem((tx) => tx.all(sql<{ place: string }>`
    with round as (select no from evaluation.round where id = ${roundId}), fresh as (
      select f.organisation_no, f.tenant_no, f.above_no, f.kind, f.unit_kind, s.goal_no, x.statement_no, count(*) filter (where x.status = 1) a, count(*) filter (where x.status = 2) b, count(*) filter (where x.status = 3) c, count(*) filter (where x.status = 4) d
      from evaluation.answer x join round on round.no = x.round_no join programme.statement s on s.no = x.statement_no
      join evaluation.form f on f.organisation_no = x.organisation_no and f.round_no = x.round_no
      join evaluation.asked a on a.list_no = f.list_no and a.statement_no = x.statement_no group by 1, 2, 3, 4, 5, 6, 7
    ), forms as (
      select t.organisation_no, sum(fully) a, sum(partly) b, sum(not_at_all) c, sum(not_applicable) d from evaluation.form_tally t join round on round.no = t.round_no group by 1
    ), statements as (
      select t.tenant_no, t.above_no, t.kind, t.unit_kind, t.statement_no, sum(fully) a, sum(partly) b, sum(not_at_all) c, sum(not_applicable) d from evaluation.statement_tally t join round on round.no = t.round_no group by 1, 2, 3, 4, 5
    ), tenants as (
      select t.tenant_no, t.kind, t.goal_no, sum(fully) a, sum(partly) b, sum(not_at_all) c, sum(not_applicable) d from evaluation.tenant_tally t join round on round.no = t.round_no group by 1, 2, 3
    ), whole as (
      select t.tenant_no, t.kind, t.statement_no, sum(fully) a, sum(partly) b, sum(not_at_all) c, sum(not_applicable) d from evaluation.tenant_statement_tally t join round on round.no = t.round_no group by 1, 2, 3
    )
    select 'form ' || organisation_no as place from forms full join (select organisation_no, sum(a) a, sum(b) b, sum(c) c, sum(d) d from fresh group by 1) f using (organisation_no)
    where (coalesce(forms.a, 0), coalesce(forms.b, 0), coalesce(forms.c, 0), coalesce(forms.d, 0)) is distinct from (coalesce(f.a, 0), coalesce(f.b, 0), coalesce(f.c, 0), coalesce(f.d, 0))
    union all
    select 'statement ' || statement_no || ' under ' || above_no from statements s
    full join (select tenant_no, above_no, kind, unit_kind, statement_no, sum(a) a, sum(b) b, sum(c) c, sum(d) d from fresh group by 1, 2, 3, 4, 5) f using (tenant_no, above_no, kind, unit_kind, statement_no)
    where (coalesce(s.a, 0), coalesce(s.b, 0), coalesce(s.c, 0), coalesce(s.d, 0)) is distinct from (coalesce(f.a, 0), coalesce(f.b, 0), coalesce(f.c, 0), coalesce(f.d, 0))
    union all
    select 'tenant ' || tenant_no || ' statement ' || statement_no from whole w full join (select tenant_no, kind, statement_no, sum(a) a, sum(b) b, sum(c) c, sum(d) d from fresh group by 1, 2, 3) f using (tenant_no, kind, statement_no)
    where (coalesce(w.a, 0), coalesce(w.b, 0), coalesce(w.c, 0), coalesce(w.d, 0)) is distinct from (coalesce(f.a, 0), coalesce(f.b, 0), coalesce(f.c, 0), coalesce(f.d, 0))
    union all
    select 'tenant ' || tenant_no || ' goal ' || goal_no from tenants full join (select tenant_no, kind, goal_no, sum(a) a, sum(b) b, sum(c) c, sum(d) d from fresh group by 1, 2, 3) f using (tenant_no, kind, goal_no)
    where (coalesce(tenants.a, 0), coalesce(tenants.b, 0), coalesce(tenants.c, 0), coalesce(tenants.d, 0)) is distinct from (coalesce(f.a, 0), coalesce(f.b, 0), coalesce(f.c, 0), coalesce(f.d, 0))`));
  return rows.map(({ place }) => `the counts of ${place} have drifted from the answers`);
}
