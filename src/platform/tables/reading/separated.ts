import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { withoutMark } from '../apostrophe.ts';
import { MOST } from '../limits.ts';
import { hasText, type TableRow } from '../row.ts';
import { tableTexts } from '../texts.ts';

/** Control characters other than tabs and the ends of lines and pages. */
const NOT_TEXT = /[^\P{Cc}\t-\r\u007f-\u009f]/u;

export type SeparatedReader = {
  /** The rows that end in this piece of text. A piece does not end between CR and LF. */
  feed(text: string): readonly TableRow[];
  /** The row that the file ends in the middle of. */
  end(): readonly TableRow[];
};

/** Where the reading is: the row and the cell that are under way, and whether within quotation marks. */
type Place = {
  readonly separator: string;
  /** What is neither separator, quotation mark nor line end. */
  readonly plain: RegExp;
  rows: TableRow[];
  cells: string[];
  cell: string;
  line: number;
  begunAt: number;
  cellAt: number;
  quotes: 'none' | 'inside' | 'just closed' | 'closed';
};

/**
 * Reads separated values as RFC 4180 has them and as spreadsheets do where it is silent: a quotation mark inside an unquoted cell is a sign like others, text
 * behind a closing one belongs to the cell. Lines end with CR LF, LF or CR, all in one file if need be.
 * @throws Problem that names the line
 */
export function separatedReader(separator: string, firstLine = 1): SeparatedReader {
  const plain = new RegExp(`[^${separator === '\t' ? '\\t' : separator}"\r\n]+`, 'y');
  const place: Place = { separator, plain, rows: [], cells: [], cell: '', line: firstLine, begunAt: firstLine, cellAt: firstLine, quotes: 'none' };
  const taken = (): readonly TableRow[] => {
    const { rows } = place;
    place.rows = [];
    return rows;
  };
  return {
    feed(text) {
      for (let at = 0; at < text.length;) at = place.quotes === 'inside' ? readInside(place, text, at) : readOutside(place, text, at);
      return taken();
    },
    end() {
      if (place.quotes === 'inside') throw new Problem('invalid', message(tableTexts, 'unclosedQuote', { line: `${place.cellAt}` }));
      endRow(place);
      return taken();
    },
  };
}

// Each reads on from `at` and gives where it has come to.

function readInside(place: Place, text: string, at: number): number {
  const closes = text.indexOf('"', at);
  const inside = closes < 0 ? text.slice(at) : text.slice(at, closes);
  append(place, inside);
  place.line += inside.match(/\r\n|\r|\n/g)?.length ?? 0;
  if (closes < 0) return text.length;
  place.quotes = 'just closed';
  return closes + 1;
}

function readOutside(place: Place, text: string, at: number): number {
  const sign = text[at];
  if (sign === '"') return readQuote(place, at);
  if (place.quotes === 'just closed') place.quotes = 'closed';
  if (sign === place.separator) {
    endCell(place);
    return at + 1;
  }
  if (sign === '\r' || sign === '\n') {
    endRow(place);
    nextLine(place);
    return at + (text.startsWith('\r\n', at) ? 2 : 1);
  }
  place.plain.lastIndex = at;
  append(place, place.plain.exec(text)?.[0] ?? '');
  return place.plain.lastIndex;
}

function readQuote(place: Place, at: number): number {
  const opens = place.quotes === 'none' && place.cell === '';
  if (!opens) append(place, '"');
  if (opens || place.quotes === 'just closed') place.quotes = 'inside';
  return at + 1;
}

function append(place: Place, text: string): void {
  place.cell += text;
  if (place.cell.length > MOST.cellCharacters) throw new Problem('invalid', message(tableTexts, 'longText', { line: `${place.cellAt}`, most: MOST.cellCharacters }));
}

function endCell(place: Place): void {
  const { cells, cell } = place;
  if (NOT_TEXT.test(cell)) throw new Problem('invalid', message(tableTexts, 'notText', { line: `${place.cellAt}` }));
  cells.push(withoutMark(cell));
  if (cells.length > MOST.columns && cell !== '') throw new Problem('invalid', message(tableTexts, 'tooManyColumns', { line: `${place.begunAt}`, most: MOST.columns }));
  [place.cell, place.cellAt, place.quotes] = ['', place.line, 'none'];
}

function endRow(place: Place): void {
  endCell(place);
  if (hasText(place.cells)) place.rows.push({ line: place.begunAt, cells: place.cells });
  place.cells = [];
}

function nextLine(place: Place): void {
  place.line += 1;
  place.begunAt = place.cellAt = place.line;
  if (place.line > MOST.rows) throw new Problem('invalid', message(tableTexts, 'tooManyRows', { most: MOST.rows }));
}
