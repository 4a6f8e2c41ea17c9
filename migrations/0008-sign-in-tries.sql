-- How often a sign-in has been tried is counted before the password is looked at: of those who try at the same time each has its own number.

drop function accounts.failures_since, accounts.note_failure;
drop table accounts.failed_attempt;

-- By a hash of what is counted: an account at a place, a place, an account. The count begins anew when `since` is long enough ago.
create table accounts.tries (
  key_hash bytea primary key,
  since timestamptz not null,
  tries int not null
);
create index on accounts.tries (since);

-- By a hash of an account and a place: where its owner has signed in.
create table accounts.known_place (
  key_hash bytea primary key,
  at timestamptz not null
);
create index on accounts.known_place (at);

-- One more of each, or one fewer again. Gives them in the order of the keys; in which they are also locked, so that nobody waits in a circle.
create function accounts.count_tries(keys bytea[], change int, counted_at timestamptz, beginning timestamptz)
  returns table (since timestamptz, tries int)
  language sql volatile security definer set search_path = ''
  as $$
    delete from accounts.tries t where t.key_hash in (
      select o.key_hash from accounts.tries o where o.since < counted_at - interval '1 day' order by o.key_hash limit 100 for update skip locked);
    with counted as (
      insert into accounts.tries as t (key_hash, since, tries)
      select k, counted_at, greatest(change, 0) from unnest(keys) k order by k
      on conflict (key_hash) do update set
        since = case when t.since > beginning then t.since else excluded.since end,
        tries = case when t.since > beginning then greatest(t.tries + change, 0) else excluded.tries end
      returning t.key_hash, t.since, t.tries)
    select c.since, c.tries from unnest(keys) with ordinality k(key, no) join counted c on c.key_hash = k.key order by k.no;
  $$;

create function accounts.is_known_place(wanted_key bytea) returns boolean
  language sql stable security definer set search_path = ''
  as $$ select exists (select from accounts.known_place where key_hash = wanted_key) $$;

create function accounts.note_place(new_key bytea, noted_at timestamptz) returns void
  language sql volatile security definer set search_path = ''
  as $$
    delete from accounts.known_place p where p.key_hash in (
      select o.key_hash from accounts.known_place o where o.at < noted_at - interval '90 days' order by o.key_hash limit 100 for update skip locked);
    insert into accounts.known_place values (new_key, noted_at) on conflict (key_hash) do update set at = excluded.at;
  $$;

revoke execute on function accounts.count_tries, accounts.is_known_place, accounts.note_place from public;
grant execute on function accounts.count_tries to lykta_app;
grant execute on function accounts.is_known_place to lykta_app;
grant execute on function accounts.note_place to lykta_app;
