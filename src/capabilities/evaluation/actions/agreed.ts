import type { Goal } from '#capabilities/programme/index.ts';
import type { Scope } from '#platform/action/index.ts';
import type { Agreed, TenantStanding } from '../contract/agreed.ts';
import { PART_STEPS } from '../contract/marks.ts';
import { outlineOf } from '../rules/delegation.ts';
import { ownDaysFor } from '../rules/own-days.ts';
import { daysUntil } from '../rules/owed.ts';
import { agreedGround } from '../store/agreed.ts';

type Of = { readonly tenantNo: number; readonly roundNo: number; readonly goals: readonly Goal[] };

/**
 * How a tenant's round stands and what was agreed about its own form, for another capability's action, under the rights of whoever acts in it; null where it has no form. `goals`: all that the round's version asks.
 * By the same rules as what waits for a single person, but of everybody.
 */
export async function tenantStandingOf({ tx, today }: Pick<Scope, 'tx' | 'today'>, { tenantNo, roundNo, goals }: Of): Promise<TenantStanding | null> {
  const ground = await agreedGround(tx, { tenantNo, roundNo });
  if (!ground) return null;
  const { id, lastDay, days, responsibles, asked, unanswered, parts, below, corrections } = ground;
  const outline = outlineOf(goals, asked);
  const sectionOf = new Map(outline.map((section) => [section.code, section]));
  const who = (code: string): string => {
    const named = [code, ...(sectionOf.get(code)?.above ?? [])].flatMap((each) => responsibles.get(each) ?? []).at(0);
    return [named?.name, named?.title].filter(Boolean).join(', ');
  };
  const ownDays = ownDaysFor(outline, { days, responsibles: new Map(), unanswered }, { account: null, mayAnswer: true, today }).map(({ code, lastDay: day, left }): Agreed => ({
    is: 'own-day', codes: [code], text: sectionOf.get(code)?.text ?? null, who: who(code), lastDay: day, daysLeft: daysUntil(day, today), left, of: sectionOf.get(code)?.statements.length ?? left, step: null,
  }));
  const handed = parts.map(({ toName, codes, lastDay: day, step, asked: of, answered }): Agreed => ({
    is: 'part', codes, text: codes.length === 1 ? (sectionOf.get(codes[0] ?? '')?.text ?? null) : null, who: toName, lastDay: day, daysLeft: daysUntil(day, today), left: of - answered, of,
    step: PART_STEPS.find((each) => each === step) ?? null,
  }));
  return {
    form: id, tally: { asked: asked.size, answered: asked.size - unanswered.size }, lastDay, daysLeft: daysUntil(lastDay, today), below, corrections,
    agreed: [...ownDays, ...handed].toSorted((a, b) => a.daysLeft - b.daysLeft),
  };
}
