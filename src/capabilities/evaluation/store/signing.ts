import { randomUUIDv7 } from 'node:crypto';
import { SignedItem } from '#capabilities/evidence/index.ts';
import { Names } from '#capabilities/organisations/index.ts';
import type { Reach } from '#platform/access/index.ts';
import { queries, sql, within, type Tx } from '#platform/db/index.ts';
import { FormId, StatementCode, type Answer } from '../contract.ts';
import type { SignOff } from '../contract/signing.ts';
import type { SignedDivisions } from '../contract/signing-divided.ts';
import type { SignedForm } from '../rules/signing.ts';
import { ANSWER_COLUMNS, kept, type AnswerRow } from './answers.ts';
import { SIGNED_GOALS, SIGNED_STATEMENTS } from './counted.ts';
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

export async function isSigned(tx: Tx, at: FormLock): Promise<boolean> {
  return (await tx.first(db.selectFrom('evaluation.sign_off').select('no').where('round_no', '=', at.roundNo).where('tenant_no', '=', at.tenantNo).where('reopened_at', 'is', null))) !== undefined;
}

/** A signature that takes another one's place for single statements: whose place, and which statements. All else is as that one has it. */
export type Correcting = { readonly since: number; readonly places: readonly { readonly organisationNo: number; readonly statementNo: number }[] };

/** The answers "x" to what forms "f" ask in "a", as a signature takes them: as they stand, or where single statements are corrected the others as they were signed. */
const answersToSign = (correcting: Correcting | null) => (correcting
  ? sql`
    left join unnest(${correcting.places.map(({ organisationNo }) => organisationNo)}::int[], ${correcting.places.map(({ statementNo }) => statementNo)}::int[]) as t (organisation_no, statement_no)
      on t.organisation_no = f.organisation_no and t.statement_no = a.statement_no
    left join evaluation.signed_form c on c.tenant_no = f.tenant_no and c.sign_off_no = ${correcting.since} and c.organisation_no = f.organisation_no and t.statement_no is null
    left join evaluation.answer z on z.organisation_no = f.organisation_no and z.round_no = f.round_no and z.statement_no = a.statement_no
    left join evaluation.answer_history x on x.organisation_no = f.organisation_no and x.round_no = f.round_no and x.statement_no = a.statement_no
      and x.version = coalesce(c.versions[array_position(c.statement_nos, a.statement_no)], z.version)`
  : sql`left join evaluation.answer x on x.organisation_no = f.organisation_no and x.round_no = f.round_no and x.statement_no = a.statement_no`);

export type FormToSign = { readonly organisationNo: number; readonly id: FormId; readonly names: Names; readonly form: SignedForm };
type ToSignRow = AnswerRow & { readonly organisation_no: number; readonly id: string; readonly code: string; readonly names: unknown; readonly asked: number; readonly statement_code: string; readonly items: unknown };
/** About a tenth of a second's work. */
const ROWS_AT_ONCE = 15_000;

/**
 * Every form of a tenant in a round with all that it asks, answered or not: what a signature covers. In the order of codes, out of one statement and so of one
 * moment, some at a time: the largest organisers have thousands of units, and others are served meanwhile.
 */
export async function* formsToSign(tx: Tx, at: FormLock, correcting: Correcting | null): AsyncGenerator<readonly FormToSign[], void> {
  const query = sql<ToSignRow>`
    select f.organisation_no, f.id, o.code, o.names, f.asked, a.statement_code, ${sql.raw(ANSWER_COLUMNS.join(', '))}, ${correcting ? sql`case when t.statement_no is null then g.items else e.items end as items` : sql`e.items`}
    from evaluation.form f
    join organisations.place o on o.no = f.organisation_no
    join evaluation.asked a on a.list_no = f.list_no
    ${answersToSign(correcting)}
    left join evidence.of_answer e on e.tenant_no = f.tenant_no and e.organisation_no = f.organisation_no and e.round_no = f.round_no and e.statement_no = a.statement_no
    ${correcting ? sql`left join evidence.of_signed_answer g on g.tenant_no = f.tenant_no and g.sign_off_no = ${correcting.since} and g.organisation_no = f.organisation_no and g.statement_no = a.statement_no` : sql``}
    where f.round_no = ${at.roundNo} and f.tenant_no = ${at.tenantNo}
    order by o.code, a.statement_no`;
  // The last form of some rows may go on in the next.
  let begun: readonly ToSignRow[] = [];
  for await (const rows of tx.stream(query, ROWS_AT_ONCE)) {
    const forms = [...Map.groupBy([...begun, ...rows], ({ code }) => code).values()];
    begun = forms.pop() ?? [];
    if (forms.length > 0) yield forms.map(formToSign);
  }
  if (begun.length > 0) yield [formToSign(begun)];
}

const formToSign = (rows: readonly ToSignRow[]): FormToSign => ({
  organisationNo: rows[0]?.organisation_no ?? 0,
  id: FormId.parse(rows[0]?.id),
  names: Names.parse(rows[0]?.names ?? {}),
  form: { organisation: rows[0]?.code ?? '', asked: rows[0]?.asked ?? 0, answers: rows.map((row) => signedAnswer(row.statement_code, kept(row), row.items)) },
});

/** An answer as it is signed, with the evidence at it. */
export function signedAnswer(statement: string, { note: _isTheirOwn, at, ...answer }: Answer, items: unknown): SignedForm['answers'][number] {
  return { statement: StatementCode.parse(statement), ...answer, at: at?.toISOString() ?? null, ...(items !== null && { items: SignedItem.array().parse(items) }) };
}

export type LastSignOff = { readonly no: number; readonly hash: Buffer };

/** The end of a tenant's chain of sign-offs, and the right to be the next in it: another round's signature waits. */
export async function lastSignOff(tx: Tx, tenantNo: number): Promise<LastSignOff | undefined> {
  await tx.lock('alone', 'chain', tenantNo);
  return tx.first(db.selectFrom('evaluation.sign_off').select(['no', 'hash']).where('tenant_no', '=', tenantNo).orderBy('no', 'desc').limit(1));
}

export type NewSignOff = {
  readonly roundNo: number; readonly tenantNo: number; readonly no: number; readonly account: string | null; readonly signer: string; readonly at: Date;
  readonly document: string; readonly hash: string; readonly previous: Buffer | null; readonly correcting: Correcting | null; readonly divided: SignedDivisions;
};

/** Keeps the sign-off, which versions of the answers it covers, and the counts that others may see, counted from the answers themselves. False if somebody has signed already. */
export async function addSignOff(tx: Tx, { roundNo, tenantNo, no, account, signer, at, document, hash, previous, correcting, divided }: NewSignOff): Promise<boolean> {
  const added = await tx.run(
    db.insertInto('evaluation.sign_off')
      .values({ id: randomUUIDv7(), round_no: roundNo, tenant_no: tenantNo, no, account_id: account, signer, signed_at: at, document, hash: Buffer.from(hash, 'hex'), previous_hash: previous, divided: JSON.stringify(divided) })
      .onConflict((conflict) => conflict.columns(['round_no', 'tenant_no']).where('reopened_at', 'is', null).doNothing()),
  );
  if (added === 0) return false;
  await tx.run(sql`
    with signed as materialized (
      select f.tenant_no, f.round_no, f.organisation_no, f.above_no, f.kind, f.unit_kind, o.code, a.goal_no, a.statement_no, coalesce(x.version, 0) as version, coalesce(x.status, 0) as status, 1 as n
      from evaluation.form f
      left join organisations.place o on o.no = f.organisation_no
      join evaluation.asked a on a.list_no = f.list_no
      ${answersToSign(correcting)}
      where f.tenant_no = ${tenantNo} and f.round_no = ${roundNo}
    ), covered as (
      insert into evaluation.signed_form (tenant_no, sign_off_no, organisation_no, code, statement_nos, versions)
      select ${tenantNo}, ${no}, organisation_no, code, array_agg(statement_no order by statement_no), array_agg(version order by statement_no)
      from signed where code is not null group by organisation_no, code
    ), by_statement as (
      insert into evaluation.signed_statement_count (${sql.raw(SIGNED_STATEMENTS.columns)}) ${SIGNED_STATEMENTS.fresh}
    )
    insert into evaluation.signed_count (${sql.raw(SIGNED_GOALS.columns)}) ${SIGNED_GOALS.fresh}`);
  return true;
}

export type NewReopening = FormLock & { readonly no: number; readonly account: string | null; readonly reopener: string; readonly at: Date; readonly reason: string; readonly amendedBy?: number };

/** Says of a sign-off that it no longer stands, and takes away the counts that others saw of it. `amendedBy`: the one that follows in the same transaction. False if it did not stand, or its round is closed. */
export async function reopenSignOff(tx: Tx, { roundNo, tenantNo, no, account, reopener, at, reason, amendedBy }: NewReopening): Promise<boolean> {
  const reopened = await tx.run(
    db.updateTable('evaluation.sign_off')
      .set({ reopened_at: at, reopened_by: account, reopener, reopening_reason: reason, amended_by: amendedBy ?? null })
      .where('tenant_no', '=', tenantNo).where('no', '=', no).where('round_no', '=', roundNo).where('reopened_at', 'is', null),
  );
  if (reopened === 0) return false;
  for (const table of ['evaluation.signed_count', 'evaluation.signed_statement_count'] as const) await tx.run(db.deleteFrom(table).where('tenant_no', '=', tenantNo).where('round_no', '=', roundNo));
  return true;
}

/** Every sign-off of a tenant in a round, the newest first. */
export async function signOffsOf(tx: Tx, at: FormLock): Promise<readonly SignOff[]> {
  const rows = await tx.all(
    db.selectFrom('evaluation.sign_off').select(['no', 'signed_at', 'signer', 'hash', 'reopened_at', 'reopener', 'reopening_reason', 'amended_by'])
      .where('tenant_no', '=', at.tenantNo).where('round_no', '=', at.roundNo).orderBy('no', 'desc'),
  );
  return rows.map(signOffFrom);
}

export type SignOffRow = Pick<Tables['evaluation.sign_off'], 'no' | 'signed_at' | 'signer' | 'hash' | 'reopened_at' | 'reopener' | 'reopening_reason' | 'amended_by'>;
export const signOffFrom = ({ no, signed_at, signer, hash, reopened_at, reopener, reopening_reason, amended_by: amendedBy }: SignOffRow): SignOff => ({
  no, at: signed_at, by: signer, hash: hash.toString('hex'), amendedBy,
  reopened: reopened_at && reopener && reopening_reason ? { at: reopened_at, by: reopener, reason: reopening_reason } : null,
});

/** The sign-off that was reopened last of those within reach. */
export async function lastReopened(tx: Tx, { roots }: Reach): Promise<{ readonly formId: FormId; readonly no: number } | undefined> {
  const row = await tx.first(
    db.selectFrom('evaluation.sign_off as s')
      .innerJoin('evaluation.form as f', (join) => join.onRef('f.round_no', '=', 's.round_no').onRef('f.organisation_no', '=', 's.tenant_no'))
      .select(['f.id', 's.no']).where('s.reopened_at', 'is not', null).where(within('f', roots)).orderBy('s.reopened_at', 'desc').limit(1),
  );
  return row && { formId: FormId.parse(row.id), no: row.no };
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

/** The texts of a tenant's chain of sign-offs until one of them, the first first: one at a time, for each may be large. */
export async function* signedTexts(tx: Tx, tenantNo: number, until: number): AsyncGenerator<{ readonly no: number; readonly document: string; readonly hash: string }, void> {
  const query = db.selectFrom('evaluation.sign_off').select(['no', 'document', 'hash']).where('tenant_no', '=', tenantNo).where('no', '<=', until).orderBy('no');
  for await (const rows of tx.stream(query, 1)) yield* rows.map(({ no, document, hash }) => ({ no, document, hash: hash.toString('hex') }));
}
