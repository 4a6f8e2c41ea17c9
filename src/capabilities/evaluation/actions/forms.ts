import { placesByNo } from '#capabilities/organisations/index.ts';
import { askableGoalsOf, programmeOf, type Goal } from '#capabilities/programme/index.ts';
import { reaches, reachOf, type Actor } from '#platform/access/index.ts';
import { action, type Scope } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { can } from '../access.ts';
import { AskForm, AskForms, FormPage, FORMS_A_PAGE, FormsPage, GoalCode, Round, StatementCode, type FormId, type FormPlace } from '../contract.ts';
import type { FormName } from '../contract/delegation.ts';
import { abilities, askedOf, goalTallies, goalToShow, inParts, tallyOf, unansweredAfter } from '../rules/form.ts';
import { handedOverIn, itemsIn, marksFrom } from '../rules/marks.ts';
import { confirmableOf, countProposals } from '../rules/proposals.ts';
import { leftOf } from '../rules/sending.ts';
import { placed, wholeOf } from '../rules/whole.ts';
import { roundState } from '../rules/round.ts';
import * as store from '../store/index.ts';
import { evaluationTexts as texts } from '../texts.ts';
import { signingTexts } from '../texts/signing-texts.ts';
import { proposalsFor } from './proposed.ts';

/** The caller's own forms, a page at a time: what there is to answer, read or sign. */
export const listForms = action({
  name: 'evaluation.form.list',
  kind: 'read',
  may: can('evaluation.form.read'),
  input: AskForms,
  output: FormsPage,
  audit: 'nothing-changes',
  async run({ show, page }, { actor, tx, reach, today }) {
    const { forms, all } = await store.ownForms(tx, reach, { show, page });
    return {
      show,
      page: { no: page, of: Math.max(1, Math.ceil(all / FORMS_A_PAGE)) },
      forms: forms.map(({ path, tenantNo, lastDay, closedOn, isTenants, ...line }) => {
        const state = roundState({ lastDay, closedOn }, today);
        return { ...line, lastDay, state, may: mayOver(actor, { path, tenantNo, isTenants, state, isSigned: line.signedAt !== null }) };
      }),
    };
  },
});

/** One page of a form: the statements of a goal that are asked of this organisation, with their answers. */
export const showForm = action({
  name: 'evaluation.form.show',
  kind: 'read',
  may: can('evaluation.form.read'),
  input: AskForm,
  output: FormPage,
  audit: 'nothing-changes',
  async run({ formId, goal: wanted, part, only = null, since, layout, whole }, scope) {
    const form = await formFound(formId, scope);
    const isTenants = form.organisationNo === form.tenantNo;
    const goals = await goalsFor(form, scope);
    const answers = new Map((await store.answersOf(scope.tx, { ...form, roundNo: form.round.no })).map(({ statement, answer }) => [statement as string, answer]));
    const proposals = await proposalsFor(form, goals, scope);
    const tallies = goalTallies(goals, answers, proposals);
    const goal = goalToShow(goals, tallies, wanted);
    const code = goal && GoalCode.parse(goal.section.code);
    if (!code) throw new Problem('not-found', message(texts, 'form.goalNotAsked'));
    const isWhole = whole === 'yes' && wanted === undefined && only === null;
    const besides = await store.marksOf(scope.tx, form, { account: scope.actor.accountId, at: scope.now, today: scope.today });
    const marks = marksFrom(besides, goals);
    const everything = placed(goals, answers, itemsIn(marks), proposals);
    const statements = askedOf(goal, answers, proposals, marks);
    const parts = inParts(only ? statements.filter(({ answer: { status, at } }) => status === null || (since !== undefined && at !== null && at.getTime() >= since)) : statements);
    const no = Math.min(part, parts.length);
    return {
      ownWords: (await programmeOf(scope.tx, form))?.ownWords ?? null,
      form: placeOf(form, tallyOf([...answers.values()])),
      part: { no, of: parts.length },
      only,
      goals: tallies,
      goal: { code, title: goal.section.title },
      asks: [...answers.keys()].map((asked) => StatementCode.parse(asked)),
      statements: isWhole ? [] : (parts[no - 1] ?? []),
      layout,
      whole: isWhole ? wholeOf(goals, everything, form.rules) : null,
      left: leftOf(form.rules, everything),
      rules: form.rules,
      proposals: { ...countProposals(answers, proposals), atOnce: confirmableOf(statements).confirmable.length },
      elsewhere: unansweredAfter({ goal: code, part: only ? null : no }, goals, tallies, answers),
      readAt: scope.now,
      handedDown: [...marks.values()].filter(({ handedDown }) => handedDown).length,
      handedOver: handedOverIn(besides),
      signedWith: isTenants ? null : { names: (await placesByNo(scope.tx, [form.tenantNo])).get(form.tenantNo)?.names ?? {} },
      may: {
        ...mayOver(scope.actor, { ...form, isTenants, state: form.round.state, isSigned: form.signed !== null }),
        hand: reaches(reachOf(scope.actor, can('evaluation.part.hand')), form),
        ...mayCorrect(scope.actor, form),
      },
    };
  },
});

export async function formFound(formId: FormId, { tx, reach, today }: Pick<Scope, 'tx' | 'reach' | 'today'>): Promise<store.KeptForm> {
  const form = await store.formById(tx, reach, formId, today);
  if (!form) throw new Problem('not-found', message(texts, 'form.notFound'));
  return form;
}

/** A tenant's own form: only that can be signed, for itself and the units below. */
export async function tenantsForm(formId: FormId, scope: Pick<Scope, 'tx' | 'reach' | 'today'>): Promise<store.KeptForm> {
  const form = await formFound(formId, scope);
  if (form.organisationNo !== form.tenantNo) throw new Problem('not-found', message(signingTexts, 'sign.onlyOrganiser'));
  return form;
}

/** Of a form that takes no answers any more nothing is changed. */
export function refuseWhereOver({ signed, round }: store.KeptForm): void {
  if (signed) throw new Problem('gone', message(texts, 'save.signed'));
  if (round.state === 'closed') throw new Problem('gone', message(texts, 'save.closed'));
}

export async function goalsFor(form: store.KeptForm, { tx }: Pick<Scope, 'tx'>): Promise<readonly Goal[]> {
  const programme = await programmeOf(tx, form);
  if (!programme) throw new Error('A form’s programme version is gone.');
  return askableGoalsOf(programme);
}

/** What a form is, where something else is told of it. */
export const nameOf = ({ id, organisation, round }: store.KeptForm): FormName => ({ id, organisation, round: Round.parse(round) });

export const placeOf = ({ id, organisation, round, signed, reopened, openStatements }: store.KeptForm, tally: FormPlace['tally']): FormPlace => ({ id, organisation, round: Round.parse(round), tally, signed, reopened, openStatements });

export function mayOver(actor: Actor, { isTenants, state, isSigned, ...place }: { path: string; tenantNo: number; isTenants: boolean; state: Round['state']; isSigned: boolean }) {
  const over = (permission: Parameters<typeof can>[0]): boolean => reaches(reachOf(actor, can(permission)), place);
  return abilities({ state, isSigned, isTenants }, { answer: over('evaluation.answer.save'), sign: over('evaluation.form.sign') });
}

/** What may be done about single statements of a form that is signed. */
export function mayCorrect(actor: Actor, { signed, round: { state }, ...place }: store.KeptForm): { readonly reopened: boolean; readonly askReopening: boolean } {
  const over = (permission: Parameters<typeof can>[0]): boolean => signed !== null && state !== 'closed' && reaches(reachOf(actor, can(permission)), place);
  return { reopened: over('evaluation.answer.save'), askReopening: over('evaluation.statement.ask-reopening') };
}
