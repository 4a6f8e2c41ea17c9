-- Reminders know that some organisations have another last day than their round.

create view evaluation.extension_place with (security_invoker = true) as
  select tenant_no, round_no, organisation_no, last_day from evaluation.extension;
grant select on evaluation.extension_place to lykta_app;

-- Those above are told once for each last day that has passed, not for a round: who got another day is late after that.
alter table reminders.escalation add column last_day date;
update reminders.escalation e set last_day = coalesce((select r.last_day from evaluation.round r where r.id = e.round_id), e.day);
alter table reminders.escalation alter column last_day set not null;
alter table reminders.escalation drop constraint escalation_pkey;
alter table reminders.escalation add primary key (account_id, round_id, step, last_day);

-- How a round goes tells how many have handed in to their organiser, by kind; for whoever oversees the country counts only, as in evaluation.handed_in.
create view evaluation.handed_in_kind with (security_barrier = true) as
  select f.round_no, f.tenant_no, f.kind, count(*)::int as forms,
    count(*) filter (where h.step in ('handed-in', 'accepted'))::int as handed_in, count(*) filter (where h.step = 'accepted')::int as accepted
  from evaluation.form f
  left join (
    select distinct on (h.round_no, h.organisation_no) h.round_no, h.organisation_no, h.step from evaluation.hand_in h order by h.round_no, h.organisation_no, h.no desc
  ) h on h.round_no = f.round_no and h.organisation_no = f.organisation_no
  where f.organisation_no <> f.tenant_no and f.asked > 0
    and (f.tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or current_setting('app.oversees', true) = 'on')
  group by f.round_no, f.tenant_no, f.kind;
grant select on evaluation.handed_in_kind to lykta_app;
-- That there is something new to tell of: how many steps there have been.
create view evaluation.hand_in_steps with (security_barrier = true) as
  select h.round_no, h.tenant_no, count(*)::int as steps
  from evaluation.hand_in h where h.tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or current_setting('app.oversees', true) = 'on'
  group by h.round_no, h.tenant_no;
grant select on evaluation.hand_in_steps to lykta_app;

-- On what grounds a mail is somebody's, in the words of whoever wrote it: of each list one has to stand yet when it is sent. Else it is dropped.
alter table platform.mail add column grounds jsonb;
alter table platform.mail drop constraint mail_state_check;
alter table platform.mail add constraint mail_state_check check (state in ('waiting', 'sent', 'dead', 'dropped'));
-- The roles by which a message is somebody's. None in what was sent before this.
alter table reminders.notice_person add column grounds text[] not null default '{}';

-- How many answers below a tenant stand as they were handed down, for its own people: one that its unit has changed since, or is asked no more, is not among them.
create index on evaluation.handed_answer (tenant_no, round_no);
create view evaluation.handed_down with (security_barrier = true) as
  select h.tenant_no, h.round_no, count(*)::int as answers
  from evaluation.handed_answer h
  join evaluation.form f on f.organisation_no = h.organisation_no and f.round_no = h.round_no and f.tenant_no = h.tenant_no
  join evaluation.answer x on x.organisation_no = h.organisation_no and x.round_no = h.round_no and x.statement_no = h.statement_no and x.version = h.version and x.status > 0
  where exists (select from evaluation.asked a where a.list_no = f.list_no and a.statement_no = h.statement_no)
    and h.tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[])
  group by h.tenant_no, h.round_no;
grant select on evaluation.handed_down to lykta_app;
