-- Organisations through time: how they open, close, move and merge; whom a provider sells to; files of units that are brought in.

alter table organisations.organisation
  add column unit_kind text check (unit_kind in ('health-centre', 'hospital', 'emergency', 'oral-health', 'mental-health-and-substance', 'home-care', 'housing',
    'institutional-care', 'family-and-child', 'disability', 'other')),
  -- The programme's code for a body that it gives tasks by name.
  add column party text,
  -- Whether its inhabitants count in sums of population. Those of a joint body are counted where they live.
  add column in_population boolean not null default true,
  -- With whom it was merged when it closed.
  add column successor_no int references organisations.organisation (no),
  add column revision int not null default 1,
  -- Since when its names, its place in the tree and its other facts are what they are; none: since it opened.
  add column held_from date,
  add column searched text not null generated always as (lower(code || ' ' || coalesce(names ->> 'sv', '') || ' ' || coalesce(names ->> 'fi', '') || ' '
    || coalesce(names ->> 'en', '') || ' ' || coalesce(names ->> 'nb', ''))) stored,
  add constraint opened_before_closed check (valid_to >= valid_from);
create unique index on organisations.organisation (party) where party is not null;
create index on organisations.organisation (successor_no) where successor_no is not null;

update organisations.organisation set in_population = false where code = 'HUS' and kind = 'organiser';
-- A collaboration area is a tenant of its own: its signatory signs its form.
update organisations.organisation set tenant_no = no where kind = 'collaboration-area';

-- Whose an organisation was before it moved to somebody else: who asked it something then still sees that it is there.
create table organisations.former_tenant (
  tenant_no int not null references organisations.organisation (no),
  organisation_no int not null references organisations.organisation (no),
  primary key (tenant_no, organisation_no)
);
alter table organisations.former_tenant enable row level security;
alter table organisations.former_tenant force row level security;
create policy keeper on organisations.former_tenant to current_user using (true) with check (true);
create policy own on organisations.former_tenant for select to lykta_app using (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]));
create policy append on organisations.former_tenant for insert to lykta_app with check (current_setting('app.oversees', true) = 'on');
grant select, insert on organisations.former_tenant to lykta_app;

-- Providers are known to everybody too: organisers buy of them. What stands below one is its own.
alter policy seen on organisations.organisation using (
  kind in ('country', 'centre', 'organiser', 'collaboration-area', 'provider', 'stakeholder')
  or tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[])
  or current_setting('app.oversees', true) = 'on'
  -- Looked up once, as a list: a question for each row would be asked of every row that is not the caller's.
  or no = any (array(select f.organisation_no from organisations.former_tenant f where f.tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[])))
);
create policy opened on organisations.organisation for insert to lykta_app with check (
  tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or current_setting('app.oversees', true) = 'on');
create policy changed on organisations.organisation for update to lykta_app
  using (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or current_setting('app.oversees', true) = 'on')
  with check (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or current_setting('app.oversees', true) = 'on');
-- What it is and by which code it is known stays.
grant insert, update (names, sectors, unit_kind, valid_from, valid_to, parent_no, tenant_no, path, successor_no, revision, held_from) on organisations.organisation to lykta_app;
grant usage on sequence organisations.organisation_no_seq to lykta_app;

create or replace view organisations.place with (security_invoker = true) as
  select no, code, kind, parent_no, tenant_no, path, names, sectors, valid_from, valid_to, is_made_up, unit_kind, party, in_population from organisations.organisation;

-- What an organisation was before it changed: one row for every stretch of days. What it is stands in the table of organisations.
create table organisations.past_place (
  organisation_no int not null references organisations.organisation (no),
  held_from date not null,
  held_to date not null,
  code text not null,
  kind text not null,
  parent_no int,
  tenant_no int not null,
  path text collate "C" not null,
  names jsonb not null,
  sectors text[] not null,
  unit_kind text,
  primary key (organisation_no, held_from),
  check (held_to >= held_from)
);
alter table organisations.past_place enable row level security;
alter table organisations.past_place force row level security;
create policy keeper on organisations.past_place to current_user using (true) with check (true);
create policy seen on organisations.past_place for select to lykta_app using (
  kind in ('country', 'centre', 'organiser', 'collaboration-area', 'provider', 'stakeholder')
  or tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[])
  or current_setting('app.oversees', true) = 'on');
create policy append on organisations.past_place for insert to lykta_app with check (
  tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or current_setting('app.oversees', true) = 'on');
grant select, insert on organisations.past_place to lykta_app;

-- The tree on any day: what held from a day to a day, none: still. Runs under the caller's own sight.
create view organisations.place_through_time with (security_invoker = true) as
  select organisation_no as no, code, kind, parent_no, tenant_no, path, names, sectors, unit_kind, held_from, held_to from organisations.past_place
  union all
  select no, code, kind, parent_no, tenant_no, path, names, sectors, unit_kind, coalesce(held_from, valid_from), valid_to from organisations.organisation;
grant select on organisations.place_through_time to lykta_app;

-- What happened to organisations, in the order in which it was committed: whoever changes the tree holds its lock alone. Append only.
create table organisations.change (
  id bigint generated always as identity primary key,
  organisation_no int not null references organisations.organisation (no),
  tenant_no int not null,
  what text not null check (what in ('opened', 'closed', 'reopened', 'moved', 'merged', 'renamed', 'changed')),
  -- Since which day it holds; for a closing the last day that is open.
  day date not null,
  at timestamptz not null default now(),
  by_account uuid,
  -- From what to what: {"parent": ["05", "05-B"]}.
  detail jsonb not null default '{}'
);
create index on organisations.change (organisation_no, id);
alter table organisations.change enable row level security;
alter table organisations.change force row level security;
create policy keeper on organisations.change to current_user using (true) with check (true);
create policy seen on organisations.change for select to lykta_app using (
  tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or current_setting('app.oversees', true) = 'on');
create policy append on organisations.change for insert to lykta_app with check (
  tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or current_setting('app.oversees', true) = 'on');
grant select, insert on organisations.change to lykta_app;

-- What other capabilities may follow, by id > the last that they have seen.
create view organisations.change_place with (security_invoker = true) as
  select c.id, c.organisation_no, c.tenant_no, c.what, c.day, c.at from organisations.change c;
grant select on organisations.change_place to lykta_app;

insert into organisations.change (organisation_no, tenant_no, what, day)
  select no, tenant_no, 'opened', valid_from from organisations.organisation order by no;

-- Collaboration areas: organisers belong to one beside the tree.
create table organisations.membership (
  area_no int not null references organisations.organisation (no),
  organiser_no int not null references organisations.organisation (no),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  primary key (area_no, organiser_no, valid_from)
);
create index on organisations.membership (organiser_no);
alter table organisations.membership enable row level security;
alter table organisations.membership force row level security;
create policy keeper on organisations.membership to current_user using (true) with check (true);
create policy seen on organisations.membership for select to lykta_app using (true);
create policy founded on organisations.membership for insert to lykta_app with check (current_setting('app.oversees', true) = 'on');
grant select, insert on organisations.membership to lykta_app;

-- Whom a private provider sells to: beside whose it is.
create table organisations.purchase (
  provider_no int not null references organisations.organisation (no),
  organiser_no int not null references organisations.organisation (no),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  primary key (provider_no, organiser_no, valid_from)
);
create index on organisations.purchase (organiser_no);
alter table organisations.purchase enable row level security;
alter table organisations.purchase force row level security;
create policy keeper on organisations.purchase to current_user using (true) with check (true);
create policy seen on organisations.purchase for select to lykta_app using (
  provider_no = any (nullif(current_setting('app.tenants', true), '')::int[])
  or organiser_no = any (nullif(current_setting('app.tenants', true), '')::int[])
  or current_setting('app.oversees', true) = 'on');
create policy begun on organisations.purchase for insert to lykta_app with check (
  organiser_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or current_setting('app.oversees', true) = 'on');
create policy ended on organisations.purchase for update to lykta_app
  using (organiser_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or current_setting('app.oversees', true) = 'on')
  with check (organiser_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or current_setting('app.oversees', true) = 'on');
grant select, insert, update (valid_to) on organisations.purchase to lykta_app;

-- A file of units on its way in. tenant_no: whose file it is, not whose units.
create table organisations.file (
  no int generated by default as identity primary key,
  id uuid not null unique,
  tenant_no int not null references organisations.organisation (no),
  under_no int not null references organisations.organisation (no),
  name text not null,
  by_account uuid,
  by_name text not null,
  at timestamptz not null,
  state text not null check (state in ('compared', 'accepted', 'applied', 'outdated', 'failed', 'discarded')),
  -- The columns that it had; what it has no column for is left as it is.
  columns text[] not null,
  lines int not null,
  close_missing_on date,
  -- How many lines come to what, and a mark of all that they would do: when that has changed, it has to be looked at again.
  counts jsonb not null default '{}',
  mark text not null default '',
  -- By whom and under which rights it was accepted, and how far the work has come.
  grants jsonb,
  accepted_by uuid,
  accepted_by_name text,
  accepted_at timestamptz,
  begun_at timestamptz,
  percent int not null default 0,
  ended_at timestamptz
);
create index on organisations.file (tenant_no, at);
create index on organisations.file (accepted_at) where state = 'accepted';
alter table organisations.file enable row level security;
alter table organisations.file force row level security;
create policy keeper on organisations.file to current_user using (true) with check (true);
create policy own on organisations.file to lykta_app
  using (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or current_setting('app.oversees', true) = 'on')
  with check (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or current_setting('app.oversees', true) = 'on');
grant select, insert, update on organisations.file to lykta_app;
grant usage on sequence organisations.file_no_seq to lykta_app;

-- Its lines as they were read, and what they come to against the tree. Lines below zero are units that the file lacks. Gone when the file is applied or discarded.
create table organisations.file_line (
  file_no int not null references organisations.file (no),
  line int not null,
  tenant_no int not null,
  code text not null,
  parent_code text,
  kind text,
  -- By language; null takes a name away.
  names jsonb not null default '{}',
  sectors text[],
  unit_kind text,
  valid_from date,
  valid_to date,
  -- Found by comparing.
  organisation_no int,
  comes_to text,
  changes jsonb not null default '{}',
  primary key (file_no, line)
);
create index on organisations.file_line (file_no, code);
create index on organisations.file_line (file_no, comes_to, line);
alter table organisations.file_line enable row level security;
alter table organisations.file_line force row level security;
create policy keeper on organisations.file_line to current_user using (true) with check (true);
create policy own on organisations.file_line to lykta_app
  using (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or current_setting('app.oversees', true) = 'on')
  with check (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or current_setting('app.oversees', true) = 'on');
grant select, insert, update, delete on organisations.file_line to lykta_app;

-- What is wrong with a line: a kind of error, the cell's column and text, and what else its sentence needs. `is_read`: found in reading, and not to be found anew.
create table organisations.file_error (
  file_no int not null references organisations.file (no),
  id bigint generated always as identity,
  tenant_no int not null,
  line int not null,
  column_name text not null,
  kind text not null,
  value text not null default '',
  other text not null default '',
  is_read boolean not null default false,
  primary key (file_no, id)
);
create index on organisations.file_error (file_no, line);
alter table organisations.file_error enable row level security;
alter table organisations.file_error force row level security;
create policy keeper on organisations.file_error to current_user using (true) with check (true);
create policy own on organisations.file_error to lykta_app
  using (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or current_setting('app.oversees', true) = 'on')
  with check (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or current_setting('app.oversees', true) = 'on');
grant select, insert, delete on organisations.file_error to lykta_app;

-- Which of these codes somebody has already, also where the caller sees nothing: a code is given once.
create function organisations.codes_taken(wanted text[]) returns setof text
  language sql stable security definer set search_path = ''
  as $$ select code from organisations.organisation where code = any (wanted) $$;
revoke execute on function organisations.codes_taken from public;
grant execute on function organisations.codes_taken to lykta_app;
