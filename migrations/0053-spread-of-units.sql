-- How large a share of a form's answers on the scale is "fully", spread over the forms of a kind: kept with what is signed, goal by goal, so that an organiser stands beside its units without counting
-- every answer of every unit each time somebody looks. For the organisation's own people: a quartile of a few units is the answer of one of them.
alter table evaluation.signed_count
  add column forms_on_scale int not null default 0, add column low_share float8, add column middle_share float8, add column high_share float8;
update evaluation.signed_count c set forms_on_scale = s.forms_on_scale, low_share = s.low, middle_share = s.middle, high_share = s.high
from (
  select tenant_no, round_no, kind, goal_no, count(share)::int as forms_on_scale, percentile_cont(0.25) within group (order by share) as low,
    percentile_cont(0.5) within group (order by share) as middle, percentile_cont(0.75) within group (order by share) as high
  from (
    select f.tenant_no, f.round_no, f.kind, p.goal_no, f.organisation_no,
      (count(*) filter (where x.status = 1))::float8 / nullif(count(*) filter (where x.status between 1 and 3), 0) as share
    from evaluation.signed_answer x join evaluation.form f on f.organisation_no = x.organisation_no and f.round_no = x.round_no join programme.statement p on p.no = x.statement_no
    group by f.tenant_no, f.round_no, f.kind, p.goal_no, f.organisation_no
  ) each group by tenant_no, round_no, kind, goal_no
) s where s.tenant_no = c.tenant_no and s.round_no = c.round_no and s.kind = c.kind and s.goal_no = c.goal_no;
alter table evaluation.signed_count alter column forms_on_scale drop default;

create view evaluation.signed_spread with (security_barrier = true) as
  select tenant_no, round_no, kind, goal_no, forms_on_scale, low_share, middle_share, high_share from evaluation.signed_count
  where tenant_no = any ((select nullif(current_setting('app.tenants', true), '')::int[])::int[]);
grant select on evaluation.signed_spread to lykta_app;
