-- What each tenant is asked in its own form, whether that is signed, and what was signed of it: as the standing signature covers it, also while it is being corrected.
-- It looks with its owner's eyes and shows the tenant itself and who oversees the country nothing but what was signed; null is "not signed", 0 "signed without an answer".
create view evaluation.own_asked with (security_barrier = true) as
  select f.tenant_no, f.round_no, a.statement_no, s.no is not null as is_signed, case when s.no is not null then coalesce(h.status, 0) end as status
  from evaluation.form f
  join evaluation.asked a on a.list_no = f.list_no
  left join evaluation.sign_off s on s.tenant_no = f.tenant_no and s.round_no = f.round_no and s.reopened_at is null
  left join evaluation.signed_form c on c.tenant_no = s.tenant_no and c.sign_off_no = s.no and c.organisation_no = f.organisation_no
  left join evaluation.answer_history h on h.organisation_no = f.organisation_no and h.round_no = f.round_no and h.statement_no = a.statement_no
    and h.version = c.versions[array_position(c.statement_nos, a.statement_no)]
  where f.organisation_no = f.tenant_no
    and (f.tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or current_setting('app.oversees', true) = 'on');
grant select on evaluation.own_asked to lykta_app;

-- How many people live in an organisation's area, on a day, and who says so. Public figures: everybody reads them, who oversees the country brings them in.
create table organisations.population (
  organisation_no int not null references organisations.organisation (no),
  on_day date not null,
  persons int not null check (persons >= 0),
  source text not null check (source <> ''),
  brought_at timestamptz not null,
  primary key (organisation_no, on_day)
);
alter table organisations.population enable row level security;
alter table organisations.population force row level security;
create policy keeper on organisations.population to current_user using (true) with check (true);
create policy read on organisations.population for select to lykta_app using (true);
create policy brought on organisations.population for insert to lykta_app with check (current_setting('app.oversees', true) = 'on');
create policy corrected on organisations.population for update to lykta_app using (current_setting('app.oversees', true) = 'on') with check (current_setting('app.oversees', true) = 'on');
grant select, insert, update on organisations.population to lykta_app;
create view organisations.population_place with (security_invoker = true) as select organisation_no, on_day, persons, source from organisations.population;
grant select on organisations.population_place to lykta_app;
