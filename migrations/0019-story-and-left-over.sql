-- An answer's story tells who gave it: the names of accounts, to who knows their ids, and so has been shown something that they did.
create function accounts.names_of(wanted uuid[]) returns table (id uuid, name text)
  language sql stable security definer set search_path = ''
  as $$ select a.id, a.name from accounts.account a where a.id = any (wanted) $$;
revoke execute on function accounts.names_of from public;
grant execute on function accounts.names_of to lykta_app;

-- What an organisation has said of a statement that was not fully done when it was last asked: done since, closed with a reason, or open again. Only ever added to; the last one holds,
-- until the statement is asked and left again in a later year.
create table evaluation.left_over_step (
  organisation_no int not null references organisations.organisation (no),
  programme_code text not null,
  statement_code text not null,
  no int not null,
  tenant_no int not null,
  -- The year of the round in which it was left.
  year int not null,
  step text not null check (step in ('done', 'closed', 'open')),
  reason text not null,
  by_account uuid,
  at timestamptz not null,
  primary key (organisation_no, programme_code, statement_code, no)
);
alter table evaluation.left_over_step enable row level security;
alter table evaluation.left_over_step force row level security;
create policy keeper on evaluation.left_over_step to current_user using (true) with check (true);
create policy own on evaluation.left_over_step for select to lykta_app using (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]));
create policy append on evaluation.left_over_step for insert to lykta_app with check (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]));
grant select, insert on evaluation.left_over_step to lykta_app;
