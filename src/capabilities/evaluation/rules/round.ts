import type { Day } from '#platform/clock/index.ts';
import { isDay } from '../contract.ts';

/** A round stays open through the whole of its last day; answers are still taken after it, marked as late, until it is closed. */
export function roundState({ lastDay, closedOn }: { readonly lastDay: Day; readonly closedOn: Day | null }, today: Day): 'open' | 'late' | 'closed' {
  if (closedOn) return 'closed';
  return today > lastDay ? 'late' : 'open';
}

/** "30.11.2026", "30.11. 2026" or "2026-11-30" as a day; undefined if it is none. */
export function dayFrom(text: string): Day | undefined {
  const nordic = /^\s*(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\s*$/.exec(text);
  const iso = /^\s*(\d{4})-(\d\d)-(\d\d)\s*$/.exec(text);
  const [year, month, day] = nordic ? [nordic[3], nordic[2], nordic[1]] : [iso?.[1], iso?.[2], iso?.[3]];
  if (!year || !month || !day) return undefined;
  const found = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(found) ? found : undefined;
}
