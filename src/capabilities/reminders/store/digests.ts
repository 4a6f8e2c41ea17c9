import type { Reached } from '#capabilities/accounts/index.ts';
import type { RoundId } from '#capabilities/evaluation/index.ts';
import type { Day } from '#platform/clock/index.ts';
import { queries, sql, type Tx } from '#platform/db/index.ts';
import { enqueue, type ToSend } from '#platform/mail/index.ts';
import { PARTS, type Preference, type Rule } from '../contract.ts';
import { preferenceOf } from './own.ts';
import type { Tables } from './tables.ts';

const db = queries<Tables>();

export async function ruleOf(tx: Tx): Promise<{ readonly rule: Rule; readonly revision: number }> {
  const row = await tx.first(db.selectFrom('reminders.rule').select(['weekday', 'hour', 'before', 'after', 'units_after', 'centre_after', 'revision']));
  if (!row) throw new Error('The rule of reminders is gone.');
  return { rule: { weekday: row.weekday, hour: row.hour, before: row.before, after: row.after, unitsAfter: row.units_after, centreAfter: row.centre_after }, revision: row.revision };
}

/** False if somebody has changed it meanwhile. */
export async function setRule(tx: Tx, { weekday, hour, before, after, unitsAfter, centreAfter }: Rule, revision: number): Promise<boolean> {
  return (await tx.run(db.updateTable('reminders.rule')
    .set({ weekday, hour, before, after, units_after: unitsAfter, centre_after: centreAfter, revision: revision + 1 }).where('revision', '=', revision))) > 0;
}

/** Where the walk through the people stands on a day, and on which day the one before it was finished. */
export type Walk = { readonly after: string | null; readonly isFinished: boolean; readonly before: Day | null };

export async function walkOf(tx: Tx, day: Day): Promise<Walk> {
  const row = await tx.first(db.selectFrom('reminders.walk').select(['after_account', 'finished_at']).where('day', '=', day));
  const before = await tx.first(db.selectFrom('reminders.walk').select('day').where('day', '<', day).where('finished_at', 'is not', null).orderBy('day', 'desc').limit(1));
  return { after: row?.after_account ?? null, isFinished: row !== undefined && row.finished_at !== null, before: before?.day ?? null };
}

/** It has come so far, never back: of two programs the one that is behind changes nothing. */
export async function noteWalk(tx: Tx, day: Day, { after, finishedAt }: { readonly after: string | null; readonly finishedAt: Date | null }): Promise<void> {
  await tx.run(sql`
    insert into reminders.walk as w (day, after_account, finished_at) values (${day}, ${after}::uuid, ${finishedAt}::timestamptz)
    on conflict (day) do update set after_account = greatest(w.after_account, excluded.after_account), finished_at = coalesce(w.finished_at, excluded.finished_at)`);
}

export type Known = { readonly preference: Preference; readonly isSent: boolean; readonly told: ReadonlySet<string> };

/** What is known of each of these people: what they want, whether they have been reminded on the day, and of which rounds and last days they have been told that somebody is late. */
export async function knownOf(tx: Tx, people: readonly Reached[], day: Day): Promise<ReadonlyMap<string, Known>> {
  const rows = await tx.all(sql<{ id: string; digest: string | null; is_sent: boolean; told: readonly string[] }>`
    select w.id, p.digest, exists (select from reminders.sent s where s.account_id = w.id and s.day = ${day}) as is_sent,
      array(select concat_ws(' ', e.step, e.round_id, e.last_day) from reminders.escalation e where e.account_id = w.id) as told
    from unnest(${people.map(({ actor }) => actor.accountId)}::uuid[]) as w (id) left join reminders.preference p on p.account_id = w.id`);
  return new Map(rows.map(({ id, digest, is_sent, told }) => [id, { preference: preferenceOf(digest), isSent: is_sent, told: new Set(told) }]));
}

export type Escalated = { readonly step: 'units' | 'centre'; readonly roundId: RoundId; readonly lastDay: Day };
export type NewDigest = { readonly accountId: string; readonly day: Day; readonly parts: readonly (typeof PARTS)[number][]; readonly keyHash: Buffer; readonly escalated: readonly Escalated[]; readonly mail: ToSend & { readonly id: string } };

/** Reminds somebody, once a day whoever tries: the mail, and that it was written, stand together. False if it was done already. */
export async function remind(tx: Tx, { accountId, day, parts, keyHash, escalated, mail }: NewDigest, at: Date): Promise<boolean> {
  const isFirst = await tx.run(db.insertInto('reminders.sent')
    .values({ account_id: accountId, day, mail_id: mail.id, parts: [...parts], key_hash: keyHash, made_at: at }).onConflict((conflict) => conflict.columns(['account_id', 'day']).doNothing()));
  if (isFirst === 0) return false;
  await enqueue(tx, [mail], at);
  await tx.run(sql`
    insert into reminders.escalation (account_id, round_id, step, last_day, day)
    select ${accountId}::uuid, e.round_id, e.step, e.last_day, ${day}
    from unnest(${escalated.map(({ roundId }) => roundId)}::uuid[], ${escalated.map(({ step }) => step)}::text[], ${escalated.map(({ lastDay }) => lastDay)}::date[]) as e (round_id, step, last_day)
    on conflict do nothing`);
  return true;
}

export type SentTo = { readonly preference: Preference; readonly sent: readonly { readonly day: Day; readonly mailId: string; readonly parts: readonly (typeof PARTS)[number][] }[] };

/** What these people want and got lately; they have been found within reach. */
export async function sentTo(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, SentTo>> {
  type Row = { account_id: string; digest: string | null; day: Day | null; mail_id: string | null; parts: readonly string[] | null };
  const rows = await tx.all(db.selectFrom(sql<Row>`reminders.of_people(${ids}::uuid[])`.as('p')).select(['account_id', 'digest', 'day', 'mail_id', 'parts']));
  return new Map([...Map.groupBy(rows, ({ account_id }) => account_id)].map(([id, own]) => [id, {
    preference: preferenceOf(own[0]?.digest),
    sent: own.flatMap(({ day, mail_id, parts }) => (day && mail_id ? [{ day, mailId: mail_id, parts: PARTS.filter((part) => parts?.includes(part)) }] : [])),
  }]));
}
