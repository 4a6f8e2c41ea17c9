import type { Reach } from '#platform/access/index.ts';
import type { Day } from '#platform/clock/index.ts';
import { isWithin, queries, rootsText, sql, within, type NamedStatement, type Tx } from '#platform/db/index.ts';
import { StatementCode, STATUSES, WAYS_IN, type Answer, type FormId, type Saved, type SentAnswer, type Status, type WayIn } from '../contract.ts';
import type { Tables } from './tables.ts';

const db = queries<Tables>();

/** Statuses are kept as their place in the scale, from 1; 0 is blank. */
export const statusNumber = (status: Status | null): number => (status === null ? 0 : STATUSES.indexOf(status) + 1);
export const statusFrom = (number: number): Status | null => STATUSES[number - 1] ?? null;

/** An answer out of a row that was joined from the left: all null where there is none. */
export type AnswerRow = {
  status: number | null; comment: string | null; note: string | null; evidence: string | null; numerator: number | null; denominator: number | null; on_day: Day | null;
  version: number | null; at: Date | null;
};
export const ANSWER_COLUMNS = ['x.status', 'x.comment', 'x.note', 'x.evidence', 'x.numerator', 'x.denominator', 'x.on_day', 'x.version', 'x.at'] as const;
export const kept = ({ status, comment, note, evidence, numerator, denominator, on_day, version, at }: AnswerRow): Answer => ({
  status: statusFrom(status ?? 0), comment: comment ?? '', note: note ?? '', evidence: evidence ?? '', numerator, denominator, onDay: on_day, version: version ?? 0, at,
});

/**
 * The save of answers, one or many, in one statement: the answers, their history, and what the roll-ups have still to fold. Each finds its target
 * only if the form is still the tenant's whose lock is held (else a signature of the one that it has come to might be slipped under), is within its sender's reach, asks the statement,
 * and is neither closed nor signed (but for a statement that is reopened); an answer changes only if it still has the version that its sender had read (one never given has version 0). Of two that mean the same answer the later one is left alone, so that a saved row
 * has one target. Written in the order of keys, so that two saves never wait for each other. A value is taken where the statement asks for one of its
 * kind; the status of a share follows from it (rules/values.ts says the same for people and tests).
 */
const SAVE: NamedStatement = {
  name: 'save_answers',
  text: `
    with target as (
      select distinct on (f.organisation_no, f.round_no, a.statement_no) f.organisation_no, f.round_no, f.tenant_no, f.above_no, f.kind, f.unit_kind, a.statement_no, a.goal_no, sent.version, sent.account, sent.place,
        sent.comment, sent.note, sent.evidence, sent.numerator, sent.denominator, sent.on_day, sent.way_in,
        case when sent.denominator is null then sent.status when sent.denominator = 0 then 4
          when sent.numerator::bigint * 100 >= sent.denominator::bigint * a.fully_from then 1 when sent.numerator = 0 then 3 else 2 end as status
      from unnest($1::uuid[], $2::text[], $3::smallint[], $4::text[], $5::int[], $6::uuid[], $7::text[], $9::text[], $10::text[], $11::int[], $12::int[], $13::date[], $14::smallint[], $15::int[])
        with ordinality as sent (form, code, status, comment, version, account, reach, note, evidence, numerator, denominator, on_day, way_in, tenant, place)
      join evaluation.form f on f.id = sent.form and f.tenant_no = sent.tenant
      join evaluation.asked a on a.list_no = f.list_no and a.statement_code = sent.code
      join evaluation.round r on r.no = f.round_no and r.closed_on is null and r.opening is null
      where ${isWithin('f', 'sent.reach')}
        and (sent.numerator is null or a.value_kind = case when sent.denominator is null then 'count' else 'share' end)
        and ((select s.no from evaluation.sign_off s where s.round_no = f.round_no and s.tenant_no = f.tenant_no and s.reopened_at is null) is null
          or (select o.state from evaluation.statement_reopening o
            where o.organisation_no = f.organisation_no and o.round_no = f.round_no and o.statement_no = a.statement_no and o.state in ('asked', 'reopened')) = 'reopened')
      order by f.organisation_no, f.round_no, a.statement_no, sent.place
    ), saved as (
      insert into evaluation.answer as answer (organisation_no, round_no, statement_no, tenant_no, status, prev_status, version, comment, note, evidence, numerator, denominator, on_day, way_in, by_account, at)
      select t.organisation_no, t.round_no, t.statement_no, t.tenant_no, t.status, null, t.version + 1, t.comment, t.note, t.evidence, t.numerator, t.denominator, t.on_day, t.way_in, t.account, $8 from target t
      where t.version = 0 or exists (
        select from evaluation.answer old where old.organisation_no = t.organisation_no and old.round_no = t.round_no and old.statement_no = t.statement_no)
      order by t.organisation_no, t.round_no, t.statement_no
      on conflict (organisation_no, round_no, statement_no) do update
        set prev_status = answer.status, status = excluded.status, version = excluded.version, comment = excluded.comment, note = excluded.note, evidence = excluded.evidence,
          numerator = excluded.numerator, denominator = excluded.denominator, on_day = excluded.on_day, way_in = excluded.way_in, by_account = excluded.by_account, at = excluded.at
        where answer.version = excluded.version - 1
      returning answer.*
    ), queued as (
      insert into evaluation.pending (organisation_no, round_no, tenant_no, above_no, kind, unit_kind, goal_no, statement_no, old_status, new_status, at)
      select s.organisation_no, s.round_no, s.tenant_no, t.above_no, t.kind, t.unit_kind, t.goal_no, s.statement_no, s.prev_status, s.status, s.at
      from saved s join target t using (organisation_no, round_no, statement_no)
      where s.status <> coalesce(s.prev_status, 0)
    ), kept as (
      insert into evaluation.answer_history
        (organisation_no, round_no, statement_no, version, tenant_no, status, prev_status, comment, note, evidence, numerator, denominator, on_day, way_in, by_account, at)
      select organisation_no, round_no, statement_no, version, tenant_no, status, prev_status, comment, note, evidence, numerator, denominator, on_day, way_in, by_account, at from saved
    )
    select t.place, s.version, s.status from saved s join target t using (organisation_no, round_no, statement_no)`,
};

/** An answer to be saved: on which form, under which tenant's lock, by whom, how far that person may save, and from which way in: the form, if nothing else is said. */
export type Saving = { readonly formId: FormId; readonly tenantNo: number; readonly answer: SentAnswer; readonly account: string | null; readonly reach: Reach; readonly wayIn?: WayIn | undefined };

/**
 * For each saving in their order the saved answer with its new version, or undefined where nothing was changed: `whyNotSaved` tells.
 * @param isLast nothing else is to be done in the transaction
 */
export async function saveAnswers(tx: Tx, savings: readonly Saving[], at: Date, { isLast = false }: { readonly isLast?: boolean } = {}): Promise<readonly (Saved | undefined)[]> {
  const values = [
    savings.map(({ formId }) => formId),
    savings.map(({ answer }) => answer.statement),
    savings.map(({ answer }) => statusNumber(answer.status)),
    savings.map(({ answer }) => answer.comment || null),
    savings.map(({ answer }) => answer.version),
    savings.map(({ account }) => account),
    savings.map(({ reach }) => rootsText(reach.roots)),
    at,
    savings.map(({ answer }) => answer.note || null),
    savings.map(({ answer }) => answer.evidence || null),
    savings.map(({ answer }) => answer.numerator),
    savings.map(({ answer }) => answer.denominator),
    savings.map(({ answer }) => answer.onDay),
    savings.map(({ wayIn = 'form' }) => WAYS_IN.indexOf(wayIn)),
    savings.map(({ tenantNo }) => tenantNo),
  ];
  const rows = await (isLast ? tx.last : tx.named)<{ place: number; version: number; status: number }>(SAVE, values);
  const saved = new Map(rows.map(({ place, ...row }) => [place - 1, row]));
  return savings.map(({ answer: { statement } }, i) => {
    const row = saved.get(i);
    return row && { statement, version: row.version, status: statusFrom(row.status) };
  });
}

/** Where a statement of a form stands: whose it is, asked or not, closed, signed, and the answer that there is. */
export type Standing = {
  readonly tenantNo: number;
  readonly statement: StatementCode;
  readonly isClosed: boolean;
  readonly isSigned: boolean;
  readonly isAsked: boolean;
  readonly value: 'count' | 'share' | null;
  readonly answer: Answer;
  readonly byAccount: string | null;
};

/** Why a save found nothing to change. Empty: the form is not within reach, and so does not exist for the caller. */
export async function whyNotSaved(tx: Tx, reach: Reach, formId: FormId, statements: readonly StatementCode[]): Promise<readonly Standing[]> {
  const rows = await tx.all(
    db.selectFrom('evaluation.form as f')
      .innerJoin('evaluation.round as r', 'r.no', 'f.round_no')
      .innerJoin(sql<{ code: string }>`unnest(${statements}::text[])`.as<'sent'>(sql`sent (code)`), (join) => join.onTrue())
      .leftJoin('evaluation.asked as a', (join) => join.onRef('a.list_no', '=', 'f.list_no').onRef('a.statement_code', '=', 'sent.code'))
      .leftJoin('evaluation.answer as x', (join) =>
        join.onRef('x.organisation_no', '=', 'f.organisation_no').onRef('x.round_no', '=', 'f.round_no').onRef('x.statement_no', '=', 'a.statement_no'))
      .leftJoin('evaluation.signature as s', (join) => join.onRef('s.round_no', '=', 'f.round_no').onRef('s.tenant_no', '=', 'f.tenant_no'))
      .leftJoin('evaluation.statement_reopening as o', (join) =>
        join.onRef('o.organisation_no', '=', 'f.organisation_no').onRef('o.round_no', '=', 'f.round_no').onRef('o.statement_no', '=', 'a.statement_no').on('o.state', '=', 'reopened'))
      .select(['sent.code', 'f.tenant_no', 'r.closed_on', 's.signed_at', 'o.state as reopening', 'a.statement_no', 'a.value_kind', 'x.by_account', ...ANSWER_COLUMNS])
      .where('f.id', '=', formId)
      .where(within('f', reach.roots)),
  );
  return rows.map((row) => ({
    tenantNo: row.tenant_no,
    statement: StatementCode.parse(row.code),
    isClosed: row.closed_on !== null,
    isSigned: row.signed_at !== null && row.reopening === null,
    isAsked: row.statement_no !== null,
    value: row.value_kind === 'count' || row.value_kind === 'share' ? row.value_kind : null,
    answer: kept(row),
    byAccount: row.by_account,
  }));
}

export type KeptAnswer = { readonly statement: StatementCode; readonly goalNo: number; readonly answer: Answer };

/** Everything that a form asks, or of that only these, in the order of its codes' statements, with what is answered. One query, about a hundred rows. */
export async function answersOf(tx: Tx, form: { readonly organisationNo: number; readonly roundNo: number; readonly listNo: number; readonly only?: readonly string[] }): Promise<readonly KeptAnswer[]> {
  const { only } = form;
  const rows = await tx.often(
    db.selectFrom('evaluation.asked as a')
      .leftJoin('evaluation.answer as x', (join) =>
        join.onRef('x.statement_no', '=', 'a.statement_no').on('x.organisation_no', '=', form.organisationNo).on('x.round_no', '=', form.roundNo))
      .select(['a.statement_code', 'a.goal_no', ...ANSWER_COLUMNS])
      .where('a.list_no', '=', form.listNo)
      .$if(only !== undefined, (query) => query.where('a.statement_code', '=', sql<string>`any(${only}::text[])`))
      .orderBy('a.statement_no'),
  );
  return rows.map((row) => ({ statement: StatementCode.parse(row.statement_code), goalNo: row.goal_no, answer: kept(row) }));
}
