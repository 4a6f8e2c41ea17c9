import { randomUUIDv7 } from 'node:crypto';
import type { Actor } from '#platform/access/index.ts';
import { queries, type Tx } from '#platform/db/index.ts';

type Tables = {
  'platform.audit': { id: string; at: Date; actor_kind: string; account_id: string | null; event: string; about: string };
};
const db = queries<Tables>();

/** What was done, by whom, about what. `about` is an id or a code, never content and never a person's name. */
export type AuditLine = { readonly at: Date; readonly actor: Actor; readonly event: string; readonly about: string };

/** Appended in the transaction that it tells of: both happen, or neither. */
export async function appendAudit(tx: Tx, { at, actor, event, about }: AuditLine): Promise<void> {
  await tx.run(db.insertInto('platform.audit').values({ id: randomUUIDv7(), at, actor_kind: actor.kind, account_id: actor.accountId, event, about }));
}
