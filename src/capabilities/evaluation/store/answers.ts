import type { Reach } from '#platform/access/index.ts';
import { queries, sql, type NamedStatement, type Tx } from '#platform/db/index.ts';
import { StatementCode, STATUSES, type Answer, type FormId, type Saved, type SentAnswer, type Status } from '../contract.ts';
import type { Tables } from './tables.ts';

const db = queries<Tables>();

/** Statuses are kept as their place in the scale, from 1; 0 is blank. */
export const statusNumber = (status: Status | null): number => (status === null ? 0 : STATUSES.indexOf(status) + 1);
export const statusFrom = (number: number): Status | null => STATUSES[number - 1] ?? null;

/** An answer out of a row that was joined from the left: all null where there is none. */
export const kept = ({ status, comment, version, at }: { status: number | null; comment: string | null; version: number | null; at: Date | null }): Answer =>
  status === null || version === null ? { status: null, comment: '', version: 0, at: null } : { status: statusFrom(status), comment: comment ?? '', version, at };

/**
 * The save of a form's answers, one or many, in one statement: the answers, their history, and what the roll-ups have still to fold. It finds its
 * targets only if the form is within reach, asks the statements, and is neither closed nor signed; it changes an answer only if that still has the
 * version that the sender had read (an answer never given has version 0).
 */
const SAVE: NamedStatement = {
  name: 'save_answers',
  text: `
    with target as (
      select f.organisation_no, f.round_no, f.tenant_no, f.kind, a.statement_no, a.goal_no, sent.code, sent.status, sent.comment, sent.version
      from unnest($2::text[], $3::smallint[], $4::text[], $5::int[]) as sent (code, status, comment, version)
      join evaluation.form f on f.id = $1
      join evaluation.asked a on a.list_no = f.list_no and a.statement_code = sent.code
      join evaluation.round r on r.no = f.round_no and r.closed_on is null
      where exists (select from unnest($6::text[]) as reach (root) where starts_with(f.path, root))
        and not exists (select from evaluation.sign_off s where s.round_no = f.round_no and s.tenant_no = f.tenant_no)
    ), saved as (
      insert into evaluation.answer as answer (organisation_no, round_no, statement_no, tenant_no, status, prev_status, version, comment, by_account, at)
      select t.organisation_no, t.round_no, t.statement_no, t.tenant_no, t.status, null, t.version + 1, t.comment, $7, $8 from target t
      where t.version = 0 or exists (
        select from evaluation.answer old where old.organisation_no = t.organisation_no and old.round_no = t.round_no and old.statement_no = t.statement_no)
      on conflict (organisation_no, round_no, statement_no) do update
        set prev_status = answer.status, status = excluded.status, version = excluded.version, comment = excluded.comment, by_account = excluded.by_account, at = excluded.at
        where answer.version = excluded.version - 1
      returning answer.*
    ), queued as (
      insert into evaluation.pending (organisation_no, round_no, tenant_no, kind, goal_no, old_status, new_status)
      select s.organisation_no, s.round_no, s.tenant_no, t.kind, t.goal_no, s.prev_status, s.status
      from saved s join target t on t.statement_no = s.statement_no
      where s.status <> coalesce(s.prev_status, 0)
    ), kept as (
      insert into evaluation.answer_history (organisation_no, round_no, statement_no, version, tenant_no, status, prev_status, comment, by_account, at)
      select organisation_no, round_no, statement_no, version, tenant_no, status, prev_status, comment, by_account, at from saved
    )
    select t.code, s.version, s.status from saved s join target t on t.statement_no = s.statement_no`,
};

/** The answers that were saved, with their new versions. For the others ask `whyNotSaved`. */
export async function saveAnswers(tx: Tx, reach: Reach, formId: FormId, answers: readonly SentAnswer[], by: { readonly account: string | null; readonly at: Date }): Promise<readonly Saved[]> {
  const rows = await tx.named<{ code: string; version: number; status: number }>(SAVE, [
    formId,
    answers.map(({ statement }) => statement),
    answers.map(({ status }) => statusNumber(status)),
    answers.map(({ comment }) => comment || null),
    answers.map(({ version }) => version),
    reach.paths, by.account, by.at,
  ]);
  return rows.map(({ code, version, status }) => ({ statement: StatementCode.parse(code), version, status: statusFrom(status) }));
}

/** Where a statement of a form stands: asked or not, closed, signed, and the answer that there is. */
export type Standing = {
  readonly statement: StatementCode;
  readonly isClosed: boolean;
  readonly isSigned: boolean;
  readonly isAsked: boolean;
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
      .select(['sent.code', 'r.closed_on', 's.signed_at', 'a.statement_no', 'x.status', 'x.comment', 'x.version', 'x.at', 'x.by_account'])
      .where('f.id', '=', formId)
      .where(sql<boolean>`exists (select from unnest(${reach.paths}::text[]) as reach (root) where starts_with(f.path, root))`),
  );
  return rows.map((row) => ({
    statement: StatementCode.parse(row.code),
    isClosed: row.closed_on !== null,
    isSigned: row.signed_at !== null,
    isAsked: row.statement_no !== null,
    answer: kept(row),
    byAccount: row.by_account,
  }));
}

export type KeptAnswer = { readonly statement: StatementCode; readonly goalNo: number; readonly answer: Answer };

/** Everything that a form asks, in the order of its codes' statements, with what is answered. One query, about a hundred rows. */
export async function answersOf(tx: Tx, form: { readonly organisationNo: number; readonly roundNo: number; readonly listNo: number }): Promise<readonly KeptAnswer[]> {
  const rows = await tx.all(
    db.selectFrom('evaluation.asked as a')
      .leftJoin('evaluation.answer as x', (join) =>
        join.onRef('x.statement_no', '=', 'a.statement_no').on('x.organisation_no', '=', form.organisationNo).on('x.round_no', '=', form.roundNo))
      .select(['a.statement_code', 'a.goal_no', 'x.status', 'x.comment', 'x.version', 'x.at'])
      .where('a.list_no', '=', form.listNo)
      .orderBy('a.statement_no'),
  );
  return rows.map((row) => ({ statement: StatementCode.parse(row.statement_code), goalNo: row.goal_no, answer: kept(row) }));
}
