import type { SchemaElement } from 'hyparquet';
import type { TableFile } from './files.ts';

/** What a column holds: DuckDB, R and Python read it as that. Days are "2026-11-22". */
type Held = 'text' | 'whole' | 'number' | 'instant' | 'day';
export type ParquetColumn<Row> = { readonly name: string; readonly is: Held; value(row: Row): string | number | Date | null };

/** So many rows are held and packed at a time: a larger group would be read a little quicker, and keep everybody else waiting while it is packed. */
const IN_A_GROUP = 10_000;

const TYPES = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' }, whole: { type: 'INT32' }, number: { type: 'DOUBLE' },
  instant: { type: 'INT64', logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' } }, day: { type: 'INT32', converted_type: 'DATE' },
} as const satisfies Readonly<Record<Held, Partial<SchemaElement>>>;

/** A table by columns, typed and packed (Apache Parquet), for programs that count. `about`: what is said of the whole file, by key. */
export const parquetFile = <Row>(name: string, columns: readonly ParquetColumn<Row>[], rows: AsyncIterable<Row> | Iterable<Row>, about: Readonly<Record<string, string>>): TableFile =>
  ({ name: `${name}.parquet`, type: 'application/vnd.apache.parquet', body: parquetBytes(columns, rows, about) });

async function* parquetBytes<Row>(columns: readonly ParquetColumn<Row>[], rows: AsyncIterable<Row> | Iterable<Row>, about: Readonly<Record<string, string>>): AsyncGenerator<Uint8Array> {
  const { ByteWriter, ParquetWriter } = await import('hyparquet-writer');
  const writer = new ByteWriter();
  const file = new ParquetWriter({
    writer, createdBy: 'Lykta', kvMetadata: Object.entries(about).map(([key, value]) => ({ key, value })),
    schema: [{ name: 'root', num_children: columns.length }, ...columns.map(({ name, is }): SchemaElement => ({ name, ...TYPES[is], repetition_type: 'OPTIONAL' }))],
  });
  /** What has been written and not been taken. Where it stands in the file is the writer's `offset`, which stays. */
  const taken = (): Uint8Array => {
    const bytes = writer.getBytes().slice();
    writer.index = 0;
    return bytes;
  };
  const pack = async (group: readonly Row[]): Promise<Uint8Array> => {
    await file.write({ columnData: columns.map(({ name, is, value }) => ({ name, data: group.map((row) => (is === 'day' ? dayOf(value(row)) : value(row))) })), rowGroupSize: IN_A_GROUP });
    return taken();
  };
  let group: Row[] = [];
  for await (const row of rows) {
    group.push(row);
    if (group.length < IN_A_GROUP) continue;
    yield await pack(group);
    group = [];
  }
  if (group.length > 0) yield await pack(group);
  await file.finish();
  yield taken();
}

const dayOf = (value: string | number | Date | null): Date | null => (typeof value === 'string' ? new Date(`${value}T00:00:00Z`) : null);
