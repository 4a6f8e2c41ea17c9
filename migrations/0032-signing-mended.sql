-- Signing, mended: mandates are people's and not names', whoever presents does not stand in the way of another, corrections outlive the closing of a round, and what
-- stands under a signature can be told from what is being corrected.

-- A mandate names an account, or nobody who signs by it: {person, account, office, words, from, until}. Those that count now are matched by name this once, where exactly
-- one who may sign in the organisation has that name; the others are to be chosen anew, and nobody signs by them until then.
with newest as (
  select distinct on (tenant_no) tenant_no, version, mandates from evaluation.signing_rule order by tenant_no, version desc
), named as (
  select n.tenant_no, n.version, m.i, m.mandate, lower(regexp_replace(normalize(btrim(m.mandate ->> 'person'), nfc), '\s+', ' ', 'g')) as name
  from newest n cross join lateral jsonb_array_elements(n.mandates) with ordinality as m (mandate, i)
), matched as (
  select n.tenant_no, n.version, n.i, n.mandate, found.ids
  from named n
  left join lateral (
    select array_agg(distinct a.id) as ids
    from accounts.held_role r join accounts.account a on a.id = r.account_id
    where n.name <> '' and r.organisation_no = n.tenant_no and r.role = 'signatory' and a.closed_at is null
      and lower(regexp_replace(normalize(btrim(a.name), nfc), '\s+', ' ', 'g')) = n.name
  ) found on true
)
update evaluation.signing_rule g set mandates = m.mandates
from (
  select tenant_no, version, jsonb_agg(mandate || jsonb_build_object('account', case when cardinality(ids) = 1 then ids[1] end) order by i) as mandates
  from matched group by tenant_no, version
) m
where g.tenant_no = m.tenant_no and g.version = m.version;

-- Several may present the same: who is to sign it may have been the first.
alter table evaluation.presentation drop constraint presentation_pkey;
alter table evaluation.presentation add constraint presentation_once unique nulls not distinct (tenant_no, round_no, covers, presented_by);

-- Also after its round is closed a signature makes way for the one that corrects single statements of it. It is not reopened then.
alter policy reopened on evaluation.sign_off using (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) and reopened_at is null)
  with check (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) and reopened_at is not null
    and (amended_by is not null or (select r.closed_on from evaluation.round r where r.no = sign_off.round_no) is null));

-- How many statements are open for correction, never which: for the tenant itself and for the overseer.
create view evaluation.open_corrections with (security_barrier = true) as
  select o.tenant_no, o.round_no, count(*)::int as statements
  from evaluation.statement_reopening o
  where o.state = 'reopened' and (o.tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or current_setting('app.oversees', true) = 'on')
  group by o.tenant_no, o.round_no;
grant select on evaluation.open_corrections to lykta_app;

-- Answers as they hold for what comes later: one that is being corrected under a signature is what was signed until the correction is.
create view evaluation.holding_answer with (security_invoker = true) as
  select x.organisation_no, x.round_no, x.statement_no, x.tenant_no,
    case when o.id is null then x.status else coalesce(h.status, 0) end as status,
    case when o.id is null then x.comment else h.comment end as comment,
    case when o.id is null then x.note else h.note end as note,
    case when o.id is null then x.evidence else h.evidence end as evidence,
    case when o.id is null then x.numerator else h.numerator end as numerator,
    case when o.id is null then x.denominator else h.denominator end as denominator,
    case when o.id is null then x.on_day else h.on_day end as on_day,
    case when o.id is null then x.version else coalesce(h.version, 0) end as version,
    case when o.id is null then x.at else h.at end as at
  from evaluation.answer x
  left join evaluation.statement_reopening o
    on o.organisation_no = x.organisation_no and o.round_no = x.round_no and o.statement_no = x.statement_no and o.state = 'reopened'
  left join lateral (
    select c.versions[array_position(c.statement_nos, x.statement_no)] as version
    from evaluation.sign_off s join evaluation.signed_form c on c.tenant_no = s.tenant_no and c.sign_off_no = s.no and c.organisation_no = x.organisation_no
    where o.id is not null and s.round_no = x.round_no and s.tenant_no = x.tenant_no and s.reopened_at is null
  ) signed on true
  left join evaluation.answer_history h
    on o.id is not null and h.organisation_no = x.organisation_no and h.round_no = x.round_no and h.statement_no = x.statement_no and h.version = signed.version;
grant select on evaluation.holding_answer to lykta_app;

-- How a form is answered as it holds: what stands, and what single statements under correction were instead. To be summed, as form_tally.
create view evaluation.holding_tally with (security_invoker = true) as
  select organisation_no, round_no, tenant_no, goal_no, fully, partly, not_at_all, not_applicable from evaluation.form_tally
  union all
  select x.organisation_no, x.round_no, x.tenant_no, a.goal_no, (h.status = 1)::int - (x.status = 1)::int, (h.status = 2)::int - (x.status = 2)::int, (h.status = 3)::int - (x.status = 3)::int,
    (h.status = 4)::int - (x.status = 4)::int
  from evaluation.statement_reopening o
  join evaluation.form f on f.organisation_no = o.organisation_no and f.round_no = o.round_no
  join evaluation.asked a on a.list_no = f.list_no and a.statement_no = o.statement_no
  join evaluation.answer x on x.organisation_no = o.organisation_no and x.round_no = o.round_no and x.statement_no = o.statement_no
  join evaluation.holding_answer h on h.organisation_no = o.organisation_no and h.round_no = o.round_no and h.statement_no = o.statement_no
  where o.state = 'reopened';
grant select on evaluation.holding_tally to lykta_app;
