-- What an organisation says to a question about its own answers. Every version is kept; the last one counts, and an empty one takes the note back.
create schema progress;
grant usage on schema progress to lykta_app;

create table progress.question_note (
  tenant_no int not null,
  round_no int not null,
  question text not null check (char_length(question) <= 100),
  version int not null,
  -- Which answers it was said of: where they are others now, the page says so.
  about bytea not null,
  note text not null check (char_length(note) <= 1000),
  noted_at timestamptz not null,
  noted_by uuid,
  noter text not null,
  primary key (tenant_no, round_no, question, version)
);
alter table progress.question_note enable row level security;
alter table progress.question_note force row level security;
create policy keeper on progress.question_note to current_user using (true) with check (true);
create policy own on progress.question_note for select to lykta_app using (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]));
-- Who oversees the country reads what was said once the answers are signed, as it reads the answers.
create policy signed on progress.question_note for select to lykta_app using (
  current_setting('app.oversees', true) = 'on'
  and exists (select from evaluation.signature s where s.tenant_no = question_note.tenant_no and s.round_no = question_note.round_no));
create policy append on progress.question_note for insert to lykta_app with check (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]));
grant select, insert on progress.question_note to lykta_app;
