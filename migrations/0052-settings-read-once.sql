-- A sum over the country by statement reads some fourteen thousand rows. Who is asking was made out again for each of them (the list of tenants from its text, every time), and a list of statements was
-- unfolded by a function of its own for each goal of each tenant. Now the settings are read once a query, and the lists are unfolded as they are read: a quarter of the time, the same rows.

create or replace view evaluation.participation with (security_barrier = true) as
  select tenant_no, round_no, kind, goal_no, sum(asked)::int as asked, sum(answered)::int as answered, max(last_at) as last_at
  from (
    select tenant_no, round_no, kind, goal_no, asked, 0 as answered, null::timestamptz as last_at from evaluation.tenant_asked
    union all
    select tenant_no, round_no, kind, goal_no, 0, fully + partly + not_at_all + not_applicable, last_at from evaluation.tenant_count
    union all
    select tenant_no, round_no, kind, goal_no, 0, answers * ((new_status > 0)::int - (coalesce(old_status, 0) > 0)::int), at from evaluation.pending
  ) one
  where (select current_setting('app.oversees', true)) = 'on' or tenant_no = any ((select nullif(current_setting('app.tenants', true), '')::int[])::int[])
  group by tenant_no, round_no, kind, goal_no having sum(asked) > 0;

create or replace view evaluation.statement_participation with (security_barrier = true) as
  select tenant_no, round_no, above_no, kind, unit_kind, statement_no, asked, answered
  from (
    select f.tenant_no, f.round_no, f.above_no, f.kind, f.unit_kind, a.statement_no, f.forms as asked, 0 as answered from evaluation.asked_forms f join evaluation.asked a on a.list_no = f.list_no
    union all
    select tenant_no, round_no, above_no, kind, unit_kind, statement_no, 0, fully + partly + not_at_all + not_applicable from evaluation.statement_count
    union all
    select tenant_no, round_no, above_no, kind, unit_kind, statement_no, 0, answers * ((new_status > 0)::int - (coalesce(old_status, 0) > 0)::int) from evaluation.pending
  ) one
  where (select current_setting('app.oversees', true)) = 'on' or tenant_no = any ((select nullif(current_setting('app.tenants', true), '')::int[])::int[]);

create or replace view evaluation.tenant_statement_participation with (security_barrier = true) as
  select tenant_no, round_no, kind, statement_no, asked, answered
  from (
    select tenant_no, round_no, kind, unnest(statement_nos) as statement_no, unnest(asked_each) as asked, 0 as answered from evaluation.tenant_asked
    union all
    select tenant_no, round_no, kind, statement_no, 0, fully + partly + not_at_all + not_applicable from evaluation.tenant_statement_count
    union all
    select tenant_no, round_no, kind, statement_no, 0, answers * ((new_status > 0)::int - (coalesce(old_status, 0) > 0)::int) from evaluation.pending
  ) one
  where (select current_setting('app.oversees', true)) = 'on' or tenant_no = any ((select nullif(current_setting('app.tenants', true), '')::int[])::int[]);

create or replace view evaluation.signed_statement_tally with (security_invoker = true) as
  select tenant_no, round_no, above_no, kind, unit_kind, unnest(statement_nos) as statement_no, unnest(asked_each) as asked, unnest(fully_each) as fully, unnest(partly_each) as partly,
    unnest(not_at_all_each) as not_at_all, unnest(not_applicable_each) as not_applicable
  from evaluation.signed_statement_count;

create or replace view evaluation.tenant_signed_statement_tally with (security_invoker = true) as
  select tenant_no, round_no, kind, unnest(statement_nos) as statement_no, unnest(asked_each) as asked, unnest(fully_each) as fully, unnest(partly_each) as partly,
    unnest(not_at_all_each) as not_at_all, unnest(not_applicable_each) as not_applicable
  from evaluation.signed_count;
