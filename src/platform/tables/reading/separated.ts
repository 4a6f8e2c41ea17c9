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

/**
 * Reads separated values as RFC 4180 has them and as spreadsheets do where it is silent: a quotation mark inside an unquoted cell is a sign like others, text
 * behind a closing one belongs to the cell. Lines end with CR LF, LF or CR, all in one file if need be.
 * @throws Problem that names the line
 */
export function separatedReader(separator: string, firstLine = 1): SeparatedReader {
  const plain = new RegExp(`[^${separator === '\t' ? '\\t' : separator}"\r\n]+`, 'y');
  let rows: TableRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let line = firstLine;
  let begunAt = firstLine;
  let cellAt = firstLine;
  let quotes: 'none' | 'inside' | 'just closed' | 'closed' = 'none';

  const append = (text: string): void => {
    cell += text;
    if (cell.length > MOST.cellCharacters) throw refused('longText', { line: `${cellAt}`, most: MOST.cellCharacters });
  };
  const endCell = (): void => {
    if (NOT_TEXT.test(cell)) throw new Problem('invalid', message(tableTexts, 'notText', { line: `${cellAt}` }));
    cells.push(withoutMark(cell));
    if (cells.length > MOST.columns && cell !== '') throw refused('tooManyColumns', { line: `${begunAt}`, most: MOST.columns });
    [cell, cellAt, quotes] = ['', line, 'none'];
  };
  const endRow = (): void => {
    endCell();
    if (hasText(cells)) rows.push({ line: begunAt, cells });
    cells = [];
  };
  const nextLine = (): void => {
    line += 1;
    begunAt = cellAt = line;
    if (line > MOST.rows) throw new Problem('invalid', message(tableTexts, 'tooManyRows', { most: MOST.rows }));
  };

  const readInside = (text: string, at: number): number => {
    const closes = text.indexOf('"', at);
    const inside = closes < 0 ? text.slice(at) : text.slice(at, closes);
    append(inside);
    line += inside.match(/\r\n|\r|\n/g)?.length ?? 0;
    if (closes < 0) return text.length;
    quotes = 'just closed';
    return closes + 1;
  };
  const readQuote = (at: number): number => {
    if (quotes === 'none' && cell === '') quotes = 'inside';
    else {
      append('"');
      if (quotes === 'just closed') quotes = 'inside';
    }
    return at + 1;
  };
  const readOutside = (text: string, at: number): number => {
    const sign = text[at];
    if (sign === '"') return readQuote(at);
    if (quotes === 'just closed') quotes = 'closed';
    if (sign === separator) endCell();
    else if (sign === '\r' || sign === '\n') {
      endRow();
      nextLine();
      return at + (text.startsWith('\r\n', at) ? 2 : 1);
    } else {
      plain.lastIndex = at;
      append(plain.exec(text)?.[0] ?? '');
      return plain.lastIndex;
    }
    return at + 1;
  };
  const taken = (): readonly TableRow[] => {
    const given = rows;
    rows = [];
    return given;
  };

  return {
    feed(text) {
      for (let at = 0; at < text.length;) at = quotes === 'inside' ? readInside(text, at) : readOutside(text, at);
      return taken();
    },
    end() {
      if (quotes === 'inside') throw new Problem('invalid', message(tableTexts, 'unclosedQuote', { line: `${cellAt}` }));
      endRow();
      return taken();
    },
  };
}

const refused = (key: 'longText' | 'tooManyColumns', values: { readonly line: string; readonly most: number }): Problem => new Problem('invalid', message(tableTexts, key, values));
