import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sql } from '#platform/db/index.ts';
import { parquetFile, type ParquetColumn } from '#platform/tables/index.ts';
import { median } from '../harness/figures.ts';
import type { Site } from '../site/site.ts';

/** What is used of DuckDB. It is no dependency, as it is 70 MB: `npm install --no-save @duckdb/node-api` where it is to be measured too. */
type DuckDb = { readonly DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<Connection>; closeSync(): void }> } };
type Connection = { runAndReadAll(query: string): Promise<{ getRowObjectsJson(): readonly Readonly<Record<string, unknown>>[] }>; closeSync(): void };

export async function duckDb(): Promise<DuckDb | undefined> {
  const name = '@duckdb/node-api';
  try {
    return (await import(name)) as DuckDb; // the package's own types are not here
  } catch {
    return undefined;
  }
}

export type Columnar = { readonly seconds: number; readonly rows: number; readonly megabytes: number; /** Median milliseconds of each query, and what it gave the last time. */ readonly asked: readonly { readonly ms: number; readonly rows: readonly Readonly<Record<string, unknown>>[] }[] };

type Row = { readonly kind: string; readonly goal_no: number; readonly statement_no: number; readonly status: number | null };
const COLUMNS: readonly ParquetColumn<Row>[] = [
  { name: 'kind', is: 'text', value: ({ kind }) => kind }, { name: 'goal_no', is: 'whole', value: ({ goal_no: no }) => no }, { name: 'statement_no', is: 'whole', value: ({ statement_no: no }) => no }, { name: 'status', is: 'whole', value: ({ status }) => status },
];

/** Every answer of a round written by columns, and then asked of by DuckDB, again and again: it is as old as its file. `columns`: what each query sums by. */
export async function overColumns({ DuckDBInstance }: DuckDb, { database, roundId }: Site, columns: readonly string[], times: number): Promise<Columnar> {
  const folder = await mkdtemp(join(tmpdir(), 'lykta-bench-'));
  const path = join(folder, 'round.parquet');
  try {
    const began = performance.now();
    let rows = 0;
    await database.asSystem(async (tx) => {
      async function* all(): AsyncGenerator<Row> {
        const query = sql<Row>`
          select f.kind, a.goal_no, a.statement_no, x.status::int as status from evaluation.form f join evaluation.asked a on a.list_no = f.list_no
          left join evaluation.answer x on x.organisation_no = f.organisation_no and x.round_no = f.round_no and x.statement_no = a.statement_no where f.round_no = (select no from evaluation.round where id = ${roundId})`;
        for await (const some of tx.stream(query, 10_000)) {
          rows += some.length;
          yield* some;
        }
      }
      await pipeline(Readable.from(parquetFile('round', COLUMNS, all(), {}).body), createWriteStream(path));
    });
    const seconds = (performance.now() - began) / 1000;
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    try {
      const asked: Columnar['asked'][number][] = [];
      for (const column of columns) {
        asked.push(await askedOften(connection, `select kind, ${column} as no, count(*)::int as asked, count(*) filter (where status > 0)::int as answered from '${path}' group by 1, 2 order by 1, 2`, times));
      }
      return { seconds, rows, megabytes: (await stat(path)).size / 1_048_576, asked };
    } finally {
      connection.closeSync();
      instance.closeSync();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function askedOften(connection: Connection, query: string, times: number): Promise<Columnar['asked'][number]> {
  const ms: number[] = [];
  let rows: Columnar['asked'][number]['rows'] = [];
  for (let i = 0; i < times; i += 1) {
    const began = performance.now();
    rows = (await connection.runAndReadAll(query)).getRowObjectsJson();
    ms.push(performance.now() - began);
  }
  return { ms: median(ms), rows };
}
