import type { Actor, Grant, Role } from '#platform/access/index.ts';
import { queries, sql, type Tx } from '#platform/db/index.ts';
import { isLanguage, type Language } from '#platform/i18n/index.ts';
import { AccountId } from '../contract.ts';
import type { Tables } from './tables.ts';

const db = queries<Tables>();

/** Somebody to be told something, and at which organisation the role is held that it is for. A guest has no address. */
export type Holder = { readonly accountId: AccountId; readonly name: string; readonly email: string | null; readonly language: Language; readonly organisationNo: number };
type HolderRow = { account_id: string; name: string; email: string | null; language: string; organisation_no: number };

/** Those who can come in and hold one of these roles at one of these organisations, once for each organisation; only at those that the transaction sees. */
export async function holdersAt(tx: Tx, roles: readonly Role[], organisationNos: readonly number[]): Promise<readonly Holder[]> {
  if (organisationNos.length === 0) return [];
  const rows = await tx.all(db.selectFrom(sql<HolderRow>`accounts.holders(${roles}::text[], ${organisationNos}::int[])`.as('h')).select(['account_id', 'name', 'email', 'language', 'organisation_no']));
  return rows.map((row) => ({ accountId: AccountId.parse(row.account_id), name: row.name, email: row.email, language: languageOf(row.language), organisationNo: row.organisation_no }));
}

/** Somebody who can come in, as who acts with the roles held now; undefined once the account is closed. */
export async function actorOf(tx: Tx, id: string): Promise<{ readonly actor: Actor; readonly language: Language } | undefined> {
  const row = await tx.first(db.selectFrom(sql<{ name: string; language: string; grants: readonly Grant[] }>`accounts.actor_of(${id}::uuid)`.as('a')).select(['name', 'language', 'grants']));
  return row && { actor: { kind: 'person', accountId: id, name: row.name, grants: row.grants }, language: languageOf(row.language) };
}

/** Which roles these people hold now and where, as "role number"; those whose account is closed hold none. As the system. */
export async function heldNow(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await tx.all(sql<{ id: string; held: readonly string[] }>`
    select a.id, array_agg(r.role || ' ' || r.organisation_no) as held from accounts.account a join accounts.held_role r on r.account_id = a.id
    where a.id = any (${ids}::uuid[]) and a.closed_at is null group by a.id`);
  return new Map(rows.map(({ id, held }) => [id, new Set(held)]));
}

export type Reached = { readonly actor: Actor & { readonly accountId: AccountId }; readonly email: string; readonly language: Language };

/** The people who can come in and hold a role, in the order of their ids, from one on. For what goes through all of them, as the system. */
export async function peopleAfter(tx: Tx, after: string | null, most: number): Promise<readonly Reached[]> {
  const rows = await tx.all(sql<{ id: string; name: string; email: string; language: string; grants: readonly Grant[] }>`
    select a.id, a.name, a.email, a.language, jsonb_agg(jsonb_build_object('role', r.role, 'path', p.path, 'tenant', p.tenant_no) order by p.path, r.role) as grants
    from (
      select a.* from accounts.account a
      where a.kind = 'person' and a.closed_at is null and (${after}::uuid is null or a.id > ${after}::uuid)
        and exists (select from accounts.identity i where i.account_id = a.id) and exists (select from accounts.held_role r where r.account_id = a.id)
      order by a.id limit ${most}
    ) a join accounts.held_role r on r.account_id = a.id join organisations.place p on p.no = r.organisation_no
    group by a.id, a.name, a.email, a.language order by a.id`);
  return rows.map(({ id, name, email, language, grants }) => ({ actor: { kind: 'person', accountId: AccountId.parse(id), name, grants }, email, language: languageOf(language) }));
}

const languageOf = (language: string): Language => (isLanguage(language) ? language : 'sv');
