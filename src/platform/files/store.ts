import { queries, sql, type Tx } from '#platform/db/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import type { ExaminedFile } from './examine.ts';
import { MEGABYTE } from './limits.ts';
import { fileTexts } from './texts.ts';

type Tables = {
  'platform.file': { tenant_no: number; sha256: Buffer; size: number; type: string; at: Date };
  'platform.file_piece': { tenant_no: number; sha256: Buffer; no: number; bytes: Buffer };
  'platform.file_limit': { is_only: boolean; megabytes: number };
};
const db = queries<Tables>();

const PIECE = MEGABYTE / 4;
const PIECES_AT_ONCE = 16;
type At = { readonly tenantNo: number; readonly hash: string };

/** Keeps a file of a tenant's; once, however often it is sent. The tenant's others wait, so that its limit holds. @throws Problem when it has no room left */
export async function keepFile(tx: Tx, { tenantNo, file, at }: { readonly tenantNo: number; readonly file: ExaminedFile; readonly at: Date }): Promise<void> {
  await tx.lock('alone', 'files', tenantNo);
  const room = await tx.first(sql<{ isKept: boolean; used: number; most: number }>`
    select exists (select from platform.file where tenant_no = ${tenantNo} and sha256 = ${Buffer.from(file.hash, 'hex')}) as "isKept",
      (select coalesce(sum(size), 0) from platform.file where tenant_no = ${tenantNo}) as used, (select megabytes from platform.file_limit) as most`);
  if (room?.isKept) return;
  const most = room?.most ?? 0;
  if ((room?.used ?? 0) + file.bytes.length > most * MEGABYTE) {
    const said = message(fileTexts, 'full', { most });
    throw new Problem('invalid', said, { fields: [{ at: 'file', message: said }] });
  }
  const key = { tenant_no: tenantNo, sha256: Buffer.from(file.hash, 'hex') };
  await tx.run(db.insertInto('platform.file').values({ ...key, size: file.bytes.length, type: file.type, at }));
  for (let at = 0; at < file.bytes.length; at += PIECE * PIECES_AT_ONCE) {
    const some = file.bytes.subarray(at, at + PIECE * PIECES_AT_ONCE);
    const pieces = Array.from({ length: Math.ceil(some.length / PIECE) }, (_none, i) => ({ ...key, no: at / PIECE + i, bytes: some.subarray(i * PIECE, (i + 1) * PIECE) }));
    await tx.run(db.insertInto('platform.file_piece').values(pieces));
  }
}

/** Nobody keeps it any more: whoever asks has seen to that, holding `lockFiles`. */
export async function removeFile(tx: Tx, { tenantNo, hash }: At): Promise<void> {
  await tx.run(db.deleteFrom('platform.file_piece').where('tenant_no', '=', tenantNo).where('sha256', '=', Buffer.from(hash, 'hex')));
  await tx.run(db.deleteFrom('platform.file').where('tenant_no', '=', tenantNo).where('sha256', '=', Buffer.from(hash, 'hex')));
}

/** The same bytes for another tenant, whatever room it has left: they come with what is moved there. Whoever asks holds `lockFiles` of both. */
export async function copyFiles(tx: Tx, { from, to, hashes }: { readonly from: number; readonly to: number; readonly hashes: readonly string[] }): Promise<void> {
  const wanted = hashes.map((hash) => Buffer.from(hash, 'hex'));
  const copied = sql`
    select sha256 from platform.file f where f.tenant_no = ${from} and f.sha256 = any (${wanted}::bytea[])
      and not exists (select from platform.file t where t.tenant_no = ${to} and t.sha256 = f.sha256)`;
  await tx.run(sql`insert into platform.file_piece (tenant_no, sha256, no, bytes) select ${to}, sha256, no, bytes from platform.file_piece where tenant_no = ${from} and sha256 in (${copied})`);
  await tx.run(sql`insert into platform.file (tenant_no, sha256, size, type, at) select ${to}, sha256, size, type, at from platform.file where tenant_no = ${from} and sha256 in (${copied})`);
}

/** Nobody else of the tenant keeps or removes a file meanwhile. */
export const lockFiles = (tx: Tx, tenantNo: number): Promise<void> => tx.lock('alone', 'files', tenantNo);

/** A file's bytes, a megabyte at a time. */
export async function* bytesOf(tx: Tx, { tenantNo, hash }: At): AsyncGenerator<readonly { readonly bytes: Buffer }[], void, undefined> {
  yield* tx.stream(db.selectFrom('platform.file_piece').select('bytes').where('tenant_no', '=', tenantNo).where('sha256', '=', Buffer.from(hash, 'hex')).orderBy('no'), 4);
}

/** How much each tenant may keep from now on. For the operator. */
export async function setFileLimit(tx: Tx, megabytes: number): Promise<void> {
  await tx.run(db.updateTable('platform.file_limit').set({ megabytes }).where('is_only', '=', true));
}
