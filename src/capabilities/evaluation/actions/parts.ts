import { randomUUIDv7 } from 'node:crypto';
import type * as z from 'zod';
import { addContributor, daysAfter, endContributor, forgetAccount, makeContributor, peopleAround } from '#capabilities/accounts/index.ts';
import { placesMeant, placesOfTenant } from '#capabilities/organisations/index.ts';
import { reachOf } from '#platform/access/index.ts';
import { action, type Scope } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message, type Message } from '#platform/i18n/index.ts';
import { can } from '../access.ts';
import type { PartStep } from '../contract.ts';
import { AskParts, HandByLink, HandedByLink, HandPart, OfPart, PartId, PartsPage, ReturnPart, Stepped, TakeBackPart, type HandedPart } from '../contract/parts.ts';
import { isOwnDay, outermostOf, outlineOf, statementsIn } from '../rules/delegation.ts';
import { daysUntil } from '../rules/owed.ts';
import { choicesOf, PART_GOES } from '../rules/parts.ts';
import * as store from '../store/index.ts';
import { partsTexts as texts } from '../texts/parts-texts.ts';
import { formFound, goalsFor, nameOf } from './forms.ts';

/** The parts of a form that have been handed out, and what and whom there is to choose from. */
export const showParts = action({
  name: 'evaluation.part.list',
  kind: 'read',
  may: can('evaluation.part.hand'),
  input: AskParts,
  output: PartsPage,
  audit: 'nothing-changes',
  async run({ formId, of }, scope) {
    const { tx, today, now } = scope;
    const form = await formFound(formId, scope);
    const parts = await store.partsOf(tx, form);
    const people = await peopleAround(tx, form, { at: now });
    const below = (await placesOfTenant(tx, form.tenantNo, today)).filter(({ path }) => path.startsWith(form.path) && path !== form.path).slice(0, MOST_SUGGESTED);
    return {
      form: nameOf(form), parts: parts.map((part) => told(part, scope)), goals: choicesOf(await outlineFor(form, scope)), chosen: of ?? null,
      people: people.map(({ id, name }) => ({ id, name })), below: below.map(({ code, names }) => ({ code, names })),
      lastDay: form.round.lastDay < today ? daysAfter(today, LATE_DAYS) : form.round.lastDay, isOver: isOver(form),
    };
  },
});
const MOST_SUGGESTED = 200;
const LATE_DAYS = 7;
/** So long a link goes on opening after the last day: what is returned is answered with the same. */
const LINK_DAYS_AFTER = 60;

export const told = ({ id, toName, toOrganisationNo, codes, lastDay, note, by, handedAt, step, stepNote, tally }: store.KeptPart, { today }: Pick<Scope, 'today'>): HandedPart => ({
  id, to: { name: toName, isOrganisation: toOrganisationNo !== null }, codes, lastDay, daysLeft: daysUntil(lastDay, today), note, by, handedAt, step, stepNote, tally,
});

const isOver = (form: store.KeptForm): boolean => form.signed !== null || form.round.state === 'closed';

async function outlineFor(form: store.KeptForm, scope: Scope) {
  const asked = await store.answersOf(scope.tx, { ...form, roundNo: form.round.no });
  return outlineOf(await goalsFor(form, scope), new Set(asked.map(({ statement }) => statement as string)));
}

const refusal = (at: string, said: Message): Problem => new Problem('invalid', said, { fields: [{ at, message: said }] });

type Chosen = Pick<z.output<typeof HandPart>, 'formId' | 'codes' | 'lastDay'>;

/** What is to be handed, checked: the form, and the statements that the codes hold. */
async function toHand({ formId, codes, lastDay }: Chosen, scope: Scope) {
  const form = await formFound(formId, scope);
  if (isOver(form)) throw new Problem('gone', message(texts, 'isOver'));
  if (!isOwnDay(lastDay, { today: scope.today, lastDay: form.round.lastDay })) throw refusal('lastDay', message(texts, 'dayOutside'));
  const outline = await outlineFor(form, scope);
  const statements = statementsIn(outline, codes);
  if (!statements || statements.length === 0) throw refusal('codes', message(texts, 'chooseWhat'));
  return { form, codes: outermostOf(outline, codes), statements };
}

/** Hands part of a form to a person who has a role there, or to an organisation below. */
export const handPart = action({
  name: 'evaluation.part.hand',
  kind: 'write',
  may: can('evaluation.part.hand'),
  input: HandPart,
  output: Stepped,
  audit: { event: 'evaluation.part.handed', about: ({ formId }, { partId }) => `${formId} ${partId}` },
  async run({ person, organisation, note, ...chosen }, scope) {
    const { tx, reach, actor, now } = scope;
    const { form, codes, statements } = await toHand(chosen, scope);
    const id = PartId.parse(randomUUIDv7());
    const part = { id, codes, statements, lastDay: chosen.lastDay, note, by: actor.name, account: actor.accountId, at: now };
    if (person === '') {
      const [place, another] = await placesMeant(tx, organisation, ({ tenantNo, path }) => tenantNo === form.tenantNo && path.startsWith(form.path) && path !== form.path);
      if (!place) throw refusal('organisation', message(texts, 'notBelow'));
      if (another) throw refusal('organisation', message(texts, 'severalBelow'));
      await store.addPart(tx, form, { ...part, accountId: null, toOrganisationNo: place.no, toName: place.names.sv ?? Object.values(place.names)[0] ?? place.code });
    } else {
      const [found] = await peopleAround(tx, form, { of: [person], isOnly: true, at: now });
      if (!found) throw refusal('person', message(texts, 'notHere'));
      if (!found.isGuest && (await makeContributor(tx, reach.roots, { id: person, organisationNo: form.organisationNo }))) scope.afterwards(() => forgetAccount(person));
      await store.addPart(tx, form, { ...part, accountId: person, toOrganisationNo: null, toName: found.name });
    }
    return { partId: id, formId: form.id, step: 'handed' as const };
  },
});

/** Hands part of a form to somebody new, who comes in by a link and may answer that part alone. */
export const handByLink = action({
  name: 'evaluation.part.hand-by-link',
  kind: 'write',
  may: can('evaluation.part.hand'),
  input: HandByLink,
  output: HandedByLink,
  audit: { event: 'evaluation.part.handed-by-link', about: ({ formId }, { partId }) => `${formId} ${partId}` },
  async run({ name, language, note, ...chosen }, scope) {
    const { tx, reach, actor, now, today } = scope;
    const { form, codes, statements } = await toHand(chosen, scope);
    const until = daysAfter(chosen.lastDay > today ? chosen.lastDay : today, LINK_DAYS_AFTER);
    const added = await addContributor(tx, reach.roots, { name, language, organisationNo: form.organisationNo, by: actor.accountId, at: now, lastDay: until });
    if (!added) throw new Problem('not-found', message(texts, 'notHere'));
    const id = PartId.parse(randomUUIDv7());
    await store.addPart(tx, form, { id, codes, statements, lastDay: chosen.lastDay, note, by: actor.name, account: actor.accountId, at: now, accountId: added.id, toOrganisationNo: null, toName: name });
    return { formId: form.id, partId: id, name, language, key: added.key, lastDay: until };
  },
});

async function stepped(partId: PartId, step: Exclude<PartStep, 'handed' | 'submitted' | 'ended'>, note: string, scope: Scope): Promise<{ readonly part: store.KeptPart; readonly output: z.input<typeof Stepped> }> {
  const { tx, reach, actor, now } = scope;
  const part = await store.partToHand(tx, reach, partId);
  if (!part) throw new Problem('not-found', message(texts, 'notFound'));
  if (!PART_GOES[step].includes(part.step)) throw new Problem('conflict', message(texts, `is.${part.step}`));
  if (!(await store.stepPart(tx, part, { step, note, account: actor.accountId, by: actor.name, at: now }))) throw new Problem('conflict', message(texts, 'steppedSince'));
  return { part, output: { partId, formId: part.formId, step } };
}

export const returnPart = action({
  name: 'evaluation.part.return',
  kind: 'write',
  may: can('evaluation.part.hand'),
  input: ReturnPart,
  output: Stepped,
  audit: { event: 'evaluation.part.returned', about: ({ partId }) => partId },
  run: async ({ partId, note }, scope) => (await stepped(partId, 'returned', note, scope)).output,
});

export const acceptPart = action({
  name: 'evaluation.part.accept',
  kind: 'write',
  may: can('evaluation.part.hand'),
  input: OfPart,
  output: Stepped,
  audit: { event: 'evaluation.part.accepted', about: ({ partId }) => partId },
  run: async ({ partId }, scope) => (await stepped(partId, 'accepted', '', scope)).output,
});

/** Takes a part back: what has been answered stays. Who had nothing else there is no contributor any more, and a link opens no more. */
export const takeBackPart = action({
  name: 'evaluation.part.take-back',
  kind: 'write',
  may: can('evaluation.part.hand'),
  input: TakeBackPart,
  output: Stepped,
  audit: { event: 'evaluation.part.taken-back', about: ({ partId }) => partId },
  async run({ partId, note }, scope) {
    const { part, output } = await stepped(partId, 'taken-back', note, scope);
    const { accountId } = part;
    if (accountId !== null && !(await store.hasOtherParts(scope.tx, part))) {
      await endContributor(scope.tx, reachOf(scope.actor, can('evaluation.part.hand')).roots, { id: accountId, organisationNo: part.organisationNo, at: scope.now });
      scope.afterwards(() => forgetAccount(accountId));
    }
    return output;
  },
});
