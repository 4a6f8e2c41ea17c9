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

-- The codes of other divisions are meant by the versions of theirs.
drop function evaluation.divisions_of;
create function evaluation.divisions_of(parties int[], programme text) returns table (id uuid, tenant_no int, to_no int, code text, version_no int)
  language sql stable security definer set search_path = ''
  as $$
    select d.id, d.tenant_no, d.to_no, d.code, d.version_no from evaluation.division d
    where d.state in ('proposed', 'agreed') and d.programme_code = programme
      and (d.tenant_no = any (parties) or d.to_no = any (parties)
        or (d.to_no is null and exists (select from organisations.membership m where m.area_no = d.tenant_no and m.organiser_no = any (parties))))
  $$;
revoke execute on function evaluation.divisions_of from public;
grant execute on function evaluation.divisions_of to lykta_app;
