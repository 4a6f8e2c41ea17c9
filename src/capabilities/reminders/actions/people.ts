import * as z from 'zod';
import { actorOf, lookOf, people, type KeptPerson } from '#capabilities/accounts/index.ts';
import { owedOf } from '#capabilities/evaluation/index.ts';
import { holds } from '#platform/access/index.ts';
import { action, type Scope } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { forgive, mailStates, postOf, queueOf, refusedAmong, tryNow } from '#platform/mail/index.ts';
import { can } from '../access.ts';
import { ChangeRule, NextPage, OfPerson, RemindersPage, type RemindedPerson, type Rule } from '../contract.ts';
import { nextReminded } from '../rules/reminding.ts';
import { digestOf } from '../rules/wording.ts';
import * as store from '../store/index.ts';
import { reminderTexts as texts } from '../texts.ts';

const PEOPLE_A_PAGE = 50;

/** Who of one's own people has been reminded of what, what comes next, and how the post goes. */
export const listReminded = action({
  name: 'reminders.person.list',
  kind: 'read',
  may: can('reminders.people.read'),
  input: z.object({ search: z.string().max(200).default(''), page: z.coerce.number().int().min(1).max(10_000).default(1) }),
  output: RemindersPage,
  audit: 'nothing-changes',
  async run({ search, page }, scope) {
    const { actor, reach, tx, now } = scope;
    const found = await people(tx, lookOf(actor, reach), now, { search, most: PEOPLE_A_PAGE, after: (page - 1) * PEOPLE_A_PAGE });
    const { rule, revision } = await store.ruleOf(tx);
    const post = await postOf(tx);
    const seesQueue = holds(actor, can('reminders.post.try'));
    return {
      people: await remindedOf(found.people, rule, scope), search, page: { no: page, of: Math.max(1, Math.ceil(found.all / PEOPLE_A_PAGE)) },
      post: { ...post, failure: seesQueue ? post.failure : null, queue: seesQueue ? await queueOf(tx) : null },
      rule, revision, may: { changeRule: holds(actor, can('reminders.rule.change')), tryPost: seesQueue },
    };
  },
});

/** What is known of people who have been found within reach. */
async function remindedOf(found: readonly KeptPerson[], rule: Rule, { tx, today }: Scope): Promise<readonly RemindedPerson[]> {
  const kept = await store.sentTo(tx, found.map(({ id }) => id));
  const states = await mailStates(tx, [...kept.values()].flatMap(({ sent }) => sent.map(({ mailId }) => mailId)));
  const refused = await refusedAmong(tx, found.map(({ email }) => email));
  const lastDays = await store.lastDaysAt(tx, [...new Set(found.flatMap(({ roles }) => roles.map(({ code }) => code)))]);
  return found.map(({ id, name, email, state, roles }) => {
    const { preference, sent } = kept.get(id) ?? { preference: 'weekly' as const, sent: [] };
    return {
      id, name, email, digest: preference, refused: refused.get(email) ?? null,
      sent: sent.map(({ day, mailId, parts }) => ({ day, parts, state: states.get(mailId)?.state ?? null, why: states.get(mailId)?.why ?? null })),
      next: state === 'active' ? (nextReminded(today, roles.flatMap(({ code }) => lastDays.get(code) ?? []), preference, rule) ?? null) : null,
    };
  });
}

async function personFound(id: KeptPerson['id'], { actor, reach, tx, now }: Scope): Promise<KeptPerson> {
  const { people: [person] } = await people(tx, lookOf(actor, reach), now, { id });
  if (!person) throw new Problem('not-found', message(texts, 'personNotFound'));
  return person;
}

/**
 * What one of one's people would be sent if it went out now: by that person's own roles, as far as they lie within the caller's reach. Of roles elsewhere nothing is told
 * but that there are some.
 */
export const showNext = action({
  name: 'reminders.person.show',
  kind: 'read',
  may: can('reminders.people.read'),
  input: OfPerson,
  output: NextPage,
  audit: 'nothing-changes',
  async run({ accountId }, scope) {
    const { tx, reach, today } = scope;
    const kept = await personFound(accountId, scope);
    const [person] = await remindedOf([kept], (await store.ruleOf(tx)).rule, scope);
    const known = await actorOf(tx, accountId);
    if (!person || !known) throw new Problem('not-found', message(texts, 'personNotFound'));
    const grants = known.actor.grants.filter((grant) => reach.roots.some(({ path, tenant }) => tenant === grant.tenant && grant.path.startsWith(path)));
    const all = await owedOf({ actor: { ...known.actor, grants }, tx, today });
    const owed = all.owed.filter(({ isClosed, duties }) => duties.length > 0 && !isClosed);
    const divisions = all.divisions.filter(({ is }) => is === 'waiting');
    const { address } = await postOf(tx);
    const written = owed.length + divisions.length === 0 ? undefined : digestOf({ owed, divisions, units: [], centre: [] }, { name: kept.name, language: known.language }, { address: address ?? '', unsubscribe: '', isMadeUp: false });
    return { person, subject: written?.subject ?? null, text: written?.text ?? null, language: known.language, hasMore: grants.length < known.actor.grants.length };
  },
});

/** An address that took no mail is tried again. */
export const tryAddressAgain = action({
  name: 'reminders.address.try-again',
  kind: 'write',
  may: can('reminders.address.try-again'),
  input: OfPerson,
  output: OfPerson,
  audit: { event: 'reminders.address.tried-again', about: ({ accountId }) => accountId },
  async run({ accountId }, scope) {
    await forgive(scope.tx, (await personFound(accountId, scope)).email);
    return { accountId };
  },
});

export const changeRule = action({
  name: 'reminders.rule.change',
  kind: 'write',
  may: can('reminders.rule.change'),
  input: ChangeRule,
  output: z.object({}),
  audit: { event: 'reminders.rule.changed', about: ({ weekday, hour, before, after, unitsAfter, centreAfter }) => `${weekday} ${hour} ${before.join()} ${after.join()} ${unitsAfter} ${centreAfter}` },
  async run({ revision, ...rule }, { tx }) {
    if (!(await store.setRule(tx, rule, revision))) throw new Problem('conflict', message(texts, 'ruleChanged'));
    return {};
  },
});

/** All that waits to be sent is tried at once. */
export const tryPost = action({
  name: 'reminders.post.try',
  kind: 'write',
  may: can('reminders.post.try'),
  input: z.object({}),
  output: z.object({ tried: z.int() }),
  audit: { event: 'reminders.post.tried', about: (_input, { tried }) => String(tried) },
  run: async (_input, { tx, now }) => ({ tried: await tryNow(tx, now) }),
});
