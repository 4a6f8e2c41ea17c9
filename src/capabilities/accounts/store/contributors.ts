import { randomUUIDv7 } from 'node:crypto';
import { HOME_ZONE, type Day } from '#platform/clock/index.ts';
import { queries, rootsText, sql, type Tx } from '#platform/db/index.ts';
import type { Language } from '#platform/i18n/index.ts';
import { AccountId } from '../contract.ts';
import { newKey, tokenHash, type Look } from '../rules/index.ts';
import type { Tables } from './tables.ts';

// What other capabilities may know of people, and do about them, in the places of the caller's own tenants.

const db = queries<Tables>();

/** Somebody who holds a role at a place, above it or below it. */
type PersonAround = { readonly id: AccountId; readonly name: string; readonly isGuest: boolean; readonly isBelow: boolean };
type Around = { readonly tenantNo: number; readonly path: string };
type Asking = { readonly of?: readonly string[]; readonly isOnly?: boolean; readonly at: Date };
const MOST_AROUND = 300;

/** Who may be asked to do something at a place; `of`: these first, or only these. Nobody where the caller's transaction does not see the tenant. */
export async function peopleAround(tx: Tx, { tenantNo, path }: Around, { of = [], isOnly = false, at }: Asking): Promise<readonly PersonAround[]> {
  type Row = { id: string; name: string; is_guest: boolean; is_below: boolean };
  const rows = await tx.all(db.selectFrom(sql<Row>`accounts.people_around(${tenantNo}, ${path}, ${of}::uuid[], ${isOnly}, ${at}, ${isOnly ? of.length : MOST_AROUND})`.as('p')).select(['id', 'name', 'is_guest', 'is_below']));
  return rows.map(({ id, name, is_guest, is_below }) => ({ id: AccountId.parse(id), name, isGuest: is_guest, isBelow: is_below }));
}

type Roots = Look['roots'];
const told = async (tx: Tx, call: ReturnType<typeof sql<boolean>>): Promise<boolean> => (await tx.first(db.selectNoFrom(call.as('told'))))?.told === true;

/** Lets a person who is there already contribute at a place. False if that was so before. */
export const makeContributor = (tx: Tx, roots: Roots, { id, organisationNo }: { readonly id: string; readonly organisationNo: number }): Promise<boolean> =>
  told(tx, sql<boolean>`accounts.make_contributor(${id}, ${organisationNo}, ${rootsText(roots)}::text[])`);

type NewContributor = { readonly name: string; readonly language: Language; readonly organisationNo: number; readonly by: string | null; readonly at: Date; readonly lastDay: Day };

/** Somebody new who contributes at a place, by a link that opens through a day. The key is told once. Undefined if the place is not the caller's. */
export async function addContributor(tx: Tx, roots: Roots, { name, language, organisationNo, by, at, lastDay }: NewContributor): Promise<{ readonly id: AccountId; readonly key: string } | undefined> {
  const [id, key] = [AccountId.parse(randomUUIDv7()), newKey()];
  const isAdded = await told(tx, sql<boolean>`accounts.add_contributor(${tokenHash(key)}, ${id}, ${name}, ${language}, ${organisationNo}, ${by}::uuid, ${at}, ${lastDay}::date, ${HOME_ZONE}, ${rootsText(roots)}::text[])`);
  return isAdded ? { id, key } : undefined;
}

/** Ends it: a guest's link and sessions too. */
export const endContributor = (tx: Tx, roots: Roots, { id, organisationNo, at }: { readonly id: string; readonly organisationNo: number; readonly at: Date }): Promise<boolean> =>
  told(tx, sql<boolean>`accounts.end_contributor(${id}, ${organisationNo}, ${at}, ${rootsText(roots)}::text[])`);
