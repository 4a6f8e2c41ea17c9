import { createHash } from 'node:crypto';
import * as z from 'zod';
import { actorOf, tried } from '#capabilities/accounts/index.ts';
import { owedOf } from '#capabilities/evaluation/index.ts';
import { holds, PUBLIC, ROLES, SIGNED_IN, type Actor } from '#platform/access/index.ts';
import { action, actionTexts, type Scope } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { LANGUAGES, message } from '#platform/i18n/index.ts';
import { postOf } from '#platform/mail/index.ts';
import { can } from '../access.ts';
import { AskUnsubscribe, Calendar, ChooseDigest, MadeCalendar, OwnReminders, Unsubscribed } from '../contract.ts';
import { entriesOf } from '../rules/calendar.ts';
import { keyHash, newKey } from '../rules/keys.ts';
import * as store from '../store/index.ts';
import { reminderTexts as texts } from '../texts.ts';

/** Who acts, with an account. */
export function ownId({ accountId }: Actor): string {
  if (accountId === null) throw new Problem('not-signed-in', message(actionTexts, 'signInFirst'));
  return accountId;
}

/** A guest has no address, and what a link opens ends with it. */
async function ownPerson({ actor, tx }: Pick<Scope, 'actor' | 'tx'>): Promise<string> {
  const id = ownId(actor);
  if (!(await actorOf(tx, id))) throw new Problem('not-allowed', message(texts, 'guestsNone'));
  return id;
}

const Nothing = z.object({});

export const showOwnReminders = action({
  name: 'reminders.own.show',
  kind: 'read',
  may: SIGNED_IN,
  input: Nothing,
  output: OwnReminders,
  audit: 'nothing-changes',
  async run(_input, scope) {
    const own = await ownPerson(scope);
    return { isMailOn: (await postOf(scope.tx)).isOn, ...(await store.ownSettings(scope.tx, own)), may: { seePeople: holds(scope.actor, can('reminders.people.read')) } };
  },
});

export const chooseDigest = action({
  name: 'reminders.own.choose',
  kind: 'write',
  may: SIGNED_IN,
  input: ChooseDigest,
  output: Nothing,
  audit: { event: 'reminders.own.chosen', about: ({ digest }) => digest },
  async run({ digest }, scope) {
    await store.setDigest(scope.tx, await ownPerson(scope), digest, scope.now);
    return {};
  },
});

/** Makes the secret address of one's calendar, in place of the one before. */
export const makeCalendar = action({
  name: 'reminders.calendar.make',
  kind: 'write',
  may: SIGNED_IN,
  input: Nothing,
  output: MadeCalendar,
  audit: { event: 'reminders.calendar.made', about: () => 'own calendar' },
  async run(_input, scope) {
    const key = newKey();
    await store.setCalendar(scope.tx, await ownPerson(scope), keyHash(key), scope.now);
    return { key };
  },
});

export const withdrawCalendar = action({
  name: 'reminders.calendar.withdraw',
  kind: 'write',
  may: SIGNED_IN,
  input: Nothing,
  output: Nothing,
  audit: { event: 'reminders.calendar.withdrawn', about: () => 'own calendar' },
  async run(_input, { actor, tx, now }) {
    await store.setCalendar(tx, ownId(actor), null, now);
    return {};
  },
});

const Grant = z.object({ role: z.enum(ROLES), path: z.string(), tenant: z.int() }).readonly();

/** Whose calendar a key opens, with the roles held now. A wrong key is counted by the place that it comes from. */
export const findCalendarReader = action({
  name: 'reminders.calendar.find',
  kind: 'write',
  may: PUBLIC,
  input: z.object({ key: z.string().max(100), from: z.string().max(100) }),
  output: z.object({ id: z.string(), name: z.string(), grants: z.array(Grant).readonly() }).readonly(),
  audit: { keptBy: 'reminders.calendar_history' },
  async prepare({ key, from }, beforehand) {
    const hash = keyHash(key);
    const { found, right } = await tried({ what: key, from }, beforehand, async (tx) => {
      const id = await store.calendarReader(tx, hash);
      return id ? { id, known: await actorOf(tx, id) } : undefined;
    });
    return async ({ tx }) => {
      if (!found?.known) throw new Problem('not-found', message(texts, 'linkUnknown'));
      await right(tx);
      return { id: found.id, name: found.known.actor.name, grants: [...found.known.actor.grants] };
    };
  },
});

/** One's last days, as far as one's rights go now: whose roles have ended has an empty calendar. */
export const showCalendar = action({
  name: 'reminders.calendar.show',
  kind: 'write',
  may: SIGNED_IN,
  input: z.object({ language: z.enum(LANGUAGES) }),
  output: Calendar,
  audit: { keptBy: 'reminders.calendar_history' },
  async run({ language }, scope) {
    const { actor, tx, now } = scope;
    const { address } = await postOf(tx);
    const entries = entriesOf((await owedOf(scope)).owed.filter(({ isClosed }) => !isClosed), language);
    const told = await store.tellEvents(tx, ownId(actor), entries.map((entry) => ({ uid: entry.uid, told: hashOf([entry.day]) })), now);
    return { address, events: entries.map((entry) => ({ ...entry, sequence: told.get(entry.uid)?.sequence ?? 0, changedAt: told.get(entry.uid)?.changedAt ?? now })) };
  },
});

const hashOf = (of: readonly string[]): string => createHash('sha256').update(JSON.stringify(of)).digest('base64url');

const unknown = (): Problem => new Problem('not-found', message(texts, 'linkUnknown'));

/** The page that the link in a mail leads to. It changes nothing yet: programs that look at links ahead of people open pages. */
export const showUnsubscribe = action({
  name: 'reminders.unsubscribe.show',
  kind: 'read',
  may: PUBLIC,
  input: AskUnsubscribe,
  output: Unsubscribed,
  audit: 'nothing-changes',
  async run({ key }, { tx }) {
    if (!(await store.keyOpens(tx, keyHash(key)))) throw unknown();
    return { key, isDone: false };
  },
});

/** No more reminders for whoever got the mail with this key. It signs nobody in, and can be done twice. */
export const unsubscribe = action({
  name: 'reminders.unsubscribe',
  kind: 'write',
  may: PUBLIC,
  input: AskUnsubscribe,
  output: Unsubscribed,
  audit: { event: 'reminders.own.unsubscribed', about: () => 'by the key of a mail' },
  async run({ key }, { tx, now }) {
    if (!(await store.unsubscribe(tx, keyHash(key), now))) throw unknown();
    return { key, isDone: true };
  },
});
