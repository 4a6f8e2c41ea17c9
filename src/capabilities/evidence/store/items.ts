import { Names, OrganisationCode } from '#capabilities/organisations/index.ts';
import type { Reach } from '#platform/access/index.ts';
import type { Day } from '#platform/clock/index.ts';
import { isWithin, queries, rootsText, sql, type Tx } from '#platform/db/index.ts';
import { lockFiles, removeFile } from '#platform/files/index.ts';
import { ItemId, KINDS, type Item } from '../contract.ts';
import { validityOf } from '../rules/index.ts';
import type { Tables } from './tables.ts';

const db = queries<Tables>();

/** An item and where it stands: what the rules about it need. */
export type KeptItem = { readonly item: Item; readonly tenantNo: number; readonly organisationNo: number; readonly path: string };

export type ItemRow = Tables['evidence.item_place'];
export const ITEM_COLUMNS = sql.raw('i.tenant_no, i.id, i.organisation_no, i.path, i.code, i.names, i.title, i.kind, i.link, i.file_name, i.file_type, i.file_size, i.sha256, i.valid_until, i.note, i.version, i.by_name, i.at');

export const itemOf = (row: ItemRow, today: Day): Item => ({
  id: ItemId.parse(row.id),
  title: row.title,
  kind: KINDS.find((kind) => kind === row.kind) ?? 'link',
  link: row.link,
  file: row.file_name && row.file_type && row.sha256 ? { name: row.file_name, type: row.file_type, size: row.file_size ?? 0, hash: row.sha256.toString('hex') } : null,
  validUntil: row.valid_until,
  validity: validityOf(row.valid_until, today),
  note: row.note ?? '',
  owner: { code: OrganisationCode.nullable().parse(row.code), names: Names.parse(row.names ?? {}) },
  by: row.by_name,
  at: row.at,
  version: row.version,
});

/** An item is there for whose it is and those above, and for the units below: what an organiser keeps, its units may use. Never for those beside. */
export const isThere = ({ roots }: Reach) => sql<boolean>`(${sql.raw(isWithin('i', '?').split('?')[0] ?? '')}${rootsText(roots)}${sql.raw(isWithin('i', '?').split('?')[1] ?? '')}
  or exists (select from unnest(${rootsText(roots)}::text[]) root where root ^@ (i.tenant_no || ':' || i.path)))`;

/** Undefined when it is not there for the caller. */
export async function itemById(tx: Tx, reach: Reach, id: ItemId, today: Day): Promise<KeptItem | undefined> {
  const row = await tx.first(sql<ItemRow>`select ${ITEM_COLUMNS} from evidence.item_place i where i.id = ${id} and ${isThere(reach)}`);
  return row && { item: itemOf(row, today), tenantNo: row.tenant_no, organisationNo: row.organisation_no, path: row.path ?? '' };
}

export type NewItem = {
  readonly tenantNo: number; readonly organisationNo: number; readonly path: string; readonly title: string; readonly validUntil: Day | null; readonly note: string;
  readonly account: string | null; readonly by: string; readonly at: Date; readonly id: ItemId;
} & ({ readonly link: string; readonly file: null } | { readonly link: null; readonly file: { readonly name: string; readonly type: string; readonly size: number; readonly hash: string } });

export async function addItem(tx: Tx, { link, file, ...item }: NewItem): Promise<void> {
  await tx.run(db.insertInto('evidence.item').values({
    tenant_no: item.tenantNo, id: item.id, organisation_no: item.organisationNo, path: item.path, title: item.title, kind: file ? 'file' : 'link', link,
    file_name: file?.name ?? null, file_type: file?.type ?? null, file_size: file?.size ?? null, sha256: file ? Buffer.from(file.hash, 'hex') : null,
    valid_until: item.validUntil, note: item.note || null, version: 1, by_account: item.account, by_name: item.by, at: item.at,
  }));
}

/** The item of an organisation that is the same link or the same file, if there is one. */
export async function sameItem(tx: Tx, { tenantNo, organisationNo, link, hash }: { readonly tenantNo: number; readonly organisationNo: number; readonly link: string | null; readonly hash: string | null }): Promise<ItemId | undefined> {
  const row = await tx.first(
    db.selectFrom('evidence.item').select('id').where('tenant_no', '=', tenantNo).where('organisation_no', '=', organisationNo)
      .$if(hash !== null, (query) => query.where('sha256', '=', Buffer.from(hash ?? '', 'hex')))
      .$if(hash === null, (query) => query.where('link', '=', link)).limit(1),
  );
  return row && ItemId.parse(row.id);
}

type Said = { readonly title: string; readonly validUntil: Day | null; readonly note: string };

/** False when somebody has changed it since that version. */
export async function changeItem(tx: Tx, { tenantNo, item: { id } }: KeptItem, version: number, { title, validUntil, note }: Said): Promise<boolean> {
  const changed = await tx.run(
    db.updateTable('evidence.item').set({ title, valid_until: validUntil, note: note || null, version: version + 1 })
      .where('tenant_no', '=', tenantNo).where('id', '=', id).where('version', '=', version),
  );
  return changed === 1;
}

/** Takes an item away that stands nowhere and that no signature names; its bytes too, when no other item has the same. False otherwise. */
export async function removeItem(tx: Tx, { tenantNo, item }: KeptItem): Promise<boolean> {
  await lockItems(tx, 'alone', tenantNo);
  const hash = item.file?.hash;
  if (hash) await lockFiles(tx, tenantNo);
  const removed = await tx.run(sql`
    delete from evidence.item i where i.tenant_no = ${tenantNo} and i.id = ${item.id}
      and not exists (select from evidence.use u where u.tenant_no = i.tenant_no and u.item_id = i.id)
      and not exists (select from evidence.signed s where s.tenant_no = i.tenant_no and s.item_id = i.id)`);
  if (removed === 0) return false;
  if (!hash) return true;
  const other = await tx.first(db.selectFrom('evidence.item').select('id').where('tenant_no', '=', tenantNo).where('sha256', '=', Buffer.from(hash, 'hex')).limit(1));
  if (!other) await removeFile(tx, { tenantNo, hash });
  return true;
}

/** What is attached is not taken away in the same moment. */
export const lockItems = (tx: Tx, mode: 'shared' | 'alone', tenantNo: number): Promise<void> => tx.lock(mode, 'evidence', tenantNo);
