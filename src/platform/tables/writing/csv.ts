import { markedAsText } from '../apostrophe.ts';
import type { Cell, Rows } from './cell.ts';

const PIECE = 65_536;
const QUOTED = /[";,\t\r\n]|^\s|\s$/;

/**
 * CSV as Excel in the Nordic countries opens it with a double click: UTF-8 with its mark, semicolons, decimal commas, CR LF; quoted as RFC 4180 has it. A text that a
 * spreadsheet would calculate has an apostrophe before it, which `readRows` takes off. Excel drops the zeros of "05" when it opens CSV: a workbook keeps them.
 */
export async function* csvText(rows: Rows): AsyncGenerator<string> {
  let text = '\ufeff';
  for await (const row of rows) {
    text += `${row.map(written).join(';')}\r\n`;
    if (text.length < PIECE) continue;
    yield text;
    text = '';
  }
  if (text) yield text;
}

function written(cell: Cell): string {
  if (typeof cell === 'object') return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  const text = markedAsText(cell.toWellFormed());
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
