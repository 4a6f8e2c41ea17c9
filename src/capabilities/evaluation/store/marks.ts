import { soonUntil } from '#capabilities/evidence/index.ts';
import type { Day } from '#platform/clock/index.ts';
import { sql, type Tx } from '#platform/db/index.ts';
import { placedAs, responsibleIn } from './delegation.ts';
import { openAt } from './division.ts';
import type { KeptForm } from './forms.ts';

/** One thing that stands beside a statement: of which kind, and what there is to tell of it. The code may be a task's, a measure's or a goal's: it is meant for all below. */
export type KeptMark = { readonly statement_code: string; readonly kind: string; readonly data: unknown };

/**
 * All that stands beside the statements of a form that the caller may see, in one statement: a branch for each kind. Rows of the form's own organisation, by their
 * key, but for what stands in an organiser's form of its units: that is which questions they are asked, never what they answer.
 */
export async function marksOf(tx: Tx, form: KeptForm, { account, at, today }: { readonly account: string | null; readonly at: Date; readonly today: Day }): Promise<readonly KeptMark[]> {
  const { organisationNo, tenantNo, path, listNo, round } = form;
  return tx.often(sql<KeptMark>`
    with responsible as materialized (${responsibleIn(placedAs(form))})
    select r.code as statement_code, 'responsible' as kind, jsonb_build_object('name', coalesce(p.name, r.name), 'title', r.title,
      'isHere', p.id is not null or r.account_id is null, 'isMine', coalesce(r.account_id = ${account}::uuid, false)) as data
    from responsible r
    left join accounts.people_around(${tenantNo}, ${path}, array(select account_id from responsible), true, ${at}, 1000) p on p.id = r.account_id
    union all
    select d.code, 'ownDay', to_jsonb(d.last_day::text) from evaluation.own_day d where d.organisation_no = ${organisationNo} and d.round_no = ${round.no}
    union all
    select s.code, 'handed', jsonb_build_object('to', h.to_name, 'step', h.step, 'note', h.step_note)
    from evaluation.handed_part h, unnest(h.statements) as s (code)
    where h.organisation_no = ${organisationNo} and h.round_no = ${round.no} and h.step in ('handed', 'submitted', 'returned')
    union all
    select * from (
      select distinct on (r.statement_no) a.statement_code, 'review' as kind,
        jsonb_build_object('state', r.state, 'note', coalesce(r.note, ''), 'by', r.reviewer, 'at', r.at, 'reviewed', r.version, 'now', coalesce(x.version, 0)) as data
      from evaluation.answer_review r
      join evaluation.asked a on a.list_no = ${listNo} and a.statement_no = r.statement_no
      left join evaluation.answer x on x.organisation_no = r.organisation_no and x.round_no = r.round_no and x.statement_no = r.statement_no
      where r.organisation_no = ${organisationNo} and r.round_no = ${round.no} and r.tenant_no = ${tenantNo} and r.taken_back_at is null
      order by r.statement_no, r.id desc
    ) review
    union all
    select a.statement_code, 'handedDown', jsonb_build_object('from', p.names, 'by', g.giver, 'at', g.at)
    from evaluation.handed_answer h
    join evaluation.answer x on x.organisation_no = h.organisation_no and x.round_no = h.round_no and x.statement_no = h.statement_no and x.version = h.version and x.status > 0
    join evaluation.asked a on a.list_no = ${listNo} and a.statement_no = h.statement_no
    join evaluation.handing g on g.tenant_no = h.tenant_no and g.no = h.handing_no
    left join organisations.place p on p.no = g.from_no
    where h.organisation_no = ${organisationNo} and h.round_no = ${round.no} and h.tenant_no = ${tenantNo}
    union all
    select distinct a.statement_code, 'asked-of-units', '{}'::jsonb
    from (select distinct f.list_no from evaluation.form f where f.round_no = ${round.no} and f.tenant_no = ${tenantNo} and f.kind = 'unit' and f.asked > 0 and ${organisationNo === tenantNo}) l
    join evaluation.asked a on a.list_no = l.list_no
    union all
    select s.code, 'reopening', jsonb_build_object('state', o.state, 'by', o.asker, 'reason', o.reason)
    from evaluation.statement_reopening o
    join programme.statement_place s on s.no = o.statement_no
    where o.tenant_no = ${tenantNo} and o.round_no = ${round.no} and o.organisation_no = ${organisationNo} and o.state in ('asked', 'reopened')
    union all
    select s.code, 'alsoFor', jsonb_agg(p.names order by p.code)
    from evaluation.division_in_round i cross join unnest(i.statement_codes) as s (code) join organisations.place p on p.no = i.tenant_no
    where i.to_no = ${organisationNo} and i.round_no = ${round.no} group by s.code
    union all
    select s.code, 'alongside', jsonb_agg(p.names order by p.code)
    from evaluation.division_in_round i cross join unnest(i.statement_codes) as s (code)
    join evaluation.division d on d.id = i.division_id and d.to_no is null
    join organisations.membership_place m on m.area_no = i.tenant_no and m.organiser_no <> i.to_no and ${openAt('m', today)}
    join organisations.place p on p.no = m.organiser_no
    where i.to_no = ${organisationNo} and i.round_no = ${round.no} group by s.code
    union all
    select '', 'handedOver', jsonb_build_object('to', p.names, 'n', sum(cardinality(i.statement_codes)))
    from evaluation.division_in_round i join organisations.place p on p.no = i.to_no
    where i.tenant_no = ${organisationNo} and i.round_no = ${round.no} and cardinality(i.statement_codes) > 0 group by p.no, p.code, p.names
    union all
    select e.statement_code, 'evidence', jsonb_build_object(
        'n', coalesce(sum(e.n) filter (where not e.is_before), 0), 'soon', coalesce(sum(e.soon) filter (where not e.is_before), 0), 'expired', coalesce(sum(e.expired) filter (where not e.is_before), 0),
        'before', coalesce(jsonb_agg(jsonb_build_object('organisationNo', e.organisation_no, 'roundNo', e.round_no, 'year', e.year, 'n', e.n - e.expired, 'expired', e.expired)) filter (where e.is_before), '[]'))
    from (
      select u.statement_code, u.organisation_no, u.round_no, u.year, u.year < ${round.year} or u.organisation_no <> ${organisationNo} as is_before, count(*)::int as n, count(*) filter (where u.valid_until < ${today}::date)::int as expired,
        count(*) filter (where u.valid_until between ${today}::date and ${soonUntil(today)}::date)::int as soon
      from evidence.use_place u
      -- And in this very round at the answers of those that were merged into it.
      where u.tenant_no = ${tenantNo} and u.organisation_no = any (array(select ${organisationNo}::int union all select no from organisations.place where successor_no = ${organisationNo}))
        and (u.round_no = ${round.no} or (u.year < ${round.year} and u.organisation_no = ${organisationNo}))
      group by u.statement_code, u.organisation_no, u.round_no, u.year, is_before
    ) e group by e.statement_code`);
}
