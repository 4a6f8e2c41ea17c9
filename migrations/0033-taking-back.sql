-- A file of many answers is taken back in the background too, under the rights of whoever asked for it.
alter table evaluation.answer_file drop constraint answer_file_state_check;
alter table evaluation.answer_file add constraint answer_file_state_check
  check (state in ('compared', 'outdated', 'accepted', 'failed', 'applied', 'taking-back', 'taken-back', 'discarded'));
create index on evaluation.answer_file (accepted_at) where state in ('accepted', 'taking-back');
drop index evaluation.answer_file_accepted_at_idx;

drop view evaluation.answer_file_waiting;
create view evaluation.answer_file_waiting with (security_barrier = true) as
  select id, round_no, state, by_account, by_name, grants, accepted_at from evaluation.answer_file
  where state in ('accepted', 'taking-back') and current_setting('app.oversees', true) = 'on';
grant select on evaluation.answer_file_waiting to lykta_app;
