import { namesOf } from '#capabilities/accounts/index.ts';
import type { Reach } from '#platform/access/index.ts';
import { queries, within, type Tx } from '#platform/db/index.ts';
import { StatementCode, type Answer, type FormId } from '../contract.ts';
import { ANSWER_COLUMNS, kept } from './answers.ts';
import type { Tables } from './tables.ts';

const db = queries<Tables>();

export type SavedSince = { readonly statement: StatementCode; readonly by: string | null; readonly answer: Answer };

/** What was saved in a form since an instant, of what it asks. Nothing of a form outside the reach. */
export async function answersSince(tx: Tx, { roots }: Reach, formId: FormId, since: Date): Promise<readonly SavedSince[]> {
  const rows = await tx.all(
    db.selectFrom('evaluation.form as f')
      .innerJoin('evaluation.asked as a', 'a.list_no', 'f.list_no')
      .innerJoin('evaluation.answer as x', (join) => join.onRef('x.organisation_no', '=', 'f.organisation_no').onRef('x.round_no', '=', 'f.round_no').onRef('x.statement_no', '=', 'a.statement_no'))
      .select(['a.statement_code', 'x.by_account', ...ANSWER_COLUMNS])
      .where('f.id', '=', formId).where(within('f', roots)).where('x.at', '>=', since),
  );
  const names = await namesOf(tx, rows.flatMap(({ by_account: account }) => account ?? []));
  return rows.map(({ statement_code, by_account, ...row }) => ({ statement: StatementCode.parse(statement_code), by: by_account === null ? null : (names.get(by_account) ?? null), answer: kept(row) }));
}
