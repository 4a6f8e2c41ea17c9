import { namesOf } from '#capabilities/accounts/index.ts';
import { Names } from '#capabilities/organisations/index.ts';
import type { Reach } from '#platform/access/index.ts';
import { queries, sql, within, type Tx } from '#platform/db/index.ts';
import { RoundId, WAYS_IN, type Answer, type WayIn } from '../contract.ts';
import { SignedDivisions } from '../contract/signing-divided.ts';
import { kept, type AnswerRow } from './answers.ts';
import type { KeptForm } from './forms.ts';
import { versionOf } from './proposals.ts';
import type { Tables } from './tables.ts';

const db = queries<Tables>();

/** A round of the same programme, or of one that a crosswalk leads from or to, in which an organisation has a form within reach, with its version of the programme and who signs there. */
export type RoundOfForm = {
  readonly no: number; readonly id: RoundId; readonly year: number; readonly names: Names; readonly versionId: string; readonly versionHash: string; readonly tenantNo: number; readonly listNo: number;
};

/** Every round in which the form's organisation has a form, the newest first. */
export async function roundsOfForm(tx: Tx, { roots }: Reach, { organisationNo, round }: KeptForm): Promise<readonly RoundOfForm[]> {
  const rows = await tx.all(
    db.selectFrom('evaluation.form as f')
      .innerJoin('evaluation.round as r', 'r.no', 'f.round_no')
      .innerJoin('programme.version_place as v', 'v.no', 'r.version_no')
      .leftJoin('programme.crosswalk_place as c', (join) => join.on('c.to_version_no', '=', versionOf(round)).onRef('c.from_version_no', '=', 'r.version_no'))
      .select(['r.no', 'r.id', 'r.year', 'r.names', 'v.id as version_id', 'v.document_hash', 'f.tenant_no', 'f.list_no'])
      .where('f.organisation_no', '=', organisationNo).where((where) => where.or([where('v.programme_code', '=', round.programme.code), where('c.to_version_no', 'is not', null)])).where(within('f', roots))
      .orderBy('r.year', 'desc').orderBy('r.opened_at', 'desc'),
  );
  return rows.map((row) => ({
    no: row.no, id: RoundId.parse(row.id), year: row.year, names: Names.parse(row.names), versionId: row.version_id, versionHash: row.document_hash.toString('hex'), tenantNo: row.tenant_no, listNo: row.list_no,
  }));
}

export type KeptVersion = { readonly roundNo: number; readonly code: string; readonly answer: Answer; readonly at: Date; readonly by: string | null; readonly wayIn: WayIn };

/** Every version of an organisation's answers to statements, each by the code that it had in a round, in their order. So many, the newest, where there are more. */
export async function versionsOf(tx: Tx, organisationNo: number, asked: readonly { readonly roundNo: number; readonly code: string }[]): Promise<readonly KeptVersion[]> {
  const rows = await tx.all(sql<{ round_no: number; code: string; by_account: string | null; way_in: number; given_at: Date } & AnswerRow>`
    select h.round_no, s.code, h.by_account, h.way_in, h.at as given_at, h.status, h.comment, h.note, h.evidence, h.numerator, h.denominator, h.on_day, h.version, h.at
    from unnest(${asked.map(({ roundNo }) => roundNo)}::int[], ${asked.map(({ code }) => code)}::text[]) as wanted (round_no, code)
    join evaluation.answer_history h on h.organisation_no = ${organisationNo} and h.round_no = wanted.round_no
    join programme.statement_place s on s.no = h.statement_no and s.code = wanted.code
    order by h.at desc, h.version desc limit ${MOST_VERSIONS}`);
  const names = await namesOf(tx, rows.flatMap(({ by_account: account }) => account ?? []));
  return rows.toReversed().map(({ round_no, code, by_account, way_in, given_at, ...row }) => ({
    roundNo: round_no, code, answer: kept(row), at: given_at, by: by_account === null ? null : (names.get(by_account) ?? null), wayIn: WAYS_IN[way_in] ?? 'form',
  }));
}
const MOST_VERSIONS = 500;

export type KeptSignOff = { readonly id: string; readonly roundNo: number; readonly tenantNo: number; readonly no: number; readonly at: Date; readonly by: string; readonly reopened: { readonly at: Date; readonly by: string; readonly reason: string } | null; readonly divided: SignedDivisions | null };

/** What was signed and reopened in these rounds by who signs for the organisation there, in its order. Only sign-offs that covered it. */
export async function signOffsThere(tx: Tx, organisationNo: number, rounds: readonly RoundOfForm[]): Promise<readonly KeptSignOff[]> {
  const rows = await tx.all(
    db.selectFrom('evaluation.sign_off as s')
      .innerJoin('evaluation.signed_form as f', (join) => join.onRef('f.tenant_no', '=', 's.tenant_no').onRef('f.sign_off_no', '=', 's.no').on('f.organisation_no', '=', organisationNo))
      .select(['s.id', 's.round_no', 's.tenant_no', 's.no', 's.signed_at', 's.signer', 's.reopened_at', 's.reopener', 's.reopening_reason', 's.divided'])
      .where('s.round_no', '=', sql<number>`any(${rounds.map(({ no }) => no)}::int[])`)
      .where('s.tenant_no', '=', sql<number>`any(${[...new Set(rounds.map(({ tenantNo }) => tenantNo))]}::int[])`)
      .orderBy('s.signed_at').orderBy('s.no'),
  );
  return rows.map((row) => ({
    id: row.id, roundNo: row.round_no, tenantNo: row.tenant_no, no: row.no, at: row.signed_at, by: row.signer,
    reopened: row.reopened_at && row.reopener && row.reopening_reason ? { at: row.reopened_at, by: row.reopener, reason: row.reopening_reason } : null,
    divided: row.divided === null ? null : SignedDivisions.parse(row.divided),
  }));
}

/** An organisation's answers as a sign-off covers them, by statement; also those that were blank. */
export async function answersSigned(tx: Tx, organisationNo: number, { tenantNo, roundNo, no: signOff }: KeptSignOff): Promise<ReadonlyMap<string, Answer>> {
  const rows = await tx.all(sql<{ code: string } & AnswerRow>`
    select s.code, h.status, h.comment, h.note, h.evidence, h.numerator, h.denominator, h.on_day, h.version, h.at
    from evaluation.signed_form f
    cross join lateral unnest(f.statement_nos, f.versions) as u (statement_no, version)
    join programme.statement_place s on s.no = u.statement_no
    left join evaluation.answer_history h on h.organisation_no = f.organisation_no and h.round_no = ${roundNo} and h.statement_no = u.statement_no and h.version = u.version
    where f.tenant_no = ${tenantNo} and f.sign_off_no = ${signOff} and f.organisation_no = ${organisationNo}
    order by u.statement_no`);
  return new Map(rows.map(({ code, ...row }) => [code, kept(row)]));
}
