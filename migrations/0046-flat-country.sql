-- What the country's pages read is as quick in a large country as in a small one, and however much waits to be folded.

-- The few organisers are found without reading every unit.
create index organisation_organisers on organisations.organisation (no) where kind = 'organiser';

-- What is asked, folded and pending, put one after the other and summed: joined row by row, everything that waits was gone through for each of a country's goals.
create or replace view evaluation.participation with (security_barrier = true) as
  select tenant_no, round_no, kind, goal_no, sum(asked)::int as asked, sum(answered)::int as answered, max(last_at) as last_at
  from (
    select tenant_no, round_no, kind, goal_no, asked, 0 as answered, null::timestamptz as last_at from evaluation.tenant_asked
    union all
    select tenant_no, round_no, kind, goal_no, 0, fully + partly + not_at_all + not_applicable, last_at from evaluation.tenant_count
    union all
    select tenant_no, round_no, kind, goal_no, 0, answers * ((new_status > 0)::int - (coalesce(old_status, 0) > 0)::int), at from evaluation.pending
  ) one
  where tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or current_setting('app.oversees', true) = 'on'
  group by tenant_no, round_no, kind, goal_no having sum(asked) > 0;
