-- By what a round's divisions of work were last looked at: those that are agreed, what it goes by, and who of them has signed. Where that is another by now, they are looked at again, all
-- together: what one of them leaves to another is that one's once the other is gone. So the rows need not say any more by what each of them was worked out.
alter table evaluation.round add column divided_by text;
alter table evaluation.division_in_round drop column crosswalk_at, drop column sectors;

-- Whether a goal's, measure's, task's or statement's code can mean a statement over another version.
create function evaluation.may_mean(code text, from_version int, over_version int, statement text) returns boolean language sql stable set search_path = ''
  as $$
    select case
      when exists (select from programme.crosswalk_place c where c.to_version_no = over_version and c.from_version_no = from_version) then
        exists (select from programme.crosswalk_row_place w where w.to_version_no = over_version and w.from_version_no = from_version and w.to_code = statement and evaluation.is_below(code, w.from_code))
        or exists (select from programme.crosswalk_part_place p where p.to_version_no = over_version and p.from_version_no = from_version and evaluation.is_below(code, p.from_code) and evaluation.is_below(p.to_code, statement))
      else evaluation.is_below(code, statement) end
  $$;
revoke execute on function evaluation.may_mean from public;

-- As before, and also of a division that has ended, while the round goes by it: that is until a signature in it is reopened.
create or replace function evaluation.division_standing(division uuid, round int, day date, codes text[]) returns table (answered int, signed int[])
  language sql stable security definer set search_path = ''
  as $$
    select
      (select count(*)::int from programme.statement_place s
        join evaluation.answer x on x.organisation_no = d.tenant_no and x.round_no = r.no and x.statement_no = s.no and x.status > 0
        where s.version_no = r.version_no and s.code = any (codes) and evaluation.may_mean(d.code, d.version_no, r.version_no, s.code)),
      array(select o.tenant_no from evaluation.sign_off o where o.round_no = r.no and o.reopened_at is null and (o.tenant_no in (d.tenant_no, d.to_no)
        or (d.to_no is null and exists (select from organisations.membership m where m.area_no = d.tenant_no and m.organiser_no = o.tenant_no and m.valid_from <= day and (m.valid_to is null or m.valid_to >= day)))
        or exists (select from evaluation.division_in_round i where i.division_id = d.id and i.round_no = r.no and i.to_no = o.tenant_no)) order by o.tenant_no)
    from evaluation.division d
    join evaluation.round r on r.no = round
    join programme.version_place v on v.no = r.version_no and v.programme_code = d.programme_code
    where d.id = division and (d.state in ('proposed', 'agreed') or exists (select from evaluation.division_in_round i where i.division_id = d.id and i.round_no = r.no)) and (
      d.tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or d.to_no = any (nullif(current_setting('app.tenants', true), '')::int[])
      or (d.to_no is null and exists (select from organisations.membership m where m.area_no = d.tenant_no and m.organiser_no = any (nullif(current_setting('app.tenants', true), '')::int[])))
      or current_setting('app.oversees', true) = 'on')
  $$;

-- Those whom a division concerns are told by which other one the round goes instead: of the same who gives, of somebody who has handed the same to it, or of who takes. Of that no more than from whom to
-- whom, whether it has ended, and which of these statements, as far as they can be this division's own.
create function evaluation.division_beside(division uuid, round int, day date, codes text[]) returns table (id uuid, from_no int, to_no int, has_ended boolean, statement_codes text[])
  language sql stable security definer set search_path = ''
  as $$
    select i.division_id, i.tenant_no, i.to_no, o.state = 'ended', b.codes
    from evaluation.division d
    join evaluation.round r on r.no = round
    join programme.version_place v on v.no = r.version_no and v.programme_code = d.programme_code
    join evaluation.division_in_round i on i.round_no = r.no and i.division_id <> d.id and (i.tenant_no in (d.tenant_no, d.to_no) or i.to_no = d.tenant_no
      or (d.to_no is null and exists (select from organisations.membership m where m.area_no = d.tenant_no and m.organiser_no = i.tenant_no and m.valid_from <= day and (m.valid_to is null or m.valid_to >= day))))
    join evaluation.division o on o.id = i.division_id
    cross join lateral (select array_agg(c order by n) as codes from unnest(i.statement_codes) with ordinality as s (c, n) where c = any (division_beside.codes) and evaluation.may_mean(d.code, d.version_no, r.version_no, c)) b
    where d.id = division and d.state in ('proposed', 'agreed') and b.codes is not null and (
      d.tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or d.to_no = any (nullif(current_setting('app.tenants', true), '')::int[])
      or (d.to_no is null and exists (select from organisations.membership m where m.area_no = d.tenant_no and m.organiser_no = any (nullif(current_setting('app.tenants', true), '')::int[])))
      or current_setting('app.oversees', true) = 'on')
    order by i.division_id, i.to_no
  $$;
revoke execute on function evaluation.division_beside from public;
grant execute on function evaluation.division_beside to lykta_app;
