-- Whether all this is made up: then one row says how large the country is, from which seed it was made, and whether it is whole. Nothing of it in a database of real use.

create table platform.demonstration (
  is_only boolean primary key default true check (is_only),
  size text not null check (size in ('people', 'small', '5000', '50000')),
  seed int not null check (seed >= 0),
  began_at timestamptz not null,
  -- None while it is being made, or since it was broken off: the next start goes on.
  finished_at timestamptz
);
alter table platform.demonstration enable row level security;
alter table platform.demonstration force row level security;
create policy keeper on platform.demonstration to current_user using (true) with check (true);
-- No secret: every page says it.
create policy told on platform.demonstration for select to lykta_app using (true);
grant select on platform.demonstration to lykta_app;

-- What is made of it. Each step is written down in the transaction that did it.
create table platform.demonstration_step (
  name text primary key,
  done_at timestamptz not null
);
alter table platform.demonstration_step enable row level security;
alter table platform.demonstration_step force row level security;
create policy keeper on platform.demonstration_step to current_user using (true) with check (true);

-- Demonstrations until now: made-up units and people over the real organisers.
insert into platform.demonstration (size, seed, began_at, finished_at)
select 'people', 0, coalesce(min(a.at), now()), coalesce(min(a.at), now()) from platform.audit a
having exists (select from organisations.organisation where is_made_up);
