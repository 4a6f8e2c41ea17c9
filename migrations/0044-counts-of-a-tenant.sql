-- Counts by tenant and statement, so that a sum over the whole country or a whole organiser reads as many rows as there are tenants times statements, however many units there are.
-- And what is written once, and not folded, takes less room: what is asked is kept by list of statements and not by statement; what was signed lies in arrays, a place for each statement.
-- Portable as before: keys begin with the tenant, no triggers, no now() in an upsert.

lock table evaluation.pending, evaluation.statement_count in access exclusive mode;

-- What was answered by a tenant as a whole: its own form, and apart from it those of all below it.
create table evaluation.tenant_statement_count (
  tenant_no int not null,
  round_no int not null,
  kind text not null,
  statement_no int not null,
  fully int not null,
  partly int not null,
  not_at_all int not null,
  not_applicable int not null,
  primary key (tenant_no, round_no, kind, statement_no)
) with (fillfactor = 70);
alter table evaluation.tenant_statement_count enable row level security;
alter table evaluation.tenant_statement_count force row level security;
create policy keeper on evaluation.tenant_statement_count to current_user using (true) with check (true);
create policy own on evaluation.tenant_statement_count for select to lykta_app using (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]));
grant select on evaluation.tenant_statement_count to lykta_app;
insert into evaluation.tenant_statement_count (tenant_no, round_no, kind, statement_no, fully, partly, not_at_all, not_applicable)
select tenant_no, round_no, kind, statement_no, sum(fully), sum(partly), sum(not_at_all), sum(not_applicable)
from evaluation.statement_count group by tenant_no, round_no, kind, statement_no;

-- How many forms ask a list, by where they stand; what is asked of each statement follows from the lists.
create table evaluation.asked_forms (
  tenant_no int not null,
  round_no int not null references evaluation.round (no),
  above_no int not null,
  kind text not null,
  unit_kind text not null,
  list_no int not null references evaluation.asked_list (no),
  forms int not null,
  primary key (tenant_no, round_no, above_no, kind, unit_kind, list_no)
);
alter table evaluation.asked_forms enable row level security;
alter table evaluation.asked_forms force row level security;
create policy keeper on evaluation.asked_forms to current_user using (true) with check (true);
create policy seen on evaluation.asked_forms for select to lykta_app using (
  tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or current_setting('app.oversees', true) = 'on');
create policy owned on evaluation.asked_forms for insert to lykta_app with check (
  tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or current_setting('app.oversees', true) = 'on');
create policy dropped on evaluation.asked_forms for delete to lykta_app using (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]));
grant select, insert, delete on evaluation.asked_forms to lykta_app;
insert into evaluation.asked_forms (tenant_no, round_no, above_no, kind, unit_kind, list_no, forms)
select tenant_no, round_no, above_no, kind, unit_kind, list_no, count(*) from evaluation.form where asked > 0 group by tenant_no, round_no, above_no, kind, unit_kind, list_no;

-- Of a goal of a tenant also of how many each of its statements is asked, in the order of their numbers.
alter table evaluation.tenant_asked add column statement_nos int[] not null default '{}', add column asked_each int[] not null default '{}';
update evaluation.tenant_asked t set statement_nos = s.statement_nos, asked_each = s.asked_each
from (
  select tenant_no, round_no, kind, goal_no, array_agg(statement_no order by statement_no) as statement_nos, array_agg(asked order by statement_no) as asked_each
  from (
    select f.tenant_no, f.round_no, f.kind, a.goal_no, a.statement_no, sum(f.forms)::int as asked
    from evaluation.asked_forms f join evaluation.asked a on a.list_no = f.list_no group by f.tenant_no, f.round_no, f.kind, a.goal_no, a.statement_no
  ) one group by tenant_no, round_no, kind, goal_no
) s where s.tenant_no = t.tenant_no and s.round_no = t.round_no and s.kind = t.kind and s.goal_no = t.goal_no;
alter table evaluation.tenant_asked alter column statement_nos drop default, alter column asked_each drop default;

drop view evaluation.statement_participation;
drop table evaluation.statement_asked;

-- What was signed, by where the forms stand: of each statement, in the order of their numbers.
alter table evaluation.signed_statement_count rename to signed_statement_count_by_row;
create table evaluation.signed_statement_count (
  tenant_no int not null,
  round_no int not null,
  above_no int not null,
  kind text not null,
  unit_kind text not null,
  statement_nos int[] not null,
  asked_each int[] not null,
  fully_each int[] not null,
  partly_each int[] not null,
  not_at_all_each int[] not null,
  not_applicable_each int[] not null,
  constraint signed_statement_count_key primary key (tenant_no, round_no, above_no, kind, unit_kind)
);
alter table evaluation.signed_statement_count enable row level security;
alter table evaluation.signed_statement_count force row level security;
create policy keeper on evaluation.signed_statement_count to current_user using (true) with check (true);
create policy seen on evaluation.signed_statement_count for select to lykta_app using (
  tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or current_setting('app.oversees', true) = 'on');
create policy append on evaluation.signed_statement_count for insert to lykta_app with check (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]));
-- The counts go with the signature: nobody takes them away from under one that stands.
create policy gone on evaluation.signed_statement_count for delete to lykta_app using (
  tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[])
  and (select s.no from evaluation.sign_off s
    where s.round_no = signed_statement_count.round_no and s.tenant_no = signed_statement_count.tenant_no and s.reopened_at is null) is null);
grant select, insert, delete on evaluation.signed_statement_count to lykta_app;
insert into evaluation.signed_statement_count
select tenant_no, round_no, above_no, kind, unit_kind, array_agg(statement_no order by statement_no), array_agg(asked order by statement_no), array_agg(fully order by statement_no),
  array_agg(partly order by statement_no), array_agg(not_at_all order by statement_no), array_agg(not_applicable order by statement_no)
from evaluation.signed_statement_count_by_row group by tenant_no, round_no, above_no, kind, unit_kind;

-- And of a goal of a tenant as a whole.
alter table evaluation.signed_count
  add column statement_nos int[] not null default '{}', add column asked_each int[] not null default '{}', add column fully_each int[] not null default '{}',
  add column partly_each int[] not null default '{}', add column not_at_all_each int[] not null default '{}', add column not_applicable_each int[] not null default '{}';
update evaluation.signed_count t set statement_nos = s.nos, asked_each = s.asked, fully_each = s.fully, partly_each = s.partly, not_at_all_each = s.not_at_all, not_applicable_each = s.not_applicable
from (
  select tenant_no, round_no, kind, goal_no, array_agg(statement_no order by statement_no) as nos, array_agg(asked order by statement_no) as asked, array_agg(fully order by statement_no) as fully,
    array_agg(partly order by statement_no) as partly, array_agg(not_at_all order by statement_no) as not_at_all, array_agg(not_applicable order by statement_no) as not_applicable
  from (
    select c.tenant_no, c.round_no, c.kind, p.goal_no, c.statement_no, sum(asked)::int as asked, sum(fully)::int as fully, sum(partly)::int as partly, sum(not_at_all)::int as not_at_all, sum(not_applicable)::int as not_applicable
    from evaluation.signed_statement_count_by_row c join programme.statement p on p.no = c.statement_no group by c.tenant_no, c.round_no, c.kind, p.goal_no, c.statement_no
  ) one group by tenant_no, round_no, kind, goal_no
) s where s.tenant_no = t.tenant_no and s.round_no = t.round_no and s.kind = t.kind and s.goal_no = t.goal_no;
alter table evaluation.signed_count
  alter column statement_nos drop default, alter column asked_each drop default, alter column fully_each drop default,
  alter column partly_each drop default, alter column not_at_all_each drop default, alter column not_applicable_each drop default;
drop view evaluation.signed_statement_tally;
drop table evaluation.signed_statement_count_by_row;

-- How much is asked and answered, never what: for the tenant itself and for the overseer. It looks with its owner's eyes and shows only this.
create view evaluation.statement_participation with (security_barrier = true) as
  select f.tenant_no, f.round_no, f.above_no, f.kind, f.unit_kind, a.statement_no, f.forms as asked, 0 as answered
  from evaluation.asked_forms f join evaluation.asked a on a.list_no = f.list_no
  where f.tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or current_setting('app.oversees', true) = 'on'
  union all
  select tenant_no, round_no, above_no, kind, unit_kind, statement_no, 0, fully + partly + not_at_all + not_applicable from evaluation.statement_count
  where tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or current_setting('app.oversees', true) = 'on'
  union all
  select tenant_no, round_no, above_no, kind, unit_kind, statement_no, 0, answers * ((new_status > 0)::int - (coalesce(old_status, 0) > 0)::int) from evaluation.pending
  where tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or current_setting('app.oversees', true) = 'on';
grant select on evaluation.statement_participation to lykta_app;

create view evaluation.tenant_statement_participation with (security_barrier = true) as
  select t.tenant_no, t.round_no, t.kind, u.statement_no, u.asked, 0 as answered
  from evaluation.tenant_asked t cross join lateral unnest(t.statement_nos, t.asked_each) as u (statement_no, asked)
  where t.tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or current_setting('app.oversees', true) = 'on'
  union all
  select tenant_no, round_no, kind, statement_no, 0, fully + partly + not_at_all + not_applicable from evaluation.tenant_statement_count
  where tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or current_setting('app.oversees', true) = 'on'
  union all
  select tenant_no, round_no, kind, statement_no, 0, answers * ((new_status > 0)::int - (coalesce(old_status, 0) > 0)::int) from evaluation.pending
  where tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or current_setting('app.oversees', true) = 'on';
grant select on evaluation.tenant_statement_participation to lykta_app;

create view evaluation.tenant_statement_tally with (security_invoker = true) as
  select tenant_no, round_no, kind, statement_no, fully, partly, not_at_all, not_applicable from evaluation.tenant_statement_count
  union all
  select tenant_no, round_no, kind, statement_no,
    answers * ((new_status = 1)::int - coalesce(old_status = 1, false)::int), answers * ((new_status = 2)::int - coalesce(old_status = 2, false)::int),
    answers * ((new_status = 3)::int - coalesce(old_status = 3, false)::int), answers * ((new_status = 4)::int - coalesce(old_status = 4, false)::int)
  from evaluation.pending;
grant select on evaluation.tenant_statement_tally to lykta_app;

create view evaluation.signed_statement_tally with (security_invoker = true) as
  select c.tenant_no, c.round_no, c.above_no, c.kind, c.unit_kind, u.statement_no, u.asked, u.fully, u.partly, u.not_at_all, u.not_applicable
  from evaluation.signed_statement_count c
  cross join lateral unnest(c.statement_nos, c.asked_each, c.fully_each, c.partly_each, c.not_at_all_each, c.not_applicable_each) as u (statement_no, asked, fully, partly, not_at_all, not_applicable);
grant select on evaluation.signed_statement_tally to lykta_app;

create view evaluation.tenant_signed_statement_tally with (security_invoker = true) as
  select c.tenant_no, c.round_no, c.kind, u.statement_no, u.asked, u.fully, u.partly, u.not_at_all, u.not_applicable
  from evaluation.signed_count c
  cross join lateral unnest(c.statement_nos, c.asked_each, c.fully_each, c.partly_each, c.not_at_all_each, c.not_applicable_each) as u (statement_no, asked, fully, partly, not_at_all, not_applicable);
grant select on evaluation.tenant_signed_statement_tally to lykta_app;
