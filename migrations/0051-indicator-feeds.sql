-- From which measures a core indicator is computed, where the owner has changed what Lykta ships with. Every version is kept; the last one counts. Without a measure the indicator is entered by hand.
create table progress.indicator_feed (
  programme text not null,
  number int not null,
  version int not null,
  measures text[] not null check (cardinality(measures) <= 20),
  is_process_only boolean not null,
  targets jsonb not null,
  set_at timestamptz not null,
  set_by uuid,
  setter text not null,
  primary key (programme, number, version)
);
alter table progress.indicator_feed enable row level security;
alter table progress.indicator_feed force row level security;
create policy keeper on progress.indicator_feed to current_user using (true) with check (true);
create policy seen on progress.indicator_feed for select to lykta_app using (current_setting('app.oversees', true) = 'on');
create policy append on progress.indicator_feed for insert to lykta_app with check (current_setting('app.oversees', true) = 'on');
grant select, insert on progress.indicator_feed to lykta_app;
