import { Names, OrganisationCode, OrganisationKind } from '#capabilities/organisations/index.ts';
import { CrosswalkChange } from '#capabilities/programme/index.ts';
import type { Reach } from '#platform/access/index.ts';
import { queries, sql, within, type Tx } from '#platform/db/index.ts';
import { FormId, StatementCode, type Answer } from '../contract.ts';
import { ANSWER_COLUMNS, kept, statusFrom } from './answers.ts';
import type { FormLock } from './forms.ts';
import { versionOf } from './proposals.ts';
import type { Tables } from './tables.ts';

const db = queries<Tables>();

export type FormToFill = { readonly id: FormId; readonly organisation: { readonly code: OrganisationCode; readonly names: Names; readonly kind: OrganisationKind }; readonly asked: number };

/** The forms of a round within the reach that anything is asked of, in the tree's order. */
export async function formsToFill(tx: Tx, { roots }: Reach, roundNo: number): Promise<readonly FormToFill[]> {
  const rows = await tx.all(
    db.selectFrom('evaluation.form as f').innerJoin('organisations.place as o', 'o.no', 'f.organisation_no')
      .select(['f.id', 'f.asked', 'f.kind', 'o.code', 'o.names']).where('f.round_no', '=', roundNo).where('f.asked', '>', 0).where(within('f', roots)).orderBy('f.path'),
  );
  return rows.map(({ id, asked, kind, code, names }) => ({ id: FormId.parse(id), asked, organisation: { code: OrganisationCode.parse(code), names: Names.parse(names), kind: OrganisationKind.parse(kind) } }));
}

/** What the forms of a round within the reach are locked by: of one tenant most often. */
export async function locksOfRound(tx: Tx, { roots }: Reach, roundNo: number): Promise<readonly FormLock[]> {
  const rows = await tx.all(db.selectFrom('evaluation.form as f').select('f.tenant_no').distinct().where('f.round_no', '=', roundNo).where(within('f', roots)));
  return rows.map(({ tenant_no }) => ({ roundNo, tenantNo: tenant_no }));
}

/** The versions over which earlier rounds of the same programme were opened, or of one that a crosswalk leads from: what an earlier answer was an answer to. */
export async function earlierVersions(tx: Tx, round: { readonly no: number; readonly year: number; readonly programme: { readonly code: string } }): Promise<readonly { readonly versionId: string; readonly versionHash: string }[]> {
  const rows = await tx.all(
    db.selectFrom('evaluation.round as r').innerJoin('programme.version_place as v', 'v.no', 'r.version_no')
      .leftJoin('programme.crosswalk_place as c', (join) => join.on('c.to_version_no', '=', versionOf(round)).onRef('c.from_version_no', '=', 'r.version_no'))
      .select(['v.id', 'v.document_hash']).distinct().where('r.year', '<', round.year)
      .where((where) => where.or([where('v.programme_code', '=', round.programme.code), where('c.to_version_no', 'is not', null)])),
  );
  return rows.map(({ id, document_hash }) => ({ versionId: id, versionHash: document_hash.toString('hex') }));
}

export type RowToFill = {
  readonly organisation: Omit<FormToFill['organisation'], 'kind'>; readonly statement: StatementCode; readonly answer: Answer;
  readonly earlier: { readonly year: number; readonly versionId: string; readonly from: string; readonly change: CrosswalkChange | null; readonly answer: Pick<Answer, 'status' | 'comment' | 'numerator' | 'denominator'> } | null;
};

/** All that is asked of the forms of a round within the reach, or of one of them, with what is answered now and was the last time: by organisation, in the programme's order. */
export async function* streamToFill(tx: Tx, { roots }: Reach, round: { readonly no: number; readonly year: number; readonly programme: { readonly code: string } }, formId: FormId | null): AsyncGenerator<readonly RowToFill[]> {
  // Which earlier rounds there are, and by which crosswalk, is read once: not again for each row.
  const query = db.with((cte) => cte('past').materialized(), (of) => of.selectFrom('evaluation.round as s').innerJoin('programme.version_place as v', 'v.no', 's.version_no')
    .leftJoin('programme.crosswalk_place as c', (join) => join.on('c.to_version_no', '=', versionOf(round)).onRef('c.from_version_no', '=', 's.version_no'))
    .select(['s.no', 's.year', 's.opened_at', 'v.id as version_id', 'c.to_version_no', 'c.from_version_no']).where('s.year', '<', round.year)
    .where((where) => where.or([where('v.programme_code', '=', round.programme.code), where('c.to_version_no', 'is not', null)])))
    .selectFrom('evaluation.form as f')
    .innerJoin('organisations.place as o', 'o.no', 'f.organisation_no')
    .innerJoin('evaluation.asked as a', 'a.list_no', 'f.list_no')
    .leftJoin('evaluation.answer as x', (join) =>
      join.onRef('x.organisation_no', '=', 'f.organisation_no').onRef('x.round_no', '=', 'f.round_no').onRef('x.statement_no', '=', 'a.statement_no'))
    .leftJoinLateral(
      (of) => of.selectFrom('past as s')
        .innerJoin('evaluation.form as g', (join) => join.onRef('g.round_no', '=', 's.no').onRef('g.organisation_no', '=', 'f.organisation_no'))
        .leftJoin('programme.crosswalk_row_place as w', (join) =>
          join.onRef('w.to_version_no', '=', 's.to_version_no').onRef('w.from_version_no', '=', 's.from_version_no').onRef('w.to_code', '=', 'a.statement_code').on('w.change', 'in', ['same', 'wording']))
        .innerJoin('evaluation.asked as b', (join) => join.onRef('b.list_no', '=', 'g.list_no').on('b.statement_code', '=', sql<string>`case when s.to_version_no is null then a.statement_code else w.from_code end`))
        .innerJoin('evaluation.holding_answer as y', (join) => join.onRef('y.organisation_no', '=', 'g.organisation_no').onRef('y.round_no', '=', 'g.round_no').onRef('y.statement_no', '=', 'b.statement_no'))
        .select(['s.year', 's.version_id', 'b.statement_code as from_code', 'w.change', 'y.status', 'y.comment', 'y.numerator', 'y.denominator'])
        .where('y.status', '>', 0).where(within('g', roots)).orderBy('s.year', 'desc').orderBy('s.opened_at', 'desc').limit(1).as('e'),
      (join) => join.onTrue())
    .select(['o.code', 'o.names', 'a.statement_code', ...ANSWER_COLUMNS, 'e.year', 'e.version_id', 'e.from_code', 'e.change', 'e.status as e_status', 'e.comment as e_comment', 'e.numerator as e_numerator', 'e.denominator as e_denominator'])
    .where('f.round_no', '=', round.no).where(within('f', roots))
    .$if(formId !== null, (own) => own.where('f.id', '=', formId))
    .orderBy('f.path').orderBy(sql`a.statement_no`);
  for await (const rows of tx.stream(query)) {
    yield rows.map((row) => ({
      organisation: { code: OrganisationCode.parse(row.code), names: Names.parse(row.names) }, statement: StatementCode.parse(row.statement_code), answer: kept(row),
      earlier: row.year === null || row.version_id === null ? null : {
        year: row.year, versionId: row.version_id, from: row.from_code ?? row.statement_code, change: row.change === null ? null : CrosswalkChange.parse(row.change), answer: { status: statusFrom(row.e_status ?? 0), comment: row.e_comment ?? '', numerator: row.e_numerator, denominator: row.e_denominator },
      },
    }));
  }
}
