-- By how many organisations the answers were given that a signed count is a sum of. Signing counts it, together with the answers; what may be seen outside the
-- tenant depends on it.
alter table evaluation.signed_count add column forms int not null default 0;
alter table evaluation.signed_count alter column forms drop default;

update evaluation.signed_count s set forms = counted.forms
from (
  select f.tenant_no, f.round_no, f.kind, t.goal_no, count(*) as forms
  from evaluation.form f
  join (
    select organisation_no, round_no, goal_no from evaluation.form_tally
    group by organisation_no, round_no, goal_no having sum(fully + partly + not_at_all + not_applicable) > 0
  ) t on t.organisation_no = f.organisation_no and t.round_no = f.round_no
  group by f.tenant_no, f.round_no, f.kind, t.goal_no
) counted
where counted.tenant_no = s.tenant_no and counted.round_no = s.round_no and counted.kind = s.kind and counted.goal_no = s.goal_no;

create or replace view evaluation.signed_tally with (security_invoker = true) as
  select tenant_no, round_no, kind, goal_no, asked, fully, partly, not_at_all, not_applicable, forms from evaluation.signed_count;
