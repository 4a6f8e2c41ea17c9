-- Forms that come to another organiser, and units that are merged: what goes along, what stays with whom, and what stays provable.

-- A save names the tenant by whose lock it goes, and finds the form only while it is that one's: whose it was before need not be remembered.
alter table evaluation.form drop column came_from;

-- What a sign-off covers is readable for whoever signed it, for ever, also after the form has gone to somebody else: just those versions. Looked up as a value, and only for
-- rows that are not one's own: "exists" would be planned as a hash over every sign-off.
create index on evaluation.signed_form (organisation_no);
alter policy own on evaluation.answer_history using (
  tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[])
  or (select s.sign_off_no from evaluation.signed_form s join evaluation.sign_off o on o.tenant_no = s.tenant_no and o.no = s.sign_off_no
    where s.organisation_no = answer_history.organisation_no and o.round_no = answer_history.round_no
      and s.tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[])
      and s.versions[array_position(s.statement_nos, answer_history.statement_no)] = answer_history.version
    limit 1) is not null);

-- In whose organisations people have a role of their own: one that lasts longer than what they were asked to answer. For whoever moves forms, and for no request.
create view accounts.people_of with (security_invoker = true) as
  select distinct r.account_id, p.tenant_no from accounts.held_role r join organisations.place p on p.no = r.organisation_no where r.role <> 'contributor';

-- A part of a form ends when the form comes to another organiser: who was asked was asked by the former one.
alter table evaluation.handed_part drop constraint handed_part_step_check;
alter table evaluation.handed_part add constraint handed_part_step_check check (step in ('handed', 'submitted', 'returned', 'accepted', 'taken-back', 'ended'));

-- What stood at an answer and is an organiser's own: it stays with that organiser when the answer goes to another. The answer's people are told what is missing there.
create table evidence.left_use (
  tenant_no int not null,
  organisation_no int not null,
  round_no int not null,
  statement_no int not null,
  item_id uuid not null,
  -- Whose it is, and what both were called then: who reads this may see nothing of the former organiser.
  of_tenant_no int not null references organisations.organisation (no),
  of_names jsonb not null,
  title text not null,
  form_id uuid not null,
  year int not null,
  statement_code text not null,
  goal_code text not null,
  by_account uuid,
  at timestamptz not null,
  primary key (tenant_no, organisation_no, round_no, statement_no, item_id)
);
alter table evidence.left_use enable row level security;
alter table evidence.left_use force row level security;
create policy keeper on evidence.left_use to current_user using (true) with check (true);
create policy own on evidence.left_use for select to lykta_app using (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]));
grant select on evidence.left_use to lykta_app;
