import type { Day } from '#platform/clock/index.ts';
import { isDay } from '../contract.ts';
import { isoFrom } from './fields.ts';

/** A round stays open through the whole of its last day; answers are still taken after it, marked as late, until it is closed. */
export function roundState({ lastDay, closedOn }: { readonly lastDay: Day; readonly closedOn: Day | null }, today: Day): 'open' | 'late' | 'closed' {
  if (closedOn) return 'closed';
  return today > lastDay ? 'late' : 'open';
}

/** "30.11.2026", "30.11. 2026" or "2026-11-30" as a day; undefined if it is none. */
export function dayFrom(text: string): Day | undefined {
  const found = isoFrom(text);
  return isDay(found) ? found : undefined;
}
