-- A code is meant as the version had it over which a division was proposed: over another version it goes on by the crosswalk that holds, or where nothing has changed. What was proposed before that
-- was kept is meant by the version that was the newest then.
alter table evaluation.division add column version_no int references programme.version (no);
update evaluation.division d set version_no = (
  select v.no from programme.version v where v.programme_code = d.programme_code and v.state = 'published'
  order by v.published_at <= d.proposed_at desc, case when v.published_at <= d.proposed_at then v.published_at end desc, v.published_at, v.no desc limit 1);
alter table evaluation.division alter column version_no set not null;

-- Since when a crosswalk holds as it does: what was worked out by it is worked out again when it changes. In thousandths of a second, as programs know instants.
create or replace view programme.crosswalk_place with (security_invoker = true) as
  select to_version_no, from_version_no, date_trunc('milliseconds', confirmed_at) as held_at from programme.crosswalk where confirmed_at is not null
  union all
  select from_version_no, to_version_no, date_trunc('milliseconds', confirmed_at) from programme.crosswalk where confirmed_at is not null;

-- By what a round's statements were worked out: the crosswalk from the division's version to the round's, and the sectors of who gives. Where one of them is another by now, the round follows.
alter table evaluation.division_in_round add column crosswalk_at timestamptz, add column sectors text[];

-- Where a signature stands, who gives sees what was signed: an answer that is being corrected is the other's own until the correction is signed.
create or replace view evaluation.divided_answer with (security_barrier = true) as
  select i.tenant_no, i.round_no, i.division_id, i.to_no, s.code as statement_code, coalesce(case when signed.version is null then x.status else h.status end, 0)::smallint as status, signed.version is not null as is_signed
  from evaluation.division_in_round i
  join evaluation.round r on r.no = i.round_no and r.opening is null
  join programme.statement_place s on s.version_no = r.version_no and s.code = any (i.statement_codes)
  left join evaluation.answer x on x.organisation_no = i.to_no and x.round_no = i.round_no and x.statement_no = s.no
  left join lateral (
    select c.versions[array_position(c.statement_nos, s.no)] as version
    from evaluation.sign_off o join evaluation.signed_form c on c.tenant_no = o.tenant_no and c.sign_off_no = o.no and c.organisation_no = i.to_no
    where o.round_no = i.round_no and o.tenant_no = i.to_no and o.reopened_at is null
  ) signed on true
  left join evaluation.answer_history h on h.organisation_no = i.to_no and h.round_no = i.round_no and h.statement_no = s.no and h.version = signed.version
  where i.tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or i.to_no = any (nullif(current_setting('app.tenants', true), '')::int[]);

-- The codes of other divisions are meant by the versions of theirs. Told to one of those who ask about their own, and to whoever oversees.
drop function evaluation.divisions_of;
create function evaluation.divisions_of(parties int[], programme text) returns table (id uuid, tenant_no int, to_no int, code text, version_no int)
  language sql stable security definer set search_path = ''
  as $$
    select d.id, d.tenant_no, d.to_no, d.code, d.version_no from evaluation.division d
    where d.state in ('proposed', 'agreed') and d.programme_code = programme
      and (parties && nullif(current_setting('app.tenants', true), '')::int[] or current_setting('app.oversees', true) = 'on')
      and (d.tenant_no = any (parties) or d.to_no = any (parties)
        or (d.to_no is null and exists (select from organisations.membership m where m.area_no = d.tenant_no and m.organiser_no = any (parties))))
  $$;
revoke execute on function evaluation.divisions_of from public;
grant execute on function evaluation.divisions_of to lykta_app;

-- Whether a statement's, task's, measure's or goal's code is another one's or stands below it: "1.1.6-1a" is below "1.1" and not below "1.10" or "1.1.6-10".
create function evaluation.is_below(code text, other text) returns boolean language sql immutable set search_path = ''
  as $$ select other ^@ code and substr(other, length(code) + 1) !~ case when code like '%-%' then '^[0-9]' else '^[0-9a-z]' end $$;
revoke execute on function evaluation.is_below from public;

-- Those whom a division concerns, while it is proposed or agreed, are told of no more than it is about: of its own parties, in a round of its programme, the statements that it can mean there.
-- The day says only which counties of an area are meant.
drop function evaluation.division_standing;
create function evaluation.division_standing(division uuid, round int, day date, codes text[]) returns table (answered int, signed int[])
  language sql stable security definer set search_path = ''
  as $$
    select
      (select count(*)::int from programme.statement_place s
        join evaluation.answer x on x.organisation_no = d.tenant_no and x.round_no = r.no and x.statement_no = s.no and x.status > 0
        where s.version_no = r.version_no and s.code = any (codes) and case
          when exists (select from programme.crosswalk_place c where c.to_version_no = r.version_no and c.from_version_no = d.version_no) then
            exists (select from programme.crosswalk_row_place w where w.to_version_no = r.version_no and w.from_version_no = d.version_no and w.to_code = s.code and evaluation.is_below(d.code, w.from_code))
            or exists (select from programme.crosswalk_part_place p where p.to_version_no = r.version_no and p.from_version_no = d.version_no and evaluation.is_below(d.code, p.from_code) and evaluation.is_below(p.to_code, s.code))
          else evaluation.is_below(d.code, s.code) end),
      array(select o.tenant_no from evaluation.sign_off o where o.round_no = r.no and o.reopened_at is null and (o.tenant_no in (d.tenant_no, d.to_no)
        or (d.to_no is null and exists (select from organisations.membership m where m.area_no = d.tenant_no and m.organiser_no = o.tenant_no and m.valid_from <= day and (m.valid_to is null or m.valid_to >= day)))
        or exists (select from evaluation.division_in_round i where i.division_id = d.id and i.round_no = r.no and i.to_no = o.tenant_no)) order by o.tenant_no)
    from evaluation.division d
    join evaluation.round r on r.no = round
    join programme.version_place v on v.no = r.version_no and v.programme_code = d.programme_code
    where d.id = division and d.state in ('proposed', 'agreed') and (
      d.tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or d.to_no = any (nullif(current_setting('app.tenants', true), '')::int[])
      or (d.to_no is null and exists (select from organisations.membership m where m.area_no = d.tenant_no and m.organiser_no = any (nullif(current_setting('app.tenants', true), '')::int[])))
      or current_setting('app.oversees', true) = 'on')
  $$;
revoke execute on function evaluation.division_standing from public;
grant execute on function evaluation.division_standing to lykta_app;
