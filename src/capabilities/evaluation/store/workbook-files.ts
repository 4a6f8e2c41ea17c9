import * as z from 'zod';
import { Names } from '#capabilities/organisations/index.ts';
import { ROLES, type Actor, type Reach } from '#platform/access/index.ts';
import { sql, type Database, type Tx } from '#platform/db/index.ts';
import { AnswerFile, FileRow, ROWS_A_PAGE, type AnswerFileId, type RowOutcome, type Take } from '../contract/workbook.ts';
import { ofFile, type FileOfRows } from './workbook-rows.ts';

/** A file of answers with all that is kept of it. It is its sender's, and nobody else finds it. */
export type KeptAnswerFile = AnswerFile & FileOfRows & { readonly begunAt: Date | null };

type Row = {
  no: number; id: string; tenant_no: number; round_no: number; name: string; by_name: string; at: Date; state: string; columns: unknown; notices: readonly string[]; counts: unknown; revision: number; percent: number;
  begun_at: Date | null;
};
const tenantsIn = ({ roots }: Reach): readonly number[] => [...new Set(roots.map(({ tenant }) => tenant))];
const keptOf = (row: Row, reach: Reach): KeptAnswerFile => ({ ...AnswerFile.parse({ ...row, by: row.by_name }), no: row.no, tenantNo: row.tenant_no, roundNo: row.round_no, tenants: tenantsIn(reach), begunAt: row.begun_at });

type Sender = Pick<Actor, 'accountId' | 'name'>;
type Whose = { readonly reach: Reach; readonly actor: Sender };
const isOwn = ({ reach, actor }: Whose) => sql<boolean>`f.tenant_no = any (${tenantsIn(reach)}::int[]) and f.by_account is not distinct from ${actor.accountId}::uuid`;

export type NewAnswerFile = { readonly id: AnswerFileId; readonly roundNo: number; readonly tenantNo: number; readonly name: string; readonly at: Date };

/** Nothing of it has been read yet. */
export async function addAnswerFile(tx: Tx, { id, roundNo, tenantNo, name, at }: NewAnswerFile, whose: Whose): Promise<FileOfRows> {
  const row = await tx.first(sql<{ no: number }>`
    insert into evaluation.answer_file (id, tenant_no, round_no, name, by_account, by_name, at, state, columns)
    values (${id}, ${tenantNo}, ${roundNo}, ${name}, ${whose.actor.accountId}, ${whose.actor.name}, ${at}, 'reading', '{}') returning no`);
  if (!row) throw new Error('The database made no file.');
  return { no: row.no, tenantNo, roundNo, tenants: tenantsIn(whose.reach) };
}

/** What the same person had brought for the round before this file, and has not decided about, is thrown away; or that of it which is still being read. */
export async function discardOthers(tx: Tx, { no, roundNo }: FileOfRows, { at, states }: { readonly at: Date; readonly states: readonly AnswerFile['state'][] }, whose: Whose): Promise<void> {
  const old = await tx.all(sql<{ no: number }>`
    update evaluation.answer_file f set state = 'discarded', ended_at = ${at}, grants = null where f.round_no = ${roundNo} and f.no < ${no} and ${isOwn(whose)} and f.state = any (${states}::text[]) returning f.no`);
  if (old.length === 0) return;
  for (const table of ['row', 'piece']) {
    await tx.run(sql`delete from ${sql.raw(`evaluation.answer_file_${table}`)} where file_no = any (${old.map((file) => file.no)}::int[]) and tenant_no = any (${tenantsIn(whose.reach)}::int[])`);
  }
}

/** Undefined where it is not the caller's own. `lock`: of two who decide, one waits. */
export async function answerFileById(tx: Tx, { id, roundNo, lock = false }: { readonly id: AnswerFileId; readonly roundNo: number; readonly lock?: boolean }, whose: Whose): Promise<KeptAnswerFile | undefined> {
  const row = await tx.first(sql<Row>`select f.* from evaluation.answer_file f where f.id = ${id} and f.round_no = ${roundNo} and ${isOwn(whose)} ${sql.raw(lock ? 'for update' : '')}`);
  return row && keptOf(row, whose.reach);
}

const MOST_LISTED = 20;
export async function answerFilesOf(tx: Tx, roundNo: number, whose: Whose): Promise<readonly AnswerFile[]> {
  const rows = await tx.all(sql<Row>`select f.* from evaluation.answer_file f where f.round_no = ${roundNo} and ${isOwn(whose)} and f.state <> 'discarded' order by f.no desc limit ${MOST_LISTED}`);
  return rows.map((row) => AnswerFile.parse(keptOf(row, whose.reach)));
}

/** Counts the rows by what they come to, and makes of it another preview than was seen before. */
export async function setCompared(tx: Tx, file: FileOfRows, state: 'compared' | 'outdated'): Promise<void> {
  await tx.run(sql`
    update evaluation.answer_file f set state = ${state}, revision = f.revision + 1, percent = 0, begun_at = null, accepted_at = null, grants = null, counts = (
      select jsonb_build_object('changed', count(*) filter (where r.outcome = 'changed'), 'conflict', count(*) filter (where r.outcome = 'conflict'), 'wrong', count(*) filter (where r.outcome = 'wrong'),
        'kept', count(*) filter (where r.outcome = 'kept'), 'same', count(*) filter (where r.outcome = 'same'), 'mine', count(*) filter (where r.take = 'mine'), 'theirs', count(*) filter (where r.take = 'theirs'))
      from evaluation.answer_file_row r where ${ofFile(file)})
    where f.no = ${file.no}`);
}

/** Whose value is taken in rows that are in conflict: in all of them, or in these. Gives how many. */
export async function chooseRows(tx: Tx, file: FileOfRows, { all, lines, takes }: { readonly all: Take | null; readonly lines: readonly number[]; readonly takes: readonly Take[] }): Promise<number> {
  if (all) return tx.run(sql`update evaluation.answer_file_row r set take = ${all} where ${ofFile(file)} and r.outcome = 'conflict'`);
  return tx.run(sql`
    update evaluation.answer_file_row r set take = chosen.take from unnest(${lines}::int[], ${takes}::text[]) as chosen (line, take) where ${ofFile(file)} and r.outcome = 'conflict' and r.line = chosen.line`);
}

type PageRow = { line: number; organisation_code: string; names: unknown; statement_code: string; outcome: string; cells: unknown; errors: unknown; take: string | null };
export type ShownRow = Omit<FileRow, 'text' | 'asksHowFar'>;
export async function rowsShown(tx: Tx, file: FileOfRows, outcome: RowOutcome, page: number): Promise<readonly ShownRow[]> {
  const rows = await tx.all(sql<PageRow>`
    select r.line, r.organisation_code, case when r.organisation_no is not null then o.names end as names, r.statement_code, r.outcome, r.cells, r.errors, r.take
    from evaluation.answer_file_row r left join organisations.place o on o.no = r.organisation_no
    where ${ofFile(file)} and r.outcome = ${outcome} order by r.line limit ${ROWS_A_PAGE} offset ${(page - 1) * ROWS_A_PAGE}`);
  return rows.map(({ organisation_code: code, names, statement_code, ...row }) => FileRow.unwrap().omit({ text: true, asksHowFar: true }).parse({ ...row, organisation: { code, names: Names.parse(names ?? {}) }, statement: statement_code }));
}

/** What is done in the background: a large file is read and compared, the answers of an accepted one are saved, those of a saved one taken back. */
type ToBeDone = 'reading' | 'accepted' | 'taking-back';

/** Roles over subtrees as they were held when the work was asked for. */
const Grants = z.array(z.object({ role: z.enum(ROLES), path: z.string(), tenant: z.int() }).readonly()).readonly();

/** From here on the work goes on without whoever asked for it, under the grants that were held then. */
export async function setToBeDone(tx: Tx, { no }: FileOfRows, { state, grants, at }: { readonly state: ToBeDone; readonly grants: Actor['grants']; readonly at: Date }): Promise<void> {
  await tx.run(sql`update evaluation.answer_file set state = ${state}, accepted_at = ${at}, grants = ${JSON.stringify(grants)}, percent = 0, begun_at = null where no = ${no}`);
}

/** How far the work has come: told in a transaction of its own, so that others see it. */
export async function tellAnswersCome(tx: Tx, no: number, percent: number, begunAt: Date): Promise<void> {
  await tx.run(sql`update evaluation.answer_file set percent = ${percent}, begun_at = ${begunAt} where no = ${no} and state in ('reading', 'accepted', 'taking-back')`);
}

export async function endAnswerFile(tx: Tx, { no }: FileOfRows, { state, at, counts }: { readonly state: 'applied' | 'taken-back' | 'discarded'; readonly at: Date; readonly counts: Readonly<Record<string, number>> }): Promise<void> {
  await tx.run(sql`update evaluation.answer_file set state = ${state}, percent = 100, ended_at = ${at}, grants = null, counts = counts || ${JSON.stringify(counts)}::jsonb where no = ${no}`);
}

export type Waiting = { readonly id: AnswerFile['id']; readonly state: ToBeDone; readonly roundId: string; readonly actor: Actor };

/** The file that has waited longest for such work, with who asked for it and the rights under which it is to be done. What is in it is not seen here. */
export async function nextWaitingAnswers(database: Database, states: readonly ToBeDone[]): Promise<Waiting | undefined> {
  return database.transact({ tenants: [], oversees: true }, 'read', async (tx) => {
    const row = await tx.first(sql<{ id: string; state: ToBeDone; round_id: string; by_account: string | null; by_name: string; grants: unknown }>`
      select w.id, w.state, r.id as round_id, w.by_account, w.by_name, w.grants from evaluation.answer_file_waiting w join evaluation.round r on r.no = w.round_no where w.state = any (${states}::text[]) order by w.accepted_at limit 1`);
    return row && { id: AnswerFile.unwrap().shape.id.parse(row.id), state: row.state, roundId: row.round_id, actor: { kind: 'person', accountId: row.by_account, name: row.by_name, grants: Grants.parse(row.grants) } };
  });
}

/** It could not be done: a file that was to be brought in is looked at again, one that was to be taken back stays as it is and says so, and others can go on. Under the rights of whoever asked for it. */
export async function setAnswersAside(database: Database, { id, actor }: Pick<Waiting, 'id' | 'actor'>): Promise<void> {
  const tenants = [...new Set(actor.grants.map(({ tenant }) => tenant))];
  await database.transact({ tenants, oversees: false }, 'write', (tx) => tx.run(sql`
    update evaluation.answer_file set percent = 0, state = case state when 'accepted' then 'failed' else 'applied' end, notices = case state when 'accepted' then notices else array_append(array_remove(notices, ${NOT_TAKEN_BACK}), ${NOT_TAKEN_BACK}) end
    where id = ${id} and state in ('accepted', 'taking-back')`));
}
const NOT_TAKEN_BACK: AnswerFile['notices'][number] = 'not-taken-back';
