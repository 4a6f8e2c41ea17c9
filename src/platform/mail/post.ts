import { queries, sql, type Tx } from '#platform/db/index.ts';
import { pausedUntil } from './backoff.ts';
import type { Mailbox } from './message.ts';

type Tables = {
  'platform.post': { is_only: boolean; is_on: boolean; sender: string | null; address: string | null; per_minute: number; sent_at: Date | null; failed_at: Date | null; failure: string | null; failures: number; paused_until: Date | null };
};
const db = queries<Tables>();

/** Whether mail is sent, as the program that was started last has it, and how that goes. `address`: where links in it lead. */
export type Post = {
  readonly isOn: boolean; readonly sender: string | null; readonly address: string | null; readonly perMinute: number;
  readonly sentAt: Date | null; readonly failedAt: Date | null; readonly failure: string | null;
  /** The mail server could not be reached and is left alone until then. */
  readonly pausedUntil: Date | null;
};

export async function postOf(tx: Tx): Promise<Post> {
  const row = await tx.first(db.selectFrom('platform.post').select(['is_on', 'sender', 'address', 'per_minute', 'sent_at', 'failed_at', 'failure', 'paused_until']));
  return {
    isOn: row?.is_on ?? false, sender: row?.sender ?? null, address: row?.address ?? null, perMinute: row?.per_minute ?? 0,
    sentAt: row?.sent_at ?? null, failedAt: row?.failed_at ?? null, failure: row?.failure ?? null, pausedUntil: row?.paused_until ?? null,
  };
}

/** A program that has started tells the others, and every page, whether mail is sent. */
export async function notePost(tx: Tx, on: { readonly from: Mailbox; readonly address: string; readonly perMinute: number } | undefined): Promise<void> {
  const values = { is_on: on !== undefined, sender: on?.from.address ?? null, address: on?.address ?? null, per_minute: on?.perMinute ?? 0 };
  await tx.run(db.insertInto('platform.post').values({ is_only: true, ...values, sent_at: null, failed_at: null, failure: null, failures: 0, paused_until: null }).onConflict((conflict) => conflict.column('is_only').doUpdateSet({ ...values, failures: 0, paused_until: null })));
}

export async function noteSuccess(tx: Tx, at: Date): Promise<void> {
  await tx.run(db.updateTable('platform.post').set({ sent_at: at, failures: 0, paused_until: null }));
}

/** The mail server could not be reached: it is left alone for a while, longer each time. */
export async function noteFailure(tx: Tx, failure: string, at: Date): Promise<void> {
  const row = await tx.first(db.updateTable('platform.post').set({ failed_at: at, failure, failures: sql`failures + 1` }).returning('failures'));
  if (row) await tx.run(db.updateTable('platform.post').set({ paused_until: pausedUntil(row.failures, at) }));
}

export type Queue = { readonly waiting: number; readonly oldest: Date | null; readonly dead: number };

/** For whoever oversees the country; others are told of nothing. */
export async function queueOf(tx: Tx): Promise<Queue> {
  const row = await tx.first(db.selectFrom(sql<Queue>`platform.post_queue()`.as('q')).select(['waiting', 'oldest', 'dead']));
  return row ?? { waiting: 0, oldest: null, dead: 0 };
}

/** All that waits is tried now; gives how many those are. */
export async function tryNow(tx: Tx, at: Date): Promise<number> {
  return (await tx.first(db.selectNoFrom(sql<number>`platform.try_post_now(${at})`.as('tried'))))?.tried ?? 0;
}

export type MailState = { readonly state: 'waiting' | 'sent' | 'dead' | 'dropped'; readonly settledAt: Date | null; readonly why: string | null };

export async function mailStates(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, MailState>> {
  const rows = await tx.all(db.selectFrom(sql<{ id: string; state: MailState['state']; settled_at: Date | null; why: string | null }>`platform.mail_states(${ids}::uuid[])`.as('m')).select(['id', 'state', 'settled_at', 'why']));
  return new Map(rows.map(({ id, state, settled_at, why }) => [id, { state, settledAt: settled_at, why }]));
}

/** Those of these addresses that take no mail, and why. */
export async function refusedAmong(tx: Tx, addresses: readonly string[]): Promise<ReadonlyMap<string, { readonly since: Date; readonly why: string }>> {
  const rows = await tx.all(db.selectFrom(sql<{ address: string; since: Date; why: string }>`platform.refused_of(${addresses}::text[])`.as('r')).select(['address', 'since', 'why']));
  return new Map(rows.map(({ address, since, why }) => [address, { since, why }]));
}

/** An address is tried again. */
export async function forgive(tx: Tx, address: string): Promise<void> {
  await tx.run(db.selectNoFrom(sql`platform.forgive_address(${address})`.as('done')));
}
