-- Counts by statement, on which every figure stands: by the tenant, the organisation directly above the form in that round, the kind of organisation and of unit, and the
-- statement. Whatever stands above is a sum over these rows: any inner organisation, section, level and party. By form there is one row, no longer one for each goal.
-- Portable as before: keys begin with the tenant or the organisation, no triggers, no now() in an upsert.

lock table evaluation.pending in access exclusive mode;

-- Directly above whom a form stands in its round; for a tenant's own form the tenant itself. And what kind of unit it is, as the round knows it.
alter table evaluation.form
  add column above_no int not null generated always as (case when organisation_no = tenant_no then tenant_no else split_part(rtrim(path, '.'), '.', -2)::int end) stored,
  add column unit_kind text not null default '';
update evaluation.form f set unit_kind = o.unit_kind from organisations.organisation o where o.no = f.organisation_no and o.unit_kind is not null;
grant update (unit_kind) on evaluation.form to lykta_app;

-- What waits to be folded is folded here, once: from now on it says also which statement, and above whom.
insert into evaluation.tenant_count as c (tenant_no, round_no, kind, goal_no, fully, partly, not_at_all, not_applicable, last_at)
select tenant_no, round_no, kind, goal_no,
  sum((new_status = 1)::int - coalesce(old_status = 1, false)::int), sum((new_status = 2)::int - coalesce(old_status = 2, false)::int),
  sum((new_status = 3)::int - coalesce(old_status = 3, false)::int), sum((new_status = 4)::int - coalesce(old_status = 4, false)::int), max(at)
from evaluation.pending group by tenant_no, round_no, kind, goal_no
on conflict (tenant_no, round_no, kind, goal_no) do update set fully = c.fully + excluded.fully, partly = c.partly + excluded.partly,
  not_at_all = c.not_at_all + excluded.not_at_all, not_applicable = c.not_applicable + excluded.not_applicable, last_at = greatest(c.last_at, excluded.last_at);
delete from evaluation.pending;
alter table evaluation.pending
  add column above_no int not null,
  add column unit_kind text not null,
  add column statement_no int not null,
  -- How many answers the row is about: more than one where forms come to stand elsewhere in their tenant.
  add column answers int not null default 1;

create table evaluation.statement_count (
  tenant_no int not null,
  round_no int not null,
  above_no int not null,
  kind text not null,
  unit_kind text not null,
  statement_no int not null,
  fully int not null,
  partly int not null,
  not_at_all int not null,
  not_applicable int not null,
  primary key (tenant_no, round_no, above_no, kind, unit_kind, statement_no)
) with (fillfactor = 70);
alter table evaluation.statement_count enable row level security;
alter table evaluation.statement_count force row level security;
create policy keeper on evaluation.statement_count to current_user using (true) with check (true);
create policy own on evaluation.statement_count for select to lykta_app using (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]));
grant select on evaluation.statement_count to lykta_app;

insert into evaluation.statement_count (tenant_no, round_no, above_no, kind, unit_kind, statement_no, fully, partly, not_at_all, not_applicable)
select f.tenant_no, f.round_no, f.above_no, f.kind, f.unit_kind, x.statement_no,
  count(*) filter (where x.status = 1), count(*) filter (where x.status = 2), count(*) filter (where x.status = 3), count(*) filter (where x.status = 4)
from evaluation.form f
join evaluation.asked a on a.list_no = f.list_no
join evaluation.answer x on x.organisation_no = f.organisation_no and x.round_no = f.round_no and x.statement_no = a.statement_no and x.status > 0
group by f.tenant_no, f.round_no, f.above_no, f.kind, f.unit_kind, x.statement_no;

-- By form: how it is answered as a whole. By goal its own answers are counted when they are read.
drop view evaluation.holding_tally;
drop view evaluation.form_tally;
drop view evaluation.form_participation;
delete from evaluation.form_count;
alter table evaluation.form_count drop column goal_no;
alter table evaluation.form_count add primary key (organisation_no, round_no);
insert into evaluation.form_count (organisation_no, round_no, tenant_no, fully, partly, not_at_all, not_applicable)
select f.organisation_no, f.round_no, f.tenant_no,
  count(*) filter (where x.status = 1), count(*) filter (where x.status = 2), count(*) filter (where x.status = 3), count(*) filter (where x.status = 4)
from evaluation.form f
join evaluation.asked a on a.list_no = f.list_no
join evaluation.answer x on x.organisation_no = f.organisation_no and x.round_no = f.round_no and x.statement_no = a.statement_no and x.status > 0
group by f.organisation_no, f.round_no, f.tenant_no;

-- How much is asked, of the same grain. Not secret from the overseer: it follows from the programme and the choices.
create table evaluation.statement_asked (
  tenant_no int not null,
  round_no int not null references evaluation.round (no),
  above_no int not null,
  kind text not null,
  unit_kind text not null,
  statement_no int not null references programme.statement (no),
  asked int not null,
  primary key (tenant_no, round_no, above_no, kind, unit_kind, statement_no)
);
alter table evaluation.statement_asked enable row level security;
alter table evaluation.statement_asked force row level security;
create policy keeper on evaluation.statement_asked to current_user using (true) with check (true);
create policy seen on evaluation.statement_asked for select to lykta_app using (
  tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or current_setting('app.oversees', true) = 'on');
create policy owned on evaluation.statement_asked for insert to lykta_app with check (
  tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or current_setting('app.oversees', true) = 'on');
create policy dropped on evaluation.statement_asked for delete to lykta_app using (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]));
grant select, insert, delete on evaluation.statement_asked to lykta_app;

insert into evaluation.statement_asked (tenant_no, round_no, above_no, kind, unit_kind, statement_no, asked)
select f.tenant_no, f.round_no, f.above_no, f.kind, f.unit_kind, a.statement_no, count(*)
from evaluation.form f join evaluation.asked a on a.list_no = f.list_no
group by f.tenant_no, f.round_no, f.above_no, f.kind, f.unit_kind, a.statement_no;

-- Above whom forms stand that are asked anything, and where those stood in the tree of that round.
create table evaluation.above (
  tenant_no int not null,
  round_no int not null references evaluation.round (no),
  above_no int not null,
  path text collate "C" not null,
  primary key (tenant_no, round_no, above_no)
);
alter table evaluation.above enable row level security;
alter table evaluation.above force row level security;
create policy keeper on evaluation.above to current_user using (true) with check (true);
create policy seen on evaluation.above for select to lykta_app using (
  tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or current_setting('app.oversees', true) = 'on');
create policy owned on evaluation.above for insert to lykta_app with check (
  tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or current_setting('app.oversees', true) = 'on');
create policy dropped on evaluation.above for delete to lykta_app using (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]));
grant select, insert, delete on evaluation.above to lykta_app;

insert into evaluation.above (tenant_no, round_no, above_no, path)
select tenant_no, round_no, above_no, min(case when organisation_no = tenant_no then path else regexp_replace(path, '[0-9]+\.$', '') end)
from evaluation.form where asked > 0 group by tenant_no, round_no, above_no;

-- The same as it was signed: what others than the tenant may see of it. How many organisations have answered a statement is how many answers it has.
create table evaluation.signed_statement_count (
  tenant_no int not null,
  round_no int not null,
  above_no int not null,
  kind text not null,
  unit_kind text not null,
  statement_no int not null,
  asked int not null,
  fully int not null,
  partly int not null,
  not_at_all int not null,
  not_applicable int not null,
  primary key (tenant_no, round_no, above_no, kind, unit_kind, statement_no)
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

insert into evaluation.signed_statement_count (tenant_no, round_no, above_no, kind, unit_kind, statement_no, asked, fully, partly, not_at_all, not_applicable)
select s.tenant_no, s.round_no, f.above_no, f.kind, f.unit_kind, u.statement_no, count(*),
  count(*) filter (where h.status = 1), count(*) filter (where h.status = 2), count(*) filter (where h.status = 3), count(*) filter (where h.status = 4)
from evaluation.sign_off s
join evaluation.signed_form c on c.tenant_no = s.tenant_no and c.sign_off_no = s.no
join evaluation.form f on f.organisation_no = c.organisation_no and f.round_no = s.round_no
cross join lateral unnest(c.statement_nos, c.versions) as u (statement_no, version)
left join evaluation.answer_history h on h.organisation_no = c.organisation_no and h.round_no = s.round_no and h.statement_no = u.statement_no and h.version = u.version
where s.reopened_at is null
group by s.tenant_no, s.round_no, f.above_no, f.kind, f.unit_kind, u.statement_no;

-- When the counts of a tenant in a round were last held against a recount, and what was wrong and has been put right. No answer is in it.
create table evaluation.count_check (
  tenant_no int not null,
  round_no int not null references evaluation.round (no),
  checked_at timestamptz not null,
  -- How many counts differed at that check: by table.
  wrong int not null,
  -- The last check that found anything, and how much.
  repaired_at timestamptz,
  repaired int not null default 0,
  primary key (tenant_no, round_no)
);
alter table evaluation.count_check enable row level security;
alter table evaluation.count_check force row level security;
create policy keeper on evaluation.count_check to current_user using (true) with check (true);
create policy seen on evaluation.count_check for select to lykta_app using (current_setting('app.oversees', true) = 'on');
grant select on evaluation.count_check to lykta_app;
create view evaluation.count_check_place with (security_invoker = true) as
  select tenant_no, round_no, checked_at, wrong, repaired_at, repaired from evaluation.count_check;
grant select on evaluation.count_check_place to lykta_app;

-- What other capabilities may read. All of these are cube + pending: their rows are to be summed, in one statement, and are then exact.
create view evaluation.form_tally with (security_invoker = true) as
  select organisation_no, round_no, tenant_no, fully, partly, not_at_all, not_applicable from evaluation.form_count
  union all
  select organisation_no, round_no, tenant_no,
    answers * ((new_status = 1)::int - coalesce(old_status = 1, false)::int), answers * ((new_status = 2)::int - coalesce(old_status = 2, false)::int),
    answers * ((new_status = 3)::int - coalesce(old_status = 3, false)::int), answers * ((new_status = 4)::int - coalesce(old_status = 4, false)::int)
  from evaluation.pending;
grant select on evaluation.form_tally to lykta_app;

create or replace view evaluation.tenant_tally with (security_invoker = true) as
  select tenant_no, round_no, kind, goal_no, fully, partly, not_at_all, not_applicable from evaluation.tenant_count
  union all
  select tenant_no, round_no, kind, goal_no,
    answers * ((new_status = 1)::int - coalesce(old_status = 1, false)::int), answers * ((new_status = 2)::int - coalesce(old_status = 2, false)::int),
    answers * ((new_status = 3)::int - coalesce(old_status = 3, false)::int), answers * ((new_status = 4)::int - coalesce(old_status = 4, false)::int)
  from evaluation.pending;

create or replace view evaluation.participation with (security_barrier = true) as
  select a.tenant_no, a.round_no, a.kind, a.goal_no, a.asked,
    coalesce(c.fully + c.partly + c.not_at_all + c.not_applicable, 0) + coalesce(p.change, 0)::int as answered,
    greatest(c.last_at, p.last_at) as last_at
  from evaluation.tenant_asked a
  left join evaluation.tenant_count c on c.tenant_no = a.tenant_no and c.round_no = a.round_no and c.kind = a.kind and c.goal_no = a.goal_no
  left join (
    select tenant_no, round_no, kind, goal_no, sum(answers * ((new_status > 0)::int - (coalesce(old_status, 0) > 0)::int)) as change, max(at) as last_at
    from evaluation.pending group by tenant_no, round_no, kind, goal_no
  ) p on p.tenant_no = a.tenant_no and p.round_no = a.round_no and p.kind = a.kind and p.goal_no = a.goal_no
  where a.tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or current_setting('app.oversees', true) = 'on';

create view evaluation.form_participation with (security_barrier = true) as
  select f.organisation_no, f.round_no, f.tenant_no, f.path, f.kind, f.id, f.list_no, f.asked,
    coalesce((select c.fully + c.partly + c.not_at_all + c.not_applicable from evaluation.form_count c
      where c.organisation_no = f.organisation_no and c.round_no = f.round_no), 0) + coalesce(p.change, 0)::int as answered
  from evaluation.form f
  left join (
    select organisation_no, round_no, sum(answers * ((new_status > 0)::int - (coalesce(old_status, 0) > 0)::int)) as change
    from evaluation.pending group by organisation_no, round_no
  ) p on p.organisation_no = f.organisation_no and p.round_no = f.round_no
  where f.tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or current_setting('app.oversees', true) = 'on';
grant select on evaluation.form_participation to lykta_app;

-- How one form is answered by goal as it holds: of single statements under correction what was signed. At most as many rows as it asks, by their key.
create view evaluation.holding_tally with (security_invoker = true) as
  select f.organisation_no, f.round_no, f.tenant_no, a.goal_no, (h.status = 1)::int as fully, (h.status = 2)::int as partly, (h.status = 3)::int as not_at_all, (h.status = 4)::int as not_applicable
  from evaluation.form f
  join evaluation.asked a on a.list_no = f.list_no
  join evaluation.holding_answer h on h.organisation_no = f.organisation_no and h.round_no = f.round_no and h.statement_no = a.statement_no;
grant select on evaluation.holding_tally to lykta_app;

-- The same by statement, with what is not answered (0).
create view evaluation.form_statement with (security_invoker = true) as
  select f.organisation_no, f.round_no, f.tenant_no, a.statement_no, coalesce(h.status, 0) as status
  from evaluation.form f
  join evaluation.asked a on a.list_no = f.list_no
  left join evaluation.holding_answer h on h.organisation_no = f.organisation_no and h.round_no = f.round_no and h.statement_no = a.statement_no;
grant select on evaluation.form_statement to lykta_app;

-- By statement: what was answered, signed or not, for the tenant alone.
create view evaluation.statement_tally with (security_invoker = true) as
  select tenant_no, round_no, above_no, kind, unit_kind, statement_no, fully, partly, not_at_all, not_applicable from evaluation.statement_count
  union all
  select tenant_no, round_no, above_no, kind, unit_kind, statement_no,
    answers * ((new_status = 1)::int - coalesce(old_status = 1, false)::int), answers * ((new_status = 2)::int - coalesce(old_status = 2, false)::int),
    answers * ((new_status = 3)::int - coalesce(old_status = 3, false)::int), answers * ((new_status = 4)::int - coalesce(old_status = 4, false)::int)
  from evaluation.pending;
grant select on evaluation.statement_tally to lykta_app;

-- How much is asked and answered, never what: for the tenant itself and for the overseer. It looks with its owner's eyes and shows only this.
create view evaluation.statement_participation with (security_barrier = true) as
  select tenant_no, round_no, above_no, kind, unit_kind, statement_no, asked, 0 as answered from evaluation.statement_asked
  where tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or current_setting('app.oversees', true) = 'on'
  union all
  select tenant_no, round_no, above_no, kind, unit_kind, statement_no, 0, fully + partly + not_at_all + not_applicable from evaluation.statement_count
  where tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or current_setting('app.oversees', true) = 'on'
  union all
  select tenant_no, round_no, above_no, kind, unit_kind, statement_no, 0, answers * ((new_status > 0)::int - (coalesce(old_status, 0) > 0)::int) from evaluation.pending
  where tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or current_setting('app.oversees', true) = 'on';
grant select on evaluation.statement_participation to lykta_app;

create view evaluation.signed_statement_tally with (security_invoker = true) as
  select tenant_no, round_no, above_no, kind, unit_kind, statement_no, asked, fully, partly, not_at_all, not_applicable from evaluation.signed_statement_count;
grant select on evaluation.signed_statement_tally to lykta_app;

create view evaluation.above_place with (security_invoker = true) as select tenant_no, round_no, above_no, path from evaluation.above;
grant select on evaluation.above_place to lykta_app;
