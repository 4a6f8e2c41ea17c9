import { crc32, deflateRawSync } from 'node:zlib';
import { Problem } from '#platform/errors/index.ts';
import { render } from '#platform/i18n/index.ts';
import type { TableRow } from './row.ts';

// Files as others make them, and as nobody honest does.

type Part = string | Uint8Array;
type Lies = { /** What the list says of a part's unpacked size. */ readonly declared?: number; readonly flags?: number; readonly crc?: number };

/** A zip file, written apart from the program's own writer. */
export function zipOf(parts: Readonly<Record<string, Part>>, lies: Lies = {}): Uint8Array {
  const files: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const [name, part] of Object.entries(parts)) {
    const content = Buffer.from(part);
    const packed = deflateRawSync(content);
    const rest = Buffer.alloc(26);
    for (const [place, value] of [[0, 20], [2, lies.flags ?? 0], [4, 8], [22, Buffer.byteLength(name)]] as const) rest.writeUInt16LE(value, place);
    for (const [place, value] of [[10, lies.crc ?? crc32(content)], [14, packed.length], [18, lies.declared ?? content.length]] as const) rest.writeUInt32LE(value, place);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), rest, Buffer.from(name), packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    list.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), rest, place, Buffer.from(name)]));
    files.push(local);
    at += local.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(list.length, 6);
  end.writeUInt32LE(Buffer.concat(list).length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...files, ...list, Buffer.from('PK\x05\x06'), end]);
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (all: readonly string[]): string => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
const relation = (id: string, kind: string, target: string): string => `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;

export type BookSketch = {
  /** What stands in the sheets, by name: the XML inside <worksheet>. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly hidden?: readonly string[];
  /** <si> elements. */
  readonly strings?: string;
  /** What stands inside <styleSheet>. */
  readonly styles?: string;
  readonly isFrom1904?: boolean;
  readonly parts?: Readonly<Record<string, Part>>;
};

export function bookOf({ sheets, hidden = [], strings = '', styles = '', isFrom1904 = false, parts = {} }: BookSketch, lies: Lies = {}): Uint8Array {
  const names = Object.keys(sheets);
  return zipOf({
    '_rels/.rels': relations([relation('r', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns:r="${RELATIONS}"><workbookPr date1904="${isFrom1904 ? 1 : 0}"/><sheets>${names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" ${hidden.includes(name) ? 'state="hidden" ' : ''}r:id="s${i}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([...names.map((_name, i) => relation(`s${i}`, 'worksheet', `worksheets/sheet${i}.xml`)), relation('t', 'sharedStrings', 'sharedStrings.xml'), relation('u', 'styles', 'styles.xml')]),
    'xl/sharedStrings.xml': `<sst>${strings}</sst>`,
    'xl/styles.xml': `<styleSheet>${styles}</styleSheet>`,
    ...Object.fromEntries(names.map((name, i) => [`xl/worksheets/sheet${i}.xml`, `<worksheet>${sheets[name]}</worksheet>`])),
    ...parts,
  }, lies);
}

/** A workbook with one sheet of these rows' XML. */
export const rowsBook = (rows: string, sketch: Omit<BookSketch, 'sheets'> = {}): Uint8Array => bookOf({ ...sketch, sheets: { Units: `<sheetData>${rows}</sheetData>` } });

/** Whatever a reading gives, or what it says in English when it refuses. */
export async function outcome(rows: AsyncIterable<TableRow>): Promise<readonly string[] | string> {
  const read: string[] = [];
  try {
    for await (const { line, cells } of rows) read.push(`${line}: ${cells.join('|')}`);
    return read;
  } catch (error) {
    if (error instanceof Problem && error.code === 'invalid') return render(error.said, 'en');
    throw error;
  }
}
