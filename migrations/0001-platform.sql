-- What the machinery itself keeps: the audit of everything that changes, and the seals over it.

create schema platform;
grant usage on schema platform to lykta_app;

create table platform.audit (
  id uuid primary key,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('person', 'operator', 'nobody')),
  account_id uuid,
  event text not null,
  about text not null,
  -- The seal that covers this line; none for a moment after it is written.
  seal_no bigint
);
create index on platform.audit (about, at);
create index on platform.audit (seal_no, at, id);
alter table platform.audit enable row level security;
alter table platform.audit force row level security;
create policy keeper on platform.audit to current_user using (true) with check (true);
-- Every request may add a line; none may read, change or remove one.
create policy append on platform.audit for insert to lykta_app with check (true);
grant insert on platform.audit to lykta_app;

-- One row a batch: a hash over the batch's rows and the seal before it. Written by the sealer, never in a request.
create table platform.audit_seal (
  no bigint primary key,
  sealed_at timestamptz not null,
  lines int not null,
  hash text not null
);
alter table platform.audit_seal enable row level security;
alter table platform.audit_seal force row level security;
create policy keeper on platform.audit_seal to current_user using (true) with check (true);

-- Secrets of the installation itself, e.g. what signs the tokens of forms: the same for every server of it. Requests have no right here.
create table platform.secret (
  name text primary key,
  value text not null
);
