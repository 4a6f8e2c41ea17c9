-- Who is asked what in a round is the organiser's choice: by organisation below it and goal. The nearest choice upwards from a unit decides; where there is none, it is asked.

create table evaluation.choice (
  round_no int not null references evaluation.round (no),
  tenant_no int not null,
  -- A branch, a unit, or the tenant itself: then it is meant for all below.
  organisation_no int not null references organisations.organisation (no),
  goal_no int not null references programme.goal (no),
  -- 'branch': the branch answers for its units.
  asks text not null check (asks in ('asked', 'not-asked', 'branch')),
  primary key (round_no, organisation_no, goal_no)
);
create index on evaluation.choice (tenant_no, round_no);
alter table evaluation.choice enable row level security;
alter table evaluation.choice force row level security;
create policy keeper on evaluation.choice to current_user using (true) with check (true);
create policy own on evaluation.choice to lykta_app
  using (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[])) with check (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]));
grant select, insert, update, delete on evaluation.choice to lykta_app;

-- What makes lists of a round the same list. Made anew by choices and by units that join; forms go over to another list, a list never changes.
alter table evaluation.asked_list add column key text;
update evaluation.asked_list set key = 'before ' || no;
alter table evaluation.asked_list alter column key set not null;
create unique index on evaluation.asked_list (round_no, key);
create policy chosen on evaluation.asked_list for insert to lykta_app with check (cardinality(nullif(current_setting('app.tenants', true), '')::int[]) > 0);
create policy chosen on evaluation.asked for insert to lykta_app with check (cardinality(nullif(current_setting('app.tenants', true), '')::int[]) > 0);

create policy chosen on evaluation.form for insert to lykta_app with check (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]));
create policy changed on evaluation.form for update to lykta_app
  using (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[])) with check (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]));
-- Where it stands too: an organisation that moves within its tenant keeps its form, and its people the way to it.
grant update (list_no, asked, path) on evaluation.form to lykta_app;

create policy chosen on evaluation.tenant_asked to lykta_app
  using (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[])) with check (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]));
grant delete on evaluation.tenant_asked to lykta_app;
create policy chosen on evaluation.tenant_forms to lykta_app
  using (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[])) with check (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]));
grant delete on evaluation.tenant_forms to lykta_app;

-- Of how many units of a tenant a goal's statements are asked, by themselves or through their branch. Goal 0: of any goal. Not secret: it says how much the counts stand for.
create table evaluation.coverage (
  tenant_no int not null,
  round_no int not null references evaluation.round (no),
  goal_no int not null,
  units int not null,
  asked int not null,
  by_branch int not null,
  primary key (tenant_no, round_no, goal_no)
);
alter table evaluation.coverage enable row level security;
alter table evaluation.coverage force row level security;
create policy keeper on evaluation.coverage to current_user using (true) with check (true);
create policy seen on evaluation.coverage for select to lykta_app using (
  tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or current_setting('app.oversees', true) = 'on');
create policy owned on evaluation.coverage for insert to lykta_app with check (
  tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or current_setting('app.oversees', true) = 'on');
create policy dropped on evaluation.coverage for delete to lykta_app using (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]));
grant select, insert, delete on evaluation.coverage to lykta_app;
create view evaluation.coverage_place with (security_invoker = true) as select tenant_no, round_no, goal_no, units, asked, by_branch from evaluation.coverage;
grant select on evaluation.coverage_place to lykta_app;

-- Up to which change of the organisations a round has given forms to those who joined.
alter table evaluation.round add column joined_until bigint not null default 0;
