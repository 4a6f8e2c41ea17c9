-- People are added, invited and given roles by those who may. As before, requests have no right to these tables: each function below does one thing.
-- A function that shows or changes somebody is told where the caller may look, and believes it only as far as the transaction's own setting goes.

alter table accounts.account alter column email drop not null;
-- A guest is whoever holds a link to one organisation's forms: named by whoever made it, without an address or a password.
alter table accounts.account add column kind text not null default 'person' check (kind in ('person', 'guest'));
alter table accounts.account alter column kind drop default;
alter table accounts.account add constraint person_has_email check (kind = 'guest' or email is not null);
alter table accounts.account add column signed_in_at timestamptz;
update accounts.account a set signed_in_at = (select max(s.created_at) from accounts.session s where s.account_id = a.id);

create index on accounts.held_role (organisation_no);

-- One-time invitations, and the links of guests, which are used again. Only the hash of a link's key is kept.
create table accounts.link (
  key_hash bytea primary key,
  kind text not null check (kind in ('invitation', 'guest')),
  account_id uuid not null references accounts.account (id),
  made_by uuid,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  -- An invitation is used once; of a guest's link this is the last time.
  used_at timestamptz,
  withdrawn_at timestamptz
);
create index on accounts.link (account_id);
alter table accounts.link enable row level security;
alter table accounts.link force row level security;
create policy keeper on accounts.link to current_user using (true) with check (true);

-- The key to an installation that has no owner yet: one row at most, gone when there is one.
create table accounts.beginning (
  is_only boolean primary key default true check (is_only),
  key_hash bytea not null,
  made_at timestamptz not null
);
alter table accounts.beginning enable row level security;
alter table accounts.beginning force row level security;
create policy keeper on accounts.beginning to current_user using (true) with check (true);

-- Whether a role at a place is within what the caller says it may look at, and within what its transaction may see. Whoever owns the programme looks everywhere.
create function accounts.is_in_reach(role text, tenant int, path text, everywhere boolean, roots text[]) returns boolean
  language sql stable
  as $$
    select coalesce(everywhere and current_setting('app.oversees', true) = 'on', false)
      or coalesce(role <> 'owner' and (tenant || ':' || path) ^@ any (roots) and tenant = any (nullif(current_setting('app.tenants', true), '')::int[]), false)
  $$;

-- Whether all that a person is lies there: then whoever looks may close the account, or let the person in anew.
create function accounts.is_wholly_in_reach(wanted uuid, everywhere boolean, roots text[]) returns boolean
  language sql stable security definer set search_path = ''
  as $$
    select coalesce(bool_and(accounts.is_in_reach(r.role, p.tenant_no, p.path, everywhere, roots)), false)
      from accounts.account a left join accounts.held_role r on r.account_id = a.id left join organisations.place p on p.no = r.organisation_no
      where a.id = wanted and a.kind = 'person'
  $$;

-- Those who hold a role within reach, with the roles that lie there; "found" is how many there are on all pages.
create function accounts.people(everywhere boolean, roots text[], wanted uuid, at_organisation int, sought text, most int, skipped int)
  returns table (id uuid, name text, email text, language text, signed_in_at timestamptz, closed_at timestamptz, has_password boolean, invited_until timestamptz, is_whole boolean, roles jsonb, found bigint)
  language sql stable security definer set search_path = ''
  as $$
    with held as (
      select a.id, r.role, p.no, p.path, p.code, p.names, accounts.is_in_reach(r.role, p.tenant_no, p.path, everywhere, roots) as is_seen
      from accounts.account a left join accounts.held_role r on r.account_id = a.id left join organisations.place p on p.no = r.organisation_no
      where a.kind = 'person' and (wanted is null or a.id = wanted)
    ), seen as (
      select h.id, bool_and(h.is_seen) as is_whole,
        coalesce(jsonb_agg(jsonb_build_object('role', h.role, 'code', h.code, 'names', h.names) order by h.path, h.role) filter (where h.is_seen and h.role is not null), '[]') as roles,
        coalesce(bool_or(h.is_seen and position(lower(sought) in lower(h.code || ' ' || (select string_agg(value, ' ') from jsonb_each_text(h.names)))) > 0), false) as is_sought_place
      from held h group by h.id
      having bool_or(h.is_seen) and (at_organisation is null or bool_or(h.is_seen and h.no = at_organisation))
    )
    select a.id, a.name, a.email, a.language, a.signed_in_at, a.closed_at,
        exists (select from accounts.identity i where i.account_id = a.id),
        (select max(l.expires_at) from accounts.link l where l.account_id = a.id and l.kind = 'invitation' and l.used_at is null and l.withdrawn_at is null),
        s.is_whole, s.roles, count(*) over ()
      from seen s join accounts.account a on a.id = s.id
      where sought = '' or s.is_sought_place or position(lower(sought) in lower(a.name || ' ' || a.email)) > 0
      order by lower(a.name), a.id limit most offset skipped;
  $$;

-- A new person; or the one who has this address already, who may be closed.
create function accounts.add_person(new_id uuid, new_name text, new_email text, new_language text, added_at timestamptz)
  returns table (id uuid, is_new boolean, is_closed boolean)
  language sql volatile security definer set search_path = ''
  as $$
    insert into accounts.account (id, kind, name, email, language, created_at)
      select new_id, 'person', new_name, new_email, new_language, added_at
      where current_setting('app.oversees', true) = 'on' or nullif(current_setting('app.tenants', true), '')::int[] <> '{}'
      on conflict (email) do nothing;
    select a.id, a.id = new_id, a.closed_at is not null from accounts.account a where a.email = new_email;
  $$;

-- False if it was held already, or is not the caller's to give.
create function accounts.give_role(to_account uuid, new_role text, at_organisation int, everywhere boolean, roots text[]) returns boolean
  language sql volatile security definer set search_path = ''
  as $$
    with given as (
      insert into accounts.held_role (account_id, role, organisation_no)
      select a.id, new_role, p.no from accounts.account a, organisations.place p
      where a.id = to_account and a.kind = 'person' and p.no = at_organisation and (new_role <> 'owner' or p.parent_no is null)
        and accounts.is_in_reach(new_role, p.tenant_no, p.path, everywhere, roots)
      on conflict do nothing returning account_id)
    select exists (select from given)
  $$;

-- Whether the programme has another owner who can come in. Whoever asks has the owners' roles alone until the transaction ends.
create function accounts.has_other_owner(than uuid) returns boolean
  language plpgsql volatile security definer set search_path = ''
  as $$
    begin
      perform from accounts.held_role r where r.role = 'owner' order by r.account_id for update;
      return exists (
        select from accounts.held_role r join accounts.account a on a.id = r.account_id
        where r.role = 'owner' and r.account_id <> than and a.closed_at is null and exists (select from accounts.identity i where i.account_id = a.id));
    end
  $$;

create function accounts.take_role(from_account uuid, old_role text, at_organisation int, everywhere boolean, roots text[]) returns text
  language plpgsql volatile security definer set search_path = ''
  as $$
    begin
      if old_role = 'owner' and everywhere and not accounts.has_other_owner(from_account) then return 'last-owner'; end if;
      delete from accounts.held_role r using organisations.place p
        where r.account_id = from_account and r.role = old_role and r.organisation_no = at_organisation and p.no = r.organisation_no
          and accounts.is_in_reach(r.role, p.tenant_no, p.path, everywhere, roots);
      return case when found then 'taken' else 'not-held' end;
    end
  $$;

-- Closes an account at an instant, with its sessions and open links; or opens it again (null).
create function accounts.close_account(wanted uuid, at timestamptz, everywhere boolean, roots text[]) returns text
  language plpgsql volatile security definer set search_path = ''
  as $$
    begin
      if not accounts.is_wholly_in_reach(wanted, everywhere, roots) then return 'outside'; end if;
      if at is not null and exists (select from accounts.held_role r where r.account_id = wanted and r.role = 'owner') and not accounts.has_other_owner(wanted) then
        return 'last-owner';
      end if;
      update accounts.account a set closed_at = at where a.id = wanted and (a.closed_at is null) = (at is not null);
      if not found then return 'already'; end if;
      if at is not null then
        delete from accounts.session s where s.account_id = wanted;
        update accounts.link l set withdrawn_at = at where l.account_id = wanted and l.used_at is null and l.withdrawn_at is null;
      end if;
      return 'done';
    end
  $$;

-- A new invitation takes the place of those before it. False if the account is not wholly the caller's to let in, or is closed.
create function accounts.invite(new_hash bytea, for_account uuid, by_account uuid, invited_at timestamptz, until timestamptz, everywhere boolean, roots text[]) returns boolean
  language plpgsql volatile security definer set search_path = ''
  as $$
    begin
      if not accounts.is_wholly_in_reach(for_account, everywhere, roots) then return false; end if;
      perform from accounts.account a where a.id = for_account and a.closed_at is null for update;
      if not found then return false; end if;
      update accounts.link l set withdrawn_at = invited_at where l.account_id = for_account and l.kind = 'invitation' and l.used_at is null and l.withdrawn_at is null;
      insert into accounts.link (key_hash, kind, account_id, made_by, made_at, expires_at) values (new_hash, 'invitation', for_account, by_account, invited_at, until);
      return true;
    end
  $$;

-- Whether whoever made an invitation might give, as it stands now, all the roles that it opens. A role that somebody else gave meanwhile is not opened by a link that is older.
create function accounts.is_makers_to_open(maker uuid, wanted uuid) returns boolean
  language sql stable security definer set search_path = ''
  as $$
    select maker is null or not exists (
      select from accounts.held_role r join organisations.place p on p.no = r.organisation_no
      where r.account_id = wanted and not exists (
        select from accounts.held_role m join organisations.place above on above.no = m.organisation_no join accounts.account a on a.id = m.account_id
        where m.account_id = maker and a.closed_at is null
          and (m.role = 'owner' or (m.role = 'coordinator' and r.role <> 'owner' and p.tenant_no = above.tenant_no and p.path ^@ above.path
            -- Somebody who can come in already is not taken over with a role to answer or sign for others, unless the maker has it too.
            and (r.role in ('respondent', 'reader') or not exists (select from accounts.identity i where i.account_id = wanted) or exists (
              select from accounts.held_role own join organisations.place o on o.no = own.organisation_no
              where own.account_id = maker and own.role = r.role and p.tenant_no = o.tenant_no and p.path ^@ o.path))))))
  $$;

-- What a link opens, and whether it still does.
create function accounts.link_of(wanted_hash bytea, wanted_kind text, at timestamptz)
  returns table (state text, account_id uuid, name text, email text, expires_at timestamptz, organisation_names jsonb)
  language sql stable security definer set search_path = ''
  as $$
    select case
        when l.kind = 'invitation' and l.used_at is not null then 'used'
        when l.withdrawn_at is not null or a.closed_at is not null or (l.kind = 'invitation' and not accounts.is_makers_to_open(l.made_by, l.account_id)) then 'withdrawn'
        when l.expires_at <= at then 'expired'
        else 'open' end,
      a.id, a.name, a.email, l.expires_at,
      case when l.kind = 'guest' then (select p.names from accounts.held_role r join organisations.place p on p.no = r.organisation_no where r.account_id = a.id limit 1) end
    from accounts.link l join accounts.account a on a.id = l.account_id
    where l.key_hash = wanted_hash and l.kind = wanted_kind
  $$;

-- The person of an invitation gets a name and a password; what opened before, password and sessions, opens no more. Nobody if it is not open (any more).
create function accounts.use_invitation(wanted_hash bytea, new_name text, new_secret text, at timestamptz) returns uuid
  language sql volatile security definer set search_path = ''
  as $$
    with used as (
      update accounts.link l set used_at = at from accounts.account a
      where l.key_hash = wanted_hash and l.kind = 'invitation' and l.used_at is null and l.withdrawn_at is null and l.expires_at > at and a.id = l.account_id and a.closed_at is null
        and accounts.is_makers_to_open(l.made_by, l.account_id)
      returning l.account_id, a.email
    ), named as (
      update accounts.account a set name = new_name from used where a.id = used.account_id
    ), proven as (
      insert into accounts.identity (provider, subject, account_id, secret) select 'local', used.email, used.account_id, new_secret from used
      on conflict (provider, subject) do update set secret = excluded.secret
    ), ended as (
      delete from accounts.session s using used where s.account_id = used.account_id
    )
    select used.account_id from used
  $$;

-- A guest and the link to one organisation, which opens through the whole of the last day. False if the organisation is not one that guests answer for, or not within reach.
create function accounts.add_guest(new_hash bytea, new_id uuid, new_name text, new_language text, at_organisation int, by_account uuid, added_at timestamptz, last_day date, zone text,
    everywhere boolean, roots text[]) returns boolean
  language plpgsql volatile security definer set search_path = ''
  as $$
    begin
      perform from organisations.place p where p.no = at_organisation and p.kind in ('unit', 'stakeholder') and accounts.is_in_reach('respondent', p.tenant_no, p.path, everywhere, roots);
      if not found then return false; end if;
      insert into accounts.account (id, kind, name, language, created_at) values (new_id, 'guest', new_name, new_language, added_at);
      insert into accounts.held_role (account_id, role, organisation_no) values (new_id, 'respondent', at_organisation);
      insert into accounts.link (key_hash, kind, account_id, made_by, made_at, expires_at) values (new_hash, 'guest', new_id, by_account, added_at, (last_day + 1)::timestamp at time zone zone);
      return true;
    end
  $$;

create function accounts.guests(at_organisation int, everywhere boolean, roots text[])
  returns table (id uuid, name text, made_at timestamptz, expires_at timestamptz, used_at timestamptz, withdrawn_at timestamptz)
  language sql stable security definer set search_path = ''
  as $$
    select a.id, a.name, l.made_at, l.expires_at, l.used_at, coalesce(l.withdrawn_at, a.closed_at)
      from accounts.held_role r join organisations.place p on p.no = r.organisation_no join accounts.account a on a.id = r.account_id join accounts.link l on l.account_id = a.id
      where a.kind = 'guest' and r.organisation_no = at_organisation and accounts.is_in_reach(r.role, p.tenant_no, p.path, everywhere, roots)
      order by l.made_at desc, a.id limit 200
  $$;

create function accounts.withdraw_guest(wanted uuid, at_organisation int, at timestamptz, everywhere boolean, roots text[]) returns boolean
  language sql volatile security definer set search_path = ''
  as $$
    with closed as (
      update accounts.account a set closed_at = at from accounts.held_role r join organisations.place p on p.no = r.organisation_no
      where a.id = wanted and a.kind = 'guest' and a.closed_at is null and r.account_id = a.id and r.organisation_no = at_organisation
        and accounts.is_in_reach(r.role, p.tenant_no, p.path, everywhere, roots)
      returning a.id
    ), withdrawn as (
      update accounts.link l set withdrawn_at = at from closed where l.account_id = closed.id and l.withdrawn_at is null
    ), ended as (
      delete from accounts.session s using closed where s.account_id = closed.id
    )
    select exists (select from closed)
  $$;

create function accounts.use_guest_link(wanted_hash bytea, at timestamptz) returns table (account_id uuid, expires_at timestamptz)
  language sql volatile security definer set search_path = ''
  as $$
    update accounts.link l set used_at = at from accounts.account a
      where l.key_hash = wanted_hash and l.kind = 'guest' and l.withdrawn_at is null and l.expires_at > at and a.id = l.account_id and a.closed_at is null
      returning l.account_id, l.expires_at
  $$;

-- One's own account: whoever holds a session of it, and only that one.
create function accounts.own_account(own_hash bytea) returns table (id uuid, kind text, name text, email text, language text, secret text)
  language sql stable security definer set search_path = ''
  as $$
    select a.id, a.kind, a.name, a.email, a.language, (select i.secret from accounts.identity i where i.account_id = a.id and i.provider = 'local')
      from accounts.session s join accounts.account a on a.id = s.account_id where s.token_hash = own_hash and a.closed_at is null
  $$;

create function accounts.own_sessions(own_hash bytea, at timestamptz, idle interval) returns table (created_at timestamptz, seen_at timestamptz, is_this boolean)
  language sql stable security definer set search_path = ''
  as $$
    select o.created_at, o.seen_at, o.token_hash = own_hash from accounts.session s join accounts.session o on o.account_id = s.account_id
      where s.token_hash = own_hash and o.expires_at > at and o.seen_at > at - idle order by o.seen_at desc
  $$;

create function accounts.change_own_account(own_hash bytea, new_name text, new_language text) returns boolean
  language sql volatile security definer set search_path = ''
  as $$
    with changed as (
      update accounts.account a set name = new_name, language = new_language from accounts.session s
      where s.token_hash = own_hash and a.id = s.account_id and a.kind = 'person' returning a.id)
    select exists (select from changed)
  $$;

-- With the old password go all other sessions, and invitations that would set another one.
create function accounts.change_own_password(own_hash bytea, new_secret text, changed_at timestamptz) returns boolean
  language sql volatile security definer set search_path = ''
  as $$
    with changed as (
      update accounts.identity i set secret = new_secret from accounts.session s
      where s.token_hash = own_hash and i.account_id = s.account_id and i.provider = 'local' returning i.account_id
    ), ended as (
      delete from accounts.session s using changed where s.account_id = changed.account_id and s.token_hash <> own_hash
    ), withdrawn as (
      update accounts.link l set withdrawn_at = changed_at from changed where l.account_id = changed.account_id and l.used_at is null and l.withdrawn_at is null
    )
    select exists (select from changed)
  $$;

create function accounts.end_own_sessions(own_hash bytea) returns void
  language sql volatile security definer set search_path = ''
  as $$ delete from accounts.session o using accounts.session s where s.token_hash = own_hash and o.account_id = s.account_id $$;

-- How many organisers are open on a day, and how many of them have somebody of their own who coordinates, who signs, and both: for whoever oversees the country.
create function accounts.organisers_served(on_day date) returns table (organisers bigint, coordinated bigint, signing bigint, ready bigint)
  language sql stable security definer set search_path = ''
  as $$
    with held as (
      select r.organisation_no, bool_or(r.role = 'coordinator') as coordinates, bool_or(r.role = 'signatory') as signs
      from accounts.held_role r join accounts.account a on a.id = r.account_id where a.kind = 'person' and a.closed_at is null group by r.organisation_no
    )
    select count(*), count(*) filter (where h.coordinates), count(*) filter (where h.signs), count(*) filter (where h.coordinates and h.signs)
      from organisations.place p left join held h on h.organisation_no = p.no
      where p.kind = 'organiser' and p.valid_from <= on_day and (p.valid_to is null or p.valid_to >= on_day) and current_setting('app.oversees', true) = 'on'
  $$;

create or replace function accounts.open_session(new_hash bytea, for_account uuid, opened_at timestamptz, until timestamptz) returns void
  language sql volatile security definer set search_path = ''
  as $$
    delete from accounts.session where expires_at < opened_at;
    insert into accounts.session values (new_hash, for_account, opened_at, opened_at, until);
    update accounts.account set signed_in_at = opened_at where id = for_account;
  $$;

-- The beginning: as long as nobody owns the programme, whoever has the key becomes the owner, and the country and its organisers are put in, in one transaction.
create function accounts.is_beginning() returns boolean
  language sql stable security definer set search_path = ''
  as $$ select exists (select from accounts.beginning) $$;

create function accounts.is_beginning_key(wanted_hash bytea) returns boolean
  language sql stable security definer set search_path = ''
  as $$ select exists (select from accounts.beginning where key_hash = wanted_hash) $$;

-- The key is taken: whoever comes with it at the same time waits, and finds it gone. From here the transaction sees as the owner will.
create function accounts.take_beginning(wanted_hash bytea) returns boolean
  language plpgsql volatile security definer set search_path = ''
  as $$
    begin
      perform from accounts.beginning where key_hash = wanted_hash for update;
      if not found then return false; end if;
      perform set_config('app.oversees', 'on', true);
      return true;
    end
  $$;

-- The first owner. False if somebody has this address already.
create function accounts.finish_beginning(wanted_hash bytea, new_id uuid, new_name text, new_email text, new_language text, new_secret text, at timestamptz, country_no int) returns boolean
  language plpgsql volatile security definer set search_path = ''
  as $$
    begin
      delete from accounts.beginning where key_hash = wanted_hash;
      if not found or exists (select from accounts.account where email = new_email) then return false; end if;
      insert into accounts.account (id, kind, name, email, language, created_at) values (new_id, 'person', new_name, new_email, new_language, at);
      insert into accounts.identity (provider, subject, account_id, secret) values ('local', new_email, new_id, new_secret);
      insert into accounts.held_role (account_id, role, organisation_no) select new_id, 'owner', p.no from organisations.place p where p.no = country_no and p.parent_no is null;
      return found;
    end
  $$;

revoke execute on all functions in schema accounts from public;
grant execute on function accounts.people, accounts.add_person, accounts.give_role, accounts.take_role, accounts.close_account, accounts.invite, accounts.link_of, accounts.use_invitation,
  accounts.add_guest, accounts.guests, accounts.withdraw_guest, accounts.use_guest_link, accounts.own_account, accounts.own_sessions, accounts.change_own_account,
  accounts.change_own_password, accounts.end_own_sessions, accounts.organisers_served, accounts.is_beginning, accounts.is_beginning_key, accounts.take_beginning, accounts.finish_beginning to lykta_app;
