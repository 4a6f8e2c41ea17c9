-- From one published version to a later one: which statement of the earlier one each statement of the later one is. Also from one programme to the next.

create table programme.crosswalk (
  to_version_no int not null references programme.version (no),
  from_version_no int not null references programme.version (no),
  revision int not null,
  -- As its owner works on it. What holds stands in the rows below, from when it is confirmed.
  entries jsonb not null,
  confirmed_at timestamptz,
  confirmed_by text,
  -- Why what held was changed; none of what is confirmed for the first time.
  reason text,
  primary key (to_version_no, from_version_no),
  check (to_version_no <> from_version_no)
);
-- One way only: the other way is the same one turned round.
create unique index on programme.crosswalk (least(to_version_no, from_version_no), greatest(to_version_no, from_version_no));
alter table programme.crosswalk enable row level security;
alter table programme.crosswalk force row level security;
create policy keeper on programme.crosswalk to current_user using (true) with check (true);
-- One that is being worked on is its owner's; that one holds is everybody's to know.
create policy held on programme.crosswalk for select to lykta_app using (confirmed_at is not null or current_setting('app.oversees', true) = 'on');
create policy owned on programme.crosswalk for insert to lykta_app with check (current_setting('app.oversees', true) = 'on');
create policy changed on programme.crosswalk for update to lykta_app using (current_setting('app.oversees', true) = 'on') with check (current_setting('app.oversees', true) = 'on');
create policy dropped on programme.crosswalk for delete to lykta_app using (current_setting('app.oversees', true) = 'on');
grant select, insert, update, delete on programme.crosswalk to lykta_app;

-- What holds. No code on one side: the statement ended, or is new.
create table programme.crosswalk_row (
  to_version_no int not null,
  from_version_no int not null,
  position int not null,
  from_code text,
  to_code text,
  change text not null check (change in ('same', 'wording', 'meaning', 'split', 'merged', 'ended', 'new')),
  primary key (to_version_no, from_version_no, position),
  foreign key (to_version_no, from_version_no) references programme.crosswalk (to_version_no, from_version_no) on delete cascade,
  check ((from_code is null) = (change = 'new')),
  check ((to_code is null) = (change = 'ended'))
);
create index on programme.crosswalk_row (to_version_no, from_version_no, from_code);
create index on programme.crosswalk_row (to_version_no, from_version_no, to_code);
alter table programme.crosswalk_row enable row level security;
alter table programme.crosswalk_row force row level security;
create policy keeper on programme.crosswalk_row to current_user using (true) with check (true);
create policy read on programme.crosswalk_row for select to lykta_app using (true);
create policy owned on programme.crosswalk_row for insert to lykta_app with check (current_setting('app.oversees', true) = 'on');
create policy dropped on programme.crosswalk_row for delete to lykta_app using (current_setting('app.oversees', true) = 'on');
grant select, insert, delete on programme.crosswalk_row to lykta_app;

-- What follows of it for what statements stand in: which goal, measure or task goes on as which.
create table programme.crosswalk_part (
  to_version_no int not null,
  from_version_no int not null,
  from_code text not null,
  to_code text not null,
  primary key (to_version_no, from_version_no, from_code),
  unique (to_version_no, from_version_no, to_code),
  foreign key (to_version_no, from_version_no) references programme.crosswalk (to_version_no, from_version_no) on delete cascade
);
alter table programme.crosswalk_part enable row level security;
alter table programme.crosswalk_part force row level security;
create policy keeper on programme.crosswalk_part to current_user using (true) with check (true);
create policy read on programme.crosswalk_part for select to lykta_app using (true);
create policy owned on programme.crosswalk_part for insert to lykta_app with check (current_setting('app.oversees', true) = 'on');
create policy dropped on programme.crosswalk_part for delete to lykta_app using (current_setting('app.oversees', true) = 'on');
grant select, insert, delete on programme.crosswalk_part to lykta_app;

-- What other capabilities may join to, in both directions: between which versions a crosswalk holds, and what it says. `merged_from`: by which several that became one are told apart.
create view programme.crosswalk_place with (security_invoker = true) as
  select to_version_no, from_version_no from programme.crosswalk where confirmed_at is not null
  union all
  select from_version_no, to_version_no from programme.crosswalk where confirmed_at is not null;
grant select on programme.crosswalk_place to lykta_app;
create view programme.crosswalk_row_place with (security_invoker = true) as
  select to_version_no, from_version_no, position, from_code, to_code, change, case when change = 'merged' then from_code end as merged_from from programme.crosswalk_row
  union all
  select from_version_no, to_version_no, position, to_code, from_code,
    case change when 'split' then 'merged' when 'merged' then 'split' when 'ended' then 'new' when 'new' then 'ended' else change end, case when change = 'split' then to_code end
  from programme.crosswalk_row;
grant select on programme.crosswalk_row_place to lykta_app;
create view programme.crosswalk_part_place with (security_invoker = true) as
  select to_version_no, from_version_no, from_code, to_code from programme.crosswalk_part
  union all
  select from_version_no, to_version_no, to_code, from_code from programme.crosswalk_part;
grant select on programme.crosswalk_part_place to lykta_app;

-- Who answers for what is said over a version: a later one finds it by the crosswalk. 0: said before that was kept, and known by its code.
alter table evaluation.responsible add column version_no int not null default 0;
alter table evaluation.responsible drop constraint responsible_pkey;
alter table evaluation.responsible add primary key (organisation_no, programme_code, code, version_no);
