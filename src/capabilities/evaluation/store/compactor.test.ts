import { expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { sql } from '#platform/db/index.ts';
import { scene } from '#platform/testing/index.ts';
import { saveAnswer } from '../actions/index.ts';
import { STATUSES } from '../contract.ts';
import { aRound, formOf } from '../testing.ts';
import { compact } from './compactor.ts';

const here = await scene();
const county = await anOrganisation(here, { code: '17' });
const units = await Promise.all(Array.from({ length: 8 }, (_none, i) => anOrganisation(here, { code: `U${i}`, kind: 'unit', parent: county })));
await aRound(here);
const forms = await Promise.all([county, ...units].map((place) => formOf(here, place)));
const STATEMENTS = ['1.1.1-1a', '1.1.1-1b', '1.2.1-1a', '1.2.1-3a'];
const coordinator = as('coordinator', county);

/** The counts as they are kept, and the same counted afresh from every answer: they may never differ. */
const drift = () => here.database.asSystem((tx) => tx.all(sql<{ where_is: string }>`
  with kept as (
    select organisation_no, sum(fully)::int f, sum(partly)::int p, sum(not_at_all)::int n, sum(not_applicable)::int x from evaluation.form_tally group by 1
  ), fresh as (
    select a.organisation_no, count(*) filter (where status = 1)::int f, count(*) filter (where status = 2)::int p, count(*) filter (where status = 3)::int n, count(*) filter (where status = 4)::int x
    from evaluation.answer a group by 1
  ), kept_statements as (
    select organisation_no as above, statement_no, f, p, n, x from (select above_no as organisation_no, statement_no, sum(fully)::int f, sum(partly)::int p, sum(not_at_all)::int n, sum(not_applicable)::int x from evaluation.statement_tally group by 1, 2) k where f + p + n + x > 0
  ), fresh_statements as (
    select case when o.parent_no = o.tenant_no or o.no = o.tenant_no then o.tenant_no else o.parent_no end as above, statement_no, count(*) filter (where status = 1)::int f, count(*) filter (where status = 2)::int p, count(*) filter (where status = 3)::int n, count(*) filter (where status = 4)::int x
    from evaluation.answer a join organisations.organisation o on o.no = a.organisation_no where status > 0 group by 1, 2
  )
  select k.organisation_no::text as where_is from kept k full join fresh r using (organisation_no)
  where (coalesce(k.f, 0), coalesce(k.p, 0), coalesce(k.n, 0), coalesce(k.x, 0)) is distinct from (coalesce(r.f, 0), coalesce(r.p, 0), coalesce(r.n, 0), coalesce(r.x, 0))
  union all
  select 'tenant' from (select sum(fully) f, sum(partly) p, sum(not_at_all) n, sum(not_applicable) x from evaluation.tenant_tally) t, (select sum(f) f, sum(p) p, sum(n) n, sum(x) x from fresh) r
  where (t.f, t.p, t.n, t.x) is distinct from (r.f, r.p, r.n, r.x)
  union all
  select 'tenant by statement ' || statement_no from (select statement_no, sum(fully) f, sum(partly) p, sum(not_at_all) n, sum(not_applicable) x from evaluation.tenant_statement_tally group by 1) w
  full join (select statement_no, sum(f) f, sum(p) p, sum(n) n, sum(x) x from fresh_statements group by 1) r using (statement_no) where (coalesce(w.f, 0), coalesce(w.p, 0), coalesce(w.n, 0), coalesce(w.x, 0)) is distinct from (coalesce(r.f, 0), coalesce(r.p, 0), coalesce(r.n, 0), coalesce(r.x, 0))
  union all
  select 'statement ' || statement_no from ((select * from kept_statements except select * from fresh_statements) union all (select * from fresh_statements except select * from kept_statements)) t`));

test('thirty-two writers, a compactor at work and first answers racing: the counts are exact at every look and at the end', async () => {
  let isWriting = true;
  const looks: number[] = [];
  const keeper = (async () => {
    while (isWriting) {
      await compact(here.database);
      looks.push((await drift()).length);
    }
  })();
  let saved = 0;
  await Promise.all(Array.from({ length: 32 }, async (_none, writer) => {
    const random = randomFrom(writer + 1);
    for (let i = 0; i < 12; i++) {
      const formId = forms[random(forms.length)];
      const statement = STATEMENTS[random(STATEMENTS.length)];
      const status = [...STATUSES, null][random(5)] ?? null;
      const outcome = await here.call(saveAnswer, { formId, statement, status, version: random(6) }, coordinator).catch((problem: { code: string }) => problem);
      if ('version' in outcome) saved += 1;
      else expect(outcome.code).toBe('conflict');
    }
  }));
  isWriting = false;
  await keeper;
  while ((await compact(here.database)) > 0);
  expect(await drift()).toEqual([]);
  expect(looks.filter((wrong) => wrong > 0)).toEqual([]);
  expect(saved).toBeGreaterThan(50);
});

/** A small generator with a seed: the same numbers in every run. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761;
  return (below) => {
    state = Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e37_79b9;
    return (state >>> 8) % below;
  };
}
