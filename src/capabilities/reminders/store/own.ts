import { queries, sql, type Tx } from '#platform/db/index.ts';
import { PREFERENCES, type Preference } from '../contract.ts';
import type { Tables } from './tables.ts';

const db = queries<Tables>();
const done = async (tx: Tx, call: ReturnType<typeof sql<unknown>>): Promise<void> => void (await tx.first(db.selectNoFrom(call.as('done'))));

// One's own is reached by the account that acts, through functions that each do one thing: the tables are closed to requests.

export const preferenceOf = (kept: string | null | undefined): Preference => PREFERENCES.find((each) => each === kept) ?? 'weekly';

export async function ownSettings(tx: Tx, own: string): Promise<{ readonly digest: Preference; readonly calendarSince: Date | null }> {
  const row = await tx.first(db.selectFrom(sql<{ digest: string | null; calendar_made_at: Date | null }>`reminders.own_settings(${own}::uuid)`.as('o')).select(['digest', 'calendar_made_at']));
  return { digest: preferenceOf(row?.digest), calendarSince: row?.calendar_made_at ?? null };
}

export const setDigest = (tx: Tx, own: string, digest: Preference, at: Date): Promise<void> => done(tx, sql`reminders.set_digest(${own}::uuid, ${digest}, ${at})`);

/** A new address in place of the one before; none when there is to be none. */
export const setCalendar = (tx: Tx, own: string, hash: Buffer | null, at: Date): Promise<void> => done(tx, sql`reminders.set_calendar(${own}::uuid, ${hash}::bytea, ${at})`);

export async function calendarReader(tx: Tx, hash: Buffer): Promise<string | undefined> {
  return (await tx.first(db.selectNoFrom(sql<string | null>`reminders.calendar_reader(${hash})`.as('id'))))?.id ?? undefined;
}

export type Told = { readonly uid: string; readonly sequence: number; readonly changedAt: Date };

/** Which telling of each event this is: `told` is what it says, hashed. */
export async function tellEvents(tx: Tx, own: string, events: readonly { readonly uid: string; readonly told: string }[], at: Date): Promise<ReadonlyMap<string, Told>> {
  const rows = await tx.all(db.selectFrom(sql<{ uid: string; sequence: number; changed_at: Date }>`
    reminders.tell_events(${own}::uuid, ${events.map(({ uid }) => uid)}::text[], ${events.map(({ told }) => told)}::text[], ${at})`.as('e')).select(['uid', 'sequence', 'changed_at']));
  return new Map(rows.map(({ uid, sequence, changed_at }) => [uid, { uid, sequence, changedAt: changed_at }]));
}

export async function keyOpens(tx: Tx, hash: Buffer): Promise<boolean> {
  return (await tx.first(db.selectNoFrom(sql<boolean>`reminders.key_opens(${hash})`.as('opens'))))?.opens === true;
}

/** Whose reminders are off from now on; undefined if the key is none. */
export async function unsubscribe(tx: Tx, hash: Buffer, at: Date): Promise<string | undefined> {
  return (await tx.first(db.selectNoFrom(sql<string | null>`reminders.unsubscribe(${hash}, ${at})`.as('id'))))?.id ?? undefined;
}
