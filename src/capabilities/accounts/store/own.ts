import { queries, sql, type Tx } from '#platform/db/index.ts';
import { isLanguage, type Language } from '#platform/i18n/index.ts';
import { AccountId } from '../contract.ts';
import type { Tables } from './tables.ts';

const db = queries<Tables>();

// One's own account is reached by the hash of one's own session and by nothing else: no id of somebody else's can be passed by mistake.

export type OwnRow = { readonly id: AccountId; readonly isGuest: boolean; readonly name: string; readonly email: string | null; readonly language: Language; readonly secret: string | null };

export async function ownAccount(tx: Tx, hash: Buffer): Promise<OwnRow | undefined> {
  type Row = { id: string; kind: string; name: string; email: string | null; language: string; secret: string | null };
  const row = await tx.first(db.selectFrom(sql<Row>`accounts.own_account(${hash})`.as('a')).select(['id', 'kind', 'name', 'email', 'language', 'secret']));
  return row && { id: AccountId.parse(row.id), isGuest: row.kind === 'guest', name: row.name, email: row.email, language: isLanguage(row.language) ? row.language : 'sv', secret: row.secret };
}

export async function ownSessions(tx: Tx, hash: Buffer, at: Date, idleHours: number): Promise<readonly { readonly createdAt: Date; readonly seenAt: Date; readonly isThis: boolean }[]> {
  type Row = { created_at: Date; seen_at: Date; is_this: boolean };
  const rows = await tx.all(db.selectFrom(sql<Row>`accounts.own_sessions(${hash}, ${at}, ${`${idleHours} hours`}::interval)`.as('s')).select(['created_at', 'seen_at', 'is_this']));
  return rows.map((row) => ({ createdAt: row.created_at, seenAt: row.seen_at, isThis: row.is_this }));
}

const isDone = async (tx: Tx, call: ReturnType<typeof sql<boolean>>): Promise<boolean> => (await tx.first(db.selectNoFrom(call.as('done'))))?.done === true;

export const changeOwnAccount = (tx: Tx, hash: Buffer, { name, language }: { readonly name: string; readonly language: Language }): Promise<boolean> =>
  isDone(tx, sql<boolean>`accounts.change_own_account(${hash}, ${name}, ${language})`);

/** Ends every other session of it too. */
export const changeOwnPassword = (tx: Tx, hash: Buffer, secret: string, at: Date): Promise<boolean> => isDone(tx, sql<boolean>`accounts.change_own_password(${hash}, ${secret}, ${at})`);

export async function endOwnSessions(tx: Tx, hash: Buffer): Promise<void> {
  await tx.run(db.selectNoFrom(sql`accounts.end_own_sessions(${hash})`.as('done')));
}
