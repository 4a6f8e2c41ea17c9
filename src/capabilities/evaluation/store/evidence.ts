import { queries, sql, type Tx } from '#platform/db/index.ts';
import { StatementCode } from '../contract.ts';
import type { FormLock, KeptForm } from './forms.ts';
import type { Tables } from './tables.ts';

const db = queries<Tables>();

/** A statement of a form, by the small number that its answer is kept under. `isReopened`: it may be corrected under a signature. */
export type AskedPlace = { readonly statement: StatementCode; readonly statementNo: number; readonly isReopened: boolean };

/** Those of these statements that a form asks. */
export async function askedPlaces(tx: Tx, { listNo, organisationNo, round }: Pick<KeptForm, 'listNo' | 'organisationNo' | 'round'>, statements: readonly string[]): Promise<readonly AskedPlace[]> {
  const rows = await tx.all(
    db.selectFrom('evaluation.asked as a')
      .leftJoin('evaluation.statement_reopening as o', (join) =>
        join.onRef('o.statement_no', '=', 'a.statement_no').on('o.organisation_no', '=', organisationNo).on('o.round_no', '=', round.no).on('o.state', '=', 'reopened'))
      .select(['a.statement_code', 'a.statement_no', 'o.state'])
      .where('a.list_no', '=', listNo).where('a.statement_code', '=', sql<string>`any(${statements}::text[])`).orderBy('a.statement_no'),
  );
  return rows.map(({ statement_code, statement_no, state }) => ({ statement: StatementCode.parse(statement_code), statementNo: statement_no, isReopened: state !== null }));
}

/** The small number of a statement at whose answer items of a form's organisation stand, asked or not. */
export async function placeWithItems(tx: Tx, { tenantNo, organisationNo, round }: Pick<KeptForm, 'tenantNo' | 'organisationNo' | 'round'>, statement: StatementCode): Promise<Omit<AskedPlace, 'isReopened'> | undefined> {
  const row = await tx.first(sql<{ no: number }>`
    select u.statement_no as no from evidence.use_place u where u.tenant_no = ${tenantNo} and u.organisation_no = ${organisationNo} and u.round_no = ${round.no} and u.statement_code = ${statement} limit 1`);
  return row && { statement, statementNo: row.no };
}

/** Where items stand at answers that are asked of a tenant's forms in a round. What stands at an answer that is asked no more is kept beside it, and is no part of what is signed. */
export async function askedWithItems(tx: Tx, { roundNo, tenantNo }: FormLock): Promise<readonly { readonly organisationNo: number; readonly statementNo: number }[]> {
  return tx.all(sql<{ organisationNo: number; statementNo: number }>`
    select distinct u.organisation_no as "organisationNo", u.statement_no as "statementNo"
    from evidence.use_place u
    join evaluation.form f on f.organisation_no = u.organisation_no and f.round_no = u.round_no and f.tenant_no = u.tenant_no
    join evaluation.asked a on a.list_no = f.list_no and a.statement_no = u.statement_no
    where u.tenant_no = ${tenantNo} and u.round_no = ${roundNo}`);
}
