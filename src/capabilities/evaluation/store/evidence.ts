import { queries, sql, type Tx } from '#platform/db/index.ts';
import { StatementCode } from '../contract.ts';
import type { KeptForm } from './forms.ts';
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
