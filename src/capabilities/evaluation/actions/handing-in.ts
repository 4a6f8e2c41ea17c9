import * as z from 'zod';
import { placesByNo } from '#capabilities/organisations/index.ts';
import { reachOf, type Reach } from '#platform/access/index.ts';
import { action, type Scope } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { can } from '../access.ts';
import { FormId, Round } from '../contract.ts';
import { AskHandIns, Decide, Decided, Decision, HAND_INS_A_PAGE, HandIn, HandInPage, HandInsPage, TakeBack, type HandInStep } from '../contract/handing-in.ts';
import { tallyOf } from '../rules/form.ts';
import { handInAbilities } from '../rules/handing-in.ts';
import * as store from '../store/index.ts';
import { evaluationTexts } from '../texts.ts';
import { handingInTexts as texts } from '../texts/handing-in-texts.ts';
import { formFound, nameOf } from './forms.ts';

/** How a form stands towards its organiser, and every step that it has gone. */
export const showHandIn = action({
  name: 'evaluation.hand-in.show',
  kind: 'read',
  may: can('evaluation.form.read'),
  input: TakeBack,
  output: HandInPage,
  audit: 'nothing-changes',
  async run({ formId }, scope) {
    const { form, steps, changed, may } = await standingOf(formId, scope);
    const answers = await store.answersOf(scope.tx, { ...form, roundNo: form.round.no });
    return {
      form: nameOf(form), tally: tallyOf(answers.map(({ answer }) => answer)), organiser: (await placesByNo(scope.tx, [form.tenantNo])).get(form.tenantNo)?.names ?? {},
      steps: steps.map(({ no: _no, ...step }) => step), changed, may,
    };
  },
});

async function standingOf(formId: FormId, scope: Scope) {
  const form = await formFound(formId, scope);
  if (form.organisationNo === form.tenantNo) throw new Problem('not-found', message(texts, 'notHandedIn'));
  const { steps, changed } = await store.handInOf(scope.tx, form);
  const [last] = steps;
  const isChanged = changed > 0 && (last?.step === 'handed-in' || last?.step === 'accepted');
  const covers = (reach: Reach, isAbove: boolean): boolean => reach.roots.some(({ path, tenant }) => tenant === form.tenantNo && form.path.startsWith(path) && (!isAbove || path !== form.path));
  const may = handInAbilities({ step: last?.step ?? null, isChanged }, { isOpen: form.signed === null && form.round.state !== 'closed', isTenants: false }, {
    handIn: covers(reachOf(scope.actor, can('evaluation.form.hand-in')), false), decide: covers(reachOf(scope.actor, can('evaluation.hand-in.accept')), true),
  });
  return { form, steps, changed: isChanged ? changed : 0, last: last?.no ?? 0, may };
}

async function step(formId: FormId, wanted: 'handIn' | 'takeBack', { step, note }: { readonly step: HandInStep; readonly note: string }, scope: Scope) {
  const { form, last, may, steps } = await standingOf(formId, scope);
  if (form.signed || form.round.state === 'closed') throw new Problem('gone', message(texts, 'isOver'));
  if (!may[wanted]) throw new Problem('conflict', message(texts, `stands.${steps[0]?.step ?? 'not'}`));
  const { tx, actor, now } = scope;
  if (!(await store.addHandIn(tx, form, last, { step, note, account: actor.accountId, by: actor.name, at: now }))) throw new Problem('conflict', message(texts, 'steppedSince'));
  return form;
}

/** Hands in a form to its organiser. What is unanswered is said first; nothing is locked: what is changed later is marked. */
export const handIn = action({
  name: 'evaluation.form.hand-in',
  kind: 'write',
  may: can('evaluation.form.hand-in'),
  input: HandIn,
  output: z.object({ formId: FormId }),
  audit: { event: 'evaluation.form.handed-in', about: ({ formId }) => formId },
  async run({ formId, note, confirm }, scope) {
    const form = await step(formId, 'handIn', { step: 'handed-in', note }, scope);
    const { answered, asked } = tallyOf((await store.answersOf(scope.tx, { ...form, roundNo: form.round.no })).map(({ answer }) => answer));
    if (answered < asked && confirm !== 'yes') {
      const said = message(texts, 'confirmUnanswered', { n: asked - answered });
      throw new Problem('invalid', said, { fields: [{ at: 'confirm', message: said }] });
    }
    return { formId };
  },
});

export const takeBackForm = action({
  name: 'evaluation.form.take-back',
  kind: 'write',
  may: can('evaluation.form.hand-in'),
  input: TakeBack,
  output: z.object({ formId: FormId }),
  audit: { event: 'evaluation.form.taken-back', about: ({ formId }) => formId },
  async run({ formId }, scope) {
    await step(formId, 'takeBack', { step: 'taken-back', note: '' }, scope);
    return { formId };
  },
});

/** The forms below whoever asks, by how they stand; and what a decision about many would do. */
export const showHandIns = action({
  name: 'evaluation.hand-in.list',
  kind: 'read',
  may: can('evaluation.hand-in.read'),
  input: AskHandIns,
  output: HandInsPage,
  audit: 'nothing-changes',
  async run({ roundId, show, page, what }, scope) {
    const { tx, reach, actor, now, today } = scope;
    const round = await store.roundById(tx, roundId, today);
    if (!round) throw new Problem('not-found', message(evaluationTexts, 'round.notFound'));
    const { rows, counts } = await store.handInsBelow(tx, reach, round.no, { show, page });
    const deciding = reachOf(actor, can('evaluation.hand-in.accept'));
    const meant = what === undefined || deciding.roots.length === 0 ? undefined : Decision.safeParse(what).data;
    return {
      round: Round.parse(round), show, counts, rows, page: { no: page, of: Math.max(1, Math.ceil(counts[show] / HAND_INS_A_PAGE)) }, readAt: now,
      may: { decide: deciding.roots.length > 0 && round.state !== 'closed' },
      preview: meant ? { what: { forms: meant.forms, all: meant.all ?? null, decision: meant.decision, note: meant.note }, ...(await store.lookAtDecision(tx, deciding, round.no, { ...meant, all: meant.all, seen: now })) } : null,
    };
  },
});

/** Accepts or returns many forms at once: those that are handed in, and that nobody has changed since they were seen. The rest is left alone and counted. */
export const decideHandIns = action({
  name: 'evaluation.hand-in.decide',
  kind: 'write',
  may: can('evaluation.hand-in.accept'),
  input: Decide,
  output: Decided,
  audit: { event: 'evaluation.hand-in.decided', about: ({ roundId, what: { decision } }, { decided }) => `${roundId} ${decision} ${decided}` },
  async run({ roundId, seen, what }, { tx, reach, actor, now, today }) {
    const round = await store.roundById(tx, roundId, today);
    if (!round) throw new Problem('not-found', message(evaluationTexts, 'round.notFound'));
    if (round.state === 'closed') throw new Problem('gone', message(texts, 'isOver'));
    const done = await store.decide(tx, reach, { ...what, all: what.all, seen: new Date(Math.min(seen, now.getTime())) }, { roundNo: round.no, note: what.note, account: actor.accountId, by: actor.name, at: now });
    return { roundId, ...done };
  },
});
