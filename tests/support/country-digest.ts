import { sql, type Database } from '#platform/db/index.ts';

/** What a country is, told without the numbers, ids and hashes that come anew each time. */
const PARTS = {
  organisations: sql`select o.code, o.kind, p.code as parent, t.code as tenant, o.names, o.sectors, o.unit_kind, o.valid_from, o.valid_to, s.code as successor, o.is_made_up from organisations.organisation o
    left join organisations.organisation p on p.no = o.parent_no left join organisations.organisation t on t.no = o.tenant_no left join organisations.organisation s on s.no = o.successor_no`,
  changes: sql`select o.code, c.what, c.day from organisations.change c join organisations.organisation o on o.no = c.organisation_no`,
  purchases: sql`select p.code, o.code, b.valid_from from organisations.purchase b join organisations.organisation p on p.no = b.provider_no join organisations.organisation o on o.no = b.organiser_no`,
  people: sql`select a.name, a.email, a.kind, a.language, a.created_at, a.signed_in_at, r.role, o.code from accounts.account a left join accounts.held_role r on r.account_id = a.id left join organisations.organisation o on o.no = r.organisation_no`,
  links: sql`select l.kind, l.made_at, l.expires_at, a.name from accounts.link l join accounts.account a on a.id = l.account_id`,
  rounds: sql`select year, last_day, opened_at, closed_on from evaluation.round`,
  forms: sql`select r.year, o.code, f.kind, f.asked from evaluation.form f join evaluation.round r on r.no = f.round_no join organisations.organisation o on o.no = f.organisation_no`,
  choices: sql`select r.year, o.code, g.code, c.asks from evaluation.choice c join evaluation.round r on r.no = c.round_no join organisations.organisation o on o.no = c.organisation_no join programme.goal g on g.no = c.goal_no`,
  answers: sql`select r.year, o.code, s.code, x.status, x.prev_status, x.version, x.comment, x.note, x.evidence, x.numerator, x.denominator, x.on_day, x.at, a.email from evaluation.answer x
    join evaluation.round r on r.no = x.round_no join organisations.organisation o on o.no = x.organisation_no join programme.statement s on s.no = x.statement_no left join accounts.account a on a.id = x.by_account`,
  history: sql`select r.year, o.code, s.code, x.version, x.status, x.prev_status, x.comment, x.at from evaluation.answer_history x
    join evaluation.round r on r.no = x.round_no join organisations.organisation o on o.no = x.organisation_no join programme.statement s on s.no = x.statement_no`,
  counts: sql`select r.year, o.code, c.fully, c.partly, c.not_at_all, c.not_applicable from evaluation.form_count c
    join evaluation.round r on r.no = c.round_no join organisations.organisation o on o.no = c.organisation_no`,
  statementCounts: sql`select r.year, o.code, c.kind, c.unit_kind, s.code, c.fully, c.partly, c.not_at_all, c.not_applicable from evaluation.statement_count c
    join evaluation.round r on r.no = c.round_no join organisations.organisation o on o.no = c.above_no join programme.statement s on s.no = c.statement_no`,
  signed: sql`select r.year, o.code, s.no, s.signer, s.signed_at, s.reopened_at, s.reopening_reason from evaluation.sign_off s join evaluation.round r on r.no = s.round_no join organisations.organisation o on o.no = s.tenant_no`,
  audit: sql`select at, actor_kind, event from platform.audit`,
  keys: sql`select conname, pg_get_constraintdef(oid) from pg_constraint where conrelid = 'evaluation.answer'::regclass`,
};

/** A hash of each part: two countries with the same are the same. */
export async function digestOf(database: Database): Promise<Readonly<Record<string, string>>> {
  return database.asSystem(async (tx) => {
    const digests: Record<string, string> = {};
    for (const [name, rows] of Object.entries(PARTS)) {
      const found = await tx.first(sql<{ n: number; hash: string }>`select count(*)::int as n, encode(sha256(convert_to(coalesce(string_agg(t::text, E'\n' order by t::text), ''), 'UTF8')), 'hex') as hash from (${rows}) t`);
      digests[name] = `${found?.n} ${found?.hash}`;
    }
    return digests;
  });
}

/** Where the counts that are kept differ from the answers counted afresh: by form, by statement with where its form stands, and by tenant, kind and goal; and where something waits to be folded. */
export async function driftIn(database: Database): Promise<readonly string[]> {
  const rows = await database.asSystem((tx) => tx.all(sql<{ place: string }>`
    with fresh as (
      select f.organisation_no, f.round_no, f.tenant_no, f.above_no, f.kind, f.unit_kind, s.goal_no, x.statement_no, count(*) filter (where x.status = 1)::int a, count(*) filter (where x.status = 2)::int b, count(*) filter (where x.status = 3)::int c,
        count(*) filter (where x.status = 4)::int d
      from evaluation.answer x join programme.statement s on s.no = x.statement_no join evaluation.form f on f.organisation_no = x.organisation_no and f.round_no = x.round_no
      -- What a form does not ask any more is set aside: the answer stays, and counts nowhere.
      join evaluation.asked q on q.list_no = f.list_no and q.statement_no = x.statement_no group by 1, 2, 3, 4, 5, 6, 7, 8
    ), form_counted as (
      select organisation_no, round_no, sum(a) a, sum(b) b, sum(c) c, sum(d) d from fresh group by 1, 2
    ), form_kept as (
      select organisation_no, round_no, fully, partly, not_at_all, not_applicable from evaluation.form_count where fully + partly + not_at_all + not_applicable <> 0
    ), tenant_kept as (
      select tenant_no, round_no, kind, goal_no, fully, partly, not_at_all, not_applicable from evaluation.tenant_count where fully + partly + not_at_all + not_applicable <> 0
    ), forms as (
      (select * from form_counted where a + b + c + d > 0 except select * from form_kept) union all (select * from form_kept except select * from form_counted)
    ), statement_kept as (
      select tenant_no, round_no, above_no, kind, unit_kind, statement_no, fully, partly, not_at_all, not_applicable from evaluation.statement_count where fully + partly + not_at_all + not_applicable <> 0
    ), whole as (
      (select tenant_no, round_no, kind, statement_no, sum(fully), sum(partly), sum(not_at_all), sum(not_applicable) from statement_kept group by 1, 2, 3, 4
        except select tenant_no, round_no, kind, statement_no, fully, partly, not_at_all, not_applicable from evaluation.tenant_statement_count)
      union all (select tenant_no, round_no, kind, statement_no, fully, partly, not_at_all, not_applicable from evaluation.tenant_statement_count where fully + partly + not_at_all + not_applicable <> 0
        except select tenant_no, round_no, kind, statement_no, sum(fully), sum(partly), sum(not_at_all), sum(not_applicable) from statement_kept group by 1, 2, 3, 4)
    ), statement_counted as (
      select tenant_no, round_no, above_no, kind, unit_kind, statement_no, sum(a) a, sum(b) b, sum(c) c, sum(d) d from fresh group by 1, 2, 3, 4, 5, 6
    ), statements as (
      (select * from statement_counted where a + b + c + d > 0 except select * from statement_kept) union all (select * from statement_kept except select * from statement_counted)
    ), counted as (
      select tenant_no, round_no, kind, goal_no, sum(a) a, sum(b) b, sum(c) c, sum(d) d from fresh group by 1, 2, 3, 4
    ), tenants as (
      (select tenant_no, round_no, kind, goal_no, a, b, c, d from counted where a + b + c + d > 0 except select * from tenant_kept)
      union all (select * from tenant_kept except select tenant_no, round_no, kind, goal_no, a, b, c, d from counted)
    )
    select 'form ' || organisation_no || ' round ' || round_no as place from forms
    union all select 'above ' || above_no || ' round ' || round_no || ' statement ' || statement_no from statements
    union all select 'tenant ' || tenant_no || ' round ' || round_no || ' goal ' || goal_no from tenants
    union all select 'tenant ' || tenant_no || ' round ' || round_no || ' statement ' || statement_no from whole
    union all select 'pending ' || organisation_no from evaluation.pending`));
  return rows.map(({ place }) => place);
}
