-- An organiser and its units: what it has said of their answers, and what it has answered once for many of them.

-- A unit's answer, in the version that was read, sent back with a note or accepted. Append only, but that whoever said it may take it back; the newest that stands counts.
create table evaluation.answer_review (
  organisation_no int not null,
  round_no int not null,
  statement_no int not null,
  id bigint generated always as identity,
  tenant_no int not null,
  version int not null,
  state text not null check (state in ('returned', 'accepted')),
  note text,
  by_account uuid,
  reviewer text not null,
  at timestamptz not null,
  taken_back_at timestamptz,
  primary key (organisation_no, round_no, statement_no, id)
);
alter table evaluation.answer_review enable row level security;
alter table evaluation.answer_review force row level security;
create policy keeper on evaluation.answer_review to current_user using (true) with check (true);
create policy own on evaluation.answer_review for select to lykta_app using (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]));
create policy append on evaluation.answer_review for insert to lykta_app with check (
  tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) and taken_back_at is null
  and tenant_no = (select f.tenant_no from evaluation.form f where f.organisation_no = answer_review.organisation_no and f.round_no = answer_review.round_no));
create policy taken_back on evaluation.answer_review for update to lykta_app
  using (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) and taken_back_at is null) with check (taken_back_at is not null);
grant select, insert, update (taken_back_at) on evaluation.answer_review to lykta_app;

-- What has been answered once for all units below an organisation, or for all of one person's (then it is from no organisation). The newest of a place and a statement is what stands above.
create table evaluation.handing (
  tenant_no int not null,
  no bigint generated always as identity,
  round_no int not null references evaluation.round (no),
  statement_no int not null references programme.statement (no),
  from_no int references organisations.organisation (no),
  status smallint not null check (status between 1 and 4),
  comment text,
  -- The units that it was not meant for, by number.
  except_nos int[] not null,
  by_account uuid,
  giver text not null,
  at timestamptz not null,
  primary key (tenant_no, no)
);
create index on evaluation.handing (tenant_no, round_no, statement_no);
alter table evaluation.handing enable row level security;
alter table evaluation.handing force row level security;
create policy keeper on evaluation.handing to current_user using (true) with check (true);
create policy own on evaluation.handing for select to lykta_app using (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]));
create policy append on evaluation.handing for insert to lykta_app with check (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]));
grant select, insert on evaluation.handing to lykta_app;

-- Which version of a unit's answer came of which of them. One whose answer has a later version is a unit's own by now.
create table evaluation.handed_answer (
  organisation_no int not null,
  round_no int not null,
  statement_no int not null,
  version int not null,
  tenant_no int not null,
  handing_no bigint not null,
  primary key (organisation_no, round_no, statement_no, version)
);
alter table evaluation.handed_answer enable row level security;
alter table evaluation.handed_answer force row level security;
create policy keeper on evaluation.handed_answer to current_user using (true) with check (true);
create policy own on evaluation.handed_answer for select to lykta_app using (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]));
create policy append on evaluation.handed_answer for insert to lykta_app with check (
  tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[])
  and tenant_no = (select f.tenant_no from evaluation.form f where f.organisation_no = handed_answer.organisation_no and f.round_no = handed_answer.round_no));
grant select, insert on evaluation.handed_answer to lykta_app;
