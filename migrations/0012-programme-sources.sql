-- The source of a programme version is kept beside it, what its owner has settled and corrected, and who answers for whom.

alter table programme.version
  -- Statements whose answerers were corrected one by one: the table of who answers for whom leaves them alone.
  add column corrected text[] not null default '{}';

-- What a version was read from. `lines` as the reader saw them, to show a doubt in its place; empty where the file has no lines (an exchange file).
create table programme.source (
  version_no int primary key references programme.version (no) on delete cascade,
  file_name text not null,
  media_type text not null,
  file_hash bytea not null,
  lines text[] not null
);
alter table programme.source enable row level security;
alter table programme.source force row level security;
create policy keeper on programme.source to current_user using (true) with check (true);
-- Whoever may see the version may see what it was read from.
create policy seen on programme.source for select to lykta_app using (exists (select from programme.version v where v.no = version_no));
create policy owned on programme.source for insert to lykta_app with check (
  current_setting('app.oversees', true) = 'on' and exists (select from programme.version v where v.no = version_no and v.state = 'draft'));
grant select, insert on programme.source to lykta_app;

-- The reader's notes that somebody has looked at and settled, by their place in the document's list.
create table programme.settled_note (
  version_no int not null references programme.version (no) on delete cascade,
  note_no int not null check (note_no >= 0),
  settled_at timestamptz not null,
  account_id uuid,
  settled_by text not null,
  primary key (version_no, note_no)
);
alter table programme.settled_note enable row level security;
alter table programme.settled_note force row level security;
create policy keeper on programme.settled_note to current_user using (true) with check (true);
create policy owned on programme.settled_note for all to lykta_app
  using (current_setting('app.oversees', true) = 'on')
  with check (current_setting('app.oversees', true) = 'on' and exists (select from programme.version v where v.no = version_no and v.state = 'draft'));
grant select, insert, delete on programme.settled_note to lykta_app;

-- A draft as it stood before each of its latest changes, to go back to. Gone when the draft is published or removed.
create table programme.draft_history (
  version_no int not null references programme.version (no) on delete cascade,
  revision int not null,
  document jsonb not null,
  corrected text[] not null,
  primary key (version_no, revision)
);
alter table programme.draft_history enable row level security;
alter table programme.draft_history force row level security;
create policy keeper on programme.draft_history to current_user using (true) with check (true);
create policy owned on programme.draft_history for all to lykta_app
  using (current_setting('app.oversees', true) = 'on') with check (current_setting('app.oversees', true) = 'on');
grant select, insert, delete on programme.draft_history to lykta_app;

-- Which kinds of organisation answer for a party, where the owner has said so; for the others the program's own table counts.
create table programme.answering (
  party text primary key,
  kinds text[] not null
);
alter table programme.answering enable row level security;
alter table programme.answering force row level security;
create policy keeper on programme.answering to current_user using (true) with check (true);
create policy owned on programme.answering for all to lykta_app
  using (current_setting('app.oversees', true) = 'on') with check (current_setting('app.oversees', true) = 'on');
grant select, insert, update on programme.answering to lykta_app;
