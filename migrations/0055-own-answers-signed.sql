-- What a tenant itself has signed is one form, of the tenant's own kind: where a place in its arrays of counts is one, that is its answer. So years read what is kept with the signature, and look up no
-- version of each answer: a quarter of the time.
create or replace view evaluation.signed_own_answer with (security_barrier = true) as
  select c.tenant_no, c.round_no, unnest(c.statement_nos) as statement_no,
    (unnest(c.fully_each) + 2 * unnest(c.partly_each) + 3 * unnest(c.not_at_all_each) + 4 * unnest(c.not_applicable_each))::smallint as status
  from evaluation.signed_count c join organisations.organisation o on o.no = c.tenant_no and o.kind = c.kind
  where (select current_setting('app.oversees', true)) = 'on' or c.tenant_no = any ((select nullif(current_setting('app.tenants', true), '')::int[])::int[]);
