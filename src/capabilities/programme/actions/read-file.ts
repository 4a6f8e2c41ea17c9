import { createHash } from 'node:crypto';
import { textOfPdf } from '#platform/pdf/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { readSheets, type TableRow } from '#platform/tables/index.ts';
import type { Programme } from '../contract.ts';
import { ANSWERED_BY, type AnsweredBy } from '../rules/answered-by.ts';
import { unlikeTable } from '../rules/answering.ts';
import { kindOfFile, linesFrom, programmeFromJson, programmeFromText, type FileKind } from '../rules/import.ts';
import { programmeFromSheets, type SheetRead } from '../rules/workbook/index.ts';
import type { Source } from '../store/sources.ts';
import { programmeTexts } from '../texts.ts';

export type FileRead = { readonly programme: Programme; readonly source: Omit<Source, 'fileName'>; readonly corrected: readonly string[] };

const MEDIA_TYPES: Readonly<Record<FileKind, string>> = {
  json: 'application/json', workbook: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', pdf: 'application/pdf', text: 'text/plain',
};

/**
 * A programme out of whatever its owner has: the document as PDF or text, or the exchange format as JSON or workbook. `own`: who answers for whom, where the owner has said so.
 * What an exchange file says of who answers is kept, also where the table would say something else.
 */
export async function readFile(bytes: Uint8Array, own: AnsweredBy = {}): Promise<FileRead> {
  const kind = kindOfFile(bytes);
  const about = { mediaType: MEDIA_TYPES[kind], hash: createHash('sha256').update(bytes).digest('hex') };
  if (kind === 'json' || kind === 'workbook') {
    const programme = kind === 'json' ? programmeFromJson(bytes) : programmeFromSheets(await sheetsOf(bytes));
    return { programme, source: { ...about, lines: [] }, corrected: unlikeTable(programme, own) };
  }
  const text = kind === 'pdf' ? await textOfPdf(bytes) : undefined;
  const lines = linesFrom(text ?? bytes);
  const programme = programmeFromText(lines, { answers: { ...ANSWERED_BY, ...own }, ...(text === undefined && { source: bytes }) });
  return { programme, source: { ...about, lines }, corrected: [] };
}

/** A programme has some hundreds. */
const MOST_ROWS = 20_000;

async function sheetsOf(bytes: Uint8Array): Promise<readonly SheetRead[]> {
  const sheets: SheetRead[] = [];
  for await (const { sheet, rows } of readSheets(bytes)) {
    const read: TableRow[] = [];
    for await (const row of rows) {
      if (read.push(row) > MOST_ROWS) throw new Problem('invalid', message(programmeTexts, 'workbook.tooManyRows', { sheet, most: MOST_ROWS }));
    }
    sheets.push({ sheet, rows: read });
  }
  return sheets;
}
