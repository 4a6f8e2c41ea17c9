-- Files that people send in, and evidence: what an answer rests on, as a link or a file, with the answers that it stands at.

-- The bytes of a file once for each tenant, by their hash. Never once for all: whether somebody else has the same file is nobody's to find out.
create table platform.file (
  tenant_no int not null,
  sha256 bytea not null check (octet_length(sha256) = 32),
  size int not null check (size between 1 and 20971520),
  type text not null,
  at timestamptz not null,
  primary key (tenant_no, sha256)
);
create table platform.file_piece (
  tenant_no int not null,
  sha256 bytea not null,
  no int not null,
  bytes bytea not null,
  primary key (tenant_no, sha256, no)
);
-- They are packed already.
alter table platform.file_piece alter column bytes set storage external;
alter table platform.file enable row level security;
alter table platform.file force row level security;
create policy keeper on platform.file to current_user using (true) with check (true);
create policy own on platform.file to lykta_app
  using (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]))
  with check (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]));
grant select, insert, delete on platform.file to lykta_app;
alter table platform.file_piece enable row level security;
alter table platform.file_piece force row level security;
create policy keeper on platform.file_piece to current_user using (true) with check (true);
create policy own on platform.file_piece to lykta_app
  using (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]))
  with check (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]));
grant select, insert, delete on platform.file_piece to lykta_app;

-- How much one tenant may keep: the operator's to set.
create table platform.file_limit (
  is_only boolean primary key default true check (is_only),
  megabytes int not null check (megabytes > 0)
);
alter table platform.file_limit enable row level security;
alter table platform.file_limit force row level security;
create policy keeper on platform.file_limit to current_user using (true) with check (true);
create policy told on platform.file_limit for select to lykta_app using (true);
create policy set on platform.file_limit for update to lykta_app using (current_setting('app.oversees', true) = 'on') with check (true);
grant select, update (megabytes) on platform.file_limit to lykta_app;
insert into platform.file_limit (megabytes) values (2000);

create schema evidence;
grant usage on schema evidence to lykta_app;

create table evidence.item (
  tenant_no int not null,
  id uuid not null,
  organisation_no int not null references organisations.organisation (no),
  -- Where its organisation stood when it was kept; of one that belongs to another tenant by now, that is where it is found.
  path text collate "C" not null,
  title text not null check (char_length(title) between 1 and 200),
  kind text not null check (kind in ('link', 'file')),
  link text,
  file_name text,
  file_type text,
  file_size int,
  sha256 bytea,
  valid_until date,
  note text,
  version int not null,
  by_account uuid,
  by_name text not null,
  at timestamptz not null,
  primary key (tenant_no, id),
  check ((kind = 'link') = (link is not null)),
  check (num_nonnulls(file_name, file_type, file_size, sha256) = case when kind = 'file' then 4 else 0 end)
);
create unique index on evidence.item (id);
create index on evidence.item (tenant_no, organisation_no);
create index on evidence.item (tenant_no, valid_until) where valid_until is not null;
create index on evidence.item (tenant_no, sha256) where sha256 is not null;
alter table evidence.item enable row level security;
alter table evidence.item force row level security;
create policy keeper on evidence.item to current_user using (true) with check (true);
-- Not the overseer's.
create policy own on evidence.item to lykta_app
  using (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]))
  with check (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]));
grant select, insert, delete on evidence.item to lykta_app;
-- What it is never changes: another file is another item.
grant update (title, valid_until, note, version) on evidence.item to lykta_app;

-- An item at an answer. What tells where that is, is as it was when it was attached: a form and its year never change.
create table evidence.use (
  tenant_no int not null,
  organisation_no int not null,
  round_no int not null,
  statement_no int not null,
  item_id uuid not null,
  path text collate "C" not null,
  form_id uuid not null,
  year int not null,
  statement_code text not null,
  goal_code text not null,
  by_account uuid,
  at timestamptz not null,
  primary key (tenant_no, organisation_no, round_no, statement_no, item_id)
);
create index on evidence.use (tenant_no, item_id);
alter table evidence.use enable row level security;
alter table evidence.use force row level security;
create policy keeper on evidence.use to current_user using (true) with check (true);
create policy own on evidence.use to lykta_app
  using (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]))
  with check (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]));
grant select, insert, delete on evidence.use to lykta_app;

-- What a sign-off names, as it was then. Never changed, never gone; and what it names is kept.
create table evidence.signed (
  tenant_no int not null,
  sign_off_no int not null,
  organisation_no int not null,
  statement_no int not null,
  item_id uuid not null,
  title text not null,
  kind text not null,
  link text,
  sha256 bytea,
  valid_until date,
  primary key (tenant_no, sign_off_no, organisation_no, statement_no, item_id)
);
create index on evidence.signed (tenant_no, item_id);
alter table evidence.signed enable row level security;
alter table evidence.signed force row level security;
create policy keeper on evidence.signed to current_user using (true) with check (true);
create policy seen on evidence.signed for select to lykta_app using (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]));
create policy append on evidence.signed for insert to lykta_app with check (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]));
grant select, insert on evidence.signed to lykta_app;

-- What is signed stays as it was signed, whoever asks.
create policy not_signed on evidence.item as restrictive for delete to lykta_app using (
  not exists (select from evidence.signed s where s.tenant_no = item.tenant_no and s.item_id = item.id));

-- What other capabilities may read: items where they stand, with whose they are; and at answers, as a signature names them, in the order in which they were made.
create view evidence.item_place with (security_invoker = true) as
  select i.tenant_no, i.id, i.organisation_no, coalesce(o.path, i.path) as path, o.code, o.names, i.title, i.kind, i.link, i.file_name, i.file_type, i.file_size, i.sha256,
    i.valid_until, i.note, i.version, i.by_name, i.at
  from evidence.item i
  left join organisations.place o on o.no = i.organisation_no and o.tenant_no = i.tenant_no;
grant select on evidence.item_place to lykta_app;

create view evidence.use_place with (security_invoker = true) as
  select u.tenant_no, u.organisation_no, u.round_no, u.statement_no, u.statement_code, u.goal_code, u.path, u.form_id, u.year, u.item_id, i.title, i.valid_until
  from evidence.use u
  join evidence.item i on i.tenant_no = u.tenant_no and i.id = u.item_id;
grant select on evidence.use_place to lykta_app;

create view evidence.of_answer with (security_invoker = true) as
  select u.tenant_no, u.organisation_no, u.round_no, u.statement_no,
    jsonb_agg(jsonb_build_object('title', i.title, 'kind', i.kind, 'link', i.link, 'sha256', encode(i.sha256, 'hex'), 'validUntil', i.valid_until) order by u.item_id) as items
  from evidence.use u
  join evidence.item i on i.tenant_no = u.tenant_no and i.id = u.item_id
  group by u.tenant_no, u.organisation_no, u.round_no, u.statement_no;
grant select on evidence.of_answer to lykta_app;

create view evidence.of_signed_answer with (security_invoker = true) as
  select tenant_no, sign_off_no, organisation_no, statement_no,
    jsonb_agg(jsonb_build_object('title', title, 'kind', kind, 'link', link, 'sha256', encode(sha256, 'hex'), 'validUntil', valid_until) order by item_id) as items
  from evidence.signed
  group by tenant_no, sign_off_no, organisation_no, statement_no;
grant select on evidence.of_signed_answer to lykta_app;
