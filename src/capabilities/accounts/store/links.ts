import { queries, sql, type Tx } from '#platform/db/index.ts';
import { AccountId } from '../contract.ts';
import type { LinkState } from '../rules/index.ts';
import type { Tables } from './tables.ts';

const db = queries<Tables>();

export type Link = { readonly state: LinkState; readonly accountId: AccountId; readonly name: string; readonly email: string | null; readonly organisation: unknown };

/** What a link's key opens, whether or not it still does; undefined if there is none. */
export async function linkOf(tx: Tx, kind: 'invitation' | 'guest', hash: Buffer, at: Date): Promise<Link | undefined> {
  type Row = { state: LinkState; account_id: string; name: string; email: string | null; organisation_names: unknown };
  const row = await tx.first(db.selectFrom(sql<Row>`accounts.link_of(${hash}, ${kind}, ${at})`.as('l')).select(['state', 'account_id', 'name', 'email', 'organisation_names']));
  return row && { state: row.state, accountId: AccountId.parse(row.account_id), name: row.name, email: row.email, organisation: row.organisation_names };
}

type Use = { readonly hash: Buffer; readonly name: string; readonly secret: string; readonly at: Date };

/** Whose invitation it was; undefined if somebody has used it in the meantime. */
export async function takeInvitation(tx: Tx, { hash, name, secret, at }: Use): Promise<AccountId | undefined> {
  const row = await tx.first(db.selectNoFrom(sql<string | null>`accounts.use_invitation(${hash}, ${name}, ${secret}, ${at})`.as('id')));
  return row?.id ? AccountId.parse(row.id) : undefined;
}

export async function takeGuestLink(tx: Tx, hash: Buffer, at: Date): Promise<{ readonly accountId: AccountId; readonly until: Date } | undefined> {
  const row = await tx.first(db.selectFrom(sql<{ account_id: string; expires_at: Date }>`accounts.use_guest_link(${hash}, ${at})`.as('l')).select(['account_id', 'expires_at']));
  return row && { accountId: AccountId.parse(row.account_id), until: row.expires_at };
}
