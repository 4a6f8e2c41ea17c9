-- How large a share of signed answers is "not applicable": the spread over the organisers that have signed, own answers and units' apart, without saying whose is whose.
-- It looks with its owner's eyes, so that an organiser can hold its own beside the others'; of fewer than five there is no spread. What fewer than three units
-- have answered is nobody else's to see, and not in it.
create view evaluation.not_applicable_spread as
  with share as (
    select c.round_no, c.kind = o.kind as is_own, sum(c.not_applicable)::float8 / nullif(sum(c.fully + c.partly + c.not_at_all + c.not_applicable), 0) as share
    from evaluation.signed_count c
    join organisations.place o on o.no = c.tenant_no and o.kind = 'organiser'
    where c.kind = o.kind or c.forms >= 3
    group by c.round_no, c.tenant_no, c.kind = o.kind
  )
  select round_no, is_own, count(*)::int as organisers,
    percentile_cont(0.25) within group (order by share) as low, percentile_cont(0.5) within group (order by share) as middle, percentile_cont(0.75) within group (order by share) as high
  from share where share is not null group by round_no, is_own having count(*) >= 5;
grant select on evaluation.not_applicable_spread to lykta_app;
