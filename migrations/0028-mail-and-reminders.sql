-- Mail that is to be sent, reminders with all that belongs to them, messages to those who have not, and calendars.

-- A message is a row in the transaction of what caused it. A worker sends it at least once; requests have no right here.
create table platform.mail (
  id uuid primary key,
  -- Whose it is, where it is somebody with an account. The machinery knows no accounts.
  account_id uuid,
  kind text not null,
  to_name text not null,
  to_address text not null,
  language text not null,
  -- Subject, text and the way to be rid of it. None once it is settled: what was said is kept by whoever said it.
  content jsonb,
  made_at timestamptz not null,
  state text not null check (state in ('waiting', 'sent', 'dead')),
  try_at timestamptz not null,
  give_up_at timestamptz not null,
  tries int not null,
  tried_at timestamptz,
  -- Who sends it just now, and until when nobody else does.
  lease uuid,
  leased_until timestamptz,
  settled_at timestamptz,
  why text,
  check ((content is null) = (state <> 'waiting'))
);
create index mail_waiting on platform.mail (try_at, id) where state = 'waiting';
create index mail_tried on platform.mail (tried_at) where tried_at is not null;
create index mail_settled on platform.mail (settled_at) where settled_at is not null;
alter table platform.mail enable row level security;
alter table platform.mail force row level security;
create policy keeper on platform.mail to current_user using (true) with check (true);

-- Addresses that their own server says take no mail. Asked about one by one, never listed.
create table platform.refused_address (
  address text primary key,
  since timestamptz not null,
  why text not null
);
alter table platform.refused_address enable row level security;
alter table platform.refused_address force row level security;
create policy keeper on platform.refused_address to current_user using (true) with check (true);

-- Whether mail is sent at all, as the program that was started last has it, and how that goes. No secret: no password, and no person's address.
create table platform.post (
  is_only boolean primary key default true check (is_only),
  is_on boolean not null,
  sender text,
  address text,
  per_minute int not null,
  sent_at timestamptz,
  failed_at timestamptz,
  failure text,
  -- How often in a row the mail server could not be reached, and until when it is left alone.
  failures int not null default 0,
  paused_until timestamptz
);
alter table platform.post enable row level security;
alter table platform.post force row level security;
create policy keeper on platform.post to current_user using (true) with check (true);
create policy told on platform.post for select to lykta_app using (true);
grant select on platform.post to lykta_app;

-- How much waits, since when, and how much was given up, for whoever oversees the country.
create function platform.post_queue() returns table (waiting bigint, oldest timestamptz, dead bigint)
  language sql stable security definer set search_path = ''
  as $$
    select count(*) filter (where state = 'waiting'), min(made_at) filter (where state = 'waiting'), count(*) filter (where state = 'dead')
      from platform.mail where current_setting('app.oversees', true) = 'on'
  $$;

-- All that waits is tried at once; gives how many.
create function platform.try_post_now(at timestamptz) returns bigint
  language sql volatile security definer set search_path = ''
  as $$
    with ready as (
      update platform.post set paused_until = null where current_setting('app.oversees', true) = 'on'
    ), tried as (
      update platform.mail set try_at = at where state = 'waiting' and lease is null and current_setting('app.oversees', true) = 'on' returning id)
    select count(*) from tried
  $$;

-- How these messages went, for who knows their ids.
create function platform.mail_states(ids uuid[]) returns table (id uuid, state text, settled_at timestamptz, why text)
  language sql stable security definer set search_path = ''
  as $$ select m.id, m.state, m.settled_at, m.why from platform.mail m where m.id = any (ids) $$;

create function platform.refused_of(addresses text[]) returns table (address text, since timestamptz, why text)
  language sql stable security definer set search_path = ''
  as $$ select r.address, r.since, r.why from platform.refused_address r where r.address = any (addresses) $$;

create function platform.forgive_address(wanted text) returns void
  language sql volatile security definer set search_path = ''
  as $$ delete from platform.refused_address where address = wanted $$;

revoke execute on function platform.post_queue, platform.try_post_now, platform.mail_states, platform.refused_of, platform.forgive_address from public;
grant execute on function platform.post_queue, platform.try_post_now, platform.mail_states, platform.refused_of, platform.forgive_address to lykta_app;

-- Those who can come in and hold one of these roles at these organisations, as far as the transaction sees those. A guest has no address.
create function accounts.holders(wanted text[], at int[]) returns table (account_id uuid, name text, email text, language text, organisation_no int)
  language sql stable security definer set search_path = ''
  as $$
    select distinct a.id, a.name, a.email, a.language, p.no
      from accounts.held_role r join accounts.account a on a.id = r.account_id join organisations.place p on p.no = r.organisation_no
      where r.organisation_no = any (at) and r.role = any (wanted) and a.closed_at is null
        and (p.tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or current_setting('app.oversees', true) = 'on')
        and (exists (select from accounts.identity i where i.account_id = a.id)
          or exists (select from accounts.link l where l.account_id = a.id and l.kind = 'guest' and l.withdrawn_at is null))
  $$;

-- Somebody who can come in, as who acts: the roles held now and where.
create function accounts.actor_of(wanted uuid) returns table (name text, language text, grants jsonb)
  language sql stable security definer set search_path = ''
  as $$
    select a.name, a.language, coalesce((
        select jsonb_agg(jsonb_build_object('role', r.role, 'path', p.path, 'tenant', p.tenant_no) order by p.path, r.role)
        from accounts.held_role r join organisations.place p on p.no = r.organisation_no where r.account_id = a.id), '[]')
      from accounts.account a where a.id = wanted and a.kind = 'person' and a.closed_at is null
  $$;
revoke execute on function accounts.holders, accounts.actor_of from public;
grant execute on function accounts.holders, accounts.actor_of to lykta_app;

create schema reminders;
grant usage on schema reminders to lykta_app;

-- When reminders go out. One row, the owner's to change.
create table reminders.rule (
  is_only boolean primary key default true check (is_only),
  -- 1 is Monday; 0: no weekly one.
  weekday int not null check (weekday between 0 and 5),
  hour int not null check (hour between 0 and 19),
  before int[] not null,
  after int[] not null,
  units_after int not null check (units_after between 1 and 60),
  centre_after int not null check (centre_after between 1 and 60),
  revision int not null
);
insert into reminders.rule (weekday, hour, before, after, units_after, centre_after, revision) values (1, 7, '{14,7,1}', '{1,7}', 7, 14, 1);
alter table reminders.rule enable row level security;
alter table reminders.rule force row level security;
create policy keeper on reminders.rule to current_user using (true) with check (true);
create policy read on reminders.rule for select to lykta_app using (true);
create policy changed on reminders.rule for update to lykta_app using (current_setting('app.oversees', true) = 'on') with check (true);
grant select, update on reminders.rule to lykta_app;

-- What a person wants; who has no row wants the ordinary. Requests reach a person's rows through functions only.
create table reminders.preference (
  account_id uuid primary key,
  digest text not null check (digest in ('weekly', 'near', 'off')),
  changed_at timestamptz not null
);
alter table reminders.preference enable row level security;
alter table reminders.preference force row level security;
create policy keeper on reminders.preference to current_user using (true) with check (true);

-- Who was reminded on which day: the key is what keeps two servers, or a restart, from doing it twice.
create table reminders.sent (
  account_id uuid not null,
  day date not null,
  mail_id uuid not null,
  parts text[] not null,
  -- Of the key in the mail by which its reader can be rid of the next ones.
  key_hash bytea not null unique,
  made_at timestamptz not null,
  primary key (account_id, day)
);
alter table reminders.sent enable row level security;
alter table reminders.sent force row level security;
create policy keeper on reminders.sent to current_user using (true) with check (true);

-- Who was told once of what is late in a round.
create table reminders.escalation (
  account_id uuid not null,
  round_id uuid not null,
  step text not null check (step in ('units', 'centre')),
  day date not null,
  primary key (account_id, round_id, step)
);
alter table reminders.escalation enable row level security;
alter table reminders.escalation force row level security;
create policy keeper on reminders.escalation to current_user using (true) with check (true);

-- How far the people have been gone through on a day.
create table reminders.walk (
  day date primary key,
  after_account uuid,
  finished_at timestamptz
);
alter table reminders.walk enable row level security;
alter table reminders.walk force row level security;
create policy keeper on reminders.walk to current_user using (true) with check (true);

-- The secret address of a person's calendar: only its hash. And what that calendar has told so far, so that a change is known as one.
create table reminders.calendar (
  account_id uuid primary key,
  key_hash bytea not null unique,
  made_at timestamptz not null
);
alter table reminders.calendar enable row level security;
alter table reminders.calendar force row level security;
create policy keeper on reminders.calendar to current_user using (true) with check (true);
create table reminders.calendar_history (
  account_id uuid not null,
  uid text not null,
  -- The day and the words, hashed.
  told text not null,
  sequence int not null,
  changed_at timestamptz not null,
  primary key (account_id, uid)
);
alter table reminders.calendar_history enable row level security;
alter table reminders.calendar_history force row level security;
create policy keeper on reminders.calendar_history to current_user using (true) with check (true);

-- A message to those who have not: written, looked at, then sent after a while in which it can be taken back.
create table reminders.notice (
  tenant_no int not null,
  id uuid not null,
  round_id uuid not null,
  -- The subtree that whoever wrote it looked at.
  path text collate "C" not null,
  by_account uuid,
  by_name text not null,
  who text not null check (who in ('not-begun', 'not-signed', 'late', 'chosen')),
  organisations text[] not null,
  texts jsonb not null,
  made_at timestamptz not null,
  send_at timestamptz,
  withdrawn_at timestamptz,
  done_at timestamptz,
  people int not null default 0,
  places int not null default 0,
  primary key (tenant_no, id)
);
create unique index on reminders.notice (id);
create index notice_due on reminders.notice (send_at) where done_at is null and withdrawn_at is null;
alter table reminders.notice enable row level security;
alter table reminders.notice force row level security;
create policy keeper on reminders.notice to current_user using (true) with check (true);
create policy own on reminders.notice to lykta_app
  using (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[])) with check (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]));
grant select, insert, update, delete on reminders.notice to lykta_app;

create table reminders.notice_person (
  tenant_no int not null,
  notice_id uuid not null,
  account_id uuid not null,
  name text not null,
  email text,
  language text not null,
  mail_id uuid,
  is_handled boolean not null default false,
  put_away_at timestamptz,
  primary key (tenant_no, notice_id, account_id)
);
create index notice_person_own on reminders.notice_person (account_id) where put_away_at is null;
alter table reminders.notice_person enable row level security;
alter table reminders.notice_person force row level security;
create policy keeper on reminders.notice_person to current_user using (true) with check (true);
create policy own on reminders.notice_person to lykta_app
  using (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[])) with check (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]));
grant select, insert, delete on reminders.notice_person to lykta_app;

-- One's own, by the account that acts.
create function reminders.own_settings(own uuid) returns table (digest text, calendar_made_at timestamptz)
  language sql stable security definer set search_path = ''
  as $$ select (select p.digest from reminders.preference p where p.account_id = own), (select c.made_at from reminders.calendar c where c.account_id = own) $$;

create function reminders.set_digest(own uuid, wanted text, at timestamptz) returns void
  language sql volatile security definer set search_path = ''
  as $$
    insert into reminders.preference (account_id, digest, changed_at) values (own, wanted, at)
    on conflict (account_id) do update set digest = excluded.digest, changed_at = excluded.changed_at
  $$;

-- A new address takes the place of the one before; none takes it away.
create function reminders.set_calendar(own uuid, new_hash bytea, at timestamptz) returns void
  language sql volatile security definer set search_path = ''
  as $$
    delete from reminders.calendar where account_id = own;
    insert into reminders.calendar (account_id, key_hash, made_at) select own, new_hash, at where new_hash is not null;
  $$;

create function reminders.calendar_reader(wanted bytea) returns uuid
  language sql stable security definer set search_path = ''
  as $$ select c.account_id from reminders.calendar c where c.key_hash = wanted $$;

-- What a calendar tells now: which of it is new or has changed gets the next number.
create function reminders.tell_events(own uuid, uids text[], told_now text[], at timestamptz) returns table (uid text, sequence int, changed_at timestamptz)
  language sql volatile security definer set search_path = ''
  as $$
    insert into reminders.calendar_history as e (account_id, uid, told, sequence, changed_at)
    select own, n.uid, n.told, 0, at from unnest(uids, told_now) as n (uid, told)
    on conflict (account_id, uid) do update set told = excluded.told, sequence = e.sequence + (e.told <> excluded.told)::int,
      changed_at = case when e.told = excluded.told then e.changed_at else excluded.changed_at end
    returning e.uid, e.sequence, e.changed_at
  $$;

-- Whoever has a mail of ours can be rid of the next ones by the key in it.
create function reminders.key_opens(wanted bytea) returns boolean
  language sql stable security definer set search_path = ''
  as $$ select exists (select from reminders.sent where key_hash = wanted) $$;
create function reminders.unsubscribe(wanted bytea, at timestamptz) returns uuid
  language sql volatile security definer set search_path = ''
  as $$
    insert into reminders.preference (account_id, digest, changed_at) select s.account_id, 'off', at from reminders.sent s where s.key_hash = wanted
    on conflict (account_id) do update set digest = excluded.digest, changed_at = excluded.changed_at returning account_id
  $$;

-- What these people want and have been sent, the latest three: the caller has found them within reach.
create function reminders.of_people(wanted uuid[]) returns table (account_id uuid, digest text, day date, mail_id uuid, parts text[])
  language sql stable security definer set search_path = ''
  as $$
    select w.id, p.digest, s.day, s.mail_id, s.parts
      from unnest(wanted) as w (id) left join reminders.preference p on p.account_id = w.id
      left join lateral (select * from reminders.sent s where s.account_id = w.id order by s.day desc limit 3) s on true
      order by s.day desc
  $$;

create function reminders.own_notices(own uuid, at timestamptz) returns table (id uuid, texts jsonb, by_name text, send_at timestamptz, round_id uuid)
  language sql stable security definer set search_path = ''
  as $$
    select n.id, n.texts, n.by_name, n.send_at, n.round_id
      from reminders.notice_person p join reminders.notice n on n.tenant_no = p.tenant_no and n.id = p.notice_id
      where p.account_id = own and p.put_away_at is null and n.withdrawn_at is null and n.send_at <= at
      order by n.send_at desc limit 5
  $$;

create function reminders.put_away(own uuid, wanted uuid, at timestamptz) returns boolean
  language sql volatile security definer set search_path = ''
  as $$
    with put as (
      update reminders.notice_person p set put_away_at = at from reminders.notice n
      where p.account_id = own and p.notice_id = wanted and n.id = wanted and n.tenant_no = p.tenant_no and n.send_at <= at and p.put_away_at is null returning p.account_id)
    select exists (select from put)
  $$;

revoke execute on all functions in schema reminders from public;
grant execute on all functions in schema reminders to lykta_app;
