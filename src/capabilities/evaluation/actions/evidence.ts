import * as z from 'zod';
import { attach, detach, itemsAt, itemsFor, keeping, leftAt, type AtAnswer, type ItemId } from '#capabilities/evidence/index.ts';
import { action, type Scope } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { can } from '../access.ts';
import type { FormId, StatementCode } from '../contract.ts';
import { AddEvidence, AskEvidence, AttachEvidence, EvidencePage, EvidenceStands, MOST_CHOICES } from '../contract/evidence.ts';
import { goalOfStatement, tallyOf } from '../rules/form.ts';
import * as store from '../store/index.ts';
import { evaluationTexts as texts } from '../texts.ts';
import { evidenceAtTexts } from '../texts/evidence-texts.ts';
import { formFound, goalsFor, mayOver, placeOf, refuseWhereOver } from './forms.ts';

/** The evidence at an answer; for who may answer also what could be attached: the organisation's own, and that of those above it. */
export const showEvidence = action({
  name: 'evaluation.evidence.show',
  kind: 'read',
  may: can('evaluation.form.read'),
  input: AskEvidence,
  output: EvidencePage,
  audit: 'nothing-changes',
  async run({ formId, statement, search, detached }, scope) {
    const form = await formFound(formId, scope);
    const { at, goal, text, isReopened, isAsked } = await answerOf(form, statement, scope, { isUnaskedToo: true });
    const answers = await store.answersOf(scope.tx, { ...form, roundNo: form.round.no });
    const detach = mayOver(scope.actor, { ...form, isTenants: form.organisationNo === form.tenantNo, state: form.round.state, isSigned: isAsked && form.signed !== null && !isReopened }).answer;
    const change = isAsked && detach;
    const choices = change ? await itemsFor(scope.tx, at, search.trim(), { today: scope.today, most: MOST_CHOICES, first: detached }) : [];
    const gone = choices.find(({ id }) => id === detached);
    return {
      form: placeOf(form, tallyOf(answers.map(({ answer }) => answer))), goal: { code: goal.section.code, title: goal.section.title }, statement: { code: statement, text },
      items: await itemsAt(scope.tx, at, scope.today), left: await leftAt(scope.tx, at), choices, search, detached: gone ? { id: gone.id, title: gone.title } : null, isAsked, may: { change, detach },
    };
  },
});

/** Keeps a file or a link for the form's organisation and attaches it to an answer: both, or nothing. */
export const addEvidence = action({
  name: 'evaluation.evidence.add',
  kind: 'write',
  may: can('evaluation.answer.save'),
  input: AddEvidence,
  output: EvidenceStands,
  audit: { event: 'evaluation.evidence.attached', about: ({ formId, statement }, { itemId }) => `${formId} ${statement} ${itemId}` },
  async prepare({ formId, statement, ...given }) {
    const keep = await keeping(given);
    return async (scope: Scope) => {
      const { at } = await answerToChange(formId, statement, scope);
      return attached(at, await keep({ no: at.organisationNo, tenantNo: at.tenantNo, path: at.path }, scope), scope);
    };
  },
});

/** Attaches what is there already: one's own, or that of an organisation above. */
export const attachEvidence = action({
  name: 'evaluation.evidence.attach',
  kind: 'write',
  may: can('evaluation.answer.save'),
  input: AttachEvidence,
  output: EvidenceStands,
  audit: { event: 'evaluation.evidence.attached', about: ({ formId, statement, itemId }) => `${formId} ${statement} ${itemId}` },
  run: async ({ formId, statement, itemId }, scope) => attached((await answerToChange(formId, statement, scope)).at, itemId, scope),
});

/** Takes an item from an answer. It is kept, and can be attached again; not where the answer is asked no more, which no signature is of either. */
export const detachEvidence = action({
  name: 'evaluation.evidence.detach',
  kind: 'write',
  may: can('evaluation.answer.save'),
  input: AttachEvidence,
  output: AttachEvidence.pick({ itemId: true }).extend({ isAsked: z.boolean() }),
  audit: { event: 'evaluation.evidence.detached', about: ({ formId, statement, itemId }) => `${formId} ${statement} ${itemId}` },
  async run({ formId, statement, itemId }, scope) {
    const { at, isAsked } = await answerToChange(formId, statement, scope, { isUnaskedToo: true });
    if (!(await detach(scope.tx, at, itemId))) throw new Problem('not-found', message(evidenceAtTexts, 'notAttached'));
    return { itemId, isAsked };
  },
});

async function attached(at: AtAnswer, itemId: ItemId, { tx, reach, actor, now, today }: Scope) {
  const outcome = await attach(tx, at, { reach, itemId, account: actor.accountId, at: now });
  if (outcome === 'not-there') throw new Problem('not-found', message(evidenceAtTexts, 'noSuchItem'));
  if (outcome === 'too-many') throw new Problem('invalid', message(evidenceAtTexts, 'tooMany'));
  const items = await itemsAt(tx, at, today);
  return { itemId, title: items.find(({ id }) => id === itemId)?.title ?? '', n: items.length };
}

type Stands = { readonly at: AtAnswer; readonly isAsked: boolean };

/** An answer that takes changes: of a form that is not signed, or reopened under its signature. Under the lock that saves share: a signature either names what is attached, or it is refused. */
async function answerToChange(formId: FormId, statement: StatementCode, scope: Scope, { isUnaskedToo = false } = {}): Promise<Stands> {
  const lock = await store.lockOf(scope.tx, formId);
  if (!lock) throw new Problem('not-found', message(texts, 'form.notFound'));
  await store.lockForSaving(scope.tx, [lock]);
  const form = await formFound(formId, scope);
  if (form.tenantNo !== lock.tenantNo) {
    store.forgetLock(formId);
    return answerToChange(formId, statement, scope, { isUnaskedToo });
  }
  const { at, isReopened, isAsked } = await answerOf(form, statement, scope, { isUnaskedToo });
  refuseWhereOver(isReopened || !isAsked ? { ...form, signed: null } : form);
  return { at, isAsked };
}

/** An answer of a form that is asked; `isUnaskedToo`: also one that was, and has items still. */
export async function answerOf(form: store.KeptForm, statement: StatementCode, scope: Scope, { isUnaskedToo = false } = {}) {
  const [asked] = await store.askedPlaces(scope.tx, form, [statement]);
  const place = asked ?? (isUnaskedToo ? await store.placeWithItems(scope.tx, form, statement) : undefined);
  const found = goalOfStatement(await goalsFor(form, scope), statement);
  if (!place || !found) throw new Problem('not-found', message(texts, 'form.notFound'));
  return { ...found, isAsked: asked !== undefined, isReopened: asked?.isReopened ?? false, at: placeOfAnswer(form, { ...place, goal: found.goal.section.code }) };
}

export const placeOfAnswer = ({ tenantNo, organisationNo, path, round, id }: store.KeptForm, { statement, statementNo, goal }: Omit<store.AskedPlace, 'isReopened'> & { readonly goal: string }): AtAnswer =>
  ({ tenantNo, organisationNo, path, roundNo: round.no, formId: id, year: round.year, statementNo, statement, goal });
