import * as z from 'zod';
import { statementsOf } from '#capabilities/programme/index.ts';
import { action, type Scope } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { can } from '../access.ts';
import { AskDivision, DivisionDone, EndDivision, WaitingDivisions, type DivisionId, type DivisionState } from '../contract/division.ts';
import { doerOf } from '../rules/division.ts';
import * as store from '../store/index.ts';
import { divisionTexts as texts } from '../texts/division-texts.ts';
import { divisionFound, hindranceIn, mayOf, named, sidesOf, takersToday, waitsFor, whoseOf } from './division-ground.ts';

/** What waits for the caller to be agreed to or declined: told above the rounds. */
export const showWaitingDivisions = action({
  name: 'evaluation.division.waiting',
  kind: 'read',
  may: can('evaluation.division.decide'),
  input: z.object({}),
  output: WaitingDivisions,
  audit: 'nothing-changes',
  async run(_input, scope) {
    const waiting = (await store.proposedDivisions(scope.tx, whoseOf(scope))).filter((division) => waitsFor(division, scope.actor));
    return { waiting: waiting.map(({ id, code, from, to, counties }) => ({ id, code, from: named(from), to: to && named(to), counties: counties.map(named) })) };
  },
});

/** Agrees to answer what another hands over. What is signed stays as it is; open rounds follow shortly. */
export const agreeDivision = action({
  name: 'evaluation.division.agree',
  kind: 'write',
  may: can('evaluation.division.decide'),
  input: AskDivision,
  output: DivisionDone,
  audit: { event: 'evaluation.division.agreed', about: ({ divisionId }, { from, to }) => `${divisionId} ${from} ${to ?? '*'}` },
  async run({ divisionId }, scope) {
    const division = await divisionFound(divisionId, scope);
    await store.lockDivisions(scope.tx);
    await refuseWhereHindered(division, scope);
    return changed(division, { by: 'decide', from: ['proposed'], to: 'agreed' }, scope);
  },
});

export const declineDivision = action({
  name: 'evaluation.division.decline',
  kind: 'write',
  may: can('evaluation.division.decide'),
  input: AskDivision,
  output: DivisionDone,
  audit: { event: 'evaluation.division.declined', about: ({ divisionId }, { from, to }) => `${divisionId} ${from} ${to ?? '*'}` },
  run: async ({ divisionId }, scope) => changed(await divisionFound(divisionId, scope), { by: 'decide', from: ['proposed'], to: 'declined' }, scope),
});

/** Takes a proposal back, or ends what was agreed: who gave is asked again where nobody has signed. */
export const endDivision = action({
  name: 'evaluation.division.end',
  kind: 'write',
  may: can('evaluation.division.end'),
  input: EndDivision,
  output: DivisionDone,
  audit: { event: 'evaluation.division.ended', about: ({ divisionId }, { from, to }) => `${divisionId} ${from} ${to ?? '*'}` },
  run: async ({ divisionId, state }, scope) => changed(await divisionFound(divisionId, scope), { by: 'end', from: state ? [state] : ['proposed', 'agreed'], to: 'ended' }, scope),
});

type Change = { readonly by: 'decide' | 'end'; readonly from: readonly DivisionState[]; readonly to: DivisionState };

async function changed(division: store.KeptDivision, { by, from, to }: Change, { tx, actor, now }: Scope): Promise<{ readonly divisionId: DivisionId; readonly from: store.DividedPlace['code']; readonly to: store.DividedPlace['code'] | null }> {
  if (!from.includes(division.state)) throw new Problem('conflict', message(texts, 'changedMeanwhile'));
  if (!mayOf(division, actor)[by]) throw new Problem('not-allowed', message(texts, 'notYours'));
  const isRecorded = to === 'agreed' ? isRecordedBy(division, actor) : division.isRecorded;
  const sides = sidesOf(division, actor, `evaluation.division.${by}`);
  const as = doerOf({ ...sides, isTaker: sides.isTaker && division.to !== null }, by);
  const isChanged = await store.changeDivision(tx, division.id, { from: division.state, to, isRecorded, by: actor.name, as, at: now });
  if (!isChanged) throw new Problem('conflict', message(texts, 'changedMeanwhile'));
  return { divisionId: division.id, from: division.from.code, to: division.to?.code ?? null };
}

/** What who takes has agreed to is the two's, whoever put it forward; what the owner has agreed to in its place is the owner's alone. Nobody takes for all counties of an area: there it is as it was proposed. */
const isRecordedBy = (division: store.KeptDivision, actor: Scope['actor']): boolean =>
  division.to === null ? division.isRecorded : !sidesOf(division, actor, 'evaluation.division.decide').isTaker;

const LACKING = { county: 'notItsCounty', taker: 'cannotTake', giver: 'cannotGive' } as const;

/** The counties of an area may be others by now, and one of the two may have closed. */
async function refuseWhereHindered({ id, from, to, code, programme, version }: store.KeptDivision, scope: Scope): Promise<void> {
  const over = { code: programme, version, statements: await statementsOf(scope.tx, version.versionNo) };
  const { nos: toNos, lacks } = await takersToday(scope, { from, to });
  if (lacks) throw new Problem('conflict', message(texts, LACKING[lacks]));
  const hindrance = await hindranceIn(scope, { id, fromNo: from.no, fromKind: from.kind, toNos, code }, over);
  if (hindrance) throw new Problem('conflict', message(texts, `hindered.${hindrance}`));
}
