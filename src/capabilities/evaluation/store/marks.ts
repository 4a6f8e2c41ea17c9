import { sql, type Tx } from '#platform/db/index.ts';
import { Marks } from '../contract/marks.ts';
import type { KeptForm } from './forms.ts';

type Row = { readonly statement_code: string; readonly kind: string; readonly data: unknown };

/** What stands beside a form's statements, in one statement: a branch for each theme, each with the field's name and what it holds. */
export async function marksOf(tx: Tx, { organisationNo, tenantNo, round }: Pick<KeptForm, 'organisationNo' | 'tenantNo' | 'round'>): Promise<ReadonlyMap<string, Marks>> {
  const rows = await tx.all(sql<Row>`
    select s.code as statement_code, 'reopening' as kind, jsonb_build_object('state', o.state, 'by', o.asker, 'reason', o.reason) as data
    from evaluation.statement_reopening o
    join programme.statement_place s on s.no = o.statement_no
    where o.tenant_no = ${tenantNo} and o.round_no = ${round.no} and o.organisation_no = ${organisationNo} and o.state in ('asked', 'reopened')`);
  return new Map([...Map.groupBy(rows, ({ statement_code }) => statement_code)].map(([code, own]) => [code, Marks.parse(Object.fromEntries(own.map(({ kind, data }) => [kind, data])))]));
}
