import { askableGoalsOf, programmeOf } from '#capabilities/programme/index.ts';
import type { Scope } from '#platform/action/index.ts';
import type { FormId } from '../contract.ts';
import { outlineOf } from '../rules/delegation.ts';
import { ownDaysFor, type OwnDay } from '../rules/own-days.ts';
import * as store from '../store/index.ts';

/** The organisation's own days that concern whoever acts, by form. The programme is known by its hash. */
export async function ownDaysOwed(forms: ReadonlyMap<FormId, { readonly mayAnswer: boolean }>, { actor, tx, today }: Pick<Scope, 'actor' | 'tx' | 'today'>): Promise<ReadonlyMap<FormId, readonly OwnDay[]>> {
  const found = new Map<FormId, readonly OwnDay[]>();
  for (const ground of forms.size > 0 ? await store.ownDayGrounds(tx, [...forms.keys()]) : []) {
    const programme = await programmeOf(tx, ground);
    if (!programme) continue;
    const who = { account: actor.accountId, mayAnswer: forms.get(ground.formId)?.mayAnswer ?? false, today };
    found.set(ground.formId, ownDaysFor(outlineOf(askableGoalsOf(programme), ground.asked), ground, who));
  }
  return found;
}
