import type { Day } from '#platform/clock/index.ts';
import type { AskedKind, Opened, Round } from '../contract.ts';

/** A round stays open through the whole of its last day; answers are still taken after it, marked as late, until it is closed. */
export function roundState({ lastDay, closedOn, isOpening = false }: { readonly lastDay: Day; readonly closedOn: Day | null; readonly isOpening?: boolean }, today: Day): Round['state'] {
  if (isOpening) return 'opening';
  if (closedOn) return 'closed';
  return today > lastDay ? 'late' : 'open';
}

/** Lists of a round as a person reads them: by kind and sectors together, whatever was chosen in each, and none that nobody has. */
export const byKind = (lists: Opened['lists']): readonly AskedKind[] =>
  [...Map.groupBy(lists.filter(({ forms }) => forms > 0), ({ kind, sectors }) => `${kind} ${sectors.join(' ')}`).values()].flatMap((alike) => alike[0] ? [{
    kind: alike[0].kind, sectors: alike[0].sectors, forms: alike.reduce((sum, { forms }) => sum + forms, 0),
    least: Math.min(...alike.map(({ statements }) => statements)), most: Math.max(...alike.map(({ statements }) => statements)),
  }] : []);
