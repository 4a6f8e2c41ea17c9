-- Who answers for what in an organisation, parts of a form that are handed to people and sub-units, and whole forms that are handed in to the organiser.

-- A contributor answers the parts of a form that have been handed over, and nothing else: the role opens no form by itself.
alter table accounts.held_role drop constraint held_role_role_check;
alter table accounts.held_role add constraint held_role_role_check check (role in ('owner', 'coordinator', 'respondent', 'signatory', 'reader', 'contributor'));

-- As before, with the contributor among those in whose role nothing is decided in somebody's name.
create or replace function accounts.is_makers_to_open(maker uuid, wanted uuid) returns boolean
  language sql stable security definer set search_path = ''
  as $$
    select maker is null or not exists (
      select from accounts.held_role r join organisations.place p on p.no = r.organisation_no
      where r.account_id = wanted and not exists (
        select from accounts.held_role m join organisations.place above on above.no = m.organisation_no join accounts.account a on a.id = m.account_id
        where m.account_id = maker and a.closed_at is null
          and (m.role = 'owner' or (m.role = 'coordinator' and r.role <> 'owner' and p.tenant_no = above.tenant_no and p.path ^@ above.path
            and (r.role in ('respondent', 'reader', 'contributor') or not exists (select from accounts.identity i where i.account_id = wanted) or exists (
              select from accounts.held_role own join organisations.place o on o.no = own.organisation_no
              where own.account_id = maker and own.role = r.role and p.tenant_no = o.tenant_no and p.path ^@ o.path))))))
  $$;

-- The people who hold a role at a place, above it or below it within its tenant: who may be asked there. Those asked for come first, or alone; then those at or above
-- the place. Of guests only those who contribute there and whose link still opens.
create function accounts.people_around(at_tenant int, at_path text, asked_for uuid[], only_these boolean, at timestamptz, most int) returns table (id uuid, name text, is_guest boolean, is_below boolean)
  language sql stable security definer set search_path = ''
  as $$
    select a.id, a.name, a.kind = 'guest', not bool_or(at_path ^@ p.path)
    from organisations.place p join accounts.held_role r on r.organisation_no = p.no join accounts.account a on a.id = r.account_id
    where p.tenant_no = at_tenant and (p.path ^@ at_path or at_path ^@ p.path) and a.closed_at is null and (not only_these or a.id = any (asked_for))
      and at_tenant = any (nullif(current_setting('app.tenants', true), '')::int[])
      and (a.kind = 'person' or (r.role = 'contributor' and p.path = at_path
        and exists (select from accounts.link l where l.account_id = a.id and l.kind = 'guest' and l.withdrawn_at is null and l.expires_at > at)))
    group by a.id, a.name, a.kind
    order by a.id = any (asked_for) desc, 4, lower(a.name), a.id limit most
  $$;

-- A person there becomes a contributor at a place. False if the person holds the role already, or is nobody's there.
create function accounts.make_contributor(wanted uuid, at_organisation int, roots text[]) returns boolean
  language sql volatile security definer set search_path = ''
  as $$
    with given as (
      insert into accounts.held_role (account_id, role, organisation_no)
      select a.id, 'contributor', p.no from accounts.account a, organisations.place p
      where a.id = wanted and a.kind = 'person' and a.closed_at is null and p.no = at_organisation and accounts.is_in_reach('contributor', p.tenant_no, p.path, false, roots)
        and exists (select from accounts.held_role h join organisations.place o on o.no = h.organisation_no
          where h.account_id = a.id and o.tenant_no = p.tenant_no and (o.path ^@ p.path or p.path ^@ o.path))
      on conflict do nothing returning account_id)
    select exists (select from given)
  $$;

-- Somebody new with a link, who contributes at a place and is nobody elsewhere.
create function accounts.add_contributor(new_hash bytea, new_id uuid, new_name text, new_language text, at_organisation int, by_account uuid, added_at timestamptz, last_day date, zone text, roots text[])
  returns boolean
  language plpgsql volatile security definer set search_path = ''
  as $$
    begin
      perform from organisations.place p where p.no = at_organisation and accounts.is_in_reach('contributor', p.tenant_no, p.path, false, roots);
      if not found then return false; end if;
      insert into accounts.account (id, kind, name, language, created_at) values (new_id, 'guest', new_name, new_language, added_at);
      insert into accounts.held_role (account_id, role, organisation_no) values (new_id, 'contributor', at_organisation);
      insert into accounts.link (key_hash, kind, account_id, made_by, made_at, expires_at) values (new_hash, 'guest', new_id, by_account, added_at, (last_day + 1)::timestamp at time zone zone);
      return true;
    end
  $$;

-- A contributor's role at a place ends. A guest has no other, and the link and its sessions end with it.
create function accounts.end_contributor(wanted uuid, at_organisation int, at timestamptz, roots text[]) returns boolean
  language sql volatile security definer set search_path = ''
  as $$
    with ended as (
      delete from accounts.held_role r using organisations.place p, accounts.account a
      where r.account_id = wanted and r.role = 'contributor' and r.organisation_no = at_organisation and p.no = r.organisation_no and a.id = wanted and a.kind = 'person'
        and accounts.is_in_reach(r.role, p.tenant_no, p.path, false, roots)
      returning r.account_id
    )
    select exists (select from ended) or accounts.withdraw_guest(wanted, at_organisation, at, false, roots)
  $$;

revoke execute on function accounts.people_around, accounts.make_contributor, accounts.add_contributor, accounts.end_contributor from public;
grant execute on function accounts.people_around, accounts.make_contributor, accounts.add_contributor, accounts.end_contributor to lykta_app;

-- Who answers for a goal, a measure or a task in an organisation: said once, and true in every round of the programme until it is said otherwise. What is said of
-- a task goes before what is said of its measure, and that before its goal.
create table evaluation.responsible (
  organisation_no int not null references organisations.organisation (no),
  programme_code text not null,
  code text not null,
  tenant_no int not null,
  account_id uuid,
  -- What the person was called then: who has left is still told by name.
  name text not null,
  title text not null,
  -- How it read then, by language, so that a later version can say that it has changed.
  fingerprint jsonb not null,
  by_account uuid,
  at timestamptz not null,
  primary key (organisation_no, programme_code, code),
  check (account_id is not null or title <> '')
);
alter table evaluation.responsible enable row level security;
alter table evaluation.responsible force row level security;
create policy keeper on evaluation.responsible to current_user using (true) with check (true);
create policy own on evaluation.responsible to lykta_app
  using (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[])) with check (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]));
grant select, insert, update, delete on evaluation.responsible to lykta_app;

-- An organisation's own last day for a goal, a measure or a task in a round.
create table evaluation.own_day (
  organisation_no int not null references organisations.organisation (no),
  round_no int not null references evaluation.round (no),
  code text not null,
  tenant_no int not null,
  last_day date not null,
  primary key (organisation_no, round_no, code)
);
alter table evaluation.own_day enable row level security;
alter table evaluation.own_day force row level security;
create policy keeper on evaluation.own_day to current_user using (true) with check (true);
create policy own on evaluation.own_day to lykta_app
  using (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[])) with check (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]));
grant select, insert, update, delete on evaluation.own_day to lykta_app;

-- A part of a form that somebody is asked to answer: a person, or the people of an organisation below. What is handed stays as it was handed; only its step goes on.
create table evaluation.handed_part (
  organisation_no int not null references organisations.organisation (no),
  round_no int not null references evaluation.round (no),
  id uuid not null,
  tenant_no int not null,
  account_id uuid,
  to_organisation_no int references organisations.organisation (no),
  to_name text not null,
  -- As it was chosen: goals, measures and tasks; and the statements that this was.
  codes text[] not null,
  statements text[] not null check (cardinality(statements) > 0),
  last_day date not null,
  note text not null,
  handed_by text not null,
  handed_at timestamptz not null,
  step text not null check (step in ('handed', 'submitted', 'returned', 'accepted', 'taken-back')),
  step_no int not null,
  step_note text not null,
  primary key (organisation_no, round_no, id),
  check (num_nonnulls(account_id, to_organisation_no) = 1)
);
create unique index on evaluation.handed_part (id);
create index on evaluation.handed_part (account_id) where account_id is not null;
create index on evaluation.handed_part (tenant_no, round_no);
alter table evaluation.handed_part enable row level security;
alter table evaluation.handed_part force row level security;
create policy keeper on evaluation.handed_part to current_user using (true) with check (true);
create policy own on evaluation.handed_part to lykta_app
  using (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[])) with check (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]));
grant select, insert, update (step, step_no, step_note) on evaluation.handed_part to lykta_app;

-- Every step that a part has gone. Never changed.
create table evaluation.part_step (
  organisation_no int not null,
  round_no int not null,
  part_id uuid not null,
  no int not null,
  tenant_no int not null,
  step text not null,
  note text not null,
  by_account uuid,
  by_name text not null,
  at timestamptz not null,
  primary key (organisation_no, round_no, part_id, no)
);
alter table evaluation.part_step enable row level security;
alter table evaluation.part_step force row level security;
create policy keeper on evaluation.part_step to current_user using (true) with check (true);
create policy own on evaluation.part_step for select to lykta_app using (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]));
create policy append on evaluation.part_step for insert to lykta_app with check (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]));
grant select, insert on evaluation.part_step to lykta_app;

-- A whole form handed in to its organiser, taken back, returned or accepted. Never changed: the last step is how it stands.
create table evaluation.hand_in (
  organisation_no int not null references organisations.organisation (no),
  round_no int not null references evaluation.round (no),
  no int not null,
  tenant_no int not null,
  step text not null check (step in ('handed-in', 'taken-back', 'returned', 'accepted')),
  note text not null,
  by_account uuid,
  by_name text not null,
  at timestamptz not null,
  primary key (organisation_no, round_no, no)
);
create index on evaluation.hand_in (round_no, tenant_no);
alter table evaluation.hand_in enable row level security;
alter table evaluation.hand_in force row level security;
create policy keeper on evaluation.hand_in to current_user using (true) with check (true);
create policy own on evaluation.hand_in for select to lykta_app using (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]));
create policy append on evaluation.hand_in for insert to lykta_app with check (
  tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[])
  and tenant_no = (select f.tenant_no from evaluation.form f where f.organisation_no = hand_in.organisation_no and f.round_no = hand_in.round_no));
grant select, insert on evaluation.hand_in to lykta_app;

-- How each form below a tenant stands: seen by the tenant.
create view evaluation.hand_in_standing with (security_invoker = true) as
  select distinct on (h.round_no, h.organisation_no) h.round_no, h.organisation_no, h.tenant_no, h.no, h.step, h.note, h.by_name, h.at
  from evaluation.hand_in h order by h.round_no, h.organisation_no, h.no desc;
grant select on evaluation.hand_in_standing to lykta_app;

-- How many forms below a tenant are handed in, how many of these accepted, and how many returned. Counts only: whoever oversees the country sees them too.
create view evaluation.handed_in with (security_barrier = true) as
  select f.round_no, f.tenant_no, count(*)::int as forms,
    count(*) filter (where h.step in ('handed-in', 'accepted'))::int as handed_in, count(*) filter (where h.step = 'accepted')::int as accepted, count(*) filter (where h.step = 'returned')::int as returned
  from evaluation.form f
  left join (
    select distinct on (h.round_no, h.organisation_no) h.round_no, h.organisation_no, h.step from evaluation.hand_in h order by h.round_no, h.organisation_no, h.no desc
  ) h on h.round_no = f.round_no and h.organisation_no = f.organisation_no
  where f.organisation_no <> f.tenant_no and f.asked > 0
    and (f.tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or current_setting('app.oversees', true) = 'on')
  group by f.round_no, f.tenant_no;
grant select on evaluation.handed_in to lykta_app;
