import { randomUUIDv7 } from 'node:crypto';
import type { Holder } from '#capabilities/accounts/index.ts';
import { RoundId } from '#capabilities/evaluation/index.ts';
import { OrganisationCode } from '#capabilities/organisations/index.ts';
import type { Reach, Root } from '#platform/access/index.ts';
import { queries, sql, within, type Tx } from '#platform/db/index.ts';
import { isLanguage, type Language } from '#platform/i18n/index.ts';
import { enqueue, type ToSend } from '#platform/mail/index.ts';
import { MessageId, Said, WHO, type OwnMessage, type Who } from '../contract.ts';
import type { Tables } from './tables.ts';

const db = queries<Tables>();

export type KeptMessage = {
  readonly id: MessageId; readonly root: Root; readonly roundId: RoundId; readonly by: string; readonly who: Who; readonly organisations: readonly OrganisationCode[]; readonly texts: Said;
  readonly madeAt: Date; readonly sendAt: Date | null; readonly withdrawnAt: Date | null; readonly doneAt: Date | null; readonly people: number; readonly places: number;
};

const messages = db.selectFrom('reminders.notice')
  .select(['tenant_no', 'path', 'id', 'round_id', 'by_name', 'who', 'organisations', 'texts', 'made_at', 'send_at', 'withdrawn_at', 'done_at', 'people', 'places']);
type Row = {
  tenant_no: number; path: string; id: string; round_id: string; by_name: string; who: string; organisations: readonly string[]; texts: unknown; made_at: Date; send_at: Date | null;
  withdrawn_at: Date | null; done_at: Date | null; people: number; places: number;
};
const messageOf = (row: Row): KeptMessage => ({
  id: MessageId.parse(row.id), root: { path: row.path, tenant: row.tenant_no }, roundId: RoundId.parse(row.round_id), by: row.by_name, who: WHO.find((who) => who === row.who) ?? 'chosen',
  organisations: row.organisations.map((code) => OrganisationCode.parse(code)), texts: Said.parse(row.texts), madeAt: row.made_at, sendAt: row.send_at, withdrawnAt: row.withdrawn_at, doneAt: row.done_at,
  people: row.people, places: row.places,
});

type NewMessage = Pick<KeptMessage, 'root' | 'roundId' | 'by' | 'who' | 'organisations' | 'texts'> & { readonly accountId: string | null; readonly at: Date };

export async function addMessage(tx: Tx, { root, roundId, by, who, organisations, texts, accountId, at }: NewMessage): Promise<MessageId> {
  const id = MessageId.parse(randomUUIDv7());
  await tx.run(db.insertInto('reminders.notice').values({
    tenant_no: root.tenant, path: root.path, id, round_id: roundId, by_account: accountId, by_name: by, who, organisations: [...organisations], texts: JSON.stringify(texts), made_at: at,
    send_at: null, withdrawn_at: null, done_at: null,
  }));
  return id;
}

export async function messageById(tx: Tx, { roots }: Reach, id: MessageId): Promise<KeptMessage | undefined> {
  const row = await tx.first(messages.where('id', '=', id).where(within('notice', roots)));
  return row && messageOf(row);
}

const MOST_EARLIER = 20;
export async function messagesOf(tx: Tx, { roots }: Reach, roundId: RoundId): Promise<readonly KeptMessage[]> {
  return (await tx.all(messages.where('round_id', '=', roundId).where(within('notice', roots)).orderBy('made_at', 'desc').limit(MOST_EARLIER))).map(messageOf);
}

/** How many messages a tenant has sent since then, those that were taken back too. */
export async function sentSince(tx: Tx, tenantNo: number, since: Date): Promise<number> {
  const row = await tx.first(db.selectFrom('reminders.notice').select(sql<number>`count(*)::int`.as('sent')).where('tenant_no', '=', tenantNo).where('send_at', '>', since));
  return row?.sent ?? 0;
}

/** Sends it to these people at a time that is still to come. False if it has been sent, or is being, already. */
export async function setRecipients(tx: Tx, message: KeptMessage, people: readonly (Holder & { readonly grounds: readonly string[] })[], { sendAt, places }: { readonly sendAt: Date; readonly places: number }): Promise<boolean> {
  const { id, root } = message;
  const isFirst = await tx.run(db.updateTable('reminders.notice').set({ send_at: sendAt, people: people.length, places }).where('tenant_no', '=', root.tenant).where('id', '=', id).where('send_at', 'is', null));
  if (isFirst === 0) return false;
  await tx.run(sql`
    insert into reminders.notice_person (tenant_no, notice_id, account_id, name, email, language, grounds)
    select ${root.tenant}::int, ${id}::uuid, p."accountId", p.name, p.email, p.language, array(select jsonb_array_elements_text(p.grounds))
    from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as p ("accountId" uuid, name text, email text, language text, grounds jsonb)`);
  return true;
}

/** Takes a message back that has not gone out yet. */
export async function takeBack(tx: Tx, { id, root }: KeptMessage, at: Date): Promise<boolean> {
  return (await tx.run(db.updateTable('reminders.notice').set({ withdrawn_at: at }).where('tenant_no', '=', root.tenant).where('id', '=', id).where('send_at', '>', at).where('withdrawn_at', 'is', null).where('done_at', 'is', null))) > 0;
}

/** Throws away what was written and never sent. */
export async function dropMessage(tx: Tx, { id, root }: KeptMessage): Promise<boolean> {
  return (await tx.run(db.deleteFrom('reminders.notice').where('tenant_no', '=', root.tenant).where('id', '=', id).where('send_at', 'is', null))) > 0;
}

export async function ownMessages(tx: Tx, own: string, at: Date): Promise<readonly OwnMessage[]> {
  type OwnRow = { id: string; texts: unknown; by_name: string; send_at: Date; round_id: string };
  const rows = await tx.all(db.selectFrom(sql<OwnRow>`reminders.own_notices(${own}::uuid, ${at})`.as('n')).select(['id', 'texts', 'by_name', 'send_at', 'round_id']));
  return rows.map(({ id, texts, by_name, send_at, round_id }) => ({ id: MessageId.parse(id), texts: Said.parse(texts), by: by_name, at: send_at, roundId: RoundId.parse(round_id) }));
}

export async function putAway(tx: Tx, own: string, id: MessageId, at: Date): Promise<boolean> {
  return (await tx.first(db.selectNoFrom(sql<boolean>`reminders.put_away(${own}::uuid, ${id}::uuid, ${at})`.as('done'))))?.done === true;
}

// What sends them, as the system.

/** The message that is to go out and has waited longest; nobody else takes it meanwhile. */
export async function dueMessage(tx: Tx, at: Date): Promise<KeptMessage | undefined> {
  const row = await tx.first(messages.where('send_at', '<=', at).where('done_at', 'is', null).where('withdrawn_at', 'is', null).orderBy('send_at').limit(1).forUpdate().skipLocked());
  return row && messageOf(row);
}

export type Recipient = { readonly accountId: string; readonly name: string; readonly email: string | null; readonly language: Language; readonly grounds: readonly string[] };

/** The next of its people who have not been handled. */
export async function toBeMailed(tx: Tx, { id, root }: KeptMessage, most: number): Promise<readonly Recipient[]> {
  const rows = await tx.all(db.selectFrom('reminders.notice_person').select(['account_id', 'name', 'email', 'language', 'grounds'])
    .where('tenant_no', '=', root.tenant).where('notice_id', '=', id).where('is_handled', '=', false).orderBy('account_id').limit(most));
  return rows.map(({ account_id, name, email, language, grounds }) => ({ accountId: account_id, name, email, grounds, language: isLanguage(language) ? language : 'sv' }));
}

/** These people have been handled, and these mails written. */
export async function markMailed(tx: Tx, { id, root }: KeptMessage, { people, mails, at }: { readonly people: readonly Recipient[]; readonly mails: readonly ToSend[]; readonly at: Date }): Promise<void> {
  const ids = await enqueue(tx, mails, at);
  await tx.run(sql`
    update reminders.notice_person p set is_handled = true, mail_id = m.mail_id
    from unnest(${people.map(({ accountId }) => accountId)}::uuid[]) as w (id)
    left join unnest(${mails.map(({ accountId }) => accountId)}::uuid[], ${ids}::uuid[]) as m (account_id, mail_id) on m.account_id = w.id
    where p.tenant_no = ${root.tenant} and p.notice_id = ${id} and p.account_id = w.id`);
}

export async function finishMessage(tx: Tx, { id, root }: KeptMessage, at: Date): Promise<void> {
  await tx.run(db.updateTable('reminders.notice').set({ done_at: at }).where('tenant_no', '=', root.tenant).where('id', '=', id));
}
