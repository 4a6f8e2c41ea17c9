import * as z from 'zod';
import { holdersAt, type Holder } from '#capabilities/accounts/index.ts';
import { roundById, type KeptRound, type RoundId } from '#capabilities/evaluation/index.ts';
import { oversees, SIGNED_IN, type Root } from '#platform/access/index.ts';
import { action, type Scope } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { LANGUAGES, message } from '#platform/i18n/index.ts';
import { postOf, refusedAmong } from '#platform/mail/index.ts';
import { can } from '../access.ts';
import { AskWriting, ChooseRecipients, MessagePage, OfMessage, OwnMessages, SendMessage, WHO, WriteMessage, WritingPage, type Message, type Said, type Who } from '../contract.ts';
import { aDayAgo, answeringFor, coversOf, DELAY_MINUTES, eachOnce, goesAt, languagesOf, meant, messageState, MOST_A_DAY } from '../rules/recipients.ts';
import * as store from '../store/index.ts';
import { reminderTexts } from '../texts.ts';
import { messageTexts as texts } from '../texts/message-texts.ts';
import { ownId } from './own.ts';

/** A page to write on: how many each choice would reach now, and what was written before. */
export const showWriting = action({
  name: 'reminders.message.begin',
  kind: 'read',
  may: can('reminders.message.read'),
  input: AskWriting,
  output: WritingPage,
  audit: 'nothing-changes',
  async run({ roundId, who, organisations }, scope) {
    const { tx, actor, reach, now } = scope;
    const round = await roundFound(roundId, scope);
    const all = await standing(round, rootOf(scope), { organisations, scope });
    const counts = Object.fromEntries(WHO.filter((each) => each !== 'chosen').map((each) => [each, meant(all, each, organisations).length]));
    const earlier = await store.messagesOf(tx, reach, roundId);
    return {
      round, who, organisations, chosen: all.filter(({ is }) => is.chosen).map(({ code, names }) => ({ code, names })), isCountry: oversees(actor), isMailOn: (await postOf(tx)).isOn, counts,
      earlier: earlier.map((kept) => messageOf(kept, round, { now })),
    };
  },
});

/** Leads whoever has chosen organisations in a list to the page where they are written to. */
export const chooseRecipients = action({
  name: 'reminders.message.choose',
  kind: 'read',
  may: can('reminders.message.read'),
  input: ChooseRecipients,
  output: ChooseRecipients,
  audit: 'nothing-changes',
  async run(chosen, scope) {
    await roundFound(chosen.roundId, scope);
    return chosen;
  },
});

/** Keeps a message as it is written; it goes nowhere yet. */
export const writeMessage = action({
  name: 'reminders.message.write',
  kind: 'write',
  may: can('reminders.message.write'),
  input: WriteMessage,
  output: z.object({ messageId: z.string() }),
  audit: { event: 'reminders.message.written', about: (_input, { messageId }) => messageId },
  async run({ roundId, who, organisations, texts: given }, scope) {
    const { tx, actor, now } = scope;
    const round = await roundFound(roundId, scope);
    const root = rootOf(scope);
    const known = new Set<string>((await standing(round, root, { organisations, scope })).map(({ code }) => code));
    const unknown = organisations.filter((code) => !known.has(code));
    if (unknown.length > 0) throw refusal('organisations', message(texts, 'unknownCodes', { codes: unknown.slice(0, 20).join(', ') }));
    const said: Said = Object.fromEntries(LANGUAGES.filter((language) => given[language].text !== '').map((language) => [language, given[language]]));
    return { messageId: await store.addMessage(tx, { root, roundId, who, organisations, texts: said, by: actor.name, accountId: actor.accountId, at: now }) };
  },
});

/** A message, and before it is sent whom it would reach now. */
export const showMessage = action({
  name: 'reminders.message.show',
  kind: 'read',
  may: can('reminders.message.read'),
  input: OfMessage,
  output: MessagePage,
  audit: 'nothing-changes',
  async run({ messageId }, scope) {
    const { tx, now, actor } = scope;
    const kept = await messageFound(messageId, scope);
    const round = await roundFound(kept.roundId, scope);
    const page = { chosen: await store.namedByCode(tx, kept.organisations), isCountry: oversees(actor), isMailOn: (await postOf(tx)).isOn, minutes: DELAY_MINUTES };
    if (kept.sendAt) return { message: messageOf(kept, round, { now }), ...page, reach: null, covers: '' };
    const { people, places, nobodyAt } = await reached(kept, round, scope);
    const refused = await refusedAmong(tx, people.flatMap(({ email }) => email ?? []));
    return {
      message: messageOf(kept, round, { now, people: people.length, places: places.length }), ...page, covers: coversOf(people),
      reach: {
        languages: languagesOf(people, kept.texts), withoutMail: people.filter(({ email }) => email === null || refused.has(email)).length,
        nobodyAt: nobodyAt.slice(0, MOST_NAMED), places: places.slice(0, MOST_NAMED),
      },
    };
  },
});

/** Sends a message to those whom its writer has looked at, after a while in which it can be taken back. */
export const sendMessage = action({
  name: 'reminders.message.send',
  kind: 'write',
  may: can('reminders.message.send'),
  input: SendMessage,
  output: OfMessage,
  audit: { event: 'reminders.message.sent', about: ({ messageId }) => messageId },
  async run({ messageId, covers }, scope) {
    const { tx, now } = scope;
    const kept = await messageFound(messageId, scope);
    if (kept.sendAt) throw new Problem('conflict', message(texts, 'sentAlready'));
    const round = await roundFound(kept.roundId, scope);
    if (round.state === 'closed') throw new Problem('gone', message(texts, 'roundClosed'));
    if ((await store.sentSince(tx, kept.root.tenant, aDayAgo(now))) >= MOST_A_DAY) throw new Problem('too-many', message(texts, 'tooMany', { most: MOST_A_DAY }));
    const { people, places } = await reached(kept, round, scope);
    if (people.length === 0) throw new Problem('invalid', message(texts, 'nobody'));
    if (coversOf(people) !== covers) throw new Problem('conflict', message(texts, 'changed'));
    if (!(await store.setRecipients(tx, kept, people, { sendAt: goesAt(now), places: places.length }))) throw new Problem('conflict', message(texts, 'sentAlready'));
    return { messageId };
  },
});

export const takeMessageBack = action({
  name: 'reminders.message.take-back',
  kind: 'write',
  may: can('reminders.message.send'),
  input: OfMessage,
  output: OfMessage,
  audit: { event: 'reminders.message.taken-back', about: ({ messageId }) => messageId },
  async run({ messageId }, scope) {
    if (!(await store.takeBack(scope.tx, await messageFound(messageId, scope), scope.now))) throw new Problem('conflict', message(texts, 'tooLate'));
    return { messageId };
  },
});

export const dropMessage = action({
  name: 'reminders.message.drop',
  kind: 'write',
  may: can('reminders.message.write'),
  input: OfMessage,
  output: z.object({ roundId: z.string() }),
  audit: { event: 'reminders.message.dropped', about: ({ messageId }) => messageId },
  async run({ messageId }, scope) {
    const kept = await messageFound(messageId, scope);
    if (!(await store.dropMessage(scope.tx, kept))) throw new Problem('conflict', message(texts, 'sentAlready'));
    return { roundId: kept.roundId };
  },
});

/** On the first page: what has been written to whoever looks at it, until it is put away. */
export const listOwnMessages = action({
  name: 'reminders.message.own',
  kind: 'read',
  may: SIGNED_IN,
  input: z.object({}),
  output: OwnMessages,
  audit: 'nothing-changes',
  run: async (_input, { actor, tx, now }) => ({ messages: actor.accountId === null ? [] : await store.ownMessages(tx, actor.accountId, now) }),
});

export const putMessageAway = action({
  name: 'reminders.message.put-away',
  kind: 'write',
  may: SIGNED_IN,
  input: OfMessage,
  output: OfMessage,
  audit: { event: 'reminders.message.put-away', about: ({ messageId }) => messageId },
  async run({ messageId }, { actor, tx, now }) {
    if (!(await store.putAway(tx, ownId(actor), messageId, now))) throw new Problem('not-found', message(texts, 'notFound'));
    return { messageId };
  },
});

const MOST_NAMED = 50;

const refusal = (at: string, said: ReturnType<typeof message>): Problem => new Problem('invalid', said, { fields: [{ at, message: said }] });

/** Where the caller writes from: one subtree. Whoever holds several writes from the first. */
function rootOf({ reach }: Scope): Root {
  const [root] = reach.roots;
  if (!root) throw new Problem('not-found', message(reminderTexts, 'roundNotFound'));
  return root;
}

async function roundFound(roundId: RoundId, { tx, today }: Scope): Promise<KeptRound> {
  const round = await roundById(tx, roundId, today);
  if (!round) throw new Problem('not-found', message(reminderTexts, 'roundNotFound'));
  return round;
}

async function messageFound(id: z.output<typeof OfMessage>['messageId'], { tx, reach }: Scope): Promise<store.KeptMessage> {
  const found = await store.messageById(tx, reach, id);
  if (!found) throw new Problem('not-found', message(texts, 'notFound'));
  return found;
}

type Asked = { readonly organisations: Message['organisations']; readonly scope: Scope };

/** Whoever oversees the country writes to tenants; others to those below the root that they write from. */
const standing = (round: KeptRound, root: Root, { organisations, scope: { actor, tx, today } }: Asked): Promise<readonly store.Standing[]> => {
  const asked = { roundId: round.id, today, chosen: organisations };
  return oversees(actor) ? store.tenantsStanding(tx, asked) : store.unitsStanding(tx, { roots: [root] }, asked);
};

type Reached = { readonly people: ReturnType<typeof eachOnce<Holder>>; readonly places: readonly store.Standing[]; readonly nobodyAt: readonly store.Standing[] };
type Audience = { readonly root: Root; readonly who: Who; readonly organisations: Message['organisations'] };

async function reached({ root, who, organisations }: Audience, round: KeptRound, scope: Scope): Promise<Reached> {
  const isCountry = oversees(scope.actor);
  const places = meant(await standing(round, root, { organisations, scope }), who, organisations);
  const answering = new Map(places.map(({ no, path }) => [no, isCountry ? [no] : answeringFor(path, root.path)]));
  const roles = isCountry ? ['coordinator', 'signatory'] as const : ['coordinator', 'respondent'] as const;
  const holders = await holdersAt(scope.tx, roles, [...new Set([...answering.values()].flat())]);
  const held = new Set(holders.map(({ organisationNo }) => organisationNo));
  return { people: eachOnce(holders, roles), places, nobodyAt: places.filter(({ no }) => !answering.get(no)?.some((each) => held.has(each))) };
}

type Now = { readonly now: Date; readonly people?: number; readonly places?: number };
const messageOf = (kept: store.KeptMessage, round: KeptRound, { now, people = kept.people, places = kept.places }: Now): Message => ({ ...kept, round, state: messageState(kept, now), people, places });
