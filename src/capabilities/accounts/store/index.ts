import type { Grant, Role } from '#platform/access/index.ts';
import { queries, sql, type Tx } from '#platform/db/index.ts';
import { isLanguage, type Language } from '#platform/i18n/index.ts';
import { AccountId, type NewAccount } from '../contract.ts';
import type { Count, Counts, Keys } from '../rules/index.ts';
import type { Tables } from './tables.ts';

export { finishBeginning, hasKeyOfBeginning, isBeginning, isBeginningKey, keyOfBeginning, takeBeginning } from './beginning.ts';
export { addContributor, endContributor, makeContributor, peopleAround } from './contributors.ts';
export { linkOf, takeGuestLink, takeInvitation } from './links.ts';
export { changeOwnAccount, changeOwnPassword, endOwnSessions, ownAccount, ownSessions } from './own.ts';
export { flagAsMadeUp, madeUpPeople } from './visit.ts';
export { addGuest, addPerson, closeAccount, givePersonRole, guests, invite, people, organisersServed, placesToChoose, takeRole, withdrawGuest, type KeptGuest, type KeptPerson } from './people.ts';

const db = queries<Tables>();

// Requests reach people's data only through these database functions; the tables themselves are closed to them.

export async function credentials(tx: Tx, provider: string, subject: string): Promise<{ accountId: AccountId; secret: string | null } | undefined> {
  const row = await tx.first(db.selectFrom(sql<{ account_id: string; secret: string | null }>`accounts.credentials(${provider}, ${subject})`.as('c')).select(['account_id', 'secret']));
  return row && { accountId: AccountId.parse(row.account_id), secret: row.secret };
}

/** Counts one try more, or one fewer again; gives how many that makes. Who counts the same at the same time waits until this is committed or was not to be. */
export async function countTry(tx: Tx, { here, place, anywhere }: Keys, change: 1 | -1, { at, since }: { readonly at: Date; readonly since: Date }): Promise<Counts> {
  const [ofHere, ofPlace, ofAnywhere] = await tx.all(db.selectFrom(sql<Count>`accounts.count_tries(${[here, place, anywhere]}, ${change}, ${at}, ${since})`.as('c')).select(['since', 'tries']));
  return { here: ofHere, place: ofPlace, anywhere: ofAnywhere } as Counts; // one for each key, in their order
}

/** Whether an account has signed in at a place within the last months. */
export async function isKnownPlace(tx: Tx, { here }: Keys): Promise<boolean> {
  return (await tx.first(db.selectNoFrom(sql<boolean>`accounts.is_known_place(${here})`.as('known'))))?.known ?? false;
}

export async function notePlace(tx: Tx, { here }: Keys, at: Date): Promise<void> {
  await tx.run(db.selectNoFrom(sql`accounts.note_place(${here}, ${at})`.as('done')));
}

export async function openSession(tx: Tx, session: { hash: Buffer; accountId: AccountId; at: Date; until: Date }): Promise<void> {
  await tx.run(db.selectNoFrom(sql`accounts.open_session(${session.hash}, ${session.accountId}, ${session.at}, ${session.until})`.as('done')));
}

export async function closeSession(tx: Tx, hash: Buffer): Promise<void> {
  await tx.run(db.selectNoFrom(sql`accounts.close_session(${hash})`.as('done')));
}

export type Session = { readonly accountId: AccountId; readonly name: string; readonly language: Language; readonly grants: readonly Grant[] };

const SESSION_OF = { name: 'session_of', text: 'select account_id, name, language, grants from accounts.session_of($1, $2, $3)' };

/** The person behind a session and the roles held, or nobody when it is over. */
export async function sessionOf(tx: Tx, hash: Buffer, at: Date, idleHours: number): Promise<Session | undefined> {
  const [row] = await tx.named<{ account_id: string; name: string; language: string; grants: readonly Grant[] }>(SESSION_OF, [hash, at, `${idleHours} hours`]);
  if (!row || !isLanguage(row.language)) return undefined;
  return { accountId: AccountId.parse(row.account_id), name: row.name, language: row.language, grants: row.grants };
}

/** For seeds and the operator only: requests have no right to these tables. */
export async function addAccount(tx: Tx, account: Omit<NewAccount, 'password'> & { readonly id: AccountId; readonly secret: string; readonly at: Date }): Promise<void> {
  const { id, name, email, language, secret, at } = account;
  await tx.run(db.insertInto('accounts.account').values({ id, kind: 'person', name, email, language, created_at: at }));
  await tx.run(db.insertInto('accounts.identity').values({ provider: 'local', subject: email, account_id: id, secret }));
}

export async function giveRole(tx: Tx, accountId: AccountId, role: Role, organisationNo: number): Promise<void> {
  await tx.run(db.insertInto('accounts.held_role').values({ account_id: accountId, role, organisation_no: organisationNo }).onConflict((conflict) => conflict.doNothing()));
}

/** What people are called, by account; also those whose accounts are closed. */
export async function namesOf(tx: Tx, accounts: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (accounts.length === 0) return new Map();
  const rows = await tx.all(db.selectFrom(sql<{ id: string; name: string }>`accounts.names_of(${[...new Set(accounts)]}::uuid[])`.as('n')).select(['id', 'name']));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
