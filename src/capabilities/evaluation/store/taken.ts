import { Names, OrganisationCode, OrganisationKind } from '#capabilities/organisations/index.ts';
import type { Reach } from '#platform/access/index.ts';
import { queries, sql, within, type Tx } from '#platform/db/index.ts';
import { StatementCode, type TakeOutAnswers, type TakenAnswer } from '../contract.ts';
import { ANSWER_COLUMNS, kept } from './answers.ts';
import type { KeptForm } from './forms.ts';
import type { Tables } from './tables.ts';

const db = queries<Tables>();

/** All that is asked of a form, or of it and all forms below it within the reach, with what is answered: by organisation, in the programme's order. */
export async function* streamAnswers(tx: Tx, { roots }: Reach, { round, tenantNo, organisationNo, path }: KeptForm, of: TakeOutAnswers['of']): AsyncGenerator<readonly TakenAnswer[]> {
  const query = db.selectFrom('evaluation.form as f')
    .innerJoin('organisations.place as o', 'o.no', 'f.organisation_no')
    .innerJoin('evaluation.asked as a', 'a.list_no', 'f.list_no')
    .leftJoin('evaluation.answer as x', (join) =>
      join.onRef('x.organisation_no', '=', 'f.organisation_no').onRef('x.round_no', '=', 'f.round_no').onRef('x.statement_no', '=', 'a.statement_no'))
    .select(['o.code', 'o.names', 'o.kind', 'a.statement_code', ...ANSWER_COLUMNS])
    .where('f.round_no', '=', round.no)
    .where('f.tenant_no', '=', tenantNo)
    .where(within('f', roots))
    .$if(of === 'form', (own) => own.where('f.organisation_no', '=', organisationNo))
    .$if(of === 'below', (below) => below.where(sql<boolean>`f.path ^@ ${path}`))
    .orderBy('f.path').orderBy('a.statement_no');
  for await (const rows of tx.stream(query)) {
    yield rows.map((row) => ({
      organisation: { code: OrganisationCode.parse(row.code), names: Names.parse(row.names), kind: OrganisationKind.parse(row.kind) },
      statement: StatementCode.parse(row.statement_code),
      ...kept(row),
    }));
  }
}
