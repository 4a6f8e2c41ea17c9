-- How large a share of a measure's own answers is "fully": the spread over those of one kind that have signed, without saying whose is whose. It looks with its owner's eyes, as the spread of
-- "not applicable" does, so that an organisation can hold its own beside the others'; of fewer than five there is none. Only what tenants answered themselves: nothing of their units is in it.
create view evaluation.own_measure_spread as
  with share as (
    select c.round_no, c.kind, split_part(s.code, '-', 1) as measure, sum(u.fully)::float8 / nullif(sum(u.fully + u.partly + u.not_at_all), 0) as share
    from evaluation.signed_count c
    cross join lateral unnest(c.statement_nos, c.fully_each, c.partly_each, c.not_at_all_each) as u (statement_no, fully, partly, not_at_all)
    join organisations.place o on o.no = c.tenant_no and o.kind = c.kind
    join programme.statement_place s on s.no = u.statement_no
    group by c.round_no, c.kind, c.tenant_no, split_part(s.code, '-', 1)
  )
  select round_no, kind, measure, count(*)::int as organisations,
    percentile_cont(0.25) within group (order by share) as low, percentile_cont(0.5) within group (order by share) as middle, percentile_cont(0.75) within group (order by share) as high
  from share where share is not null group by round_no, kind, measure having count(*) >= 5;
grant select on evaluation.own_measure_spread to lykta_app;
