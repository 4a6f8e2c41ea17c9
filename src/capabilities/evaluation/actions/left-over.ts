import * as z from 'zod';
import { action, type Scope } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { can } from '../access.ts';
import { AskLeftOver, EndLeftOver, LeftOverPage } from '../contract/left-over.ts';
import { askedHowFar, tallyOf } from '../rules/form.ts';
import { isLeftOver, isWaiting, sorted } from '../rules/left-over.ts';
import { statementsByCode } from '../rules/proposals.ts';
import * as store from '../store/index.ts';
import { evaluationTexts as texts } from '../texts.ts';
import { leftOverTexts } from '../texts/left-over-texts.ts';
import { formFound, goalsFor, mayOver, placeOf } from './forms.ts';
import { programmesOf } from './story.ts';

/** What an organisation did not get fully done when it was last asked, and is not asked any more. */
export const showLeftOver = action({
  name: 'evaluation.left-over.show',
  kind: 'read',
  may: can('evaluation.answer.read-story'),
  input: AskLeftOver,
  output: LeftOverPage,
  audit: 'nothing-changes',
  async run({ formId }, scope) {
    const form = await formFound(formId, scope);
    const answers = await store.answersOf(scope.tx, { ...form, roundNo: form.round.no });
    return { form: placeOf(form, tallyOf(answers.map(({ answer }) => answer))), ...(await leftOverOf(form, scope)), may: { end: mayEnd(form, scope) } };
  },
});

/** Says that something left over is done, or closed with a reason; or opens it again. */
export const endLeftOver = action({
  name: 'evaluation.left-over.end',
  kind: 'write',
  may: can('evaluation.answer.save'),
  input: EndLeftOver,
  output: z.object({ formId: AskLeftOver.shape.formId }),
  audit: { event: 'evaluation.left-over.ended', about: ({ formId, statement, year, step }) => `${formId} ${statement} ${year} ${step}` },
  async run({ formId, statement, year, no, step, reason }, scope) {
    const form = await formFound(formId, scope);
    if (form.round.state === 'closed') throw new Problem('gone', message(texts, 'save.closed'));
    const { open, ended } = await leftOverOf(form, scope);
    const ofCode = [...open, ...ended].filter(({ code }) => code === statement);
    const found = ofCode.find((each) => each.year === year) ?? ofCode[0]; // one code may have been two questions, left in different years
    if (!found) throw new Problem('not-found', message(leftOverTexts, 'notLeft'));
    const isOpen = open.includes(found);
    if (found.no !== no || found.year !== year || isOpen === (step === 'open')) throw new Problem('conflict', message(leftOverTexts, 'changed'));
    const isAdded = await store.addLeftOverStep(scope.tx, form, { programme: found.programme, statement, no: no + 1, year, step, reason, account: scope.actor.accountId, at: scope.now });
    if (!isAdded) throw new Problem('conflict', message(leftOverTexts, 'changed'));
    return { formId };
  },
});

const mayEnd = (form: store.KeptForm, { actor }: Scope): boolean =>
  form.round.state !== 'closed' && mayOver(actor, { ...form, isTenants: form.organisationNo === form.tenantNo, state: form.round.state, isSigned: false }).answer;

/** Open and ended, with their texts: of the present version where it still has them, else of the one in which they were asked. */
async function leftOverOf(form: store.KeptForm, scope: Scope) {
  const earlier = await store.askedEarlier(scope.tx, scope.reach, [form.id]);
  const now = statementsByCode(await goalsFor(form, scope));
  const asked = await programmesOf(earlier, scope);
  const howFar = askedHowFar([...asked.values()].flatMap(({ goals }) => goals));
  return sorted(earlier.filter((each) => isLeftOver(each, form.round.year)).map(({ versionId: _id, versionHash, years, formId: _form, present, ...each }) => ({
    ...each, ...(present !== null && present !== each.code && { now: present }),
    text: (now.get(present ?? '') ?? asked.get(versionHash)?.statements.get(each.code))?.text ?? {},
    asksHowFar: howFar.has(each.code), isInProgramme: years.length > 0, waits: isWaiting(each),
    last: each.last && { step: each.last.step, reason: each.last.reason, by: each.last.by, at: each.last.at },
  })));
}
