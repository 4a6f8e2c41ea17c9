import type { Tx } from '#platform/db/index.ts';
import { bytesOf, keepFile, setFileLimit, type ExaminedFile } from '#platform/files/index.ts';
import type { KeptItem } from './items.ts';

/** Nobody of the tenant keeps or deletes a file until the transaction is over: the same one that comes twice at once is one. */
export const keepBytes = (tx: Tx, tenantNo: number, file: ExaminedFile, at: Date): Promise<void> => keepFile(tx, { tenantNo, file, at });

/** The bytes of an item's file; nothing of a link's. */
export async function* streamBytes(tx: Tx, { tenantNo, item }: KeptItem): AsyncGenerator<readonly { readonly bytes: Buffer }[], void, undefined> {
  if (item.file) yield* bytesOf(tx, { tenantNo, hash: item.file.hash });
}

export const setLimit = (tx: Tx, megabytes: number): Promise<void> => setFileLimit(tx, megabytes);
