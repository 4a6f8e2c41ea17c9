-- Files of answers that are compared later, and crosswalks that are followed over others.

-- A large file of answers is compared in the background: it is kept as it was sent until it has been read, and no longer. What could not be read says why, in every language.
alter table evaluation.answer_file drop constraint answer_file_state_check;
alter table evaluation.answer_file add constraint answer_file_state_check
  check (state in ('reading', 'refused', 'compared', 'outdated', 'accepted', 'failed', 'applied', 'taking-back', 'taken-back', 'discarded'));
alter table evaluation.answer_file add column refusal jsonb;
-- How often somebody has begun to read it: a file that the program does not survive is not tried for ever.
alter table evaluation.answer_file add column tries int not null default 0;
-- The one before it has the same columns and fewer states.
drop index evaluation.answer_file_accepted_at_idx1;
create index on evaluation.answer_file (accepted_at) where state in ('reading', 'accepted', 'taking-back');

create table evaluation.answer_file_piece (
  tenant_no int not null,
  file_no int not null references evaluation.answer_file (no),
  piece_no int not null,
  bytes bytea not null,
  primary key (tenant_no, file_no, piece_no)
);
-- They are packed already.
alter table evaluation.answer_file_piece alter column bytes set storage external;
alter table evaluation.answer_file_piece enable row level security;
alter table evaluation.answer_file_piece force row level security;
create policy keeper on evaluation.answer_file_piece to current_user using (true) with check (true);
create policy own on evaluation.answer_file_piece to lykta_app
  using (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]))
  with check (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]));
grant select, insert, delete on evaluation.answer_file_piece to lykta_app;

drop view evaluation.answer_file_waiting;
create view evaluation.answer_file_waiting with (security_barrier = true) as
  select id, round_no, state, by_account, by_name, grants, accepted_at from evaluation.answer_file
  where state in ('reading', 'accepted', 'taking-back') and current_setting('app.oversees', true) = 'on';
grant select on evaluation.answer_file_waiting to lykta_app;

-- Between versions without a confirmed crosswalk of their own those between them are followed, one after the other: what they say together is worked out when one of them is confirmed, changed or
-- withdrawn, so that reading costs no more.
create table programme.crosswalk_chain (
  to_version_no int not null references programme.version (no),
  from_version_no int not null references programme.version (no),
  -- Over which versions, in their order.
  via int[] not null check (cardinality(via) > 0),
  held_at timestamptz not null,
  primary key (to_version_no, from_version_no)
);
alter table programme.crosswalk_chain enable row level security;
alter table programme.crosswalk_chain force row level security;
create policy keeper on programme.crosswalk_chain to current_user using (true) with check (true);
create policy read on programme.crosswalk_chain for select to lykta_app using (true);
create policy owned on programme.crosswalk_chain for insert to lykta_app with check (current_setting('app.oversees', true) = 'on');
create policy dropped on programme.crosswalk_chain for delete to lykta_app using (current_setting('app.oversees', true) = 'on');
grant select, insert, delete on programme.crosswalk_chain to lykta_app;

create table programme.crosswalk_chain_row (
  to_version_no int not null,
  from_version_no int not null,
  position int not null,
  from_code text,
  to_code text,
  change text not null check (change in ('same', 'wording', 'split', 'merged', 'ended', 'new')),
  -- The same seen from the later version. What was split in one of them and merged in another is merged from either side.
  back text not null check (back in ('same', 'wording', 'split', 'merged', 'ended', 'new')),
  primary key (to_version_no, from_version_no, position),
  foreign key (to_version_no, from_version_no) references programme.crosswalk_chain (to_version_no, from_version_no) on delete cascade,
  check ((from_code is null) = (change = 'new')),
  check ((to_code is null) = (change = 'ended'))
);
create index on programme.crosswalk_chain_row (to_version_no, from_version_no, from_code);
create index on programme.crosswalk_chain_row (to_version_no, from_version_no, to_code);
alter table programme.crosswalk_chain_row enable row level security;
alter table programme.crosswalk_chain_row force row level security;
create policy keeper on programme.crosswalk_chain_row to current_user using (true) with check (true);
create policy read on programme.crosswalk_chain_row for select to lykta_app using (true);
create policy owned on programme.crosswalk_chain_row for insert to lykta_app with check (current_setting('app.oversees', true) = 'on');
create policy dropped on programme.crosswalk_chain_row for delete to lykta_app using (current_setting('app.oversees', true) = 'on');
grant select, insert, delete on programme.crosswalk_chain_row to lykta_app;

create table programme.crosswalk_chain_part (
  to_version_no int not null,
  from_version_no int not null,
  from_code text not null,
  to_code text not null,
  primary key (to_version_no, from_version_no, from_code),
  unique (to_version_no, from_version_no, to_code),
  foreign key (to_version_no, from_version_no) references programme.crosswalk_chain (to_version_no, from_version_no) on delete cascade
);
alter table programme.crosswalk_chain_part enable row level security;
alter table programme.crosswalk_chain_part force row level security;
create policy keeper on programme.crosswalk_chain_part to current_user using (true) with check (true);
create policy read on programme.crosswalk_chain_part for select to lykta_app using (true);
create policy owned on programme.crosswalk_chain_part for insert to lykta_app with check (current_setting('app.oversees', true) = 'on');
create policy dropped on programme.crosswalk_chain_part for delete to lykta_app using (current_setting('app.oversees', true) = 'on');
grant select, insert, delete on programme.crosswalk_chain_part to lykta_app;

-- Others join to what holds of its own and to what follows in the same way.
create or replace view programme.crosswalk_place with (security_invoker = true) as
  select to_version_no, from_version_no, date_trunc('milliseconds', confirmed_at) as held_at from programme.crosswalk where confirmed_at is not null
  union all
  select from_version_no, to_version_no, date_trunc('milliseconds', confirmed_at) from programme.crosswalk where confirmed_at is not null
  union all
  select to_version_no, from_version_no, date_trunc('milliseconds', held_at) from programme.crosswalk_chain
  union all
  select from_version_no, to_version_no, date_trunc('milliseconds', held_at) from programme.crosswalk_chain;
create or replace view programme.crosswalk_row_place with (security_invoker = true) as
  select to_version_no, from_version_no, position, from_code, to_code, change, case when change = 'merged' then from_code end as merged_from from programme.crosswalk_row
  union all
  select from_version_no, to_version_no, position, to_code, from_code,
    case change when 'split' then 'merged' when 'merged' then 'split' when 'ended' then 'new' when 'new' then 'ended' else change end, case when change = 'split' then to_code end
  from programme.crosswalk_row
  union all
  select to_version_no, from_version_no, position, from_code, to_code, change, case when change = 'merged' then from_code end from programme.crosswalk_chain_row
  union all
  select from_version_no, to_version_no, position, to_code, from_code, back, case when back = 'merged' then to_code end from programme.crosswalk_chain_row;
create or replace view programme.crosswalk_part_place with (security_invoker = true) as
  select to_version_no, from_version_no, from_code, to_code from programme.crosswalk_part
  union all
  select from_version_no, to_version_no, to_code, from_code from programme.crosswalk_part
  union all
  select to_version_no, from_version_no, from_code, to_code from programme.crosswalk_chain_part
  union all
  select from_version_no, to_version_no, to_code, from_code from programme.crosswalk_chain_part;
