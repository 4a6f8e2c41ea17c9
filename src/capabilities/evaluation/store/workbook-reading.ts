import { queries, sql, type Database, type Tx } from '#platform/db/index.ts';
import type { Localized } from '#platform/i18n/index.ts';
import type { AnswerFile } from '../contract/workbook.ts';
import type { Header } from '../rules/workbook/columns.ts';
import type { Tables } from './tables.ts';
import type { Waiting } from './workbook-files.ts';
import type { FileOfRows } from './workbook-rows.ts';

// A file that is read in the background: kept as it was sent until it has been read, and no longer.

const db = queries<Tables>();

const PIECE = 262_144;
const PIECES_AT_ONCE = 16;

export async function keepPieces(tx: Tx, { no, tenantNo }: FileOfRows, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; at += PIECE * PIECES_AT_ONCE) {
    const some = Buffer.from(bytes.buffer, bytes.byteOffset + at, Math.min(PIECE * PIECES_AT_ONCE, bytes.length - at));
    const pieces = Array.from({ length: Math.ceil(some.length / PIECE) }, (_none, i) => ({ tenant_no: tenantNo, file_no: no, piece_no: at / PIECE + i, bytes: some.subarray(i * PIECE, (i + 1) * PIECE) }));
    await tx.run(db.insertInto('evaluation.answer_file_piece').values(pieces));
  }
}

/** The file as it was sent, some pieces at a time. */
export async function piecesOf(tx: Tx, { no, tenantNo }: FileOfRows): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  for await (const some of tx.stream(db.selectFrom('evaluation.answer_file_piece').select('bytes').where('tenant_no', '=', tenantNo).where('file_no', '=', no).orderBy('piece_no'), 4)) pieces.push(...some.map(({ bytes }) => bytes));
  return Buffer.concat(pieces);
}

export async function dropPieces(tx: Tx, { no, tenants }: Pick<FileOfRows, 'no' | 'tenants'>): Promise<void> {
  await tx.run(sql`delete from evaluation.answer_file_piece where file_no = ${no} and tenant_no = any (${tenants}::int[])`);
}

/** One server at a time reads it. False at once where another does. */
export const lockReading = (tx: Tx, { no }: Pick<FileOfRows, 'no'>): Promise<boolean> => tx.tryLock('answerFile', no);

/** Somebody begins to read it: in a transaction of its own, so that it is known also of who does not come to an end. Gives how often that has been. */
export async function beginReading(tx: Tx, { no }: Pick<FileOfRows, 'no'>, begunAt: Date): Promise<number> {
  const row = await tx.first(sql<{ tries: number }>`update evaluation.answer_file set tries = tries + 1, begun_at = ${begunAt}, percent = 0 where no = ${no} and state = 'reading' returning tries`);
  return row?.tries ?? 0;
}

/** What the file is, beside its rows: it has been read. False where somebody has thrown it away meanwhile. */
export async function setRead(tx: Tx, { no }: Pick<FileOfRows, 'no'>, { columns, notices }: { readonly columns: Header['letters']; readonly notices: readonly AnswerFile['notices'][number][] }): Promise<boolean> {
  return (await tx.run(sql`update evaluation.answer_file set columns = ${JSON.stringify(columns)}, notices = ${notices} where no = ${no} and state = 'reading'`)) === 1;
}

/** It could not be read, and says why; nothing of it is kept. Under the rights of whoever sent it. */
export async function refuseAnswers(database: Database, { id, actor }: Pick<Waiting, 'id' | 'actor'>, { refusal, at }: { readonly refusal: Localized; readonly at: Date }): Promise<void> {
  const tenants = [...new Set(actor.grants.map(({ tenant }) => tenant))];
  await database.transact({ tenants, oversees: false }, 'write', async (tx) => {
    const row = await tx.first(sql<{ no: number }>`update evaluation.answer_file set state = 'refused', refusal = ${JSON.stringify(refusal)}, percent = 0, grants = null, ended_at = ${at} where id = ${id} and state = 'reading' returning no`);
    if (row) await dropPieces(tx, { no: row.no, tenants });
  });
}
