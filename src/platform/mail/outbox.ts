import { randomUUIDv7 } from 'node:crypto';
import { queries, sql, type Tx } from '#platform/db/index.ts';
import { isLanguage, type Language } from '#platform/i18n/index.ts';
import { giveUpAt } from './backoff.ts';
import type { Content, Mailbox, Message } from './message.ts';

type Tables = {
  'platform.mail': {
    id: string; account_id: string | null; kind: string; to_name: string; to_address: string; language: string; content: unknown; made_at: Date; state: string;
    try_at: Date; give_up_at: Date; tries: number; tried_at: Date | null; lease: string | null; leased_until: Date | null; settled_at: Date | null; why: string | null; grounds: unknown;
  };
};
const db = queries<Tables>();

/** Why a mail is somebody's, in the words of whoever wrote it: of each list one has to stand yet when it is sent. */
export type Grounds = readonly (readonly string[])[];

/** What is put into the outbox: to whom, about what, and whose it is if it is somebody with an account. */
export type ToSend = { readonly id?: string; readonly grounds?: Grounds; readonly accountId: string | null; readonly kind: string; readonly to: Mailbox; readonly language: Language; readonly content: Content };

/** Puts messages into the outbox, in the transaction of what they tell of: both stand, or neither. Only as the system. Gives their ids in order. */
export async function enqueue(tx: Tx, messages: readonly ToSend[], at: Date): Promise<readonly string[]> {
  if (messages.length === 0) return [];
  const rows = messages.map(({ id = randomUUIDv7(), grounds = [], accountId, kind, to, language, content }) => ({
    id, account_id: accountId, kind, to_name: to.name, to_address: to.address, language, content: JSON.stringify(content), made_at: at, state: 'waiting',
    try_at: at, give_up_at: giveUpAt(at), tries: 0, tried_at: null, lease: null, leased_until: null, settled_at: null, why: null, grounds: JSON.stringify(grounds),
  }));
  await tx.run(db.insertInto('platform.mail').values(rows));
  return rows.map(({ id }) => id);
}

export type Claimed = Message & { readonly accountId: string | null; readonly grounds: Grounds; readonly tries: number; readonly giveUpAt: Date };
type Claim = { readonly lease: string; readonly at: Date; readonly until: Date; readonly most: number; readonly perMinute: number };

/**
 * Takes the messages whose time has come, the longest waiting first, for as long as a lease lasts: of two programs neither takes what the other has, and both together
 * no more than there may be in a minute. One that is killed loses its lease, and the message is sent by another, perhaps a second time.
 */
export async function claim(tx: Tx, { lease, at, until, most, perMinute }: Claim): Promise<readonly Claimed[]> {
  if (!(await tx.tryLock('post', 0))) return [];
  const rows = await tx.all(sql<{ id: string; to_name: string; to_address: string; language: string; content: Content; made_at: Date; tries: number; give_up_at: Date; account_id: string | null; grounds: Grounds | null }>`
    update platform.mail m set lease = ${lease}, leased_until = ${until}, tried_at = ${at}, tries = tries + 1
    from (
      select id from platform.mail where state = 'waiting' and try_at <= ${at} and (leased_until is null or leased_until < ${at})
        and not exists (select from platform.post where paused_until > ${at})
      order by try_at, id
      limit greatest(0, least(${most}::int, ${perMinute}::int - (select count(*)::int from platform.mail where tried_at > ${new Date(at.getTime() - 60_000)})))
    ) next
    where m.id = next.id
    returning m.id, m.to_name, m.to_address, m.language, m.content, m.made_at, m.tries, m.give_up_at, m.account_id, m.grounds`);
  return rows.map(({ id, to_name, to_address, language, content, made_at, tries, give_up_at, account_id, grounds }) => ({
    id, to: { name: to_name, address: to_address }, language: isLanguage(language) ? language : 'sv', ...content, at: made_at, tries, giveUpAt: give_up_at, accountId: account_id, grounds: grounds ?? [],
  })).sort((a, b) => (a.id < b.id ? -1 : 1));
}

type Ours = { readonly id: string; readonly lease: string };

/** What was said is forgotten: whoever said it has it. */
export async function markSent(tx: Tx, { id, lease }: Ours, at: Date): Promise<void> {
  await tx.run(db.updateTable('platform.mail').set({ state: 'sent', content: null, settled_at: at, why: null, lease: null, leased_until: null }).where('id', '=', id).where('lease', '=', lease));
}

export async function markDead(tx: Tx, { id, lease }: Ours, why: string, at: Date): Promise<void> {
  await tx.run(db.updateTable('platform.mail').set({ state: 'dead', content: null, settled_at: at, why, lease: null, leased_until: null }).where('id', '=', id).where('lease', '=', lease));
}

/** They are nobody's any more: they were not even tried. */
export async function drop(tx: Tx, lease: string, ids: readonly string[], at: Date): Promise<void> {
  await tx.run(sql`
    update platform.mail set state = 'dropped', content = null, settled_at = ${at}, lease = null, leased_until = null, tries = tries - 1, tried_at = null
    where id = any (${ids}::uuid[]) and lease = ${lease}`);
}

/** Tried again at another time; without one they were not even tried, and keep their place. */
export async function putBack(tx: Tx, lease: string, { ids, why, tryAt }: { readonly ids: readonly string[]; readonly why?: string; readonly tryAt?: Date }): Promise<void> {
  await tx.run(sql`
    update platform.mail set lease = null, leased_until = null, try_at = coalesce(${tryAt ?? null}::timestamptz, try_at), why = coalesce(${why ?? null}, why),
      tries = tries - ${tryAt ? 0 : 1}::int, tried_at = case when ${tryAt !== undefined} then tried_at end
    where id = any (${ids}::uuid[]) and lease = ${lease}`);
}

export async function noteRefused(tx: Tx, address: string, why: string, at: Date): Promise<void> {
  await tx.run(sql`
    insert into platform.refused_address (address, since, why) values (${address}, ${at}, ${why}) on conflict (address) do update set since = excluded.since, why = excluded.why`);
}

const KEPT_DAYS = 90;
/** What was settled long ago is forgotten; gives how much. */
export const forgetOld = (tx: Tx, at: Date): Promise<number> => tx.run(sql`delete from platform.mail where settled_at < ${new Date(at.getTime() - KEPT_DAYS * 86_400_000)}`);
