-- What people say to each other about a statement inside an organisation, until it is settled; and what they wish of the Centre, which the Centre answers.

create table evaluation.remark (
  organisation_no int not null references organisations.organisation (no),
  round_no int not null references evaluation.round (no),
  id uuid not null,
  tenant_no int not null,
  statement_code text not null,
  text text not null,
  author text not null,
  by_account uuid,
  at timestamptz not null,
  -- Settled; opened again, both are null.
  settled_by text,
  settled_at timestamptz,
  primary key (organisation_no, round_no, id),
  check ((settled_by is null) = (settled_at is null))
);
alter table evaluation.remark enable row level security;
alter table evaluation.remark force row level security;
create policy keeper on evaluation.remark to current_user using (true) with check (true);
create policy own on evaluation.remark to lykta_app
  using (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[])) with check (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]));
grant select, insert on evaluation.remark to lykta_app;
grant update (settled_by, settled_at) on evaluation.remark to lykta_app;

-- Sent to the Centre at once, with the organisation's name and never an answer. No statement: about the form as a whole.
create table evaluation.wish (
  organisation_no int not null references organisations.organisation (no),
  round_no int not null references evaluation.round (no),
  id uuid not null,
  tenant_no int not null,
  statement_code text,
  text text not null,
  author text not null,
  by_account uuid,
  at timestamptz not null,
  -- What the Centre has answered. An empty text: it has read it.
  answer text,
  answered_by text,
  answered_at timestamptz,
  primary key (organisation_no, round_no, id),
  check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);
create index on evaluation.wish (round_no, at);
alter table evaluation.wish enable row level security;
alter table evaluation.wish force row level security;
create policy keeper on evaluation.wish to current_user using (true) with check (true);
create policy seen on evaluation.wish for select to lykta_app using (
  tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or current_setting('app.oversees', true) = 'on');
create policy sent on evaluation.wish for insert to lykta_app with check (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) and answer is null);
create policy answered on evaluation.wish for update to lykta_app using (current_setting('app.oversees', true) = 'on') with check (current_setting('app.oversees', true) = 'on');
grant select, insert on evaluation.wish to lykta_app;
grant update (answer, answered_by, answered_at) on evaluation.wish to lykta_app;
