import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import { parquetFile, type ParquetColumn } from './parquet.ts';

type Row = { readonly code: string | null; readonly n: number | null; readonly share: number | null; readonly at: Date | null; readonly on: string | null };
const columns: readonly ParquetColumn<Row>[] = [
  { name: 'code', is: 'text', value: ({ code }) => code }, { name: 'n', is: 'whole', value: ({ n }) => n }, { name: 'share', is: 'number', value: ({ share }) => share },
  { name: 'at', is: 'instant', value: ({ at }) => at }, { name: 'on', is: 'day', value: ({ on }) => on },
];

async function made(rows: AsyncIterable<Row> | Iterable<Row>) {
  const { name, body } = parquetFile('table', columns, rows, { year: '2026' });
  const pieces: Uint8Array[] = [];
  for await (const piece of body) pieces.push(piece as Uint8Array); // never text
  const all = Buffer.concat(pieces);
  const file = all.buffer.slice(all.byteOffset, all.byteOffset + all.length) as ArrayBuffer; // a buffer's own memory is never shared
  return { name, pieces: pieces.length, metadata: parquetMetadata(file), rows: await parquetReadObjects({ file }) };
}

test('every kind of value comes back as it was, and so does its absence', async () => {
  const rows: readonly Row[] = [
    { code: 'Å 1', n: 7, share: 0.5, at: new Date('2026-11-22T08:00:00.123Z'), on: '2026-12-31' },
    { code: null, n: null, share: null, at: null, on: null },
    { code: '', n: 0, share: -1e300, at: new Date(0), on: '1969-12-31' },
  ];
  const { name, rows: read, metadata } = await made(rows);
  expect(name).toBe('table.parquet');
  expect(read).toEqual(rows.map(({ on, ...row }) => ({ ...row, on: on && new Date(`${on}T00:00:00Z`) })));
  expect(metadata.key_value_metadata).toEqual([{ key: 'year', value: '2026' }]);
});

test('nothing at all is a table with columns', async () => {
  const { rows, metadata } = await made([]);
  expect([rows, metadata.schema.slice(1).map(({ name }) => name)]).toEqual([[], ['code', 'n', 'share', 'at', 'on']]);
});

test('what is too much to be held goes out group by group, in order, as it comes', async () => {
  let given = 0;
  async function* many(): AsyncGenerator<Row> {
    for (; given < 25_001; given += 1) yield { code: `u${given}`, n: given, share: null, at: null, on: null };
  }
  const { name: _name, ...file } = await made(many());
  expect([file.pieces, file.metadata.row_groups.map(({ num_rows: n }) => Number(n)), file.rows.length, file.rows.every(({ n, code }, i) => n === i && code === `u${i}`)]).toEqual([4, [10_000, 10_000, 5_001], 25_001, true]);
  given = 0;
  const body = parquetFile('table', columns, many(), {}).body[Symbol.asyncIterator]();
  await body.next();
  expect(given, 'no more is read than is sent').toBe(9_999);
});
