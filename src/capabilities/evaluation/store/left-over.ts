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
  readonly formId: FormId; readonly years: readonly number[]; readonly versionId: string; readonly versionHash: string; readonly programme: string;
  /** The code that it has in the form's own version; null where that version does not ask it. */
  readonly present: StatementCode | null;
  readonly last: (NonNullable<LeftOver['last']> & { readonly year: number }) | null;
};

type Row = AnswerRow & {
  form_id: string; statement_code: string; present_code: string | null; programme_code: string; year: number; years: number[] | null; version_id: string; document_hash: Buffer;
  steps: number | null; step: NonNullable<LeftOver['last']>['step']; step_year: number | null; reason: string | null; by_account: string | null; step_at: Date | null;
};

/** Whether the organisation has handed over since what it was asked earlier (e): from then on it is whoever's that answers it. By the code that the later round's version has for it. */
const handedOverSince = sql`
  select from evaluation.division_in_round i
  join evaluation.round r on r.no = i.round_no and r.opening is null and r.year > e.year and r.year <= e.now_year
  left join programme.crosswalk_place c on c.to_version_no = r.version_no and c.from_version_no = e.from_version_no
  left join programme.crosswalk_row_place w on w.to_version_no = c.to_version_no and w.from_version_no = c.from_version_no and w.from_code = e.statement_code and w.change in ('same', 'wording')
  join programme.version_place v on v.no = r.version_no and (v.programme_code = e.programme_code or c.to_version_no is not null)
  where i.tenant_no = e.organisation_no and case when c.to_version_no is null then e.statement_code else w.to_code end = any (i.statement_codes)`;

/**
 * What the organisations of these forms were asked in earlier years, are not asked now, and had not done: the last time of each. Which question of another version it is
 * the crosswalk says that holds between the two; where none does, the code of the same programme. One that was split or merged goes on in what it became.
 */
export async function askedEarlier(tx: Tx, { roots }: Reach, forms: readonly FormId[]): Promise<readonly Earlier[]> {
  const rows = await tx.all(sql<Row>`
    with mine as (
      select f.id, f.organisation_no, f.list_no, r.year, r.version_no, v.programme_code
      from evaluation.form f
      join evaluation.round r on r.no = f.round_no
      join programme.version_place v on v.no = r.version_no
      where f.id = any (${forms}::uuid[]) and ${within('f', roots)}
    ), once as (
      select m.id as form_id, m.organisation_no, m.list_no, m.version_no, m.year as now_year, v.programme_code, a.statement_code, a.statement_no, f.round_no, r.year, r.opened_at,
        r.version_no as from_version_no, v.id as version_id, v.document_hash, w.change,
        case when c.to_version_no is null then a.statement_code when w.change in ('same', 'wording') then w.to_code end as present_code
      from mine m
      join evaluation.form f on f.organisation_no = m.organisation_no
      join evaluation.round r on r.no = f.round_no and r.year < m.year
      join programme.version_place v on v.no = r.version_no
      left join programme.crosswalk_place c on c.to_version_no = m.version_no and c.from_version_no = r.version_no
      join evaluation.asked a on a.list_no = f.list_no
      left join programme.crosswalk_row_place w on w.to_version_no = c.to_version_no and w.from_version_no = c.from_version_no and w.from_code = a.statement_code
      where ${within('f', roots)} and (v.programme_code = m.programme_code or c.to_version_no is not null)
    ), earlier as (
      select distinct on (form_id, coalesce(present_code, from_version_no || ' ' || statement_code)) * from once
      order by form_id, coalesce(present_code, from_version_no || ' ' || statement_code), year desc, opened_at desc
    )
    select e.form_id, e.statement_code, e.present_code, e.programme_code, e.year, p.years, e.version_id, e.document_hash, x.status, x.comment, x.note, x.evidence, x.numerator, x.denominator, x.on_day, x.version, x.at,
      (select max(n.no) from evaluation.left_over_step n where n.organisation_no = e.organisation_no and n.programme_code = e.programme_code and n.statement_code = e.statement_code) as steps,
      s.step, s.year as step_year, s.reason, s.by_account, s.at as step_at
    from earlier e
    left join evaluation.holding_answer x on x.organisation_no = e.organisation_no and x.round_no = e.round_no and x.statement_no = e.statement_no
    left join programme.statement_place p on p.version_no = e.version_no and p.code = e.present_code
    left join lateral (
      select s.* from evaluation.left_over_step s
      where s.organisation_no = e.organisation_no and s.programme_code = e.programme_code and s.statement_code = e.statement_code and s.year <= e.year order by s.no desc limit 1
    ) s on true
    where not exists (select from evaluation.asked a where a.list_no = e.list_no and a.statement_code = e.present_code)
      and not (e.change in ('split', 'merged') and exists (
        select from programme.crosswalk_row_place w join programme.statement_place q on q.version_no = e.version_no and q.code = w.to_code
        where w.to_version_no = e.version_no and w.from_version_no = e.from_version_no and w.from_code = e.statement_code and e.now_year <= any (q.years)))
      and coalesce(x.status, 0) not in (1, 4)
      and not exists (${handedOverSince})`);
  const names = await namesOf(tx, rows.flatMap(({ by_account: account }) => account ?? []));
  return rows.map(({ form_id, statement_code, present_code, programme_code, year, years, version_id, document_hash, steps, step, step_year, reason, by_account, step_at, ...answer }) => ({
    formId: FormId.parse(form_id), code: StatementCode.parse(statement_code), present: present_code === null ? null : StatementCode.parse(present_code), programme: programme_code, year, years: years ?? [], versionId: version_id, versionHash: document_hash.toString('hex'), answer: kept(answer) satisfies Answer, no: steps ?? 0,
    last: step_at && step_year !== null ? { step, year: step_year, reason: reason ?? '', by: by_account === null ? null : (names.get(by_account) ?? null), at: step_at } : null,
  }));
}

/** `programme`: of the version that asked it. */
export type NewStep = { readonly programme: string; readonly statement: StatementCode; readonly no: number; readonly year: number; readonly step: NonNullable<LeftOver['last']>['step']; readonly reason: string; readonly account: string | null; readonly at: Date };

/** False if somebody else has taken a step meanwhile. */
export async function addLeftOverStep(tx: Tx, { organisationNo, tenantNo }: KeptForm, { programme, statement, no, year, step, reason, account, at }: NewStep): Promise<boolean> {
  return (await tx.run(
    db.insertInto('evaluation.left_over_step')
      .values({ organisation_no: organisationNo, programme_code: programme, statement_code: statement, no, tenant_no: tenantNo, year, step, reason, by_account: account, at })
      .onConflict((conflict) => conflict.columns(['organisation_no', 'programme_code', 'statement_code', 'no']).doNothing()),
  )) > 0;
}
