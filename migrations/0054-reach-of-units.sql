-- Measures whose target is a share of units: of how many units a measure is asked, how many have answered anything to it, how many have reached it (everything that applies is "fully") and to how
-- many nothing of it applies. Kept with what is signed, in the order of the measures' codes, so that no page reads every unit's answers.
alter table evaluation.signed_count
  add column measures text[] not null default '{}', add column asked_forms_each int[] not null default '{}', add column answered_forms_each int[] not null default '{}',
  add column reached_each int[] not null default '{}', add column left_out_each int[] not null default '{}';
update evaluation.signed_count c
set measures = s.measures, asked_forms_each = s.asked_forms, answered_forms_each = s.answered_forms, reached_each = s.reached, left_out_each = s.left_out
from (
  select tenant_no, round_no, kind, goal_no, array_agg(measure order by measure) as measures, array_agg(asked_forms order by measure) as asked_forms, array_agg(answered_forms order by measure) as answered_forms,
    array_agg(reached order by measure) as reached, array_agg(left_out order by measure) as left_out
  from (
    select tenant_no, round_no, kind, goal_no, measure, count(*)::int as asked_forms, (count(*) filter (where answered > 0))::int as answered_forms,
      (count(*) filter (where fully = asked - not_applicable and fully > 0))::int as reached, (count(*) filter (where asked = not_applicable))::int as left_out
    from (
      select f.tenant_no, f.round_no, f.kind, p.goal_no, split_part(p.code, '-', 1) as measure, f.organisation_no, count(*) as asked, count(*) filter (where x.status > 0) as answered,
        count(*) filter (where x.status = 1) as fully, count(*) filter (where x.status = 4) as not_applicable
      from evaluation.signed_answer x join evaluation.form f on f.organisation_no = x.organisation_no and f.round_no = x.round_no join programme.statement p on p.no = x.statement_no
      group by f.tenant_no, f.round_no, f.kind, p.goal_no, split_part(p.code, '-', 1), f.organisation_no
    ) form group by tenant_no, round_no, kind, goal_no, measure
  ) one group by tenant_no, round_no, kind, goal_no
) s where s.tenant_no = c.tenant_no and s.round_no = c.round_no and s.kind = c.kind and s.goal_no = c.goal_no;
alter table evaluation.signed_count
  alter column measures drop default, alter column asked_forms_each drop default, alter column answered_forms_each drop default, alter column reached_each drop default, alter column left_out_each drop default;

create view evaluation.signed_reach with (security_invoker = true) as
  select tenant_no, round_no, kind, unnest(measures) as measure, unnest(asked_forms_each) as asked_forms, unnest(answered_forms_each) as answered_forms, unnest(reached_each) as reached, unnest(left_out_each) as left_out
  from evaluation.signed_count;
grant select on evaluation.signed_reach to lykta_app;

-- How many forms ask a measure, signed or not. It looks with its owner's eyes and shows only how many.
create view evaluation.measure_forms with (security_barrier = true) as
  select f.tenant_no, f.round_no, f.kind, l.measure, sum(f.forms)::int as forms
  from (select distinct split_part(statement_code, '-', 1) as measure, list_no from evaluation.asked) l join evaluation.asked_forms f on f.list_no = l.list_no
  where (select current_setting('app.oversees', true)) = 'on' or f.tenant_no = any ((select nullif(current_setting('app.tenants', true), '')::int[])::int[])
  group by f.tenant_no, f.round_no, f.kind, l.measure;
grant select on evaluation.measure_forms to lykta_app;
