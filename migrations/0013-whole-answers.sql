-- Answers with all their fields: an internal note, evidence, a value (a count, or numerator and denominator) and a day; and statements that ask for them.

alter table programme.statement
  -- Who the document names for the statement's task, by code: a named body is asked only what names it.
  add column parties text[] not null default '{}',
  add column value_kind text check (value_kind in ('count', 'share')),
  -- From this percentage on, a share means "fully".
  add column fully_from int check (fully_from between 1 and 100);
create or replace view programme.statement_place with (security_invoker = true) as
  select no, version_no, goal_no, code, position, years, answered_by, sectors, parties, value_kind, fully_from from programme.statement;

-- A list carries what the save must know of each statement, so that the save stays one statement.
alter table evaluation.asked
  add column value_kind text check (value_kind in ('count', 'share')),
  add column fully_from int check (fully_from between 1 and 100);

-- The note is the organisation's own and is in nothing that leaves it. A count has no denominator.
alter table evaluation.answer
  add column note text,
  add column evidence text,
  add column numerator int check (numerator >= 0),
  add column denominator int check (denominator >= 0),
  add column on_day date,
  add constraint answer_value_check check (numerator <= denominator);
grant update (note, evidence, numerator, denominator, on_day) on evaluation.answer to lykta_app;
alter table evaluation.answer_history
  add column note text,
  add column evidence text,
  add column numerator int,
  add column denominator int,
  add column on_day date;
