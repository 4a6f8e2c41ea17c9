import * as z from 'zod';
import { programmeOf } from '#capabilities/programme/index.ts';
import { holds, oversees, reaches, reachOf } from '#platform/access/index.ts';
import { action, type Scope } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { can } from '../access.ts';
import type { StatementCode } from '../contract.ts';
import { AnswerWish, AskTalk, AskWishes, SayRemark, SendWish, SettleRemark, TalkPage, WISHES_A_PAGE, WishesPage } from '../contract/talk.ts';
import { tallyOf } from '../rules/form.ts';
import { statementsByCode } from '../rules/proposals.ts';
import * as store from '../store/index.ts';
import { evaluationTexts as texts } from '../texts.ts';
import { formFound, goalsFor, placeOf } from './forms.ts';

/** What is said of a statement inside the organisation, and what is wished of the Centre about it or about the whole form. */
export const showTalk = action({
  name: 'evaluation.talk.show',
  kind: 'read',
  may: can('evaluation.talk.read'),
  input: AskTalk,
  output: TalkPage,
  audit: 'nothing-changes',
  async run({ formId, statement: code }, scope) {
    const { tx, actor } = scope;
    const form = await formFound(formId, scope);
    const answers = await store.answersOf(tx, { ...form, roundNo: form.round.no });
    const statement = code === undefined ? null : await statementOf(form, code, scope);
    const over = (permission: Parameters<typeof can>[0]): boolean => form.round.state !== 'closed' && reaches(reachOf(actor, can(permission)), form);
    return {
      form: placeOf(form, tallyOf(answers.map(({ answer }) => answer))),
      statement,
      remarks: statement ? await store.remarksOn(tx, form, statement.code) : [],
      wishes: await store.wishesOn(tx, form, statement?.code ?? null),
      may: { remark: over('evaluation.remark.say'), wish: over('evaluation.wish.send') },
    };
  },
});

/** Says something about a statement to the others of the organisation. */
export const sayRemark = action({
  name: 'evaluation.remark.say',
  kind: 'write',
  may: can('evaluation.remark.say'),
  input: SayRemark,
  output: AskTalk,
  audit: { event: 'evaluation.remark.said', about: ({ formId, statement, id }) => `${formId} ${statement} ${id}` },
  async run({ formId, statement, id, text }, scope) {
    const form = await openForm(formId, scope);
    await statementOf(form, statement, scope);
    await store.addRemark(scope.tx, form, { id, statement, text, author: scope.actor.name, account: scope.actor.accountId, at: scope.now });
    return { formId, statement };
  },
});

/** Settles what was said, or opens it again. */
export const settleRemark = action({
  name: 'evaluation.remark.settle',
  kind: 'write',
  may: can('evaluation.remark.say'),
  input: SettleRemark,
  output: AskTalk,
  audit: { event: 'evaluation.remark.settled', about: ({ formId, statement, id, settled }) => `${formId} ${statement} ${id} ${settled}` },
  async run({ formId, statement, id, settled }, scope) {
    const form = await openForm(formId, scope);
    const isThere = await store.settleRemark(scope.tx, form, { id, statement, settled: settled === 'yes' ? { by: scope.actor.name, at: scope.now } : null });
    if (!isThere) throw new Problem('not-found', message(texts, 'form.notFound'));
    return { formId, statement };
  },
});

/** Sends a wish to the Centre, about a statement or the whole form. It holds no answer, and is there at once. */
export const sendWish = action({
  name: 'evaluation.wish.send',
  kind: 'write',
  may: can('evaluation.wish.send'),
  input: SendWish,
  output: AskTalk,
  audit: { event: 'evaluation.wish.sent', about: ({ formId, statement, id }) => `${formId} ${statement ?? 'form'} ${id}` },
  async run({ formId, statement, id, wish: text }, scope) {
    const form = await openForm(formId, scope);
    if (statement !== undefined) await statementOf(form, statement, scope);
    await store.addWish(scope.tx, form, { id, statement: statement ?? null, text, author: scope.actor.name, account: scope.actor.accountId, at: scope.now });
    return { formId, ...(statement !== undefined && { statement }) };
  },
});

/** What has been wished in a round, for the Centre. */
export const showWishes = action({
  name: 'evaluation.wish.list',
  kind: 'read',
  may: can('evaluation.wish.read'),
  input: AskWishes,
  output: WishesPage,
  audit: 'nothing-changes',
  async run({ roundId, show, page }, { tx, actor, today }) {
    const round = oversees(actor) ? await store.roundById(tx, roundId, today) : undefined;
    const programme = round && (await programmeOf(tx, round));
    if (!round || !programme) throw new Problem('not-found', message(texts, 'round.notFound'));
    const statements = new Map(programme.tasks.flatMap((task) => task.statements.map((statement) => [statement.code as string, statement.text] as const)));
    const { wishes, counts } = await store.wishesOf(tx, round.no, { show, page });
    return {
      round: { id: round.id, names: round.names, year: round.year },
      show, counts,
      wishes: wishes.map(({ statement, ...wish }) => ({ ...wish, statement: statement === null ? null : { code: statement, text: statements.get(statement) ?? {} } })),
      page: { no: page, of: Math.max(1, Math.ceil(counts[show] / WISHES_A_PAGE)) },
      may: { answer: holds(actor, can('evaluation.wish.answer')) },
    };
  },
});

/** Answers a wish: whoever sent it sees the answer. Without a text it is marked as read. */
export const answerWish = action({
  name: 'evaluation.wish.answer',
  kind: 'write',
  may: can('evaluation.wish.answer'),
  input: AnswerWish,
  output: z.object({ roundId: AnswerWish.shape.roundId }),
  audit: { event: 'evaluation.wish.answered', about: ({ roundId, id }) => `${roundId} ${id}` },
  async run({ roundId, id, text }, { tx, actor, now, today }) {
    const round = oversees(actor) ? await store.roundById(tx, roundId, today) : undefined;
    if (!round || !(await store.answerWish(tx, round.no, { id, text, by: actor.name, at: now }))) throw new Problem('not-found', message(texts, 'round.notFound'));
    return { roundId };
  },
});

async function openForm(formId: z.output<typeof AskTalk>['formId'], scope: Scope): Promise<store.KeptForm> {
  const form = await formFound(formId, scope);
  if (form.round.state === 'closed') throw new Problem('gone', message(texts, 'save.closed'));
  return form;
}

/** Only of what the form's organisation is asked. */
async function statementOf(form: store.KeptForm, code: StatementCode, scope: Scope) {
  const asked = await store.answersOf(scope.tx, { ...form, roundNo: form.round.no });
  const goals = await goalsFor(form, scope);
  const statement = asked.some((answer) => answer.statement === code) ? statementsByCode(goals).get(code) : undefined;
  if (!statement) throw new Problem('not-found', message(texts, 'form.notFound'));
  return { code, text: statement.text, goal: goals.find((goal) => statementsByCode([goal]).has(code))?.section.code ?? '' };
}
