import { queries, type Tx } from '#platform/db/index.ts';

const db = queries<{ 'platform.audit': { at: Date; event: string; about: string } }>();

/** What an event was about, every time that it happened: for those who hold their own tables against the log. Seen by the system only. */
export async function toldOf(tx: Tx, event: string): Promise<readonly string[]> {
  return (await tx.all(db.selectFrom('platform.audit').select('about').where('event', '=', event).orderBy('at'))).map(({ about }) => about);
}
