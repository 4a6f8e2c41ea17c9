-- Reports about a round, written by who oversees the country. What they are made of is frozen here: figures as of one moment, as a text whose hash the report states.
create schema reports;
grant usage on schema reports to lykta_app;

create table reports.data_set (
  round_no int not null references evaluation.round (no),
  no int not null check (no > 0),
  title text not null check (char_length(title) between 1 and 200),
  document text not null,
  hash bytea not null,
  frozen_at timestamptz not null,
  frozen_by uuid,
  freezer text not null,
  primary key (round_no, no)
);
alter table reports.data_set enable row level security;
alter table reports.data_set force row level security;
create policy keeper on reports.data_set to current_user using (true) with check (true);
create policy seen on reports.data_set for select to lykta_app using (current_setting('app.oversees', true) = 'on');
create policy append on reports.data_set for insert to lykta_app with check (current_setting('app.oversees', true) = 'on');
grant select, insert on reports.data_set to lykta_app;
