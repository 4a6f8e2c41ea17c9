import { roundCsvAs, roundParquetAs } from '#capabilities/progress/index.ts';
import { docxOf, htmlOf } from '#platform/documents/index.ts';
import type { Language } from '#platform/i18n/index.ts';
import type { DataSetRows, Draft, Figures } from '../contract.ts';
import { draftOf } from './draft.ts';

// The draft as files, in the reader's language.

type File = { readonly name: string; readonly type: string };
const nameOf = ({ figures, dataSet }: Draft, language: Language): string => ['lykta-report', figures.results.round.year, dataSet?.no ?? 'now', language].join('-');

export const htmlFile = (draft: Draft, language: Language): File & { readonly text: string } => ({ name: `${nameOf(draft, language)}.html`, type: 'text/html; charset=utf-8', text: htmlOf(draftOf(draft, language)) });

export const docxFile = (draft: Draft, language: Language): File & { readonly body: AsyncIterable<Uint8Array> } => ({
  name: `${nameOf(draft, language)}.docx`, type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', body: piece(draft, language),
});
async function* piece(draft: Draft, language: Language): AsyncGenerator<Uint8Array> {
  yield await docxOf(draftOf(draft, language));
}

/** The figures themselves: whoever has the file can check its sum. */
export const figuresFile = ({ year, no, text }: Figures): File & { readonly text: string } => ({ name: `lykta-data-set-${year}-${no ?? 'now'}.json`, type: 'application/json', text });

const rowsNameOf = ({ no, table: { round } }: DataSetRows): string => `lykta-data-set-${round.year}-${no}-round`;
export const rowsCsv = (data: DataSetRows, language: Language) => roundCsvAs(rowsNameOf(data), data.table, language);
export const rowsParquet = (data: DataSetRows, language: Language) => roundParquetAs(rowsNameOf(data), data.table, language);
