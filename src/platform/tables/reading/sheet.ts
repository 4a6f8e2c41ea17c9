import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { MOST } from '../limits.ts';
import { hasText, type TableRow } from '../row.ts';
import { tableTexts } from '../texts.ts';
import { broken } from './archive.ts';
import type { Book, Sheet } from './book.ts';
import { dateFrom } from './dates.ts';
import { mergedRanges } from './merged.ts';
import { numberText } from './numbers.ts';
import { strings, unescaped } from './strings.ts';
import { heard, type Attributes, type Listener } from './xml.ts';

type Cell = { readonly name: string; readonly column: number; readonly type: string; readonly style: number; hasFormula: boolean; value: string | undefined };

/** A sheet's rows, hidden by a filter or not. @throws Problem that names the cell */
export async function* sheetRows(book: Book, sheet: Sheet): AsyncGenerator<TableRow> {
  const ranges = await mergedRanges(book.archive.read(sheet.part));
  if (ranges.length > 0) throw new Problem('invalid', message(tableTexts, 'merged', { sheet: sheet.name, ranges: ranges.join(', ') }));
  let rows: TableRow[] = [];
  const listener = rowsOf(book, sheet.name, (row) => rows.push(row));
  const taken = (): readonly TableRow[] => {
    const given = rows;
    rows = [];
    return given;
  };
  for await (const some of heard(book.archive.read(sheet.part), listener, taken)) yield* some;
}

function rowsOf(book: Book, sheet: string, tell: (row: TableRow) => void): Listener {
  let line = 0;
  let cells: string[] = [];
  let cell: Cell | undefined;
  let isValue = false;
  const inline = strings('is', (text) => {
    if (cell) cell.value = text;
  });

  const openRow = (given: string | undefined): void => {
    const next = given === undefined ? line + 1 : Number(given);
    if (!Number.isInteger(next) || next <= line) throw broken();
    [line, cells] = [next, []];
  };
  const openCell = ({ r, t = 'n', s }: Attributes): void => {
    const column = r === undefined ? cells.length : columnOf(r);
    if (column === undefined || column < cells.length) throw broken();
    cell = { name: r ?? `${line}:${column + 1}`, column, type: t, style: Number(s ?? 0), hasFormula: false, value: undefined };
  };
  const closeCell = (of: Cell): void => {
    const text = textOf(of, book, sheet);
    if (text === '') return;
    if (of.column >= MOST.columns) throw new Problem('invalid', message(tableTexts, 'tooManyColumns', { line: `${line}`, most: MOST.columns }));
    while (cells.length < of.column) cells.push('');
    cells.push(text);
  };
  const closeRow = (): void => {
    if (!hasText(cells)) return;
    if (line > MOST.rows) throw new Problem('invalid', message(tableTexts, 'tooManyRows', { most: MOST.rows }));
    tell({ line, cells });
  };

  return {
    opened(name, attributes) {
      if (name === 'row') openRow(attributes['r']);
      else if (name === 'c') openCell(attributes);
      else if (name === 'f' && cell) cell.hasFormula = true;
      else if (name === 'v' && cell) [isValue, cell.value] = [true, ''];
      else inline.opened(name, attributes);
    },
    text(text) {
      if (isValue && cell) cell.value += text;
      else inline.text(text);
    },
    closed(name) {
      if (name === 'v') isValue = false;
      else if (name === 'c' && cell) {
        closeCell(cell);
        cell = undefined;
      } else if (name === 'row') closeRow();
      else inline.closed(name);
    },
  };
}

/** "BC12" is column 54, counted from 0. */
function columnOf(name: string): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(name)?.[1];
  return letters === undefined ? undefined : [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** What a cell says. Formulas are never calculated: what Excel last made of them counts. */
function textOf({ name, type, style, hasFormula, value }: Cell, book: Book, sheet: string): string {
  const at = { cell: name, sheet };
  if (value === undefined && hasFormula) throw new Problem('invalid', message(tableTexts, 'uncalculated', at));
  if (value === undefined || (value === '' && type !== 'e')) return '';
  switch (type) {
    case 's': {
      const text = book.strings[Number(value)];
      if (text === undefined) throw broken();
      return text;
    }
    case 'inlineStr': return value;
    case 'str': return unescaped(value);
    case 'b': return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
    case 'd': return value;
    case 'e': throw new Problem('invalid', message(tableTexts, 'errorCell', { ...at, error: value }));
    default: return book.isDate[style] ? dayText(value, book, at) : (numberText(value) ?? refuseNumber());
  }
}

function dayText(value: string, { isFrom1904 }: Book, at: { readonly cell: string; readonly sheet: string }): string {
  const date = dateFrom(Number(value), isFrom1904);
  if (date === undefined) throw new Problem('invalid', message(tableTexts, 'wrongDate', at));
  return date;
}

function refuseNumber(): never {
  throw broken();
}
