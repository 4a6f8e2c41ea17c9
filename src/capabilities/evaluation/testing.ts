import { as, anOrganisation } from '#capabilities/organisations/testing.ts';
import type { Place } from '#capabilities/organisations/index.ts';
import { aPublishedVersion } from '#capabilities/programme/testing.ts';
import type { Actor } from '#platform/access/index.ts';
import type { Scene } from '#platform/testing/index.ts';
import { agreeDivision, approveReopening, askReopening, chooseAsked, closeRound, extend, handDown, handIn, handPart, listForms, lookAtHanding, nameResponsible, openRound, proposeDivision, reopen, saveAnswer, showForm, showResponsible, showSigning, sign } from './actions/index.ts';
import type { FormId, Round, Saved, Status } from './contract.ts';
import type { SendingRules } from './contract/sending.ts';
import type { DivisionId } from './contract/division.ts';

export { checkCounts } from './jobs.ts';

/** An open round; its programme is made and published when none is given. The organisations that are to be asked must be there before. */
export async function aRound(scene: Scene, { year = 2024, versionId, lastDay = '2026-12-31', rules }: { year?: number; versionId?: string; lastDay?: string; rules?: SendingRules } = {}): Promise<Round> {
  const owner = as('owner', await anOrganisation(scene, { kind: 'country' }));
  const version = versionId ?? (await aPublishedVersion(scene)).id;
  return (await scene.call(openRound, { versionId: version, year, lastDay, ...(rules && { rules }) }, owner)).round;
}

/** Another last day in a round for these organisations. */
export async function extendTo(scene: Scene, round: Round, organisations: readonly string[], lastDay: string): Promise<void> {
  const owner = as('owner', await anOrganisation(scene, { kind: 'country' }));
  await scene.call(extend, { roundId: round.id, organisations, lastDay, reason: 'Översvämning' }, owner);
}

/** The form of an organisation in the newest round, as one of its own readers finds it. */
export async function formOf(scene: Scene, place: Place): Promise<FormId> {
  const { forms } = await scene.call(listForms, {}, as('reader', place));
  const form = forms.find(({ organisation }) => organisation.code === place.code);
  if (!form) throw new Error(`${place.code} has no form.`);
  return form.id;
}

/** Saves an answer over whatever stands there. */
export async function answer(scene: Scene, actor: Actor, formId: FormId, given: { readonly statement: string; readonly status: Status | null; readonly comment?: string }): Promise<Saved> {
  const goal = given.statement.split('.').slice(0, -1).join('.');
  const { statements } = await scene.call(showForm, { formId, goal }, actor);
  const version = statements.find(({ code }) => code === given.statement)?.answer.version ?? 0;
  return scene.call(saveAnswer, { formId, comment: '', version, ...given }, actor);
}

/** Chooses who below an organiser is asked. */
export async function choose(scene: Scene, coordinator: Actor, choice: { readonly roundId: Round['id']; readonly organiser: string; readonly organisations: readonly string[]; readonly goals: readonly string[]; readonly asks: string | null }): Promise<void> {
  await scene.call(chooseAsked, choice, coordinator);
}

/** A day that an organisation sets itself for a goal, a measure or a task, and who answers for that. */
export async function setOwnDay(scene: Scene, { by, formId, code, day, who = '' }: { readonly by: Actor; readonly formId: FormId; readonly code: string; readonly day: string; readonly who?: string }): Promise<void> {
  const change = { of: [code], who, day };
  const { preview, refused } = await scene.call(showResponsible, { formId, change }, by);
  if (!preview) throw new Error(`Refused: ${refused}`);
  await scene.call(nameResponsible, { formId, covers: preview.covers, change }, by);
}

/** Answers from above for all units below that have not answered, a moment after what was done before. */
export async function handDownAs(scene: Scene, actor: Actor, asked: { readonly roundId: Round['id']; readonly goal: string; readonly answers: Readonly<Record<string, { readonly status: Status }>> }): Promise<void> {
  scene.clock.forward({ seconds: 1 });
  const { covers } = await scene.call(lookAtHanding, asked, actor);
  await scene.call(handDown, { ...asked, covers }, actor);
}

/** Asks a unit below to answer a part of a form. */
export async function handPartAs(scene: Scene, actor: Actor, part: { readonly formId: FormId; readonly codes: readonly string[]; readonly organisation: string; readonly lastDay: string }): Promise<void> {
  await scene.call(handPart, { ...part, note: '' }, actor);
}

/** Hands a form in that is answered whole. */
export async function handInAs(scene: Scene, actor: Actor, formId: FormId): Promise<void> {
  await scene.call(handIn, { formId, note: '' }, actor);
}

/** Signs a form as it stands. */
export async function signAs(scene: Scene, signatory: Actor, formId: FormId): Promise<string> {
  const { covers, terms } = await scene.call(showSigning, { formId }, signatory);
  return (await scene.call(sign, { formId, covers, terms, confirm: 'yes' }, signatory)).hash;
}

/** Closes a round. */
export async function closeAs(scene: Scene, owner: Actor, { id: roundId }: Pick<Round, 'id'>): Promise<void> {
  await scene.call(closeRound, { roundId }, owner);
}

/** Reopens the signature that stands. */
export async function reopenAs(scene: Scene, signatory: Actor, formId: FormId, reason = 'Ett svar var fel'): Promise<number> {
  const { form } = await scene.call(showForm, { formId }, signatory);
  return (await scene.call(reopen, { formId, no: form.signed?.no ?? 0, reason }, signatory)).no;
}

/** Reopens one signed statement: somebody asks for it, and it is approved. */
export async function reopenStatement(scene: Scene, { formId, statement, by, approver }: { readonly formId: FormId; readonly statement: string; readonly by: Actor; readonly approver: Actor }): Promise<string> {
  const { id } = await scene.call(askReopening, { formId, statement, reason: 'Svaret gällde fel enhet' }, by);
  await scene.call(approveReopening, { formId, statement, id }, approver);
  return id;
}

type Wish = { readonly from: string; readonly to: string; readonly programme: string; readonly code: string; readonly basis: string };

/** A division of work that one has proposed and another agreed to. */
export async function divide(scene: Scene, { by, agreed, ...wish }: Wish & { readonly by: Actor; readonly agreed: Actor }): Promise<DivisionId> {
  const divisionId = await proposeAs(scene, by, wish);
  await agreeAs(scene, agreed, divisionId);
  return divisionId;
}
export const proposeAs = async (scene: Scene, by: Actor, wish: Wish): Promise<DivisionId> => (await scene.call(proposeDivision, wish, by)).divisionId;
export const agreeAs = async (scene: Scene, by: Actor, divisionId: DivisionId): Promise<void> => void (await scene.call(agreeDivision, { divisionId }, by));
