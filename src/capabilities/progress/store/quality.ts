import { queries, sql, type Tx } from '#platform/db/index.ts';
import type { Spread } from '../contract.ts';
import type { AnswerIn } from '../rules/needs-asked.ts';
import type { Tables } from './tables.ts';

const db = queries<Tables>();

export type KeptNote = { readonly tenantNo: number; readonly question: string; readonly version: number; readonly about: Buffer; readonly text: string; readonly at: Date; readonly by: string; /** The version before it. */ readonly before: string | null };
type NoteRow = { tenant_no: number; question: string; version: number; about: Buffer; note: string; noted_at: Date; noter: string; before: string | null };

/** What was said last to each question of these tenants' round, as far as the rights of the transaction go. */
export async function notes(tx: Tx, { tenantNos, roundNo }: { readonly tenantNos: readonly number[]; readonly roundNo: number }): Promise<readonly KeptNote[]> {
  const rows = await tx.all(sql<NoteRow>`
    select distinct on (tenant_no, question) tenant_no, question, version, about, note, noted_at, noter, lag(note) over (partition by tenant_no, question order by version) as before
    from progress.question_note where tenant_no = any (${[...tenantNos]}::int[]) and round_no = ${roundNo} order by tenant_no, question, version desc`);
  return rows.map(({ tenant_no: tenantNo, question, version, about, note: text, noted_at: at, noter: by, before }) => ({ tenantNo, question, version, about, text, at, by, before }));
}

export type NewNote = { readonly tenantNo: number; readonly roundNo: number; readonly question: string; /** That it follows. */ readonly version: number; readonly about: string; readonly text: string; readonly at: Date; readonly account: string | null; readonly name: string };

/** False if somebody else has said something since it was read. */
export async function addNote(tx: Tx, { tenantNo, roundNo, question, version, about, text, at, account, name }: NewNote): Promise<boolean> {
  const last = (await notes(tx, { tenantNos: [tenantNo], roundNo })).find((note) => note.question === question);
  if ((last?.version ?? 0) !== version) return false;
  return (await tx.run(
    db.insertInto('progress.question_note')
      .values({ tenant_no: tenantNo, round_no: roundNo, question, version: version + 1, about: Buffer.from(about, 'hex'), note: text, noted_at: at, noted_by: account, noter: name })
      .onConflict((conflict) => conflict.columns(['tenant_no', 'round_no', 'question', 'version']).doNothing()),
  )) > 0;
}

type OwnSigned = { readonly tenantNo: number; readonly answers: readonly AnswerIn[] };

/** Of each of these tenants its own signed answers in these rounds: 0 where none was given. */
export async function ownSigned(tx: Tx, { tenantNos, roundNos }: { readonly tenantNos: readonly number[]; readonly roundNos: readonly number[] }): Promise<readonly OwnSigned[]> {
  const rows = await tx.all(sql<{ tenant_no: number; answers: readonly (readonly [number, string, number])[] }>`
    select x.tenant_no, json_agg(json_build_array(x.round_no, s.code, x.status)) as answers
    from evaluation.signed_own_answer x join programme.statement_place s on s.no = x.statement_no
    where x.tenant_no = any (${[...tenantNos]}::int[]) and x.round_no = any (${[...roundNos]}::int[])
    group by x.tenant_no`);
  return rows.map(({ tenant_no: tenantNo, answers }) => ({ tenantNo, answers: answers.map(([roundNo, code, status]) => ({ roundNo, code, status })) }));
}

/** How "not applicable" is spread over the organisers that have signed. */
export async function notApplicableSpreads(tx: Tx, roundNo: number): Promise<readonly Spread[]> {
  return tx.all(sql<Spread>`select is_own as "isOwn", organisers, low, middle, high from evaluation.not_applicable_spread where round_no = ${roundNo}`);
}
