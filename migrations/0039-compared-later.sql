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
