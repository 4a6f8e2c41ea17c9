import type { Cell, Rows } from './cell.ts';
import { zipped, type Part } from './zipped.ts';

/** A sheet to be written; its first row is the columns' headings, bold, and stays in sight. */
export type SheetToWrite = {
  readonly name: string;
  /** Widths are in characters. */
  readonly columns: readonly { readonly heading: string; readonly width?: number }[];
  readonly rows: Rows;
};

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PIECE = 65_536;
/** Excel's own limits: a cell's text, a sheet's rows and its name. */
const MOST_CHARACTERS = 32_767;
const MOST_ROWS = 1_048_576;
const NAME_LENGTH = 31;

const HEADING = 1;
/** The format "@": what is written stays the text that it is, also after somebody has edited the cell. */
const TEXT = 2;

/**
 * An Excel workbook, piece by piece. There are no formulas in it: a text is a text, whatever it begins with, and a code keeps its zeros.
 * Sheets are written one after the other, so their rows may come from a stream.
 */
export function workbook(sheets: readonly SheetToWrite[]): AsyncGenerator<Uint8Array> {
  const names = sheetNames(sheets);
  const numbers = sheets.map((_sheet, i) => i + 1);
  return zipped([
    part('[Content_Types].xml', `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>${numbers.map((no) => `<Override PartName="/xl/worksheets/sheet${no}.xml" ContentType="${TYPES}.worksheet+xml"/>`).join('')}</Types>`),
    part('_rels/.rels', relations([relation('rId1', 'officeDocument', 'xl/workbook.xml')])),
    part('xl/workbook.xml', `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${numbers.map((no, i) => `<sheet name="${escaped(names[i] ?? '')}" sheetId="${no}" r:id="rId${no}"/>`).join('')}</sheets></workbook>`),
    part('xl/_rels/workbook.xml.rels', relations([...numbers.map((no) => relation(`rId${no}`, 'worksheet', `worksheets/sheet${no}.xml`)), relation(`rId${numbers.length + 1}`, 'styles', 'styles.xml')])),
    part('xl/styles.xml', STYLES),
    ...sheets.map((sheet, i) => ({ name: `xl/worksheets/sheet${i + 1}.xml`, content: sheetXml(sheet) })),
  ]);
}

const part = (name: string, xml: string): Part => ({ name, content: [`${XML}${xml}`] });
const relation = (id: string, kind: string, target: string): string => `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
const relations = (all: readonly string[]): string => `<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;

const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>`
  + '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
  + '<cellXfs count="3"><xf numFmtId="0" fontId="0" xfId="0"/><xf numFmtId="49" fontId="1" xfId="0" applyFont="1" applyNumberFormat="1"/><xf numFmtId="49" fontId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>';

async function* sheetXml({ name, columns, rows }: SheetToWrite): AsyncGenerator<string> {
  const widths = columns.map(({ heading, width = Math.max(heading.length + 2, 10) }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('');
  const letters = columns.map((_column, i) => columnName(i));
  let text = `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${widths && `<cols>${widths}</cols>`}<sheetData>`;
  text += rowXml(1, columns.map(({ heading }) => heading), letters, HEADING);
  let line = 1;
  for await (const row of rows) {
    line += 1;
    if (line > MOST_ROWS) throw new Error(`The sheet ${name} has more rows than Excel can hold.`);
    text += rowXml(line, row, letters, TEXT);
    if (text.length < PIECE) continue;
    yield text;
    text = '';
  }
  yield `${text}</sheetData></worksheet>`;
}

const rowXml = (line: number, cells: readonly Cell[], letters: readonly string[], style: number): string =>
  `<row r="${line}">${cells.map((cell, i) => cellXml(cell, `${letters[i] ?? columnName(i)}${line}`, style)).join('')}</row>`;

function cellXml(cell: Cell, at: string, style: number): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? `<c r="${at}"><v>${cell}</v></c>` : '';
  return `<c r="${at}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${escaped(shortened(cell))}</t></is></c>`;
}

/** 0 is A, 26 is AA. */
function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : `${columnName(Math.floor(column / 26) - 1)}${letter}`;
}

/** Excel refuses a whole workbook for one text that is too long. */
const shortened = (text: string): string => (text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text);

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Signs that XML cannot hold as Excel writes them (_x000B_); what only looks like that is told from it by another such sign. */
const escaped = (text: string): string => text.toWellFormed()
  .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  .replaceAll(/[^\P{Cc}\t\n\u007f-\u009f]|[\ufffe\uffff]/gu, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
  .replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** As Excel takes them: without some signs, not too long, no two the same. */
function sheetNames(sheets: readonly SheetToWrite[]): readonly string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }, i) => {
    const clean = name.replaceAll(/[[\]:*?/\\]/g, ' ').replaceAll(/^'|'$/g, ' ').trim().slice(0, NAME_LENGTH) || `${i + 1}`;
    const own = taken.has(clean.toLowerCase()) ? `${clean.slice(0, NAME_LENGTH - 4)} ${i + 1}` : clean;
    taken.add(own.toLowerCase());
    return own;
  });
}
