import { namesOf } from '#capabilities/accounts/index.ts';
import type { Reach } from '#platform/access/index.ts';
import { queries, sql, within, type Tx } from '#platform/db/index.ts';
import { FormId, StatementCode, type Answer } from '../contract.ts';
import type { LeftOver } from '../contract/left-over.ts';
import { kept, type AnswerRow } from './answers.ts';
import type { KeptForm } from './forms.ts';
import type { Tables } from './tables.ts';

const db = queries<Tables>();

/** A statement that was asked in an earlier year and is not asked by the form, with its last answer and what has been said of it since. `years`: those in which the form's own version asks it. */
export type Earlier = Pick<LeftOver, 'code' | 'year' | 'answer' | 'no'> & {
  readonly formId: FormId; readonly years: readonly number[]; readonly versionId: string; readonly versionHash: string;
  readonly last: (NonNullable<LeftOver['last']> & { readonly year: number }) | null;
};

type Row = AnswerRow & {
  form_id: string; statement_code: string; year: number; years: number[] | null; version_id: string; document_hash: Buffer;
  steps: number | null; step: NonNullable<LeftOver['last']>['step']; step_year: number | null; reason: string | null; by_account: string | null; step_at: Date | null;
};

/** What the organisations of these forms were asked in earlier years of the programme, are not asked now, and had not done: the last time of each. */
export async function askedEarlier(tx: Tx, { roots }: Reach, forms: readonly FormId[]): Promise<readonly Earlier[]> {
  const rows = await tx.all(sql<Row>`
    with mine as (
      select f.id, f.organisation_no, f.list_no, r.year, r.version_no, v.programme_code
      from evaluation.form f
      join evaluation.round r on r.no = f.round_no
      join programme.version_place v on v.no = r.version_no
      where f.id = any (${forms}::uuid[]) and ${within('f', roots)}
    ), earlier as (
      select distinct on (m.id, a.statement_code) m.id as form_id, m.organisation_no, m.list_no, m.version_no, m.programme_code,
        a.statement_code, a.statement_no, f.round_no, r.year, v.id as version_id, v.document_hash
      from mine m
      join evaluation.form f on f.organisation_no = m.organisation_no
      join evaluation.round r on r.no = f.round_no and r.year < m.year
      join programme.version_place v on v.no = r.version_no and v.programme_code = m.programme_code
      join evaluation.asked a on a.list_no = f.list_no
      where ${within('f', roots)}
      order by m.id, a.statement_code, r.year desc, r.opened_at desc
    )
    select e.form_id, e.statement_code, e.year, p.years, e.version_id, e.document_hash, x.status, x.comment, x.note, x.evidence, x.numerator, x.denominator, x.on_day, x.version, x.at,
      s.no as steps, s.step, s.year as step_year, s.reason, s.by_account, s.at as step_at
    from earlier e
    left join evaluation.holding_answer x on x.organisation_no = e.organisation_no and x.round_no = e.round_no and x.statement_no = e.statement_no
    left join programme.statement_place p on p.version_no = e.version_no and p.code = e.statement_code
    left join lateral (
      select s.* from evaluation.left_over_step s
      where s.organisation_no = e.organisation_no and s.programme_code = e.programme_code and s.statement_code = e.statement_code order by s.no desc limit 1
    ) s on true
    where not exists (select from evaluation.asked a where a.list_no = e.list_no and a.statement_code = e.statement_code)
      and coalesce(x.status, 0) not in (1, 4)`);
  const names = await namesOf(tx, rows.flatMap(({ by_account: account }) => account ?? []));
  return rows.map(({ form_id, statement_code, year, years, version_id, document_hash, steps, step, step_year, reason, by_account, step_at, ...answer }) => ({
    formId: FormId.parse(form_id), code: StatementCode.parse(statement_code), year, years: years ?? [], versionId: version_id, versionHash: document_hash.toString('hex'), answer: kept(answer) satisfies Answer, no: steps ?? 0,
    last: step_at && step_year !== null ? { step, year: step_year, reason: reason ?? '', by: by_account === null ? null : (names.get(by_account) ?? null), at: step_at } : null,
  }));
}

export type NewStep = { readonly statement: StatementCode; readonly no: number; readonly year: number; readonly step: NonNullable<LeftOver['last']>['step']; readonly reason: string; readonly account: string | null; readonly at: Date };

/** False if somebody else has taken a step meanwhile. */
export async function addLeftOverStep(tx: Tx, { organisationNo, tenantNo, round }: KeptForm, { statement, no, year, step, reason, account, at }: NewStep): Promise<boolean> {
  return (await tx.run(
    db.insertInto('evaluation.left_over_step')
      .values({ organisation_no: organisationNo, programme_code: round.programme.code, statement_code: statement, no, tenant_no: tenantNo, year, step, reason, by_account: account, at })
      .onConflict((conflict) => conflict.columns(['organisation_no', 'programme_code', 'statement_code', 'no']).doNothing()),
  )) > 0;
}
