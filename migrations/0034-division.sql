-- A recorded division of work: what one organiser (or a collaboration area) has handed to another to answer, or a collaboration area to each of its counties. It is proposed by who
-- gives and agreed by who takes; from then on who gives is not asked, and it counts once. Both see it, and how it is answered. It lasts over the years, and what is proposed or agreed is
-- never written over: another one is another row.
create table evaluation.division (
  id uuid primary key,
  -- Who gives.
  tenant_no int not null references organisations.organisation (no),
  -- Who takes. Null: each county of the collaboration area that gives.
  to_no int references organisations.organisation (no),
  programme_code text not null,
  -- A goal, a measure, a task or a statement: it is meant for all below.
  code text not null,
  -- On what it rests: a law, an agreement, a record number.
  basis text not null check (char_length(basis) between 3 and 1000),
  state text not null check (state in ('proposed', 'agreed', 'declined', 'ended')),
  -- Put forward by the programme's owner and not agreed to by who takes: a fact of law, that only the owner ends.
  is_recorded boolean not null default false,
  proposer text not null,
  proposed_at timestamptz not null,
  decider text,
  decided_at timestamptz,
  ender text,
  ended_at timestamptz,
  check (tenant_no <> to_no)
);
create index on evaluation.division (tenant_no);
create index on evaluation.division (to_no);
alter table evaluation.division enable row level security;
alter table evaluation.division force row level security;
create policy keeper on evaluation.division to current_user using (true) with check (true);
create policy seen on evaluation.division for select to lykta_app using (
  tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or to_no = any (nullif(current_setting('app.tenants', true), '')::int[])
  or (to_no is null and exists (select from organisations.membership m where m.area_no = tenant_no and m.organiser_no = any (nullif(current_setting('app.tenants', true), '')::int[])))
  or current_setting('app.oversees', true) = 'on');
create policy proposed on evaluation.division for insert to lykta_app with check (
  (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) and state = 'proposed' and not is_recorded) or current_setting('app.oversees', true) = 'on');
-- Who gives takes it back or ends it; who takes agrees, declines or ends it.
create policy given on evaluation.division for update to lykta_app
  using (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) and (state = 'proposed' or (state = 'agreed' and not is_recorded)))
  with check (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) and state = 'ended');
create policy taken on evaluation.division for update to lykta_app
  using (to_no = any (nullif(current_setting('app.tenants', true), '')::int[]) and (state = 'proposed' or (state = 'agreed' and not is_recorded)))
  with check (to_no = any (nullif(current_setting('app.tenants', true), '')::int[]) and not is_recorded);
create policy kept on evaluation.division for update to lykta_app using (current_setting('app.oversees', true) = 'on') with check (current_setting('app.oversees', true) = 'on');
grant select, insert on evaluation.division to lykta_app;
grant update (state, is_recorded, decider, decided_at, ender, ended_at) on evaluation.division to lykta_app;

-- What of it a round goes by: written when the round is opened, and where neither of the two has signed when a division is agreed, ends, or one of the two is gone.
create table evaluation.division_in_round (
  tenant_no int not null,
  round_no int not null references evaluation.round (no),
  division_id uuid not null references evaluation.division (id),
  to_no int not null references organisations.organisation (no),
  -- What was due for who gives, and is asked of who takes.
  statement_codes text[] not null,
  primary key (tenant_no, round_no, division_id, to_no)
);
create index on evaluation.division_in_round (to_no, round_no);
create index on evaluation.division_in_round (round_no);
alter table evaluation.division_in_round enable row level security;
alter table evaluation.division_in_round force row level security;
create policy keeper on evaluation.division_in_round to current_user using (true) with check (true);
create policy seen on evaluation.division_in_round for select to lykta_app using (
  tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or to_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or current_setting('app.oversees', true) = 'on');
create policy owned on evaluation.division_in_round for insert to lykta_app with check (current_setting('app.oversees', true) = 'on');
grant select, insert on evaluation.division_in_round to lykta_app;

-- Which divisions these have to do with, for who may not see all of them: what has been handed over is not handed on.
create function evaluation.divisions_of(parties int[], programme text) returns table (id uuid, tenant_no int, to_no int, code text)
  language sql stable security definer set search_path = ''
  as $$
    select d.id, d.tenant_no, d.to_no, d.code from evaluation.division d
    where d.state in ('proposed', 'agreed') and d.programme_code = programme
      and (d.tenant_no = any (parties) or d.to_no = any (parties)
        or (d.to_no is null and exists (select from organisations.membership m where m.area_no = d.tenant_no and m.organiser_no = any (parties))))
  $$;
revoke execute on function evaluation.divisions_of from public;
grant execute on function evaluation.divisions_of to lykta_app;

-- Those whom a division concerns, and nobody else, are told before it begins or ends: how many of these statements who gives has answered in a round, and who of them has signed.
create function evaluation.division_standing(division uuid, round int, parties int[], codes text[]) returns table (answered int, signed int[])
  language sql stable security definer set search_path = ''
  as $$
    select
      (select count(*)::int from evaluation.round r
        join programme.statement_place s on s.version_no = r.version_no and s.code = any (codes)
        join evaluation.answer x on x.organisation_no = d.tenant_no and x.round_no = r.no and x.statement_no = s.no and x.status > 0
        where r.no = round),
      array(select o.tenant_no from evaluation.sign_off o where o.round_no = round and o.tenant_no = any (parties) and o.reopened_at is null)
    from evaluation.division d
    where d.id = division and (
      d.tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or d.to_no = any (nullif(current_setting('app.tenants', true), '')::int[])
      or (d.to_no is null and exists (select from organisations.membership m where m.area_no = d.tenant_no and m.organiser_no = any (nullif(current_setting('app.tenants', true), '')::int[])))
      or current_setting('app.oversees', true) = 'on')
  $$;
revoke execute on function evaluation.division_standing from public;
grant execute on function evaluation.division_standing to lykta_app;

-- Who has handed something over sees how it is answered, and nothing else of the other's form: no note, no comment, no number. Who takes sees the same of its own.
create view evaluation.divided_answer with (security_barrier = true) as
  select i.tenant_no, i.round_no, i.division_id, i.to_no, s.code as statement_code, coalesce(x.status, 0)::smallint as status,
    exists (select from evaluation.sign_off o where o.round_no = i.round_no and o.tenant_no = i.to_no and o.reopened_at is null) as is_signed
  from evaluation.division_in_round i
  join evaluation.round r on r.no = i.round_no and r.opening is null
  join programme.statement_place s on s.version_no = r.version_no and s.code = any (i.statement_codes)
  left join evaluation.answer x on x.organisation_no = i.to_no and x.round_no = i.round_no and x.statement_no = s.no
  where i.tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or i.to_no = any (nullif(current_setting('app.tenants', true), '')::int[]);
grant select on evaluation.divided_answer to lykta_app;

-- How much of what an organiser would be asked another one answers: that is no secret where its figures are seen.
create view evaluation.divided_place with (security_invoker = true) as
  select tenant_no, round_no, to_no, cardinality(statement_codes) as statements from evaluation.division_in_round;
grant select on evaluation.divided_place to lykta_app;

create view organisations.membership_place with (security_invoker = true) as select area_no, organiser_no, valid_from, valid_to from organisations.membership;
grant select on organisations.membership_place to lykta_app;
