-- What was signed, statement by statement: for the comparison of years, which cannot go by sums over goals, as it has to leave statements out. Whether fully, partly or not at all, and nothing that was
-- written or who wrote it.

-- A tenant's own answers as they were signed, for the tenant itself and for who oversees the country: just the versions that the signature covers, whatever is being corrected under it. Never those of
-- the units below, and never what no signature stands over.
create view evaluation.signed_own_answer with (security_barrier = true) as
  select s.tenant_no, s.round_no, g.statement_no, g.status
  from evaluation.sign_off s
  -- Signature by signature: how many statements one covers is known to the planner only so.
  cross join lateral (
    select u.statement_no, coalesce(h.status, 0)::smallint as status
    from evaluation.signed_form c
    cross join lateral unnest(c.statement_nos, c.versions) as u (statement_no, version)
    left join evaluation.answer_history h on h.organisation_no = s.tenant_no and h.round_no = s.round_no and h.statement_no = u.statement_no and h.version = u.version
    where c.tenant_no = s.tenant_no and c.sign_off_no = s.no and c.organisation_no = s.tenant_no
    offset 0
  ) g
  where s.reopened_at is null and (s.tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]) or current_setting('app.oversees', true) = 'on');
grant select on evaluation.signed_own_answer to lykta_app;

-- Every form's answers under a signature that stands, for the tenant's own people: what is being corrected is what was signed until the correction is. A form is its tenant's in that round: one that was signed
-- by a former organiser is in no other's rows. Each form by itself: its answers lie together, and left to itself the database reads every answer of the tenant.
create view evaluation.signed_answer with (security_invoker = true) as
  select f.organisation_no, f.round_no, f.tenant_no, g.statement_no, g.status
  from evaluation.sign_off s
  join evaluation.form f on f.round_no = s.round_no and f.tenant_no = s.tenant_no
  cross join lateral (
    select a.statement_no, coalesce(case when o.id is null then x.status else (
      select h.status from evaluation.signed_form c join evaluation.answer_history h on h.organisation_no = x.organisation_no and h.round_no = x.round_no and h.statement_no = x.statement_no
        and h.version = c.versions[array_position(c.statement_nos, x.statement_no)]
      where c.tenant_no = s.tenant_no and c.sign_off_no = s.no and c.organisation_no = f.organisation_no) end, 0)::smallint as status
    from evaluation.asked a
    left join evaluation.answer x on x.organisation_no = f.organisation_no and x.round_no = f.round_no and x.statement_no = a.statement_no
    left join evaluation.statement_reopening o on o.organisation_no = f.organisation_no and o.round_no = f.round_no and o.statement_no = a.statement_no and o.state = 'reopened'
    where a.list_no = f.list_no
    offset 0
  ) g
  where s.reopened_at is null;
grant select on evaluation.signed_answer to lykta_app;
