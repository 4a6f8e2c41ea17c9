-- What is signed can be reopened, with a reason. The sign-off stays as it was signed, for ever, and says that it no longer stands; the next one follows it in the
-- chain. What is signed is the one that has not been reopened: every rule that asked for a sign-off asks for that.

alter table evaluation.sign_off
  add column reopened_at timestamptz,
  add column reopened_by uuid,
  add column reopener text,
  add column reopening_reason text check (char_length(reopening_reason) between 1 and 1000),
  add constraint sign_off_reopening_check check (num_nonnulls(reopened_at, reopener, reopening_reason) in (0, 3));
alter table evaluation.sign_off drop constraint sign_off_round_no_tenant_no_key;
create unique index sign_off_standing on evaluation.sign_off (round_no, tenant_no) where reopened_at is null;

alter policy append on evaluation.sign_off with check (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) and reopened_at is null);
-- Once, and while its round is open. What was signed is in no request's right to change.
create policy reopened on evaluation.sign_off for update to lykta_app
  using (
    tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[])
    and reopened_at is null
    and (select r.closed_on from evaluation.round r where r.no = sign_off.round_no) is null)
  with check (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) and reopened_at is not null);
grant update (reopened_at, reopened_by, reopener, reopening_reason) on evaluation.sign_off to lykta_app;

alter policy append on evaluation.answer with check (
  tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[])
  and tenant_no = (select f.tenant_no from evaluation.form f where f.organisation_no = answer.organisation_no and f.round_no = answer.round_no)
  and (select s.no from evaluation.sign_off s where s.round_no = answer.round_no and s.tenant_no = answer.tenant_no and s.reopened_at is null) is null);
alter policy changed on evaluation.answer using (
  tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[])
  and (select s.no from evaluation.sign_off s where s.round_no = answer.round_no and s.tenant_no = answer.tenant_no and s.reopened_at is null) is null);

-- The counts go with the signature: nobody takes them away from under one that stands.
create policy gone on evaluation.signed_count for delete to lykta_app using (
  tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[])
  and (select s.no from evaluation.sign_off s where s.round_no = signed_count.round_no and s.tenant_no = signed_count.tenant_no and s.reopened_at is null) is null);
grant delete on evaluation.signed_count to lykta_app;

create or replace view evaluation.signature with (security_barrier = true) as
  select s.round_no, s.tenant_no, s.signed_at, s.signer, s.hash
  from evaluation.sign_off s
  where s.reopened_at is null and (s.tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or current_setting('app.oversees', true) = 'on');

-- Where what was signed has been reopened and not signed again, and since when. Why is the tenant's own.
create view evaluation.reopening with (security_barrier = true) as
  select s.round_no, s.tenant_no, s.reopened_at
  from evaluation.sign_off s
  where s.reopened_at is not null
    and not exists (select from evaluation.sign_off later where later.round_no = s.round_no and later.tenant_no = s.tenant_no and later.no > s.no)
    and (s.tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or current_setting('app.oversees', true) = 'on');
grant select on evaluation.reopening to lykta_app;

-- What a sign-off covers, form by form: the statements that were asked and the version of each answer, 0 for none. The versions themselves stand in the history of
-- answers; so what was signed can be shown and checked after the answers have changed, whatever the clocks said.
create table evaluation.signed_form (
  tenant_no int not null,
  sign_off_no int not null,
  organisation_no int not null,
  -- As it was known when it was signed.
  code text not null,
  statement_nos int[] not null,
  versions int[] not null,
  primary key (tenant_no, sign_off_no, organisation_no),
  check (cardinality(statement_nos) = cardinality(versions))
);
alter table evaluation.signed_form enable row level security;
alter table evaluation.signed_form force row level security;
create policy keeper on evaluation.signed_form to current_user using (true) with check (true);
create policy seen on evaluation.signed_form for select to lykta_app using (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]));
create policy append on evaluation.signed_form for insert to lykta_app with check (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]));
grant select, insert on evaluation.signed_form to lykta_app;

-- Until now nothing could change after it was signed: what stands is what was signed.
insert into evaluation.signed_form (tenant_no, sign_off_no, organisation_no, code, statement_nos, versions)
select s.tenant_no, s.no, f.organisation_no, o.code, array_agg(a.statement_no order by a.statement_no), array_agg(coalesce(x.version, 0) order by a.statement_no)
from evaluation.sign_off s
join evaluation.form f on f.tenant_no = s.tenant_no and f.round_no = s.round_no
join organisations.organisation o on o.no = f.organisation_no
join evaluation.asked a on a.list_no = f.list_no
left join evaluation.answer x on x.organisation_no = f.organisation_no and x.round_no = f.round_no and x.statement_no = a.statement_no
group by s.tenant_no, s.no, f.organisation_no, o.code;
