import { OrganisationCode } from '#capabilities/organisations/index.ts';
import type { Role } from '#platform/access/index.ts';
import type { Day } from '#platform/clock/index.ts';
import { queries, rootsText, sql, within, type Tx } from '#platform/db/index.ts';
import { isLanguage, type Language } from '#platform/i18n/index.ts';
import { AccountId, HeldRole, type Person } from '../contract.ts';
import { personState, type Look } from '../rules/index.ts';
import type { Tables } from './tables.ts';

const db = queries<Tables>();

/** Where somebody looks, as the database functions take it. They believe it only as far as the transaction's own setting goes. */
const look = ({ isEverywhere, roots }: Look) => sql`${isEverywhere}::boolean, ${rootsText(roots)}::text[]`;

export type KeptPerson = Person & { readonly isWhole: boolean };
type Row = {
  id: string; name: string; email: string; language: string; signed_in_at: Date | null; closed_at: Date | null; has_password: boolean; invited_until: Date | null;
  is_whole: boolean; roles: readonly unknown[]; found: number;
};
const COLUMNS = ['id', 'name', 'email', 'language', 'signed_in_at', 'closed_at', 'has_password', 'invited_until', 'is_whole', 'roles', 'found'] as const;

type Wanted = { readonly id?: AccountId; readonly organisationNo?: number; readonly search?: string; readonly most?: number; readonly after?: number };

/** The people who hold a role where somebody looks, by name; `all` is how many there are. */
export async function people(tx: Tx, at: Look, now: Date, { id, organisationNo, search = '', most = 1, after = 0 }: Wanted): Promise<{ readonly people: readonly KeptPerson[]; readonly all: number }> {
  const rows = await tx.all(db.selectFrom(sql<Row>`accounts.people(${look(at)}, ${id ?? null}::uuid, ${organisationNo ?? null}::int, ${search}::text, ${most}::int, ${after}::int)`.as('p')).select(COLUMNS));
  return { people: rows.map((row) => personOf(row, now)), all: rows[0]?.found ?? 0 };
}

const personOf = ({ id, name, email, language, roles, is_whole, ...row }: Row, now: Date): KeptPerson => ({
  id: AccountId.parse(id), name, email, language: isLanguage(language) ? language : 'sv', signedInAt: row.signed_in_at,
  state: personState({ closedAt: row.closed_at, hasPassword: row.has_password, invitedUntil: row.invited_until }, now),
  roles: roles.map((role) => HeldRole.parse(role)), isWhole: is_whole,
});

/** The first places of the tree where somebody may give roles. */
export async function placesToChoose(tx: Tx, { isEverywhere, roots }: Look, most: number): Promise<readonly { readonly code: OrganisationCode; readonly names: unknown }[]> {
  const rows = await tx.all(
    db.selectFrom('organisations.place').select(['code', 'names'])
      .$if(isEverywhere, (query) => query.where('kind', 'not in', ['unit', 'branch']))
      .$if(!isEverywhere, (query) => query.where(within('place', roots)))
      .where('valid_to', 'is', null).orderBy('path').limit(most),
  );
  return rows.map(({ code, names }) => ({ code: OrganisationCode.parse(code), names }));
}

type NewPerson = { readonly id: AccountId; readonly name: string; readonly email: string; readonly language: Language; readonly at: Date };

/** Adds a person; or finds the one who has this address already. */
export async function addPerson(tx: Tx, { id, name, email, language, at }: NewPerson): Promise<{ readonly id: AccountId; readonly isNew: boolean; readonly isClosed: boolean } | undefined> {
  type Found = { id: string; is_new: boolean; is_closed: boolean };
  const row = await tx.first(db.selectFrom(sql<Found>`accounts.add_person(${id}, ${name}, ${email}, ${language}, ${at})`.as('p')).select(['id', 'is_new', 'is_closed']));
  return row && { id: AccountId.parse(row.id), isNew: row.is_new, isClosed: row.is_closed };
}

/** The one value that a database function gives. */
async function told<T>(tx: Tx, call: ReturnType<typeof sql<T>>): Promise<T | undefined> {
  return (await tx.first(db.selectNoFrom(call.as('told'))))?.told as T | undefined;
}

type Holding = { readonly accountId: AccountId; readonly role: Role; readonly organisationNo: number };

/** False if the role was held already, or is not the caller's to give. */
export async function givePersonRole(tx: Tx, at: Look, { accountId, role, organisationNo }: Holding): Promise<boolean> {
  return (await told(tx, sql<boolean>`accounts.give_role(${accountId}, ${role}, ${organisationNo}, ${look(at)})`)) === true;
}

export async function takeRole(tx: Tx, at: Look, { accountId, role, organisationNo }: Holding): Promise<'taken' | 'not-held' | 'last-owner'> {
  return (await told(tx, sql<'taken' | 'not-held' | 'last-owner'>`accounts.take_role(${accountId}, ${role}, ${organisationNo}, ${look(at)})`)) ?? 'not-held';
}

/** Closes an account now, or opens it again. */
export async function closeAccount(tx: Tx, at: Look, accountId: AccountId, now: Date | null): Promise<'done' | 'already' | 'outside' | 'last-owner'> {
  return (await told(tx, sql<'done' | 'already' | 'outside' | 'last-owner'>`accounts.close_account(${accountId}, ${now}::timestamptz, ${look(at)})`)) ?? 'outside';
}

type NewInvitation = { readonly hash: Buffer; readonly accountId: AccountId; readonly by: string | null; readonly at: Date; readonly until: Date };

export async function invite(tx: Tx, where: Look, { hash, accountId, by, at, until }: NewInvitation): Promise<boolean> {
  return (await told(tx, sql<boolean>`accounts.invite(${hash}, ${accountId}, ${by}::uuid, ${at}, ${until}, ${look(where)})`)) === true;
}

type NewGuest = {
  readonly hash: Buffer; readonly id: AccountId; readonly name: string; readonly language: Language; readonly organisationNo: number; readonly by: string | null; readonly at: Date;
  readonly lastDay: string; readonly zone: string;
};

export async function addGuest(tx: Tx, where: Look, { hash, id, name, language, organisationNo, by, at, lastDay, zone }: NewGuest): Promise<boolean> {
  return (await told(tx, sql<boolean>`accounts.add_guest(${hash}, ${id}, ${name}, ${language}, ${organisationNo}, ${by}::uuid, ${at}, ${lastDay}::date, ${zone}, ${look(where)})`)) === true;
}

export type KeptGuest = { readonly id: AccountId; readonly name: string; readonly madeAt: Date; readonly expiresAt: Date; readonly usedAt: Date | null; readonly withdrawnAt: Date | null };

export async function guests(tx: Tx, where: Look, organisationNo: number): Promise<readonly KeptGuest[]> {
  type GuestRow = { id: string; name: string; made_at: Date; expires_at: Date; used_at: Date | null; withdrawn_at: Date | null };
  const rows = await tx.all(db.selectFrom(sql<GuestRow>`accounts.guests(${organisationNo}, ${look(where)})`.as('g')).select(['id', 'name', 'made_at', 'expires_at', 'used_at', 'withdrawn_at']));
  return rows.map((row) => ({ id: AccountId.parse(row.id), name: row.name, madeAt: row.made_at, expiresAt: row.expires_at, usedAt: row.used_at, withdrawnAt: row.withdrawn_at }));
}

export async function withdrawGuest(tx: Tx, where: Look, { id, organisationNo, at }: { readonly id: AccountId; readonly organisationNo: number; readonly at: Date }): Promise<boolean> {
  return (await told(tx, sql<boolean>`accounts.withdraw_guest(${id}, ${organisationNo}, ${at}, ${look(where)})`)) === true;
}

export type Served = { readonly organisers: number; readonly coordinated: number; readonly signing: number; readonly ready: number };

/** How many organisers have somebody who coordinates, who signs, and both; for whoever oversees the country. */
export async function organisersServed(tx: Tx, day: Day): Promise<Served> {
  const row = await tx.first(db.selectFrom(sql<Served>`accounts.organisers_served(${day}::date)`.as('s')).select(['organisers', 'coordinated', 'signing', 'ready']));
  return row ?? { organisers: 0, coordinated: 0, signing: 0, ready: 0 };
}
