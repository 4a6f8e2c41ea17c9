import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { MOST } from '../limits.ts';
import { columnName } from '../column-name.ts';
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

/** Where the reading is: the row and the cell that are under way. */
type Place = { readonly book: Book; readonly sheet: string; line: number; cells: string[]; /** The first column that has not been yet. */ next: number; cell: Cell | undefined; isValue: boolean };

function rowsOf(book: Book, sheet: string, tell: (row: TableRow) => void): Listener {
  const place: Place = { book, sheet, line: 0, cells: [], next: 0, cell: undefined, isValue: false };
  const inline = strings('is', (text) => {
    if (place.cell) place.cell.value = text;
  });
  return {
    opened(name, attributes) {
      const { cell } = place;
      if (name === 'row') openRow(place, attributes['r']);
      else if (name === 'c') openCell(place, attributes);
      else if (name === 'f' && cell) cell.hasFormula = true;
      else if (name === 'v' && cell) [place.isValue, cell.value] = [true, ''];
      else inline.opened(name, attributes);
    },
    text(text) {
      if (place.isValue && place.cell) place.cell.value += text;
      else inline.text(text);
    },
    closed(name) {
      if (name === 'v') place.isValue = false;
      else if (name === 'c' && place.cell) closeCell(place, place.cell);
      else if (name === 'row') closeRow(place, tell);
      else inline.closed(name);
    },
  };
}

function openRow(place: Place, given: string | undefined): void {
  const next = given === undefined ? place.line + 1 : Number(given);
  if (!Number.isInteger(next) || next <= place.line) throw broken();
  [place.line, place.cells, place.next] = [next, [], 0];
}

function openCell(place: Place, { r, t = 'n', s }: Attributes): void {
  const column = r === undefined ? place.next : columnOf(r);
  if (column === undefined || column < place.next) throw broken();
  place.next = column + 1;
  place.cell = { name: r ?? `${columnName(column)}${place.line}`, column, type: t, style: Number(s ?? 0), hasFormula: false, value: undefined };
}

function closeCell(place: Place, cell: Cell): void {
  const { book, sheet, cells, line } = place;
  place.cell = undefined;
  const text = textOf(cell, book, sheet);
  if (text === '') return;
  if (cell.column >= MOST.columns) throw new Problem('invalid', message(tableTexts, 'tooManyColumns', { line: `${line}`, most: MOST.columns }));
  while (cells.length < cell.column) cells.push('');
  cells.push(text);
}

function closeRow({ line, cells }: Place, tell: (row: TableRow) => void): void {
  if (!hasText(cells)) return;
  if (line > MOST.rows) throw new Problem('invalid', message(tableTexts, 'tooManyRows', { most: MOST.rows }));
  tell({ line, cells });
}

/** "BC12" is column 54, counted from 0. */
function columnOf(name: string): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(name)?.[1];
  return letters === undefined ? undefined : [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** What a cell says. Formulas are never calculated: what Excel last made of them counts. */
function textOf({ name, type, style, hasFormula, value }: Cell, book: Book, sheet: string): string {
  const at = { cell: name, sheet };
  // A formula that makes an empty text says so by its type; nothing at all means that nobody has calculated it.
  if (hasFormula && (value === undefined || (value === '' && type !== 'str'))) throw new Problem('invalid', message(tableTexts, 'uncalculated', at));
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
