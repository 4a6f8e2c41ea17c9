-- Core indicators that are not computed from answers: what the owner enters for a year, from which source. Every version is kept; the last one counts, and one without an amount takes it back.
create table progress.indicator_value (
  programme text not null,
  number int not null,
  year int not null,
  version int not null,
  amount double precision,
  unit text not null check (char_length(unit) <= 40),
  on_day date,
  source text not null check (char_length(source) <= 300),
  entered_at timestamptz not null,
  entered_by uuid,
  enterer text not null,
  primary key (programme, number, year, version)
);
alter table progress.indicator_value enable row level security;
alter table progress.indicator_value force row level security;
create policy keeper on progress.indicator_value to current_user using (true) with check (true);
create policy seen on progress.indicator_value for select to lykta_app using (current_setting('app.oversees', true) = 'on');
create policy append on progress.indicator_value for insert to lykta_app with check (current_setting('app.oversees', true) = 'on');
grant select, insert on progress.indicator_value to lykta_app;
