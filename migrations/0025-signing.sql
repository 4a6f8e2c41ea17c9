-- Sign-off that means something: who may sign and by which mandate, what was added to a signature afterwards, and single statements that are reopened under one.

-- How an organisation signs: one row a version, the newest counts, none is ever changed. mandates: [{person, office, words, from, until}].
create table evaluation.signing_rule (
  tenant_no int not null,
  version int not null check (version > 0),
  body text not null,
  way text not null check (way in ('alone', 'presented')),
  approver text not null check (approver in ('signatory', 'coordinator')),
  mandates jsonb not null,
  set_at timestamptz not null,
  set_by uuid,
  setter text not null,
  primary key (tenant_no, version)
);
alter table evaluation.signing_rule enable row level security;
alter table evaluation.signing_rule force row level security;
create policy keeper on evaluation.signing_rule to current_user using (true) with check (true);
create policy seen on evaluation.signing_rule for select to lykta_app using (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]));
create policy append on evaluation.signing_rule for insert to lykta_app with check (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]));
grant select, insert on evaluation.signing_rule to lykta_app;

-- That somebody has presented for signature just what has this hash. An answer that changes after it makes it another text, which nobody has presented.
create table evaluation.presentation (
  tenant_no int not null,
  round_no int not null references evaluation.round (no),
  covers bytea not null,
  presented_at timestamptz not null,
  presented_by uuid,
  presenter text not null,
  primary key (tenant_no, round_no, covers)
);
alter table evaluation.presentation enable row level security;
alter table evaluation.presentation force row level security;
create policy keeper on evaluation.presentation to current_user using (true) with check (true);
create policy seen on evaluation.presentation for select to lykta_app using (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]));
create policy append on evaluation.presentation for insert to lykta_app with check (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]));
grant select, insert on evaluation.presentation to lykta_app;

-- What is said of a signature afterwards: the record number, the day on which the body handled it. A text of its own with a hash, chained to what it is said of; the
-- signed text stays as it was.
create table evaluation.sign_off_addition (
  tenant_no int not null,
  sign_off_no int not null,
  no int not null,
  added_at timestamptz not null,
  added_by uuid,
  adder text not null,
  document text not null,
  hash bytea not null,
  primary key (tenant_no, sign_off_no, no)
);
alter table evaluation.sign_off_addition enable row level security;
alter table evaluation.sign_off_addition force row level security;
create policy keeper on evaluation.sign_off_addition to current_user using (true) with check (true);
create policy seen on evaluation.sign_off_addition for select to lykta_app using (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]));
create policy append on evaluation.sign_off_addition for insert to lykta_app with check (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]));
grant select, insert on evaluation.sign_off_addition to lykta_app;

-- One statement of one organisation that somebody asks to correct under a signature that stands. asked -> reopened (then it can be answered) -> signed; or declined,
-- withdrawn, or overtaken by the reopening of everything.
create table evaluation.statement_reopening (
  tenant_no int not null,
  id uuid not null,
  round_no int not null references evaluation.round (no),
  organisation_no int not null references organisations.organisation (no),
  statement_no int not null references programme.statement (no),
  state text not null check (state in ('asked', 'reopened', 'declined', 'withdrawn', 'overtaken', 'signed')),
  asked_at timestamptz not null,
  asked_by uuid,
  asker text not null,
  reason text not null check (char_length(reason) between 1 and 1000),
  decided_at timestamptz,
  decided_by uuid,
  decider text,
  note text,
  ended_at timestamptz,
  ended_by uuid,
  ender text,
  primary key (tenant_no, id),
  check (num_nonnulls(decided_at, decider) in (0, 2)),
  check (num_nonnulls(ended_at, ender) in (0, 2)),
  check (state not in ('reopened', 'declined', 'signed') or decided_at is not null)
);
-- At most one of a statement waits or stands: the save asks this index, and only where the form is signed.
create unique index statement_reopening_standing on evaluation.statement_reopening (organisation_no, round_no, statement_no) where state in ('asked', 'reopened');
create index on evaluation.statement_reopening (tenant_no, round_no);
alter table evaluation.statement_reopening enable row level security;
alter table evaluation.statement_reopening force row level security;
create policy keeper on evaluation.statement_reopening to current_user using (true) with check (true);
create policy seen on evaluation.statement_reopening for select to lykta_app using (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]));
create policy append on evaluation.statement_reopening for insert to lykta_app with check (
  tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) and state = 'asked'
  and tenant_no = (select f.tenant_no from evaluation.form f where f.organisation_no = statement_reopening.organisation_no and f.round_no = statement_reopening.round_no));
-- What has ended stays as it ended.
create policy decided on evaluation.statement_reopening for update to lykta_app
  using (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) and state in ('asked', 'reopened'))
  with check (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) and state <> 'asked');
grant select, insert on evaluation.statement_reopening to lykta_app;
grant update (state, decided_at, decided_by, decider, note, ended_at, ended_by, ender) on evaluation.statement_reopening to lykta_app;

-- A signed answer changes only where its statement is reopened. Both are looked up as values: "exists" under "or" would be planned as a hash over the whole table.
alter policy append on evaluation.answer with check (
  tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[])
  and tenant_no = (select f.tenant_no from evaluation.form f where f.organisation_no = answer.organisation_no and f.round_no = answer.round_no)
  and ((select s.no from evaluation.sign_off s where s.round_no = answer.round_no and s.tenant_no = answer.tenant_no and s.reopened_at is null) is null
    or (select o.state from evaluation.statement_reopening o
      where o.organisation_no = answer.organisation_no and o.round_no = answer.round_no and o.statement_no = answer.statement_no and o.state in ('asked', 'reopened')) = 'reopened'));
alter policy changed on evaluation.answer using (
  tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[])
  and ((select s.no from evaluation.sign_off s where s.round_no = answer.round_no and s.tenant_no = answer.tenant_no and s.reopened_at is null) is null
    or (select o.state from evaluation.statement_reopening o
      where o.organisation_no = answer.organisation_no and o.round_no = answer.round_no and o.statement_no = answer.statement_no and o.state in ('asked', 'reopened')) = 'reopened'));

-- A signature that another one followed at once, for single statements: it is closed as a reopened one is, and says by which number.
alter table evaluation.sign_off add column amended_by int check (amended_by > no);
alter table evaluation.sign_off add constraint sign_off_amended_check check (amended_by is null or reopened_at is not null);
grant update (amended_by) on evaluation.sign_off to lykta_app;
