import type { AccountId } from '#capabilities/accounts/index.ts';
import { sql } from '#platform/db/index.ts';
import { notePost } from '#platform/mail/index.ts';
import type { Scene } from '#platform/testing/index.ts';

export const ADDRESS = 'https://lykta.example.org';

/** Mail is on, as a program that was started with a mail server says. */
export const aPost = ({ database }: Scene): Promise<void> =>
  database.asSystem((tx) => notePost(tx, { from: { name: 'Lykta', address: 'lykta@lykta.example' }, address: ADDRESS, perMinute: 1_000 }));

export type Outgoing = { readonly accountId: string; readonly kind: string; readonly to: string; readonly language: string; readonly subject: string; readonly text: string; readonly unsubscribe: string | null };

/** What waits in the outbox, for somebody or for all. */
export async function outbox({ database }: Scene, accountId?: AccountId): Promise<readonly Outgoing[]> {
  const rows = await database.asSystem((tx) => tx.all(sql<{ account_id: string; kind: string; to_address: string; language: string; content: { subject: string; text: string; unsubscribe?: string } }>`
    select account_id, kind, to_address, language, content from platform.mail where state = 'waiting' and (${accountId ?? null}::uuid is null or account_id = ${accountId ?? null}::uuid) order by to_address, id`));
  return rows.map(({ account_id, kind, to_address, language, content }) => ({ accountId: account_id, kind, to: to_address, language, subject: content.subject, text: content.text, unsubscribe: content.unsubscribe ?? null }));
}

export const emptyOutbox = ({ database }: Scene): Promise<number> => database.asSystem((tx) => tx.run(sql`delete from platform.mail`));
