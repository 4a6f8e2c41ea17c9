import * as z from 'zod';
import { programmeOf, askableGoalsOf } from '#capabilities/programme/index.ts';
import { reachOf, type Actor, type Reach } from '#platform/access/index.ts';
import { action, type Scope } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { can } from '../access.ts';
import { Saved, StatementCode, type Answer, type SentAnswer } from '../contract.ts';
import { AskPart, PartPage, SavePartAnswer, SavePartAnswers, Stepped, SubmitPart, type PartId } from '../contract/parts.ts';
import { askedOf, inParts } from '../rules/form.ts';
import { isAnswerersTurn, isPartGone, outsidePart, PART_GOES } from '../rules/parts.ts';
import * as store from '../store/index.ts';
import { evaluationTexts } from '../texts.ts';
import { partsTexts as texts } from '../texts/parts-texts.ts';
import { save } from './answers.ts';
import { formFound, nameOf, refuseWhereOver } from './forms.ts';
import { told } from './parts.ts';

/** As whom somebody answers parts: as a person, and for the organisations that he or she answers for. */
export const answererOf = (actor: Actor): store.Answerer => ({ account: actor.accountId, asPerson: reachOf(actor, can('evaluation.part.answer')), asOrganisation: reachOf(actor, can('evaluation.answer.save')) });

async function partFound(partId: PartId, { tx, actor }: Scope, held: { readonly isHeld?: boolean } = {}): Promise<store.KeptPart> {
  const part = await store.partToAnswer(tx, answererOf(actor), partId, held);
  if (!part) throw new Problem('not-found', message(texts, 'notFound'));
  return part;
}

/** Of a form that is not the caller's own just this part may be reached: whoever asks has been found to have it. */
const reachOfPart = ({ path, tenantNo }: store.KeptPart): Reach => ({ roots: [{ path, tenant: tenantNo }] });

/** A form of which only this part is seen: the statements that were handed over, as far as they are asked, with their answers. Nothing at all of one that was taken back or has ended. */
export const showPart = action({
  name: 'evaluation.part.show',
  kind: 'read',
  may: can('evaluation.part.answer'),
  input: AskPart,
  output: PartPage,
  audit: 'nothing-changes',
  async run({ partId, part: wanted }, scope) {
    const part = await partFound(partId, scope);
    if (isPartGone(part.step)) throw new Problem('gone', message(texts, `is.${part.step}`));
    const form = await formFound(part.formId, { ...scope, reach: reachOfPart(part) });
    const answers = new Map((await store.answersOf(scope.tx, { ...form, roundNo: form.round.no, only: part.statements })).map(({ statement, answer }) => [statement as string, answer]));
    const programme = await programmeOf(scope.tx, form);
    if (!programme) throw new Error('A form’s programme version is gone.');
    // What has been accepted is the organisation's own again: its later answers are not for whoever was asked once.
    const shown = part.step === 'accepted' ? new Map<string, Answer>() : new Map([...answers].map(([code, answer]) => [code, withoutNote(answer)]));
    const pages = inParts(askableGoalsOf(programme).flatMap((goal) => askedOf(goal, shown)));
    const no = Math.min(wanted, pages.length);
    const isOver = form.signed !== null || form.round.state === 'closed';
    return {
      form: nameOf(form), handed: told(part, scope), part: { no, of: pages.length }, statements: pages[no - 1] ?? [],
      answeredBy: part.tally.asked < part.statements.length ? await store.handedOverOf(scope.tx, part) : [],
      may: { answer: isAnswerersTurn(part.step) && !isOver && part.tally.asked > 0 }, isOver,
    };
  },
});

/** The save of somebody who was asked for a part: in front of the save itself, and while nobody takes the part back, it is seen that all of it is in the part. */
async function saveInPart(partId: PartId, answers: readonly SentAnswer[], scope: Scope) {
  const part = await partFound(partId, scope, { isHeld: true });
  if (!isAnswerersTurn(part.step)) throw new Problem('gone', message(texts, `is.${part.step}`));
  const outside = outsidePart(part.statements, answers.map(({ statement }) => statement));
  if (outside.length > 0) throw new Problem('invalid', message(texts, 'notInPart'), { fields: outside.map((code) => ({ at: `answers.${code}`, message: message(texts, 'notInPart') })) });
  const own = { ...scope, reach: reachOfPart(part) };
  const form = await formFound(part.formId, own);
  // Also of a statement that is reopened under a signature: that is for the organisation's own people to correct.
  refuseWhereOver(form);
  if (answers.length === 0) return { saved: [], conflicts: [] };
  const stands = new Map((await store.answersOf(scope.tx, { ...form, roundNo: form.round.no, only: answers.map(({ statement }) => statement) })).map(({ statement, answer }) => [statement, answer.note]));
  const { saved, conflicts } = await save(part.formId, answers.map((answer) => ({ ...answer, note: stands.get(answer.statement) ?? '' })), own);
  return { saved, conflicts: conflicts.map((conflict) => ({ ...conflict, theirs: withoutNote(conflict.theirs) })) };
}

/** The internal note stays with the organisation's own people: who was asked for a part neither sees nor changes it. */
const withoutNote = (answer: Answer): Answer => ({ ...answer, note: '' });

/** Saves one answer of a part. */
export const savePartAnswer = action({
  name: 'evaluation.part.save',
  kind: 'write',
  may: can('evaluation.part.answer'),
  input: SavePartAnswer,
  output: Saved,
  audit: { keptBy: 'evaluation.answer_history' },
  async run({ partId, ...answer }, scope) {
    const { saved: [done], conflicts } = await saveInPart(partId, [answer], scope);
    if (!done) throw new Problem('conflict', message(evaluationTexts, 'save.conflict'), { detail: conflicts[0] });
    return done;
  },
});

/** Saves a page of a part, all or none: what a form without scripts sends. */
export const savePartAnswers = action({
  name: 'evaluation.part.save-page',
  kind: 'write',
  may: can('evaluation.part.answer'),
  input: SavePartAnswers,
  output: z.object({ saved: z.array(Saved).readonly(), partId: Stepped.unwrap().shape.partId, part: z.int() }),
  audit: { keptBy: 'evaluation.answer_history' },
  async run({ partId, part, answers }, scope) {
    const { saved, conflicts } = await saveInPart(partId, Object.entries(answers).map(([statement, answer]) => ({ statement: StatementCode.parse(statement), ...answer })), scope);
    if (conflicts.length === 0) return { saved, partId, part };
    throw new Problem('conflict', message(evaluationTexts, 'save.conflicts', { n: conflicts.length }), {
      fields: conflicts.map(({ statement }) => ({ at: `answers.${statement}`, message: message(evaluationTexts, 'save.conflict') })), detail: conflicts,
    });
  },
});

/** Says that the part is done. Nothing in it is answered any more by whoever was asked, unless it is returned. */
export const submitPart = action({
  name: 'evaluation.part.submit',
  kind: 'write',
  may: can('evaluation.part.answer'),
  input: SubmitPart,
  output: Stepped,
  audit: { event: 'evaluation.part.submitted', about: ({ partId }) => partId },
  async run({ partId, note, confirm }, scope) {
    const { tx, actor, now } = scope;
    const part = await partFound(partId, scope);
    if (!PART_GOES.submitted.includes(part.step)) throw new Problem(isPartGone(part.step) ? 'gone' : 'conflict', message(texts, `is.${part.step}`));
    const form = await formFound(part.formId, { ...scope, reach: reachOfPart(part) });
    if (form.signed || form.round.state === 'closed') throw new Problem('gone', message(texts, 'isOver'));
    if (part.tally.asked === 0) throw new Problem('gone', message(texts, 'nothingAsked'));
    const left = part.tally.asked - part.tally.answered;
    if (left > 0 && confirm !== 'yes') {
      const said = message(texts, 'confirmUnanswered', { n: left });
      throw new Problem('invalid', said, { fields: [{ at: 'confirm', message: said }] });
    }
    if (!(await store.stepPart(tx, part, { step: 'submitted', note, account: actor.accountId, by: actor.name, at: now }))) throw new Problem('conflict', message(texts, 'steppedSince'));
    return { partId, formId: part.formId, step: 'submitted' as const };
  },
});
