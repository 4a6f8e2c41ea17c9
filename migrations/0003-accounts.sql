-- People, how they prove who they are, and the roles that they hold over subtrees.
-- Requests have no right to these tables at all: they go through the few functions below, each of which does one thing.

create schema accounts;
grant usage on schema accounts to lykta_app;

create table accounts.account (
  id uuid primary key,
  name text not null,
  email text not null unique check (email = lower(email)),
  language text not null check (language in ('sv', 'fi', 'en', 'nb')),
  created_at timestamptz not null,
  closed_at timestamptz
);

-- One row a way in: the provider "local" keeps a password's hash; single sign-on will keep its subject and no secret.
create table accounts.identity (
  provider text not null,
  subject text not null,
  account_id uuid not null references accounts.account (id),
  secret text,
  primary key (provider, subject)
);

create table accounts.held_role (
  account_id uuid not null references accounts.account (id),
  role text not null check (role in ('owner', 'coordinator', 'respondent', 'signatory', 'reader')),
  organisation_no int not null references organisations.organisation (no),
  primary key (account_id, role, organisation_no)
);

-- Only the hash of a session's token is kept: who reads the database cannot take a session over.
create table accounts.session (
  token_hash bytea primary key,
  account_id uuid not null references accounts.account (id),
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index on accounts.session (account_id);

-- Failed sign-ins, by a hash of what was tried and from where; old rows are of no use to anybody.
create table accounts.failed_attempt (
  key_hash bytea not null,
  at timestamptz not null
);
create index on accounts.failed_attempt (key_hash, at);

create function accounts.credentials(wanted_provider text, wanted_subject text)
  returns table (account_id uuid, secret text)
  language sql stable security definer set search_path = ''
  as $$
    select i.account_id, i.secret from accounts.identity i join accounts.account a on a.id = i.account_id
    where i.provider = wanted_provider and i.subject = wanted_subject and a.closed_at is null
  $$;

create function accounts.failures_since(wanted_key bytea, since timestamptz) returns bigint
  language sql stable security definer set search_path = ''
  as $$ select count(*) from accounts.failed_attempt where key_hash = wanted_key and at > since $$;

create function accounts.note_failure(tried_key bytea, tried_at timestamptz) returns void
  language sql volatile security definer set search_path = ''
  as $$
    insert into accounts.failed_attempt values (tried_key, tried_at);
    delete from accounts.failed_attempt where at < tried_at - interval '1 day';
  $$;

create function accounts.open_session(new_hash bytea, for_account uuid, opened_at timestamptz, until timestamptz) returns void
  language sql volatile security definer set search_path = ''
  as $$
    delete from accounts.session where expires_at < opened_at;
    insert into accounts.session values (new_hash, for_account, opened_at, opened_at, until);
  $$;

create function accounts.close_session(old_hash bytea) returns void
  language sql volatile security definer set search_path = ''
  as $$ delete from accounts.session where token_hash = old_hash $$;

-- Who a session stands for, with the roles and where they are held: one row, or none if the session is over or the person has left.
create function accounts.session_of(wanted_hash bytea, at timestamptz, idle interval)
  returns table (account_id uuid, name text, language text, grants jsonb)
  language sql volatile security definer set search_path = ''
  as $$
    update accounts.session s set seen_at = at
      where s.token_hash = wanted_hash and s.seen_at < at - interval '1 minute' and s.expires_at > at and s.seen_at > at - idle;
    select a.id, a.name, a.language, coalesce((
        select jsonb_agg(jsonb_build_object('role', r.role, 'path', p.path, 'tenant', p.tenant_no))
        from accounts.held_role r join organisations.place p on p.no = r.organisation_no where r.account_id = a.id), '[]')
      from accounts.session s join accounts.account a on a.id = s.account_id
      where s.token_hash = wanted_hash and s.expires_at > at and s.seen_at > at - idle and a.closed_at is null;
  $$;

revoke execute on all functions in schema accounts from public;
grant execute on function accounts.credentials to lykta_app;
grant execute on function accounts.failures_since to lykta_app;
grant execute on function accounts.note_failure to lykta_app;
grant execute on function accounts.open_session to lykta_app;
grant execute on function accounts.close_session to lykta_app;
grant execute on function accounts.session_of to lykta_app;
