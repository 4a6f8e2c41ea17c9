import { putBackSignedItems } from '#capabilities/evidence/index.ts';
import { action, type Scope } from '#platform/action/index.ts';
import { reaches, reachOf } from '#platform/access/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { can } from '../access.ts';
import type { FormId, StatementCode } from '../contract.ts';
import { AskReopening, AskStatement, DecideReopening, DeclineReopening, ReopeningDone, StatementReopeningPage, WithdrawReopening } from '../contract/signing-statements.ts';
import { tallyOf } from '../rules/form.ts';
import { signedFields } from '../rules/signing.ts';
import { stopOfDeciding, type DecidingStop } from '../rules/signing-rules.ts';
import * as store from '../store/index.ts';
import { evaluationTexts } from '../texts.ts';
import { reopeningTexts } from '../texts/reopening-texts.ts';
import { signingStatementTexts as texts } from '../texts/signing-statements-texts.ts';
import { answerOf } from './evidence.ts';
import { formFound, goalsFor, mayCorrect, placeOf } from './forms.ts';
import { lockOf } from './signing-cover.ts';

// One signed answer that is wrong: somebody asks for it to be reopened, somebody else approves or declines; then that one is answered again, and signed again.

const handOf = ({ actor, now }: Scope): store.Hand => ({ account: actor.accountId, name: actor.name, at: now });

/** A signed statement, and every reopening of it. */
export const showStatementReopening = action({
  name: 'evaluation.statement.show-reopening',
  kind: 'read',
  may: can('evaluation.form.read'),
  input: AskStatement,
  output: StatementReopeningPage,
  audit: 'nothing-changes',
  async run({ formId, statement }, scope) {
    const form = await formFound(formId, scope);
    const goals = await goalsFor(form, scope);
    const answers = await store.answersOf(scope.tx, { ...form, roundNo: form.round.no });
    const answer = answers.find((one) => one.statement === statement)?.answer;
    const found = goals.flatMap(({ section, measures }) => measures.flatMap(({ tasks }) => tasks.flatMap(({ statements }) => statements.map(({ code, text }) => ({ code, text, goal: section.code }))))).find(({ code }) => code === statement);
    if (!answer || !found) throw new Problem('not-found', message(evaluationTexts, 'form.notFound'));
    const { reopenings } = await store.statementReopenings(scope.tx, lockOf(form), { organisationNo: form.organisationNo, statement });
    const standing = reopenings.find(({ state }) => state === 'asked' || state === 'reopened');
    const may = mayCorrect(scope.actor, form);
    const stop = standing?.state === 'asked' && form.signed !== null && form.round.state !== 'closed' ? await whyNotDecided(form, standing, scope) : 'notDecider';
    return {
      form: placeOf(form, tallyOf(answers.map(({ answer: one }) => one))),
      statement: { ...found, code: statement },
      answer: signedFields(answer),
      reopenings,
      signedAt: await tenantsFormId(form, scope),
      waitsFor: stop && WAITS_FOR[stop],
      may: {
        ask: may.askReopening && !standing,
        decide: stop === null,
        withdraw: standing !== undefined && form.signed !== null && reaches(reachOf(scope.actor, can('evaluation.statement.ask-reopening')), form),
        answer: may.reopened && standing?.state === 'reopened',
      },
    };
  },
});

const WAITS_FOR = { notDecider: null, noMandate: 'mandate', ownRequest: 'another' } as const;

/** Asks for a signed answer to be reopened, so that it can be corrected. */
export const askReopening = action({
  name: 'evaluation.statement.ask-reopening',
  kind: 'write',
  may: can('evaluation.statement.ask-reopening'),
  input: AskReopening,
  output: ReopeningDone,
  audit: { event: 'evaluation.statement.reopening-asked', about: ({ formId }, { id }) => `${formId} ${id}` },
  async run({ formId, statement, reason }, scope) {
    const form = await signedForm(formId, scope);
    if (!(await store.answersOf(scope.tx, { ...form, roundNo: form.round.no })).some((one) => one.statement === statement)) throw new Problem('not-found', message(evaluationTexts, 'form.notFound'));
    const id = await store.addStatementReopening(scope.tx, form, { statement, reason, by: handOf(scope) });
    if (id === undefined) throw new Problem('conflict', message(texts, 'already'));
    return { formId, statement, id };
  },
});

/** Reopens the one statement that somebody asked for: it can be answered again, all else stays signed. */
export const approveReopening = action({
  name: 'evaluation.statement.approve-reopening',
  kind: 'write',
  may: can('evaluation.statement.decide-reopening'),
  input: DecideReopening,
  output: ReopeningDone,
  audit: { event: 'evaluation.statement.reopened', about: ({ formId }, { id }) => `${formId} ${id}` },
  run: (input, scope) => decide(input, 'reopened', scope),
});

export const declineReopening = action({
  name: 'evaluation.statement.decline-reopening',
  kind: 'write',
  may: can('evaluation.statement.decide-reopening'),
  input: DeclineReopening,
  output: ReopeningDone,
  audit: { event: 'evaluation.statement.reopening-declined', about: ({ formId }, { id }) => `${formId} ${id}` },
  run: (input, scope) => decide(input, 'declined', scope),
});

/** Takes a reopening back: the answer, with its evidence, is again what was signed, and so it stays. Also once the round is closed: nobody is left with a correction that cannot be ended. */
export const withdrawReopening = action({
  name: 'evaluation.statement.withdraw-reopening',
  kind: 'write',
  may: can('evaluation.statement.ask-reopening'),
  input: WithdrawReopening,
  output: ReopeningDone,
  audit: { event: 'evaluation.statement.reopening-withdrawn', about: ({ formId }, { id }) => `${formId} ${id}` },
  async run({ formId, statement, id }, scope) {
    const form = await signedForm(formId, scope, { isClosedToo: true });
    const [{ tenantNo, signed }, { state }] = [form, await reopeningFound(form, { statement, id }, scope)];
    if (state !== 'asked' && state !== 'reopened') throw new Problem('conflict', message(texts, 'ended'));
    await store.putBackSigned(scope.tx, { tenantNo, id, signOffNo: signed.no, by: handOf(scope) });
    await putBackSignedItems(scope.tx, (await answerOf(form, statement, scope)).at, { no: signed.no, account: scope.actor.accountId, at: scope.now });
    if (!(await store.withdrawStatementReopening(scope.tx, { tenantNo, id, by: handOf(scope) }))) throw new Problem('conflict', message(texts, 'ended'));
    return { formId, statement, id };
  },
});

async function decide({ formId, statement, id, note }: { formId: FormId; statement: StatementCode; id: string; note: string }, state: 'reopened' | 'declined', scope: Scope) {
  const form = await signedForm(formId, scope);
  const stop = await whyNotDecided(form, await reopeningFound(form, { statement, id }, scope), scope);
  if (stop) throw new Problem('not-allowed', stop === 'noMandate' ? message(texts, stop, { name: scope.actor.name }) : message(texts, stop));
  if (!(await store.decideStatementReopening(scope.tx, { tenantNo: form.tenantNo, id, state, note, by: handOf(scope) }))) throw new Problem('conflict', message(texts, 'ended'));
  return { formId, statement, id };
}

async function whyNotDecided(form: store.KeptForm, { asker }: store.KeptReopening, { tx, actor, today }: Scope): Promise<DecidingStop | null> {
  const tenants = { path: (await store.tenantsForm(tx, lockOf(form)))?.path ?? form.path, tenantNo: form.tenantNo };
  const over = (permission: Parameters<typeof can>[0]): boolean => reaches(reachOf(actor, can(permission)), tenants);
  const decider = { signs: over('evaluation.form.sign'), coordinates: over('evaluation.statement.decide-reopening'), account: actor.accountId, asker };
  return stopOfDeciding(decider, await store.signingRule(tx, form.tenantNo), today);
}

async function tenantsFormId(form: store.KeptForm, { tx }: Scope): Promise<FormId> {
  return (await store.tenantsForm(tx, lockOf(form)))?.id ?? form.id;
}

async function reopeningFound(form: store.KeptForm, { statement, id }: { readonly statement: StatementCode; readonly id: string }, { tx }: Scope): Promise<store.KeptReopening> {
  const { reopenings } = await store.statementReopenings(tx, lockOf(form), { organisationNo: form.organisationNo, statement });
  const found = reopenings.find((one) => one.id === id);
  if (!found) throw new Problem('not-found', message(texts, 'notFound'));
  return found;
}

type SignedForm = store.KeptForm & { readonly signed: NonNullable<store.KeptForm['signed']> };

/** The form, once nobody saves or signs in it: it is signed, and its round goes on, if nothing else is said. */
async function signedForm(formId: FormId, scope: Scope, { isClosedToo = false } = {}): Promise<SignedForm> {
  await store.lockForSigning(scope.tx, lockOf(await formFound(formId, scope)));
  const { signed, ...form } = await formFound(formId, scope);
  if (form.round.state === 'closed' && !isClosedToo) throw new Problem('gone', message(reopeningTexts, 'reopen.closed'));
  if (!signed) throw new Problem('conflict', message(texts, 'notSigned'));
  return { ...form, signed };
}
