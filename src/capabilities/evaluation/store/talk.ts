import { Names, OrganisationCode } from '#capabilities/organisations/index.ts';
import { queries, sql, type Tx } from '#platform/db/index.ts';
import type { StatementCode } from '../contract.ts';
import { WISHES_A_PAGE, type Remark, type Wish, type WishesPage } from '../contract/talk.ts';
import type { KeptForm } from './forms.ts';
import type { Tables } from './tables.ts';

const db = queries<Tables>();

/** What is said of one statement inside the form's organisation, the oldest first. */
export async function remarksOn(tx: Tx, { organisationNo, round }: KeptForm, statement: StatementCode): Promise<readonly Remark[]> {
  const rows = await tx.all(
    db.selectFrom('evaluation.remark').select(['id', 'text', 'author', 'at', 'settled_by', 'settled_at'])
      .where('organisation_no', '=', organisationNo).where('round_no', '=', round.no).where('statement_code', '=', statement).orderBy('at').orderBy('id'),
  );
  return rows.map(({ id, text, author, at, settled_by, settled_at }) => ({ id, text, by: author, at, settled: settled_by && settled_at ? { by: settled_by, at: settled_at } : null }));
}

type Said = { readonly id: string; readonly statement: StatementCode | null; readonly text: string; readonly author: string; readonly account: string | null; readonly at: Date };

/** What was said already, by the same id, is said once. */
export async function addRemark(tx: Tx, { organisationNo, tenantNo, round }: KeptForm, { id, statement, text, author, account, at }: Said & { readonly statement: StatementCode }): Promise<void> {
  await tx.run(
    db.insertInto('evaluation.remark')
      .values({ organisation_no: organisationNo, round_no: round.no, id, tenant_no: tenantNo, statement_code: statement, text, author, by_account: account, at })
      .onConflict((conflict) => conflict.columns(['organisation_no', 'round_no', 'id']).doNothing()),
  );
}

/** Settles a remark, or opens it again. False if it is not there. */
export async function settleRemark(tx: Tx, { organisationNo, round }: KeptForm, { id, statement, settled }: { readonly id: string; readonly statement: StatementCode; readonly settled: { readonly by: string; readonly at: Date } | null }): Promise<boolean> {
  return (await tx.run(
    db.updateTable('evaluation.remark').set({ settled_by: settled?.by ?? null, settled_at: settled?.at ?? null })
      .where('organisation_no', '=', organisationNo).where('round_no', '=', round.no).where('id', '=', id).where('statement_code', '=', statement),
  )) > 0;
}

const WISH = ['id', 'text', 'author', 'at', 'answer', 'answered_by', 'answered_at'] as const;
type WishRow = { readonly id: string; readonly text: string; readonly author: string; readonly at: Date; readonly answer: string | null; readonly answered_by: string | null; readonly answered_at: Date | null };
const wishOf = ({ id, text, author, at, answer, answered_by, answered_at }: WishRow): Wish => ({
  id, text, by: author, at, answer: answer !== null && answered_by && answered_at ? { text: answer, by: answered_by, at: answered_at } : null,
});

/** What the form's organisation has wished about one statement, or about the form as a whole. */
export async function wishesOn(tx: Tx, { organisationNo, round }: KeptForm, statement: StatementCode | null): Promise<readonly Wish[]> {
  const rows = await tx.all(
    db.selectFrom('evaluation.wish').select(WISH)
      .where('organisation_no', '=', organisationNo).where('round_no', '=', round.no).where('statement_code', 'is not distinct from', statement).orderBy('at').orderBy('id'),
  );
  return rows.map(wishOf);
}

/** What was sent already, by the same id, is sent once. */
export async function addWish(tx: Tx, { organisationNo, tenantNo, round }: KeptForm, { id, statement, text, author, account, at }: Said): Promise<void> {
  await tx.run(
    db.insertInto('evaluation.wish')
      .values({ organisation_no: organisationNo, round_no: round.no, id, tenant_no: tenantNo, statement_code: statement, text, author, by_account: account, at })
      .onConflict((conflict) => conflict.columns(['organisation_no', 'round_no', 'id']).doNothing()),
  );
}

export type KeptWish = Omit<WishesPage['wishes'][number], 'statement'> & { readonly statement: string | null };

/** A page of a round's wishes, the newest first, and how many there are of each kind. */
export async function wishesOf(tx: Tx, roundNo: number, { show, page }: { readonly show: WishesPage['show']; readonly page: number }): Promise<{ readonly wishes: readonly KeptWish[]; readonly counts: WishesPage['counts'] }> {
  const counts = await tx.first(sql<{ new: number; answered: number; all: number }>`
    select count(*) filter (where answer is null)::int as new, count(*) filter (where answer is not null)::int as answered, count(*)::int as all from evaluation.wish where round_no = ${roundNo}`);
  const rows = await tx.all(
    db.selectFrom('evaluation.wish as w').innerJoin('organisations.place as o', 'o.no', 'w.organisation_no')
      .select(['w.id', 'w.text', 'w.author', 'w.at', 'w.answer', 'w.answered_by', 'w.answered_at', 'w.statement_code', 'o.code', 'o.names'])
      .where('w.round_no', '=', roundNo)
      .$if(show === 'new', (query) => query.where('w.answer', 'is', null)).$if(show === 'answered', (query) => query.where('w.answer', 'is not', null))
      .orderBy('w.at', 'desc').orderBy('w.id').limit(WISHES_A_PAGE).offset((page - 1) * WISHES_A_PAGE),
  );
  return {
    counts: counts ?? { new: 0, answered: 0, all: 0 },
    wishes: rows.map(({ statement_code, code, names, ...row }) => ({ ...wishOf(row), statement: statement_code, organisation: { code: OrganisationCode.parse(code), names: Names.parse(names) } })),
  };
}

/** Answers a wish, or changes the answer. False if it is not there. */
export async function answerWish(tx: Tx, roundNo: number, { id, text, by, at }: { readonly id: string; readonly text: string; readonly by: string; readonly at: Date }): Promise<boolean> {
  return (await tx.run(db.updateTable('evaluation.wish').set({ answer: text, answered_by: by, answered_at: at }).where('round_no', '=', roundNo).where('id', '=', id))) > 0;
}
