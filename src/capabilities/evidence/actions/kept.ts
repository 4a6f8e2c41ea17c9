import { randomUUIDv7 } from 'node:crypto';
import type { Scope } from '#platform/action/index.ts';
import { examined } from '#platform/files/index.ts';
import { ItemId, type Given } from '../contract.ts';
import { titleOfLink } from '../rules/index.ts';
import * as store from '../store/index.ts';

/** Whose an item will be; whoever calls has seen that the caller may keep something there. */
export type Keeper = { readonly no: number; readonly tenantNo: number; readonly path: string };
type Doing = Pick<Scope, 'tx' | 'actor' | 'now'>;

/**
 * Looks at what is given, without a connection to the database; and then keeps it in a transaction: the item and its bytes, or neither. The very same link or file of the
 * same organisation is kept once.
 */
export async function keeping({ file: held, link, ...said }: Given): Promise<(keeper: Keeper, scope: Doing) => Promise<ItemId>> {
  const file = held && (await examined(held));
  return async ({ no, tenantNo, path }, { tx, actor, now }) => {
    if (file) await store.keepBytes(tx, tenantNo, file, now);
    const same = await store.sameItem(tx, { tenantNo, organisationNo: no, link, hash: file?.hash ?? null });
    if (same) return same;
    const item = { id: ItemId.parse(randomUUIDv7()), tenantNo, organisationNo: no, path, validUntil: said.validUntil, note: said.note, account: actor.accountId, by: actor.name, at: now };
    await store.addItem(tx, file
      ? { ...item, title: said.title || file.name, link: null, file: { name: file.name, type: file.type, size: file.bytes.length, hash: file.hash } }
      : { ...item, title: said.title || titleOfLink(link), link, file: null });
    return item.id;
  };
}
