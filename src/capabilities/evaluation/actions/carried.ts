import { carry, takeBack } from '#capabilities/evidence/index.ts';
import type { Scope } from '#platform/action/index.ts';
import { goalOfStatement } from '../rules/form.ts';
import type { FoundProposal } from '../rules/proposals.ts';
import * as store from '../store/index.ts';
import { placeOfAnswer } from './evidence.ts';
import { goalsFor } from './forms.ts';

/** What stood at the answers that were confirmed stands at them this year too, unless it has expired: the page has said so. */
export async function carryEvidence(form: store.KeptForm, confirmed: ReadonlyMap<string, Pick<FoundProposal, 'stood'>>, scope: Scope): Promise<void> {
  const goals = await goalsFor(form, scope);
  const asked = await store.askedPlaces(scope.tx, form, [...confirmed.keys()]);
  await carry(scope.tx, asked.flatMap((one) => {
    const [goal, proposal] = [goalOfStatement(goals, one.statement)?.goal.section.code, confirmed.get(one.statement)];
    return goal === undefined || proposal === undefined ? [] : [{ ...placeOfAnswer(form, { ...one, goal }), from: proposal.stood }];
  }), { today: scope.today, account: scope.actor.accountId, at: scope.now });
}

/** The same undone, of what one person confirmed at one instant. */
export async function takeBackEvidence({ tenantNo, organisationNo, round }: store.KeptForm, statements: readonly string[], at: Date, { tx, actor }: Scope): Promise<void> {
  await takeBack(tx, { tenantNo, organisationNo, roundNo: round.no }, statements, { account: actor.accountId, at });
}
