import { queries, sql, type Tx } from '#platform/db/index.ts';
import type { Version } from './index.ts';
import type { Tables } from './tables.ts';

const db = queries<Tables>();

/** What a version was read from. `hash` is over the file's bytes. */
export type Source = { readonly fileName: string; readonly mediaType: string; readonly hash: string; readonly lines: readonly string[] };

export async function addSource(tx: Tx, versionId: string, { fileName, mediaType, hash, lines }: Source): Promise<void> {
  await tx.run(sql`
    insert into programme.source (version_no, file_name, media_type, file_hash, lines)
    select no, ${fileName}, ${mediaType}, decode(${hash}, 'hex'), ${[...lines]}::text[] from programme.version where id = ${versionId}`);
}

/** A copy of a version is read from the same, and its notes are as settled as they were. */
export async function copySource(tx: Tx, { no }: Version, toId: string): Promise<void> {
  await tx.run(sql`
    insert into programme.source (version_no, file_name, media_type, file_hash, lines)
    select v.no, s.file_name, s.media_type, s.file_hash, s.lines from programme.source s join programme.version v on v.id = ${toId} where s.version_no = ${no}`);
  await tx.run(sql`
    insert into programme.settled_note (version_no, note_no, settled_at, account_id, settled_by)
    select v.no, s.note_no, s.settled_at, s.account_id, s.settled_by from programme.settled_note s join programme.version v on v.id = ${toId} where s.version_no = ${no}`);
}

export type SourceShown = Omit<Source, 'lines'> & { readonly count: number; readonly lines: ReadonlyMap<number, string> };

/** The source of a version with these of its lines, counted from 1. */
export async function sourceOf(tx: Tx, { no }: Version, lines: readonly number[]): Promise<SourceShown | undefined> {
  const row = await tx.first(sql<{ file_name: string; media_type: string; hash: string; count: number; lines: Record<string, string> | null }>`
    select file_name, media_type, encode(file_hash, 'hex') as hash, cardinality(lines) as count,
      (select jsonb_object_agg(l.no, l.text) from unnest(lines) with ordinality as l (text, no) where l.no = any(${[...lines]}::int[])) as lines
    from programme.source where version_no = ${no}`);
  if (!row) return undefined;
  return { fileName: row.file_name, mediaType: row.media_type, hash: row.hash, count: row.count, lines: new Map(Object.entries(row.lines ?? {}).map(([line, text]) => [Number(line), text])) };
}

export type Settled = { readonly at: Date; readonly by: string };

export async function settledNotes(tx: Tx, { no }: Version): Promise<ReadonlyMap<number, Settled>> {
  const rows = await tx.all(db.selectFrom('programme.settled_note').select(['note_no', 'settled_at', 'settled_by']).where('version_no', '=', no));
  return new Map(rows.map(({ note_no, settled_at, settled_by }) => [note_no, { at: settled_at, by: settled_by }]));
}

/** Who settled it first stays. */
export async function settleNotes(tx: Tx, { no }: Version, notes: readonly number[], { at, accountId, by }: { readonly at: Date; readonly accountId: string | null; readonly by: string }): Promise<void> {
  if (notes.length === 0) return;
  await tx.run(
    db.insertInto('programme.settled_note').values(notes.map((note) => ({ version_no: no, note_no: note, settled_at: at, account_id: accountId, settled_by: by }))).onConflict((conflict) => conflict.doNothing()),
  );
}

export async function reopenNote(tx: Tx, { no }: Version, note: number): Promise<void> {
  await tx.run(db.deleteFrom('programme.settled_note').where('version_no', '=', no).where('note_no', '=', note));
}
