import { soonUntil } from '#capabilities/evidence/index.ts';
import type { Day } from '#platform/clock/index.ts';
import { sql, type Tx } from '#platform/db/index.ts';
import { Marks } from '../contract/marks.ts';
import type { KeptForm } from './forms.ts';

type Row = { statement_code: string; kind: string; data: unknown };

/** What stands beside the statements of a form, by their codes: one statement, to which each theme adds its own rows. */
export async function marksOf(tx: Tx, { tenantNo, organisationNo, round }: KeptForm, today: Day): Promise<ReadonlyMap<string, Marks>> {
  const rows = await tx.all(sql<Row>`
    select e.statement_code, 'evidence' as kind, jsonb_build_object(
        'n', sum(e.n) filter (where e.year = ${round.year}), 'soon', sum(e.soon) filter (where e.year = ${round.year}), 'expired', sum(e.expired) filter (where e.year = ${round.year}),
        'before', coalesce(jsonb_agg(jsonb_build_object('year', e.year, 'n', e.n - e.expired, 'expired', e.expired)) filter (where e.year < ${round.year}), '[]')) as data
    from (
      select u.statement_code, u.year, count(*)::int as n, count(*) filter (where u.valid_until < ${today}::date)::int as expired,
        count(*) filter (where u.valid_until between ${today}::date and ${soonUntil(today)}::date)::int as soon
      from evidence.use_place u
      where u.tenant_no = ${tenantNo} and u.organisation_no = ${organisationNo} and (u.round_no = ${round.no} or u.year < ${round.year})
      group by u.statement_code, u.year
    ) e group by e.statement_code`);
  return new Map([...Map.groupBy(rows, ({ statement_code }) => statement_code)].map(([code, own]) => [code, Marks.parse(Object.fromEntries(own.map(({ kind, data }) => [kind, plain(data)])))]));
}

/** Where nothing stands, SQL says nothing instead of 0. */
const plain = (data: unknown): unknown => Object.fromEntries(Object.entries(data as object).map(([name, value]) => [name, (value as unknown) ?? 0]));
