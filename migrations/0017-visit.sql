-- The people of a demonstration whom anybody may be on a guided visit, without a password. Flagged by the seed that made them up: no address alone makes somebody one of them.

create table accounts.made_up_person (
  account_id uuid primary key references accounts.account (id)
);
alter table accounts.made_up_person enable row level security;
alter table accounts.made_up_person force row level security;
create policy keeper on accounts.made_up_person to current_user using (true) with check (true);

-- Who they are, with the roles and where they are held. Nobody where the database is no demonstration, whatever is flagged; and nobody who has taken a password of their own.
create function accounts.made_up_people()
  returns table (id uuid, name text, email text, grants jsonb)
  language sql stable security definer set search_path = ''
  as $$
    select a.id, a.name, a.email, coalesce((
        select jsonb_agg(jsonb_build_object('role', r.role, 'path', p.path, 'tenant', p.tenant_no) order by p.path, r.role)
        from accounts.held_role r join organisations.place p on p.no = r.organisation_no where r.account_id = a.id), '[]')
      from accounts.made_up_person m join accounts.account a on a.id = m.account_id
      where a.closed_at is null and exists (select from platform.demonstration)
        and a.id not in (select l.account_id from platform.audit l where l.event = 'accounts.password.changed' and l.account_id is not null)
      order by a.email
  $$;
revoke execute on function accounts.made_up_people from public;
grant execute on function accounts.made_up_people to lykta_app;

-- Demonstrations until now: the log says whom their seed added. Nothing else adds an account so.
insert into accounts.made_up_person (account_id)
select distinct a.id from platform.audit l join accounts.account a on l.about = a.id::text
where l.event = 'accounts.account.added' and l.actor_kind = 'operator' and exists (select from platform.demonstration);
