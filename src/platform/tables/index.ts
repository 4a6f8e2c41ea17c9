import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { tableTexts } from './texts.ts';

/** A row as it stands in the file: `line` as a person sees it (1 = first), every cell as text. */
export type TableRow = { readonly line: number; readonly cells: readonly string[] };

const CHUNK = 65_536;

/** The rows of a CSV file, one after another; separator and encoding are detected. Throws a Problem that says where it cannot be read. */
export async function* readRows(bytes: Uint8Array): AsyncGenerator<TableRow> {
  const encoding = encodingOf(bytes);
  const delimiter = separatorOf(new TextDecoder(encoding).decode(bytes.subarray(0, CHUNK)));
  let whole = 0; // the last line of the last row that is whole
  const parser = parse({ delimiter, relax_column_count: true, info: true, on_record: (record: string[], { lines }) => ((whole = lines), record) });
  const records = Readable.from(decoded(bytes, encoding)).pipe(parser);
  let line = 1;
  try {
    for await (const { record, info } of records as AsyncIterable<{ record: string[]; info: { lines: number } }>) { // what csv-parse gives with `info`
      yield { line, cells: record };
      line = info.lines + 1;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Problem('invalid', message(tableTexts, error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'quoteOpen' : 'notRead', { line: String(whole + 1) }), { cause: error });
  }
}

function* decoded(bytes: Uint8Array, encoding: string): Generator<string> {
  const decoder = new TextDecoder(encoding);
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const text = decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true });
    if (text !== '') yield text;
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a !== 0 && b === 0) return 'utf-16le';
  if (a === 0 && b !== 0 && bytes.length > 1) return 'utf-16be';
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    for (let at = 0; at < bytes.length; at += CHUNK) decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true });
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** The sign that stands most often in the first line, outside quotation marks. */
function separatorOf(text: string): string {
  const first = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replaceAll(/"[^"]*"/g, '');
  const counts = [';', ',', '\t'].map((sign) => ({ sign, n: first.split(sign).length }));
  return counts.reduce((best, next) => (next.n > best.n ? next : best)).sign;
}
