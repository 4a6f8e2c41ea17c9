import { randomUUIDv7 } from 'node:crypto';
import { queries, sql, type Tx } from '#platform/db/index.ts';
import { StatementCode, type Answer } from '../contract.ts';
import type { SignOff } from '../contract/signing.ts';
import type { SignedForm } from '../rules/signing.ts';
import { ANSWER_COLUMNS, kept } from './answers.ts';
import type { FormLock } from './forms.ts';
import type { Tables } from './tables.ts';

const db = queries<Tables>();

/**
 * Saves share the lock of a tenant's forms and signing has it alone: so nothing is saved between what the signatory's page read and the signature, and
 * a save that comes a moment later finds the form signed. One tenant's signing never waits for another's saves. Saves and signing share the lock of
 * the round, and closing has that alone. The round's always comes first.
 */
export const lockForSaving = (tx: Tx, at: readonly FormLock[]): Promise<void> =>
  tx.lock('shared', 'form', ...new Set([...at.map(({ roundNo }) => roundKey(roundNo)), ...at.map(lockKey)]));
export async function lockForSigning(tx: Tx, at: FormLock): Promise<void> {
  await Promise.all([tx.lock('shared', 'form', roundKey(at.roundNo)), tx.lock('alone', 'form', lockKey(at))]);
}
export const lockForClosing = (tx: Tx, roundNo: number): Promise<void> => tx.lock('alone', 'form', roundKey(roundNo));
/** Two tenants may share a key once in a very long while; then one waits a moment for the other, nothing worse. */
const lockKey = ({ roundNo, tenantNo }: FormLock): number => (Math.imul(roundNo, 1_000_003) + tenantNo) | 0;
/** A round's own: no tenant has the number 0. */
const roundKey = (roundNo: number): number => lockKey({ roundNo, tenantNo: 0 });

/** Every form of a tenant in a round with all that it asks, answered or not: what a signature covers. In the order of codes. */
export async function formsToSign(tx: Tx, at: FormLock): Promise<readonly { readonly organisationNo: number; readonly form: SignedForm; readonly goalNos: readonly number[] }[]> {
  const rows = await tx.all(
    db.selectFrom('evaluation.form as f')
      .innerJoin('organisations.place as o', 'o.no', 'f.organisation_no')
      .innerJoin('evaluation.asked as a', 'a.list_no', 'f.list_no')
      .leftJoin('evaluation.answer as x', (join) =>
        join.onRef('x.organisation_no', '=', 'f.organisation_no').onRef('x.round_no', '=', 'f.round_no').onRef('x.statement_no', '=', 'a.statement_no'))
      .select(['f.organisation_no', 'o.code', 'f.asked', 'a.statement_code', 'a.goal_no', ...ANSWER_COLUMNS])
      .where('f.round_no', '=', at.roundNo)
      .where('f.tenant_no', '=', at.tenantNo)
      .orderBy('o.code').orderBy('a.statement_no'),
  );
  return [...Map.groupBy(rows, ({ organisation_no }) => organisation_no)].map(([organisationNo, own]) => ({
    organisationNo,
    goalNos: own.map(({ goal_no }) => goal_no),
    form: {
      organisation: own[0]?.code ?? '',
      asked: own[0]?.asked ?? 0,
      answers: own.map((row) => signedAnswer(row.statement_code, kept(row))),
    },
  }));
}

/** An answer as it is signed. */
export function signedAnswer(statement: string, { note: _isTheirOwn, at, ...answer }: Answer): SignedForm['answers'][number] {
  return { statement: StatementCode.parse(statement), ...answer, at: at?.toISOString() ?? null };
}

export type LastSignOff = { readonly no: number; readonly hash: Buffer };

/** The end of a tenant's chain of sign-offs, and the right to be the next in it: another round's signature waits. */
export async function lastSignOff(tx: Tx, tenantNo: number): Promise<LastSignOff | undefined> {
  await tx.lock('alone', 'chain', tenantNo);
  return tx.first(db.selectFrom('evaluation.sign_off').select(['no', 'hash']).where('tenant_no', '=', tenantNo).orderBy('no', 'desc').limit(1));
}

export type NewSignOff = {
  readonly roundNo: number; readonly tenantNo: number; readonly no: number; readonly account: string | null; readonly signer: string; readonly at: Date;
  readonly document: string; readonly hash: string; readonly previous: Buffer | null;
};

/** Keeps the sign-off and freezes the counts that others may see, counted from the answers themselves. False if somebody has signed already. */
export async function addSignOff(tx: Tx, { roundNo, tenantNo, no, account, signer, at, document, hash, previous }: NewSignOff): Promise<boolean> {
  const added = await tx.run(
    db.insertInto('evaluation.sign_off')
      .values({ id: randomUUIDv7(), round_no: roundNo, tenant_no: tenantNo, no, account_id: account, signer, signed_at: at, document, hash: Buffer.from(hash, 'hex'), previous_hash: previous })
      .onConflict((conflict) => conflict.columns(['round_no', 'tenant_no']).where('reopened_at', 'is', null).doNothing()),
  );
  if (added === 0) return false;
  await tx.run(sql`
    insert into evaluation.signed_form (tenant_no, sign_off_no, organisation_no, code, statement_nos, versions)
    select f.tenant_no, ${no}, f.organisation_no, o.code, array_agg(a.statement_no order by a.statement_no), array_agg(coalesce(x.version, 0) order by a.statement_no)
    from evaluation.form f
    join organisations.place o on o.no = f.organisation_no
    join evaluation.asked a on a.list_no = f.list_no
    left join evaluation.answer x on x.organisation_no = f.organisation_no and x.round_no = f.round_no and x.statement_no = a.statement_no
    where f.tenant_no = ${tenantNo} and f.round_no = ${roundNo}
    group by f.tenant_no, f.organisation_no, o.code`);
  await tx.run(sql`
    insert into evaluation.signed_count (tenant_no, round_no, kind, goal_no, asked, fully, partly, not_at_all, not_applicable, forms)
    select f.tenant_no, f.round_no, f.kind, a.goal_no, count(*),
      count(*) filter (where x.status = 1), count(*) filter (where x.status = 2), count(*) filter (where x.status = 3), count(*) filter (where x.status = 4),
      count(distinct f.organisation_no) filter (where x.status > 0)
    from evaluation.form f
    join evaluation.asked a on a.list_no = f.list_no
    left join evaluation.answer x on x.organisation_no = f.organisation_no and x.round_no = f.round_no and x.statement_no = a.statement_no
    where f.tenant_no = ${tenantNo} and f.round_no = ${roundNo}
    group by f.tenant_no, f.round_no, f.kind, a.goal_no`);
  return true;
}

export type NewReopening = FormLock & { readonly no: number; readonly account: string | null; readonly reopener: string; readonly at: Date; readonly reason: string };

/** Says of a sign-off that it no longer stands, and takes away the counts that others saw of it. False if it did not stand, or its round is closed. */
export async function reopenSignOff(tx: Tx, { roundNo, tenantNo, no, account, reopener, at, reason }: NewReopening): Promise<boolean> {
  const reopened = await tx.run(
    db.updateTable('evaluation.sign_off')
      .set({ reopened_at: at, reopened_by: account, reopener, reopening_reason: reason })
      .where('tenant_no', '=', tenantNo).where('no', '=', no).where('round_no', '=', roundNo).where('reopened_at', 'is', null),
  );
  if (reopened === 0) return false;
  await tx.run(db.deleteFrom('evaluation.signed_count').where('tenant_no', '=', tenantNo).where('round_no', '=', roundNo));
  return true;
}

/** Every sign-off of a tenant in a round, the newest first. */
export async function signOffsOf(tx: Tx, at: FormLock): Promise<readonly SignOff[]> {
  const rows = await tx.all(
    db.selectFrom('evaluation.sign_off').select(['no', 'signed_at', 'signer', 'hash', 'reopened_at', 'reopener', 'reopening_reason'])
      .where('tenant_no', '=', at.tenantNo).where('round_no', '=', at.roundNo).orderBy('no', 'desc'),
  );
  return rows.map(({ no, signed_at, signer, hash, reopened_at, reopener, reopening_reason }) => ({
    no, at: signed_at, by: signer, hash: hash.toString('hex'),
    reopened: reopened_at && reopener && reopening_reason ? { at: reopened_at, by: reopener, reason: reopening_reason } : null,
  }));
}

/** The text that was signed, as it was signed: by its number, or the one that stands. */
export async function signedDocument(tx: Tx, { roundNo, tenantNo }: FormLock, no?: number): Promise<{ readonly no: number; readonly document: string; readonly hash: Buffer } | undefined> {
  return tx.first(
    db.selectFrom('evaluation.sign_off').select(['no', 'document', 'hash'])
      .where('round_no', '=', roundNo).where('tenant_no', '=', tenantNo)
      .$if(no === undefined, (query) => query.where('reopened_at', 'is', null))
      .$if(no !== undefined, (query) => query.where('no', '=', no ?? 0)),
  );
}
