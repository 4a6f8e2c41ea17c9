import { action, type Scope } from '#platform/action/index.ts';
import { sha256 } from '#platform/canonical/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { can } from '../access.ts';
import type { FormId, GoalCode, SentAnswer, WayIn } from '../contract.ts';
import { AskProposals, Confirmed, ConfirmProposals, ProposalsPage, TakeBackProposals, TakenBack } from '../contract/proposals.ts';
import { askedOf, tallyOf } from '../rules/form.ts';
import { confirmableOf, confirmedText } from '../rules/proposals.ts';
import * as store from '../store/index.ts';
import { evaluationTexts as texts } from '../texts.ts';
import { proposalTexts } from '../texts/proposal-texts.ts';
import { save } from './answers.ts';
import { carryEvidence, takeBackEvidence } from './carried.ts';
import { formFound, goalsFor, placeOf, refuseWhereOver } from './forms.ts';
import { proposalsFor } from './proposed.ts';

/** All proposals of a goal that can be confirmed at once, before it is done; and what was confirmed a while ago. For those who may answer. */
export const showProposals = action({
  name: 'evaluation.proposals.show',
  kind: 'read',
  may: can('evaluation.answer.save'),
  input: AskProposals,
  output: ProposalsPage,
  audit: 'nothing-changes',
  async run({ formId, goal: code, done }, scope) {
    const own = await goalOf(formId, code, scope);
    const { form, goal, answers, statements, proposals } = own;
    const { confirmable, leftOut: counts } = confirmableOf(askedOf(goal, answers, proposals));
    const given = done === undefined ? [] : await confirmedAt(done, own, scope);
    return {
      form: placeOf(form, tallyOf([...answers.values()])),
      goal: { code, title: goal.section.title },
      confirmable,
      leftOut: counts,
      covers: sha256(confirmedText(confirmable)),
      done: done === undefined || given.length === 0 ? null : {
        at: done, changed: given.filter(isChanged).length,
        answers: given.flatMap(({ statement, status }) => {
          const own = statements.get(statement);
          return own && status ? [{ code: statement, text: own.text, asksHowFar: own.asksHowFar, status }] : [];
        }),
      },
    };
  },
});

/** Confirms every unchanged proposal of a goal as it was shown: all or none. */
export const confirmProposals = action({
  name: 'evaluation.proposals.confirm',
  kind: 'write',
  may: can('evaluation.answer.save'),
  input: ConfirmProposals,
  output: Confirmed,
  audit: { event: 'evaluation.proposals.confirmed', about: ({ formId, goal }, { confirmed, years }) => `${formId} ${goal} ${confirmed} ${years.join(' ')}` },
  async run({ formId, goal: code, covers }, scope) {
    const { form, goal, answers, proposals } = await goalOf(formId, code, scope);
    refuseWhereOver(form);
    const { confirmable } = confirmableOf(askedOf(goal, answers, proposals));
    if (confirmable.length === 0 || sha256(confirmedText(confirmable)) !== covers) throw new Problem('conflict', message(proposalTexts, 'changedAll'));
    await saveAll(formId, confirmable.map(({ code: statement, proposal, answer, comment, note, evidence }) => ({ ...answer, statement, status: proposal.answer.status, comment, note, evidence })), scope, 'proposal');
    await carryEvidence(form, new Map([...proposals].filter(([statement]) => confirmable.some(({ code: own }) => own === statement))), scope);
    return { at: scope.now.getTime(), confirmed: confirmable.length, years: [...new Set(confirmable.map(({ proposal: { year } }) => year))].sort() };
  },
});

/** Makes what the caller confirmed at one time unanswered again, as it was before; what has been changed since is left as it is. */
export const takeBackProposals = action({
  name: 'evaluation.proposals.take-back',
  kind: 'write',
  may: can('evaluation.answer.save'),
  input: TakeBackProposals,
  output: TakenBack,
  audit: { event: 'evaluation.proposals.taken-back', about: ({ formId, goal }, { takenBack }) => `${formId} ${goal} ${takenBack}` },
  async run({ formId, goal: code, at }, scope) {
    const own = await goalOf(formId, code, scope);
    refuseWhereOver(own.form);
    const given = await confirmedAt(at, own, scope);
    const standing = given.filter((each) => !isChanged(each));
    if (standing.length === 0) throw new Problem('conflict', message(proposalTexts, 'nothingToTakeBack'));
    await saveAll(formId, standing.map(({ statement, before, version }) => ({ ...before, statement, status: null, version })), scope);
    await takeBackEvidence(own.form, standing.map(({ statement }) => statement), new Date(at), scope);
    return { takenBack: standing.length, changed: given.length - standing.length };
  },
});

type OwnGoal = Awaited<ReturnType<typeof goalOf>>;

/** A goal of a form, with all that stands in the form. */
export async function goalOf(formId: FormId, code: GoalCode, scope: Scope) {
  const form = await formFound(formId, scope);
  const goals = await goalsFor(form, scope);
  const answers = new Map((await store.answersOf(scope.tx, { ...form, roundNo: form.round.no })).map(({ statement, answer }) => [statement as string, answer]));
  const goal = goals.find(({ section }) => section.code === code);
  const asked = goal ? askedOf(goal, answers) : [];
  if (!goal || asked.length === 0) throw new Problem('not-found', message(texts, 'form.notFound'));
  return { form, goal, answers, statements: new Map(asked.map((statement) => [statement.code as string, statement])), proposals: await proposalsFor(form, goals, scope) };
}

/** What the caller confirmed at an instant in this goal, as history has it: what would be proposed today may be something else. */
async function confirmedAt(at: number, { form, statements }: OwnGoal, { tx, actor }: Scope): Promise<readonly store.Given[]> {
  const given = await store.givenAt(tx, form, { at: new Date(at), account: actor.accountId, wayIn: 'proposal' });
  return given.filter(({ statement }) => statements.has(statement));
}

const isChanged = ({ version, now }: store.Given): boolean => version !== now;

/** All or none: an ordinary save, and what somebody else has changed in this very moment undoes all of it. */
export async function saveAll(formId: FormId, answers: readonly SentAnswer[], scope: Scope, wayIn?: WayIn): Promise<void> {
  const { conflicts } = await save(formId, answers, scope, wayIn);
  if (conflicts.length > 0) throw new Problem('conflict', message(proposalTexts, 'changedAll'));
}
