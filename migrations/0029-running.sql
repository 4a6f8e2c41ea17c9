-- Running a round: it is opened in portions and is nobody's before it is whole; pilots are named; some get another last day; how it goes is followed as it happens; and
-- forms follow organisations that close, merge or come to somebody else.

-- Null: it is open, or closed. Else its forms are still being made, or being taken back.
alter table evaluation.round
  add column opening text check (opening in ('waiting', 'failed', 'cancelled')),
  -- Whether what is due to pilots is asked of the named ones only. Rounds until now asked everybody of the kind.
  add column has_pilots boolean not null default false,
  -- Up to which day it has followed organisations whose first or last day had been set beforehand.
  add column joined_on date;
update evaluation.round set joined_on = (opened_at at time zone zone)::date;
alter table evaluation.round alter column joined_on set not null;
-- Half opened it does not exist, but for who oversees the country: nothing that joins to it finds a form in it.
alter policy read on evaluation.round using (opening is null or current_setting('app.oversees', true) = 'on');
create index on evaluation.round (no) where opening is not null;

create or replace view evaluation.round_place with (security_invoker = true) as
  select no, id, version_no, year, names, scale, last_day, opened_at, closed_on from evaluation.round where opening is null;

-- Whose forms are made, and whose are still to be: what an opening that was broken off goes on with. Kept afterwards as how large the opening was.
create table evaluation.opening (
  tenant_no int not null,
  round_no int not null references evaluation.round (no),
  organisations int not null,
  is_done boolean not null default false,
  primary key (tenant_no, round_no)
);
create index on evaluation.opening (round_no);
alter table evaluation.opening enable row level security;
alter table evaluation.opening force row level security;
create policy keeper on evaluation.opening to current_user using (true) with check (true);
create policy seen on evaluation.opening for select to lykta_app using (current_setting('app.oversees', true) = 'on');
create policy owned on evaluation.opening for insert to lykta_app with check (current_setting('app.oversees', true) = 'on');
grant select, insert on evaluation.opening to lykta_app;

-- Who is a pilot for a statement that is due to pilots. Named when the round is opened, and frozen with it; no secret.
create table evaluation.pilot (
  organisation_no int not null references organisations.organisation (no),
  round_no int not null references evaluation.round (no),
  statement_no int not null references programme.statement (no),
  primary key (organisation_no, round_no, statement_no)
);
create index on evaluation.pilot (round_no);
alter table evaluation.pilot enable row level security;
alter table evaluation.pilot force row level security;
create policy keeper on evaluation.pilot to current_user using (true) with check (true);
create policy read on evaluation.pilot for select to lykta_app using (true);
create policy owned on evaluation.pilot for insert to lykta_app with check (current_setting('app.oversees', true) = 'on');
grant select, insert on evaluation.pilot to lykta_app;

-- Another last day for one organisation's form; for a tenant's own organisation, for all its forms. Never before the round's.
create table evaluation.extension (
  tenant_no int not null,
  round_no int not null references evaluation.round (no),
  organisation_no int not null references organisations.organisation (no),
  last_day date not null,
  reason text not null check (char_length(reason) between 1 and 500),
  given_at timestamptz not null,
  given_by text not null,
  primary key (tenant_no, round_no, organisation_no)
);
create index on evaluation.extension (round_no);
alter table evaluation.extension enable row level security;
alter table evaluation.extension force row level security;
create policy keeper on evaluation.extension to current_user using (true) with check (true);
create policy seen on evaluation.extension for select to lykta_app using (
  tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or current_setting('app.oversees', true) = 'on');
create policy given on evaluation.extension for insert to lykta_app with check (current_setting('app.oversees', true) = 'on');
create policy changed on evaluation.extension for update to lykta_app using (current_setting('app.oversees', true) = 'on') with check (current_setting('app.oversees', true) = 'on');
create policy taken_back on evaluation.extension for delete to lykta_app using (current_setting('app.oversees', true) = 'on');
grant select, insert, update, delete on evaluation.extension to lykta_app;

-- When somebody last answered something: with the counts, so that it is as exact and as cheap as they are.
alter table evaluation.pending add column at timestamptz;
alter table evaluation.tenant_count add column last_at timestamptz;
update evaluation.tenant_count c set last_at = given.at
from (
  select f.tenant_no, f.round_no, f.kind, s.goal_no, max(x.at) as at
  from evaluation.round r
  join evaluation.form f on f.round_no = r.no
  join evaluation.answer x on x.organisation_no = f.organisation_no and x.round_no = f.round_no
  join programme.statement s on s.no = x.statement_no
  where r.closed_on is null
  group by f.tenant_no, f.round_no, f.kind, s.goal_no
) given
where given.tenant_no = c.tenant_no and given.round_no = c.round_no and given.kind = c.kind and given.goal_no = c.goal_no;

create or replace view evaluation.participation with (security_barrier = true) as
  select a.tenant_no, a.round_no, a.kind, a.goal_no, a.asked,
    coalesce(c.fully + c.partly + c.not_at_all + c.not_applicable, 0) + coalesce(p.change, 0)::int as answered,
    greatest(c.last_at, p.last_at) as last_at
  from evaluation.tenant_asked a
  left join evaluation.tenant_count c on c.tenant_no = a.tenant_no and c.round_no = a.round_no and c.kind = a.kind and c.goal_no = a.goal_no
  left join (
    select tenant_no, round_no, kind, goal_no, sum((new_status > 0)::int - (coalesce(old_status, 0) > 0)::int) as change, max(at) as last_at
    from evaluation.pending group by tenant_no, round_no, kind, goal_no
  ) p on p.tenant_no = a.tenant_no and p.round_no = a.round_no and p.kind = a.kind and p.goal_no = a.goal_no
  where a.tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or current_setting('app.oversees', true) = 'on';

-- Whose form it was when somebody may still remember it so: its saves may hold that tenant's lock, and who signs takes that too.
alter table evaluation.form add column came_from int;

-- In whom an organisation goes on.
create or replace view organisations.place with (security_invoker = true) as
  select no, code, kind, parent_no, tenant_no, path, names, sectors, valid_from, valid_to, is_made_up, unit_kind, party, in_population, successor_no from organisations.organisation;
-- Those that have come to somebody else: whose they were, and whose they are.
create view organisations.moved_place with (security_invoker = true) as
  select f.organisation_no, f.tenant_no as was_tenant_no, o.tenant_no, o.path
  from organisations.former_tenant f join organisations.organisation o on o.no = f.organisation_no where o.tenant_no <> f.tenant_no;
grant select on organisations.moved_place to lykta_app;
