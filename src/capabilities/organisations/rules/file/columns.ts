import { message, type Message } from '#platform/i18n/index.ts';
import { COLUMNS, type Column } from '../../contract.ts';
import { fileTexts } from '../../texts/file-texts.ts';
import { refusal } from '../tree.ts';

/** Which cell of a line belongs to which column. */
export type Header = { readonly columns: readonly Column[]; readonly at: ReadonlyMap<Column, number>; readonly width: number };

const plain = (text: string): string => text.trim().toLowerCase().replaceAll(/[\s_-]+/g, '_');

/** Every name of every column: the English one of the format, and what it is called in our languages. */
const NAMES: ReadonlyMap<string, Column> = new Map(COLUMNS.flatMap((column) => [column, ...Object.values(fileTexts.entries[`column.${column}`])].map((name) => [plain(name), column] as const)));

/** The first line with anything in it, as the names of columns. Throws what is wrong with them, all at once. */
export function headerFrom(cells: readonly string[]): Header {
  const named = cells.map((cell, place) => ({ cell: cell.trim(), place, column: NAMES.get(plain(cell)) })).filter(({ cell }) => cell !== '');
  const unknown = named.filter(({ column }) => column === undefined).map(({ cell }) => shortened(cell));
  if (unknown.length > 0) throw wrong(message(fileTexts, 'columnsUnknown', { columns: unknown.slice(0, 10).join(', ') }));
  const at = new Map<Column, number>();
  const twice: string[] = [];
  for (const { cell, place, column } of named) {
    if (!column) continue;
    if (at.has(column)) twice.push(shortened(cell));
    at.set(column, place);
  }
  if (twice.length > 0) throw wrong(message(fileTexts, 'columnsTwice', { columns: twice.join(', ') }));
  if (!at.has('code')) throw wrong(message(fileTexts, 'codeColumnMissing'));
  return { columns: [...at.keys()], at, width: Math.max(...at.values()) + 1 };
}

export const wrong = (said: Message) => refusal('file', said);

/** A text from a file in a message: without signs that are none, and not endless. */
export const shortened = (text: string): string => text.toWellFormed().replaceAll(/[\p{Cc}\uFFFD]/gu, '').slice(0, 60);
