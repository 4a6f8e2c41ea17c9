-- What organisations wrote to the Centre in their own signed forms, beside their answers, for who oversees the country to read across them. It looks with its owner's eyes, as the signed answers do.
create view evaluation.signed_own_comment with (security_barrier = true) as
  select s.tenant_no, s.round_no, g.statement_no, g.status, g.comment
  from evaluation.sign_off s
  cross join lateral (
    select u.statement_no, h.status, h.comment
    from evaluation.signed_form c
    cross join lateral unnest(c.statement_nos, c.versions) as u (statement_no, version)
    join evaluation.answer_history h on h.organisation_no = s.tenant_no and h.round_no = s.round_no and h.statement_no = u.statement_no and h.version = u.version
    where c.tenant_no = s.tenant_no and c.sign_off_no = s.no and c.organisation_no = s.tenant_no and btrim(h.comment) <> ''
    offset 0
  ) g
  where s.reopened_at is null and (s.tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or current_setting('app.oversees', true) = 'on');
grant select on evaluation.signed_own_comment to lykta_app;

-- What comments are about, in the words of whoever reads them; the same from year to year.
create table reports.theme (
  no int primary key check (no > 0),
  names jsonb not null,
  is_gone boolean not null default false,
  version int not null,
  made_at timestamptz not null
);
alter table reports.theme enable row level security;
alter table reports.theme force row level security;
create policy keeper on reports.theme to current_user using (true) with check (true);
create policy overseers on reports.theme to lykta_app using (current_setting('app.oversees', true) = 'on') with check (current_setting('app.oversees', true) = 'on');
grant select, insert on reports.theme to lykta_app;
grant update (names, is_gone, version) on reports.theme to lykta_app;

-- How a comment has been read: its themes, and what of it is quoted without a name. Every version is kept; the last one counts. Of this version of the comment: once it is signed anew with other words it is read again.
create table reports.comment_mark (
  tenant_no int not null,
  round_no int not null references evaluation.round (no),
  statement_no int not null references programme.statement (no),
  version int not null,
  of_comment bytea not null,
  themes int[] not null,
  quote text not null check (char_length(quote) <= 2000),
  marked_at timestamptz not null,
  marked_by uuid,
  marker text not null,
  primary key (tenant_no, round_no, statement_no, version)
);
alter table reports.comment_mark enable row level security;
alter table reports.comment_mark force row level security;
create policy keeper on reports.comment_mark to current_user using (true) with check (true);
create policy seen on reports.comment_mark for select to lykta_app using (current_setting('app.oversees', true) = 'on');
create policy append on reports.comment_mark for insert to lykta_app with check (current_setting('app.oversees', true) = 'on');
grant select, insert on reports.comment_mark to lykta_app;
