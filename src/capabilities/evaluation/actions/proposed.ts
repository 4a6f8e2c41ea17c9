import { askableGoalsOf, programmeOf, type Goal } from '#capabilities/programme/index.ts';
import type { Scope } from '#platform/action/index.ts';
import { proposalsFrom, statementsByCode, type FoundProposal } from '../rules/proposals.ts';
import * as store from '../store/index.ts';

/**
 * What the same organisation answered before to what a form asks, answered by now or not. Of a form that takes no answers any more there are none: nobody could confirm
 * them. One statement, while the earlier versions are known by their hash.
 */
export async function proposalsFor(form: store.KeptForm, goals: readonly Goal[], { tx, reach }: Pick<Scope, 'tx' | 'reach'>): Promise<ReadonlyMap<string, FoundProposal>> {
  if (form.signed || form.round.state === 'closed') return new Map();
  const earlier = await store.earlierAnswers(tx, reach, form);
  const others = new Map(earlier.filter(({ versionId }) => versionId !== form.versionId).map(({ versionId, versionHash }) => [versionHash, versionId]));
  const asked = new Map<string, ReturnType<typeof statementsByCode>>();
  for (const [versionHash, versionId] of others) {
    const programme = await programmeOf(tx, { versionId, versionHash });
    if (programme) asked.set(versionHash, statementsByCode(askableGoalsOf(programme)));
  }
  return proposalsFrom(earlier, { versionId: form.versionId, is: statementsByCode(goals), was: (hash) => asked.get(hash) });
}
