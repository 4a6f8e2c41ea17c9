import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { MEGABYTE, MOST } from '../limits.ts';
import type { TableRow } from '../row.ts';
import { tableTexts } from '../texts.ts';
import { openArchive } from './archive.ts';
import { openBook } from './book.ts';
import { textOf } from './decoding.ts';
import { separatedReader } from './separated.ts';
import { separatorOf } from './separators.ts';
import { sheetRows } from './sheet.ts';

/** A sheet of a workbook; of a CSV file, which has one without a name, ''. Its rows are read when they are asked for. */
export type TableSheet = { readonly sheet: string; readonly isHidden: boolean; readonly rows: AsyncIterable<TableRow> };

/**
 * The rows of a CSV file (; , or tab; UTF-8, UTF-16 or Windows-1252) or of the first visible sheet of an Excel workbook (.xlsx, .xlsm), one after the other.
 * Cells are text: days are ISO days, truth is TRUE or FALSE, numbers have no grouping and a decimal point, formulas are what Excel last made of them.
 * A code that Excel took for a number has lost its zeros: "05" is "5" here, and whoever knows the codes must notice.
 * @throws Problem invalid, at the first row or in the middle: what has been read by then is to be forgotten
 */
export async function* readRows(bytes: Uint8Array): AsyncGenerator<TableRow, void, undefined> {
  for await (const { rows } of readSheets(bytes)) {
    yield* rows;
    return;
  }
}

/** Refuses at once what is no table by its size or its first bytes; nothing else of it is read. @throws Problem invalid */
export function refuseOtherFiles(bytes: Uint8Array): void {
  kindOf(bytes);
}

/** The same of all visible sheets, in the order of their tabs; of the hidden ones too for who asks. */
export async function* readSheets(bytes: Uint8Array, { withHidden = false }: { readonly withHidden?: boolean } = {}): AsyncGenerator<TableSheet, void, undefined> {
  if (kindOf(bytes) === 'text') return yield { sheet: '', isHidden: false, rows: separatedRows(bytes) };
  const book = await openBook(bytes);
  for (const sheet of book.sheets) if (withHidden || !sheet.isHidden) yield { sheet: sheet.name, isHidden: sheet.isHidden, rows: sheetRows(book, sheet) };
}

/** The parts of a zip file as UTF-8 texts, one after the other: of one that is no table. @throws Problem invalid, where it is damaged or swells */
export async function* readParts(bytes: Uint8Array): AsyncGenerator<{ readonly name: string; readonly text: string }, void, undefined> {
  const archive = openArchive(bytes);
  for (const name of archive.names) {
    const pieces: Uint8Array[] = [];
    for await (const piece of archive.read(name)) pieces.push(piece);
    yield { name, text: Buffer.concat(pieces).toString('utf8') };
  }
}

async function* separatedRows(bytes: Uint8Array): AsyncGenerator<TableRow> {
  const pieces = textOf(bytes);
  const beginning = pieces.next().value ?? '';
  if (/^\s*[<{]/.test(beginning)) throw new Problem('invalid', message(tableTexts, 'notTable'));
  const { separator, skip } = separatorOf(beginning);
  const reader = separatedReader(separator, skip > 0 ? 2 : 1);
  yield* reader.feed(beginning.slice(skip));
  for (const piece of pieces) {
    yield* reader.feed(piece);
    await new Promise(setImmediate); // lets others in between
  }
  yield* reader.end();
}

/** A zip file, and one without content. */
const ARCHIVES = ['PK\x03\x04', 'PK\x05\x06'];
const PICTURES_AND_SUCH = ['%PDF', '\x89PNG', 'GIF8', '\xff\xd8\xff', '\x1f\x8b', 'RIFF', 'Rar!', '7z\xbc\xaf'];
/** The container of Excel before 2007; also of today's workbooks that are locked with a password. */
const OLD_CONTAINER = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** What a file is by its first bytes; its name is not asked. */
function kindOf(bytes: Uint8Array): 'archive' | 'text' {
  if (bytes.length > MOST.megabytes * MEGABYTE) throw new Problem('invalid', message(tableTexts, 'tooLarge', { most: MOST.megabytes }));
  if (bytes.length === 0) throw new Problem('invalid', message(tableTexts, 'empty'));
  const beginning = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (beginning === OLD_CONTAINER) throw new Problem('invalid', message(tableTexts, 'oldOrLocked'));
  if (PICTURES_AND_SUCH.some((sign) => beginning.startsWith(sign))) throw new Problem('invalid', message(tableTexts, 'notTable'));
  return ARCHIVES.some((sign) => beginning.startsWith(sign)) ? 'archive' : 'text';
}
