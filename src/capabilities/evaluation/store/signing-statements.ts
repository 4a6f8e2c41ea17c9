import { randomUUIDv7 } from 'node:crypto';
import { Names, OrganisationCode } from '#capabilities/organisations/index.ts';
import { queries, sql, type Tx } from '#platform/db/index.ts';
import { FormId, StatementCode } from '../contract.ts';
import { STATEMENT_REOPENING_STATES, type StatementReopening } from '../contract/signing-statements.ts';
import type { FormLock, KeptForm } from './forms.ts';
import type { Tables } from './tables.ts';

const db = queries<Tables>();

/** Who does something, and when. */
export type Hand = { readonly account: string | null; readonly name: string; readonly at: Date };

/** Those that wait or stand, and some of those that have ended: a county that reopens more than so many has its history in the log. */
const MOST_SHOWN = 200;

/** The reopenings of single statements in a tenant's forms of a round, those that wait or stand first; of one statement only, if it is named. */
export async function statementReopenings(tx: Tx, at: FormLock, only?: { readonly organisationNo: number; readonly statement: StatementCode }): Promise<readonly StatementReopening[]> {
  const rows = await tx.all(
    db.selectFrom('evaluation.statement_reopening as r')
      .innerJoin('evaluation.form as f', (join) => join.onRef('f.organisation_no', '=', 'r.organisation_no').onRef('f.round_no', '=', 'r.round_no'))
      .innerJoin('organisations.place as o', 'o.no', 'r.organisation_no')
      .innerJoin('programme.statement_place as s', 's.no', 'r.statement_no')
      .select(['r.id', 'r.state', 'r.asked_at', 'r.asker', 'r.reason', 'r.decided_at', 'r.decider', 'r.note', 'r.ended_at', 'r.ender', 'f.id as form_id', 'o.code', 'o.names', 's.code as statement'])
      .where('r.tenant_no', '=', at.tenantNo).where('r.round_no', '=', at.roundNo)
      .$if(only !== undefined, (query) => query.where('r.organisation_no', '=', only?.organisationNo ?? 0).where('s.code', '=', only?.statement ?? ''))
      .orderBy(sql`r.state in ('asked', 'reopened')`, 'desc').orderBy('r.asked_at', 'desc').orderBy('r.id', 'desc').limit(MOST_SHOWN),
  );
  return rows.map((row) => ({
    id: row.id, formId: FormId.parse(row.form_id), organisation: { code: OrganisationCode.parse(row.code), names: Names.parse(row.names) }, statement: StatementCode.parse(row.statement),
    state: STATEMENT_REOPENING_STATES.find((state) => state === row.state) ?? 'asked',
    asked: { at: row.asked_at, by: row.asker, reason: row.reason },
    decided: row.decided_at && row.decider !== null ? { at: row.decided_at, by: row.decider, note: row.note ?? '' } : null,
    ended: row.ended_at && row.ender !== null ? { at: row.ended_at, by: row.ender } : null,
  }));
}

/** Keeps that somebody asks to correct a statement that the form asks. Undefined if that statement waits or stands already. */
export async function addStatementReopening(tx: Tx, form: KeptForm, { statement, reason, by }: { readonly statement: StatementCode; readonly reason: string; readonly by: Hand }): Promise<string | undefined> {
  const row = await tx.first(sql<{ id: string }>`
    insert into evaluation.statement_reopening (tenant_no, id, round_no, organisation_no, statement_no, state, asked_at, asked_by, asker, reason)
    select ${form.tenantNo}, ${randomUUIDv7()}, ${form.round.no}, ${form.organisationNo}, a.statement_no, 'asked', ${by.at}, ${by.account}, ${by.name}, ${reason}
    from evaluation.asked a where a.list_no = ${form.listNo} and a.statement_code = ${statement}
    on conflict (organisation_no, round_no, statement_no) where state in ('asked', 'reopened') do nothing
    returning id`);
  return row?.id;
}

/** Reopens what somebody asked for, or declines it. False if nobody asks for it any more. */
export async function decideStatementReopening(tx: Tx, { tenantNo, id, state, note, by }: { readonly tenantNo: number; readonly id: string; readonly state: 'reopened' | 'declined'; readonly note: string; readonly by: Hand }): Promise<boolean> {
  return (await tx.run(
    db.updateTable('evaluation.statement_reopening').set({ state, note: note || null, decided_at: by.at, decided_by: by.account, decider: by.name })
      .where('tenant_no', '=', tenantNo).where('id', '=', id).where('state', '=', 'asked'),
  )) > 0;
}

export async function withdrawStatementReopening(tx: Tx, { tenantNo, id, by }: { readonly tenantNo: number; readonly id: string; readonly by: Hand }): Promise<boolean> {
  return (await tx.run(
    db.updateTable('evaluation.statement_reopening').set({ state: 'withdrawn', ended_at: by.at, ended_by: by.account, ender: by.name })
      .where('tenant_no', '=', tenantNo).where('id', '=', id).where('state', 'in', ['asked', 'reopened']),
  )) > 0;
}

/** The statements that were reopened are signed again: the signature that closes them comes in the same transaction. */
export async function endStatementReopenings(tx: Tx, { roundNo, tenantNo }: FormLock, by: Hand): Promise<void> {
  await tx.run(
    db.updateTable('evaluation.statement_reopening').set({ state: 'signed', ended_at: by.at, ended_by: by.account, ender: by.name })
      .where('tenant_no', '=', tenantNo).where('round_no', '=', roundNo).where('state', '=', 'reopened'),
  );
}

/** Everything is reopened: whoever waits or has a statement open can change it as any other. */
export async function overtakeStatementReopenings(tx: Tx, { roundNo, tenantNo }: FormLock, by: Hand): Promise<void> {
  await tx.run(
    db.updateTable('evaluation.statement_reopening').set({ state: 'overtaken', ended_at: by.at, ended_by: by.account, ender: by.name })
      .where('tenant_no', '=', tenantNo).where('round_no', '=', roundNo).where('state', 'in', ['asked', 'reopened']),
  );
}

/** The form of the tenant itself in a round: where its signature is given. */
export async function tenantsForm(tx: Tx, { roundNo, tenantNo }: FormLock): Promise<{ readonly id: FormId; readonly path: string } | undefined> {
  const row = await tx.first(db.selectFrom('evaluation.form').select(['id', 'path']).where('organisation_no', '=', tenantNo).where('round_no', '=', roundNo));
  return row && { id: FormId.parse(row.id), path: row.path };
}
