import { queries, sql, type Tx } from '#platform/db/index.ts';
import { StatementCode } from '../contract.ts';
import type { Tables } from './tables.ts';

const db = queries<Tables>();

/** A statement of a form, by the small number that its answer is kept under. */
export type AskedPlace = { readonly statement: StatementCode; readonly statementNo: number };

/** Those of these statements that a form asks. */
export async function askedPlaces(tx: Tx, { listNo }: { readonly listNo: number }, statements: readonly string[]): Promise<readonly AskedPlace[]> {
  const rows = await tx.all(
    db.selectFrom('evaluation.asked').select(['statement_code', 'statement_no']).where('list_no', '=', listNo).where('statement_code', '=', sql<string>`any(${statements}::text[])`).orderBy('statement_no'),
  );
  return rows.map(({ statement_code, statement_no }) => ({ statement: StatementCode.parse(statement_code), statementNo: statement_no }));
}
