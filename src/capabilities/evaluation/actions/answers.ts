import * as z from 'zod';
import { action, type Scope, type Wish } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message, type Message } from '#platform/i18n/index.ts';
import { can } from '../access.ts';
import { GoalCode, SaveAnswer, SaveAnswers, Saved, StatementCode, TakenProposal, type Conflict, type FormId, type GivenField, type SentAnswer, type WayIn } from '../contract.ts';
import { isSameAnswer } from '../rules/answers.ts';
import { askedGoals, askedOf, inParts } from '../rules/form.ts';
import { isOffered, lacksNumber, statementsByCode, waysOf } from '../rules/proposals.ts';
import { stepped, takenOver } from '../rules/taking-over.ts';
import { writtenOf } from '../rules/written.ts';
import * as store from '../store/index.ts';
import { evaluationTexts as texts } from '../texts.ts';
import { proposalTexts } from '../texts/proposal-texts.ts';
import { carryEvidence } from './carried.ts';
import { formFound, goalsFor, refuseWhereOver } from './forms.ts';
import { proposalsFor } from './proposed.ts';

/** Saves one answer. It is on disk when this returns; a change that somebody else made meanwhile is never overwritten. */
export const saveAnswer = action({
  name: 'evaluation.answer.save',
  kind: 'write',
  may: can('evaluation.answer.save'),
  input: SaveAnswer,
  output: Saved,
  audit: { keptBy: 'evaluation.answer_history' },
  async run({ formId, confirms, ...answer }, scope) {
    const { saved, conflicts } = await save(formId, [answer], scope);
    const [done] = saved;
    if (!done) throw new Problem('conflict', message(texts, 'save.conflict'), { detail: conflicts[0] });
    if (confirms !== undefined) await carryConfirmed(formId, { statement: answer.statement, shown: confirms }, scope);
    return done;
  },
  together: { most: 128, key: ({ formId, statement }) => `${formId} ${statement}`, keepsApart: true, run: saveTogether },
});

/** A form that the caller cannot see is nobody's. */
const NOBODY = 0;

/** The answers of several people who save at the same time, each within that person's own reach. What is not saved here is left to be told why. */
async function saveTogether(wishes: readonly Wish<z.output<typeof SaveAnswer>>[], { tx, now }: Pick<Scope, 'tx' | 'now'>): Promise<readonly (Saved | undefined)[]> {
  const shared = wishes.filter(({ input }) => input.confirms === undefined);
  const locks = await store.locksOf(tx, shared.map(({ input: { formId } }) => formId));
  const savings = shared.map(({ input: { formId, ...answer }, actor, reach }) => ({ formId, tenantNo: locks.get(formId)?.tenantNo ?? NOBODY, answer, account: actor.accountId, reach }));
  const [, saved] = await Promise.all([store.lockForSaving(tx, [...locks.values()]), store.saveAnswers(tx, savings, now, { isLast: true })]);
  // It may be because the form has come to somebody else: whoever tells why takes the lock that it has now.
  for (const [i, { formId }] of savings.entries()) if (saved[i] === undefined) store.forgetLock(formId);
  const outcomes = new Map(shared.map((wish, i) => [wish, saved[i]]));
  return wishes.map((wish) => outcomes.get(wish));
}

/** What stood at the answer that was confirmed stands at this one; unless another one than was shown would be proposed by now: then nothing is saved. */
async function carryConfirmed(formId: FormId, { statement, shown }: Pick<z.output<typeof TakenProposal>, 'statement' | 'shown'>, scope: Scope): Promise<void> {
  const form = await formFound(formId, scope);
  const proposal = (await proposalsFor(form, await goalsFor(form, scope), scope)).get(statement);
  const changed = message(proposalTexts, 'changed');
  if (!proposal || !isOffered(proposal) || proposal.shown !== shown) throw new Problem('conflict', changed, { fields: [{ at: 'confirms', message: changed }] });
  await carryEvidence(form, new Map([[statement, proposal]]), scope);
}

/** Saves a page of answers, all or none: what a form without scripts sends. */
export const saveAnswers = action({
  name: 'evaluation.answer.save-page',
  kind: 'write',
  may: can('evaluation.answer.save'),
  input: SaveAnswers,
  output: z.object({
    saved: z.array(Saved).readonly(), next: z.object({ goal: GoalCode, part: z.int() }).readonly().nullable(), taken: TakenProposal.pick({ statement: true, way: true }).readonly().nullable(),
  }),
  audit: { keptBy: 'evaluation.answer_history' },
  async run({ formId, goal, part, proposal, answers }, scope) {
    const written = Object.entries(answers).map(([statement, answer]) => ({ statement: StatementCode.parse(statement), ...answer }));
    const sent = proposal ? await withProposal(formId, written, proposal, scope) : written;
    const { saved, conflicts } = sent.length > 0 ? await save(formId, sent, scope) : { saved: [], conflicts: [] };
    if (conflicts.length === 0 && proposal?.way === 'still') await carryConfirmed(formId, proposal, scope);
    if (conflicts.length === 0) return { saved, next: await pageAfter(formId, { goal, part }, scope), taken: proposal ?? null };
    throw new Problem('conflict', message(texts, 'save.conflicts', { n: conflicts.length }), {
      fields: conflicts.map(({ statement }) => ({ at: `answers.${statement}`, message: message(texts, 'save.conflict') })),
      detail: conflicts,
    });
  },
});

type FormPart = { readonly goal: GoalCode; readonly part: number };

/** Where somebody who saves a page goes on: the next part of the goal, the next goal of which something is asked, or null after the last. */
async function pageAfter(formId: FormId, { goal, part }: FormPart, scope: Scope): Promise<FormPart | null> {
  const form = await formFound(formId, scope);
  const answers = new Map((await store.answersOf(scope.tx, { ...form, roundNo: form.round.no })).map(({ statement, answer }) => [statement as string, answer]));
  const goals = await goalsFor(form, scope);
  const own = goals.find(({ section }) => section.code === goal);
  if (own && part < inParts(askedOf(own, answers)).length) return { goal, part: part + 1 };
  const asked = askedGoals(goals, new Set(answers.keys()));
  const next = asked[asked.indexOf(goal) + 1];
  return next ? { goal: next, part: 1 } : null;
}

type Outcome = { readonly saved: readonly Saved[]; readonly conflicts: readonly Conflict[] };

/** What is sent with the proposal taken in its statement: the same as a person would have written who read it there. Another one than was shown is not taken unseen. */
async function withProposal(formId: FormId, written: readonly SentAnswer[], { statement, way, shown }: z.output<typeof TakenProposal>, scope: Scope): Promise<readonly SentAnswer[]> {
  const form = await formFound(formId, scope);
  const goals = await goalsFor(form, scope);
  const proposal = (await proposalsFor(form, goals, scope)).get(statement);
  const refused = (code: 'conflict' | 'invalid', field: GivenField, said: Message): Problem => new Problem(code, said, { fields: [{ at: `answers.${statement}.${field}`, message: said }] });
  const sent = written.find((answer) => answer.statement === statement);
  const [place] = await store.askedPlaces(scope.tx, form, [statement]);
  refuseWhereOver(place?.isReopened ? { ...form, signed: null } : form);
  if (!sent || !proposal || !isOffered(proposal) || proposal.shown !== shown) throw refused('conflict', 'status', message(proposalTexts, 'changed'));
  const asked = statementsByCode(goals).get(statement);
  if (lacksNumber(asked?.value?.kind, sent)) throw refused('invalid', 'numerator', message(proposalTexts, 'needsNumber'));
  const isPossible = waysOf({ proposal, value: asked?.value }).some((each) => each.way === way);
  const taken = isPossible ? takenOver(writtenOf(sent), proposal.answer, way) : null;
  if (!taken) throw refused('invalid', 'status', message(proposalTexts, 'noStep'));
  return written.map((answer) => (answer === sent ? { ...answer, status: stepped(proposal.answer.status, way), comment: taken.comment, note: taken.note, evidence: taken.evidence } : answer));
}

export async function save(formId: FormId, answers: readonly SentAnswer[], scope: Scope, wayIn?: WayIn): Promise<Outcome> {
  const { tx, reach, actor, now } = scope;
  const lock = await store.lockOf(tx, formId);
  if (!lock) throw new Problem('not-found', message(texts, 'form.notFound'));
  // Sent ahead of the save in the same round trip: a signature that is just being given is waited for, and then seen.
  const [, outcomes] = await Promise.all([
    store.lockForSaving(tx, [lock]),
    store.saveAnswers(tx, answers.map((answer) => ({ formId, tenantNo: lock.tenantNo, answer, account: actor.accountId, reach, wayIn })), now),
  ]);
  const saved = outcomes.filter((outcome) => outcome !== undefined);
  if (saved.length === answers.length) return { saved, conflicts: [] };

  const left = answers.filter((_answer, i) => outcomes[i] === undefined);
  const standings = await store.whyNotSaved(tx, reach, formId, left.map(({ statement }) => statement));
  if (standings.some(({ tenantNo }) => tenantNo !== lock.tenantNo)) {
    store.forgetLock(formId);
    return save(formId, answers, scope, wayIn);
  }
  refuseWhatCannotBe(standings);
  refuseOtherValues(left, standings);
  const explained = left.map((answer) => explain(answer, standings.find(({ statement }) => statement === answer.statement), actor.accountId));
  return {
    saved: [...saved, ...explained.filter((outcome): outcome is Saved => !('theirs' in outcome))],
    conflicts: explained.filter((outcome): outcome is Conflict => 'theirs' in outcome),
  };
}

function refuseWhatCannotBe(standings: readonly store.Standing[]): void {
  if (standings.length === 0) throw new Problem('not-found', message(texts, 'form.notFound'));
  if (standings.some(({ isSigned }) => isSigned)) throw new Problem('gone', message(texts, 'save.signed'));
  if (standings.some(({ isClosed }) => isClosed)) throw new Problem('gone', message(texts, 'save.closed'));
  const notAsked = standings.filter(({ isAsked }) => !isAsked);
  if (notAsked.length > 0) {
    throw new Problem('invalid', message(texts, 'save.notAsked'), { fields: notAsked.map(({ statement }) => ({ at: `answers.${statement}`, message: message(texts, 'save.notAsked') })) });
  }
}

/** A count where a share is asked, a share where a count is, or a number where none is. */
function refuseOtherValues(left: readonly SentAnswer[], standings: readonly store.Standing[]): void {
  const fields = left.flatMap(({ statement, numerator, denominator }) => {
    const asked = standings.find((standing) => standing.statement === statement)?.value ?? null;
    const said = numerator === null || asked === (denominator === null ? 'count' : 'share') ? undefined : message(texts, `save.value.${asked ?? 'none'}`);
    return said ? [{ at: `answers.${statement}.numerator`, message: said }] : [];
  });
  const [first] = fields;
  if (first) throw new Problem('invalid', first.message, { fields });
}

/** A conflict, unless the very same was saved before by the same person: then it was sent twice, and is saved. */
function explain(sent: SentAnswer, standing: store.Standing | undefined, account: string | null): Saved | Conflict {
  if (!standing) throw new Problem('not-found', message(texts, 'form.notFound'));
  const { answer: theirs, byAccount, statement } = standing;
  // The status of a share is what follows from it, whatever was sent.
  const same = isSameAnswer(sent.denominator === null ? sent : { ...sent, status: theirs.status }, theirs);
  return byAccount === account && same ? { statement, version: theirs.version, status: theirs.status } : { statement, theirs };
}
