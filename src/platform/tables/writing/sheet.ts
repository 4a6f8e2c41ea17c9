import { columnName } from '../column-name.ts';
import type { Cell, Rows } from './cell.ts';
import type { SharedTexts } from './shared-texts.ts';
import { CLOSED_STYLE, MAIN, STYLE_OF, type Look } from './styles.ts';
import { escaped, textXml, XML } from './xml.ts';

/** What a program asks of a cell while somebody writes in it; the reader of the file asks again. */
export type Asked =
  | { readonly of: 'choices'; readonly choices: readonly string[]; readonly refusal: string }
  | { readonly of: 'amount'; readonly refusal: string }
  | { readonly of: 'text'; readonly most: number; readonly refusal: string };

export type ColumnToWrite = {
  readonly heading: string;
  /** In characters. */
  readonly width?: number;
  readonly look?: Look;
  readonly isHidden?: boolean;
  readonly asked?: Asked;
};

/** A sheet to be written; its first row is the columns' headings, bold, and stays in sight. */
export type SheetToWrite = {
  readonly name: string;
  readonly columns: readonly ColumnToWrite[];
  readonly rows: Rows;
  readonly isHidden?: boolean;
  /** To be filled in: only what is open for it can be written in (without a password), rows can be filtered, and so many columns stay in sight. */
  readonly filledIn?: { readonly columnsInSight: number };
};

const PIECE = 65_536;
/** Excel's own limits: a cell's text, a sheet's rows. */
const MOST_CHARACTERS = 32_767;
const MOST_ROWS = 1_048_576;
const MOST_AMOUNT = 2_147_483_647;

/** @param ended is told the last line, when the rows are over */
export async function* sheetXml({ name, columns, rows, filledIn }: SheetToWrite, texts: SharedTexts, ended: (line: number) => void): AsyncGenerator<string> {
  const letters = columns.map((_column, i) => columnName(i));
  const headings = columns.map(({ look = 'text' }) => STYLE_OF[look].heading);
  const cells = { texts, letters, styles: columns.map(({ look = 'text' }) => STYLE_OF[look].cell), wraps: wrapsOf(columns), withEmpty: filledIn !== undefined };
  let text = `${XML}<worksheet xmlns="${MAIN}">${filledIn ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : ''}${viewXml(filledIn?.columnsInSight ?? 0)}${widthsXml(columns)}<sheetData>`;
  text += rowXml(1, columns.map(({ heading }) => heading), { texts, letters, styles: headings, wraps: wrapsOf(columns).map((width) => width && width / 1.4) });
  let line = 1;
  for await (const row of rows) {
    line += 1;
    if (line > MOST_ROWS) throw new Error(`The sheet ${name} has more rows than Excel can hold.`);
    text += rowXml(line, row, cells);
    if (text.length < PIECE) continue;
    yield text;
    text = '';
  }
  ended(line);
  yield `${text}</sheetData>${filledIn ? behindXml(columns, line) : ''}</worksheet>`;
}

function viewXml(columnsInSight: number): string {
  const corner = `${columnName(columnsInSight)}2`;
  const pane = columnsInSight > 0
    ? `<pane xSplit="${columnsInSight}" ySplit="1" topLeftCell="${corner}" activePane="bottomRight" state="frozen"/>`
    : `<pane ySplit="1" topLeftCell="${corner}" activePane="bottomLeft" state="frozen"/>`;
  return `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="${LINE_HEIGHT}"/>`;
}

function widthsXml(columns: readonly ColumnToWrite[]): string {
  const widths = columns.map(({ heading, width = Math.max(heading.length + 2, 10), isHidden }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}"${isHidden ? ' hidden="1"' : ''} customWidth="1"/>`).join('');
  return widths && `<cols>${widths}</cols>`;
}

/** A sheet that is filled in has its empty cells too: they say where one may write. */
const rowXml = (line: number, row: readonly Cell[], { letters, styles, wraps = [], ...how }: Looks): string =>
  `<row r="${line}"${heightXml(row, wraps)}>${row.map((cell, i) => cellXml(cell, `${letters[i] ?? columnName(i)}${line}`, styles[i] ?? 0, how)).join('')}</row>`;
type Looks = How & { readonly letters: readonly string[]; readonly styles: readonly number[]; /** The widths of columns whose texts go on in a further line. */ readonly wraps?: readonly (number | undefined)[] };
type How = { readonly texts: SharedTexts; readonly withEmpty?: boolean };

const LINE_HEIGHT = 15;
const MOST_HEIGHT = 409;

/** About as high as its longest text: LibreOffice would show one line of it, and Excel makes it exact as soon as the row is edited. */
function heightXml(row: readonly Cell[], wraps: readonly (number | undefined)[]): string {
  const lines = Math.max(1, ...row.map((cell, i) => linesOf(cell, wraps[i])));
  return lines === 1 ? '' : ` ht="${Math.min(lines * LINE_HEIGHT, MOST_HEIGHT)}"`;
}
const linesOf = (cell: Cell, width: number | undefined): number =>
  (width === undefined || typeof cell !== 'string' ? 1 : cell.split('\n').reduce((sum, { length }) => sum + Math.max(1, Math.ceil(length / width)), 0));
const wrapsOf = (columns: readonly ColumnToWrite[]): readonly (number | undefined)[] => columns.map(({ look = 'text', width, isHidden }) => (look === 'text' || isHidden ? undefined : width));

function cellXml(cell: Cell, at: string, style: number, { texts, withEmpty = false }: How): string {
  if (cell !== null && typeof cell === 'object') return `<c r="${at}" s="${CLOSED_STYLE}"/>`;
  if (cell === null || cell === '') return withEmpty ? `<c r="${at}" s="${style}"/>` : '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? `<c r="${at}"${withEmpty ? ` s="${style}"` : ''}><v>${cell}</v></c>` : '';
  const text = shortened(cell);
  const no = texts.noOf(text);
  return no === undefined ? `<c r="${at}" t="inlineStr" s="${style}"><is>${textXml(text)}</is></c>` : `<c r="${at}" t="s" s="${style}"><v>${no}</v></c>`;
}

/** Excel refuses a whole workbook for one text that is too long. */
const shortened = (text: string): string => (text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text);

/** What stands behind the rows, in the order that the format demands. */
function behindXml(columns: readonly ColumnToWrite[], last: number): string {
  const to = Math.max(last, 2);
  const asked = columns.flatMap((column, i) => (column.asked ? [askedXml(column.asked, `${columnName(i)}2:${columnName(i)}${to}`)] : []));
  return '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>'
    + `<autoFilter ref="A1:${columnName(columns.length - 1)}${last}"/>`
    + (asked.length > 0 ? `<dataValidations count="${asked.length}">${asked.join('')}</dataValidations>` : '')
    + '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>';
}

function askedXml(asked: Asked, range: string): string {
  const shared = `allowBlank="1" showErrorMessage="1" error="${escaped(asked.refusal)}" sqref="${range}"`;
  switch (asked.of) {
    case 'choices': return `<dataValidation type="list" ${shared}><formula1>"${escaped(asked.choices.join(','))}"</formula1></dataValidation>`;
    case 'amount': return `<dataValidation type="whole" operator="between" ${shared}><formula1>0</formula1><formula2>${MOST_AMOUNT}</formula2></dataValidation>`;
    case 'text': return `<dataValidation type="textLength" operator="lessThanOrEqual" ${shared}><formula1>${asked.most}</formula1></dataValidation>`;
  }
}
