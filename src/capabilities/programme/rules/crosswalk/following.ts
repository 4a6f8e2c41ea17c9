import type { CrosswalkChange, CrosswalkEntry, CrosswalkRow } from '../../contract/crosswalk.ts';

/** Whether an earlier answer was given to what is asked now, perhaps in other words. */
export const isSameQuestion = (change: CrosswalkChange): boolean => change === 'same' || change === 'wording';

/** Rows as the entries that they make: of what is split by what it was, of what is merged by what it became; any other by itself. */
export function entriesOf(rows: readonly CrosswalkRow[]): readonly CrosswalkEntry[] {
  const key = ({ from, to, change }: CrosswalkRow, i: number): string => (change === 'split' ? `split ${from}` : change === 'merged' ? `merged ${to}` : String(i));
  const groups = Map.groupBy(rows.map((row, i) => ({ row, key: key(row, i) })), (each) => each.key);
  return [...groups.values()].map((group) => ({
    from: [...new Set(group.flatMap(({ row }) => row.from ?? []))], to: [...new Set(group.flatMap(({ row }) => row.to ?? []))], change: group[0]?.row.change ?? 'new', isLooked: true,
  }));
}
