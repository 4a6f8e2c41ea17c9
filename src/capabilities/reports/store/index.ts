import { queries, type Tx } from '#platform/db/index.ts';
import type { DataSet } from '../contract.ts';
import type { Frozen } from '../rules/frozen.ts';
import type { Tables } from './tables.ts';

const db = queries<Tables>();

/** The data sets of a round, the newest first. */
export async function dataSets(tx: Tx, roundNo: number): Promise<readonly DataSet[]> {
  const rows = await tx.all(
    db.selectFrom('reports.data_set').select(({ fn, ref }) => ['no', 'title', 'hash', 'has_rows', 'frozen_at', 'freezer', fn<number>('octet_length', [ref('document')]).as('bytes')]).where('round_no', '=', roundNo).orderBy('no', 'desc'),
  );
  return rows.map(({ no, title, hash, has_rows: hasRows, frozen_at: at, freezer: by, bytes }) => ({ no, title, at, by, hash: hash.toString('hex'), hasRows, bytes }));
}

export async function dataSet(tx: Tx, roundNo: number, no: number): Promise<(DataSet & Frozen) | undefined> {
  const row = await tx.first(db.selectFrom('reports.data_set').select(['title', 'document', 'hash', 'has_rows', 'frozen_at', 'freezer']).where('round_no', '=', roundNo).where('no', '=', no));
  return row && { no, title: row.title, at: row.frozen_at, by: row.freezer, hash: row.hash.toString('hex'), hasRows: row.has_rows, bytes: Buffer.byteLength(row.document), text: row.document };
}

export type NewDataSet = Frozen & { readonly roundNo: number; readonly no: number; readonly title: string; readonly at: Date; readonly account: string | null; readonly name: string };

/** False if somebody else has frozen one since. */
export async function addDataSet(tx: Tx, { roundNo, no, title, text, hash, at, account, name }: NewDataSet): Promise<boolean> {
  return (await tx.run(
    db.insertInto('reports.data_set').values({ round_no: roundNo, no, title, document: text, hash: Buffer.from(hash, 'hex'), has_rows: true, frozen_at: at, frozen_by: account, freezer: name })
      .onConflict((conflict) => conflict.columns(['round_no', 'no']).doNothing()),
  )) > 0;
}
