import { queries, sql, type Tx } from '#platform/db/index.ts';
import type { Language } from '#platform/i18n/index.ts';
import type { AccountId } from '../contract.ts';
import { newKey, tokenHash } from '../rules/index.ts';
import type { Tables } from './tables.ts';

const db = queries<Tables>();

/** Whether somebody has been given a key to the beginning: the database waits for its first owner. */
export const hasKeyOfBeginning = async (tx: Tx): Promise<boolean> => (await tx.first(db.selectFrom('accounts.beginning').select('is_only'))) !== undefined;

/** At a start, for the program itself: as long as nobody owns the programme, a new key to it, in place of the one before. */
export async function keyOfBeginning(tx: Tx, at: Date): Promise<string | undefined> {
  const owner = await tx.first(db.selectFrom('accounts.held_role').select('account_id').where('role', '=', 'owner').limit(1));
  if (owner) return undefined;
  const key = newKey();
  const made = { key_hash: tokenHash(key), made_at: at };
  await tx.run(db.insertInto('accounts.beginning').values({ is_only: true, ...made }).onConflict((conflict) => conflict.column('is_only').doUpdateSet(made)));
  return key;
}

const isSo = async (tx: Tx, call: ReturnType<typeof sql<boolean>>): Promise<boolean> => (await tx.first(db.selectNoFrom(call.as('so'))))?.so === true;

export const isBeginning = (tx: Tx): Promise<boolean> => isSo(tx, sql<boolean>`accounts.is_beginning()`);
export const isBeginningKey = (tx: Tx, hash: Buffer): Promise<boolean> => isSo(tx, sql<boolean>`accounts.is_beginning_key(${hash})`);

/** Waits for whoever has the key at the same time. True: the transaction has the key, and sees the country as its owner will. */
export const takeBeginning = (tx: Tx, hash: Buffer): Promise<boolean> => isSo(tx, sql<boolean>`accounts.take_beginning(${hash})`);

type FirstOwner = { readonly id: AccountId; readonly name: string; readonly email: string; readonly language: Language; readonly secret: string; readonly at: Date; readonly countryNo: number };

/** False if somebody has the address already. */
export const finishBeginning = (tx: Tx, hash: Buffer, { id, name, email, language, secret, at, countryNo }: FirstOwner): Promise<boolean> =>
  isSo(tx, sql<boolean>`accounts.finish_beginning(${hash}, ${id}, ${name}, ${email}, ${language}, ${secret}, ${at}, ${countryNo})`);
