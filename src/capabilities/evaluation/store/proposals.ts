import { Names } from '#capabilities/organisations/index.ts';
import { CrosswalkChange } from '#capabilities/programme/index.ts';
import type { Reach } from '#platform/access/index.ts';
import { queries, sql, within, type Tx } from '#platform/db/index.ts';
import { StatementCode, WAYS_IN, type Answer, type WayIn } from '../contract.ts';
import type { EarlierAnswer } from '../rules/proposals.ts';
import { ANSWER_COLUMNS, kept, statusFrom, type AnswerRow } from './answers.ts';
import type { KeptForm } from './forms.ts';
import type { Tables } from './tables.ts';

const db = queries<Tables>();

/** The version that a round is over, by its small number. */
export const versionOf = ({ no }: { readonly no: number }) => sql<number>`(select version_no from evaluation.round where no = ${no})`;

/**
 * To each statement that a form asks, what the same organisation answered (of what is being corrected under a signature, what was signed) in the newest earlier round of the
 * programme in which it was asked and answered, of forms within reach; or, newer than that, what one that was merged into it answered in this very round. Which statement of
 * another version it is the crosswalk says that holds between the two; where none does the code says it. A statement that several have become has a row of each.
 */
export async function earlierAnswers(tx: Tx, { roots }: Reach, { organisationNo, tenantNo, listNo, round }: KeptForm): Promise<readonly EarlierAnswer[]> {
  const rows = await tx.often(
    // The forms first: of this round's own form, whose answers may have been changed a thousand times, nothing is read. Then their answers, read once, and only then held
    // against what is asked: of a list that was made a moment ago nobody has counted the rows, and the other way round each of them would read all this.
    db.with((cte) => cte('given').materialized(), (of) => of.selectFrom(sql<{ no: number }>`(select ${organisationNo}::int as no union all select no from organisations.place where successor_no = ${organisationNo})`.as('it'))
      .innerJoin('evaluation.form as f', 'f.organisation_no', 'it.no')
      .innerJoin('evaluation.round as r', 'r.no', 'f.round_no')
      .innerJoin('programme.version_place as v', 'v.no', 'r.version_no')
      .leftJoin('programme.crosswalk_place as c', (join) => join.on('c.to_version_no', '=', versionOf(round)).onRef('c.from_version_no', '=', 'r.version_no'))
      .select(['f.organisation_no', 'f.round_no', 'f.tenant_no', 'f.list_no', 'c.to_version_no', 'c.from_version_no', 'r.opened_at', 'r.year', 'v.id as version_id', 'v.document_hash'])
      .where((where) => where.or([where('v.programme_code', '=', round.programme.code), where('c.to_version_no', 'is not', null)]))
      .where((where) => where.or([
        where.and([where('f.organisation_no', '=', organisationNo), where('r.year', '<', round.year), within('f', roots)]),
        // A merged one's own form is set aside and asks nothing any more. Its answers are for the form that goes on, whose reader this is.
        where.and([where('f.organisation_no', '<>', organisationNo), where('r.no', '=', round.no), where('f.tenant_no', '=', tenantNo), where('f.asked', '=', 0)]),
      ])))
      .with((cte) => cte('earlier').materialized(), (of) => of.selectFrom('given as g')
        .innerJoin('evaluation.holding_answer as x', (join) => join.onRef('x.organisation_no', '=', 'g.organisation_no').onRef('x.round_no', '=', 'g.round_no'))
        .innerJoin('programme.statement_place as q', 'q.no', 'x.statement_no')
        .leftJoin('programme.crosswalk_row_place as w', (join) => join.onRef('w.to_version_no', '=', 'g.to_version_no').onRef('w.from_version_no', '=', 'g.from_version_no').onRef('w.from_code', '=', 'q.code'))
        .innerJoin('organisations.place as o', 'o.no', 'g.organisation_no')
        .leftJoin('evaluation.signature as s', (join) => join.onRef('s.round_no', '=', 'g.round_no').onRef('s.tenant_no', '=', 'g.tenant_no'))
        .select(sql<string | null>`case when g.to_version_no is null then q.code else w.to_code end`.as('code'))
        .select(['q.code as from_code', 'w.change', 'w.merged_from', 'x.round_no', 'x.statement_no', 'g.opened_at', 'g.year', 's.signed_at', 'g.version_id', 'g.document_hash', 'o.no as organisation_no', 'o.names', ...ANSWER_COLUMNS])
        .where('x.status', '>', 0)
        .where((where) => where.or([
          where('g.organisation_no', '<>', organisationNo),
          where.exists(where.selectFrom('evaluation.asked as b').select('b.list_no').whereRef('b.list_no', '=', 'g.list_no').whereRef('b.statement_no', '=', 'x.statement_no')),
        ])))
      .selectFrom('earlier as e').innerJoin('evaluation.asked as a', (join) => join.on('a.list_no', '=', listNo).onRef('a.statement_code', '=', 'e.code'))
      .distinctOn(['a.statement_code', 'e.merged_from']).select('a.statement_code').selectAll('e')
      .orderBy('a.statement_code').orderBy('e.merged_from').orderBy('e.year', 'desc').orderBy('e.opened_at', 'desc').orderBy('e.at', 'desc'),
  );
  return rows.flatMap((row) => earlierFrom(row, organisationNo));
}

type EarlierRow = AnswerRow & {
  readonly statement_code: string; readonly from_code: string; readonly change: string | null; readonly round_no: number; readonly statement_no: number; readonly opened_at: Date; readonly year: number;
  readonly signed_at: Date | null; readonly version_id: string; readonly document_hash: Buffer; readonly organisation_no: number; readonly names: unknown;
};

function earlierFrom(row: EarlierRow, organisationNo: number): readonly EarlierAnswer[] {
  const status = statusFrom(row.status ?? 0);
  if (status === null) return [];
  return [{
    statement: row.statement_code, from: StatementCode.parse(row.from_code), change: row.change === null ? null : CrosswalkChange.parse(row.change),
    stood: { organisationNo: row.organisation_no, roundNo: row.round_no, statementNo: row.statement_no }, openedAt: row.opened_at, year: row.year, isSigned: row.signed_at !== null,
    versionId: row.version_id, versionHash: row.document_hash.toString('hex'), answer: { ...kept(row), status },
    ...(row.organisation_no !== organisationNo && { predecessor: Names.parse(row.names) }),
  }];
}

/** An answer that somebody gave at a certain time: the version it made, what stood there before, and what stands there now. */
export type Given = { readonly statement: StatementCode; readonly version: number; readonly status: Answer['status']; readonly before: Answer; readonly now: number };

/** Everything that one person answered in a form at one instant, in any way or in the one that is named; the last of it, where it was more than once. */
export async function givenAt(tx: Tx, { organisationNo, listNo, round }: KeptForm, { at, account, wayIn }: { readonly at: Date; readonly account: string | null; readonly wayIn?: WayIn }): Promise<readonly Given[]> {
  const rows = await tx.all(sql<{ statement_code: string; given_version: number; given_status: number; now: number } & AnswerRow>`
    select distinct on (a.statement_no) a.statement_code, h.version as given_version, h.status as given_status, n.version as now,
      x.status, x.comment, x.note, x.evidence, x.numerator, x.denominator, x.on_day, x.version, x.at
    from evaluation.answer_history h
    join evaluation.asked a on a.list_no = ${listNo} and a.statement_no = h.statement_no
    join evaluation.answer n on n.organisation_no = h.organisation_no and n.round_no = h.round_no and n.statement_no = h.statement_no
    left join evaluation.answer_history x on x.organisation_no = h.organisation_no and x.round_no = h.round_no and x.statement_no = h.statement_no and x.version = h.version - 1
    where h.organisation_no = ${organisationNo} and h.round_no = ${round.no} and h.at = ${at} and h.by_account is not distinct from ${account}::uuid
      and h.status > 0 ${wayIn ? sql`and h.way_in = ${WAYS_IN.indexOf(wayIn)}` : sql``}
    order by a.statement_no, h.version desc`);
  return rows.map(({ statement_code, given_version, given_status, now, ...before }) => ({
    statement: StatementCode.parse(statement_code), version: given_version, status: statusFrom(given_status), before: kept(before), now,
  }));
}
