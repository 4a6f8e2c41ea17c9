import { sql, type Tx } from '#platform/db/index.ts';
import { Marks } from '../contract.ts';
import type { MarksByCode } from '../rules/marks.ts';
import type { KeptForm } from './forms.ts';

type Row = { statement_code: string; kind: string; data: unknown };

/** What stands beside the statements of a form, of every theme, in one statement: a branch for each. A code may be a task's, a measure's or a goal's: it is meant for all below. */
export async function marksOf(tx: Tx, { organisationNo, tenantNo, path, round }: KeptForm, { account, at }: { readonly account: string | null; readonly at: Date }): Promise<MarksByCode> {
  const rows = await tx.all(sql<Row>`
    with responsible as materialized (
      select code, account_id, name, title from evaluation.responsible where organisation_no = ${organisationNo} and programme_code = ${round.programme.code}
    )
    select r.code as statement_code, 'responsible' as kind, jsonb_build_object('name', coalesce(p.name, r.name), 'title', r.title,
      'isHere', p.id is not null or r.account_id is null, 'isMine', coalesce(r.account_id = ${account}::uuid, false)) as data
    from responsible r
    left join accounts.people_around(${tenantNo}, ${path}, array(select account_id from responsible), true, ${at}, 1000) p on p.id = r.account_id
    union all
    select d.code, 'ownDay', to_jsonb(d.last_day::text) from evaluation.own_day d where d.organisation_no = ${organisationNo} and d.round_no = ${round.no}
    union all
    select s.code, 'handed', jsonb_build_object('to', h.to_name, 'step', h.step, 'note', h.step_note)
    from evaluation.handed_part h, unnest(h.statements) as s (code)
    where h.organisation_no = ${organisationNo} and h.round_no = ${round.no} and h.step in ('handed', 'submitted', 'returned')`);
  return new Map([...Map.groupBy(rows, ({ statement_code }) => statement_code)].map(([code, of]) => [code, Marks.parse(Object.fromEntries(of.map(({ kind, data }) => [kind, data])))]));
}
