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
