import type { TableRow } from '#platform/tables/index.ts';
import type { RoundId } from '../../contract.ts';
import { ABOUT_SHEET, WORKBOOK_FORMAT } from '../../contract/workbook.ts';

/** What the hidden sheet says of the workbook. */
export type About = { readonly format: string; readonly round: string; readonly year: string };

export const isAboutSheet = (sheet: string): boolean => sheet.trim().toLowerCase() === ABOUT_SHEET;

/** Names and values, one a line; what else has come onto the sheet is passed over. */
export async function aboutFrom(rows: AsyncIterable<TableRow>): Promise<About | undefined> {
  const values = new Map<string, string>();
  for await (const { cells } of rows) {
    if (values.size >= MOST_LINES) break;
    values.set((cells[0] ?? '').trim(), (cells[1] ?? '').trim());
  }
  const format = values.get('format');
  return format ? { format, round: values.get('round') ?? '', year: values.get('year') ?? '' } : undefined;
}
const MOST_LINES = 20;

/** In what a workbook is another than one of this round that is understood here. */
export function isOther({ format, round }: About, roundId: RoundId): 'format' | 'round' | undefined {
  if (format !== WORKBOOK_FORMAT) return 'format';
  return round.toLowerCase() === roundId ? undefined : 'round';
}
