// A small program that has a database of its own, for tests to start, watch and kill.
//   node program.ts hold|write|leave <data folder>
// It says on its standard output: ready {…}, <event> {…}, acked <id>, failed <code>, problem <code> <message>. SIGTERM makes it stop in good order.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Problem } from '#platform/errors/index.ts';
import { startEmbedded, type Embedded } from '../index.ts';

const [, , what = 'hold', dataFolder = ''] = process.argv;
const say = (...words: readonly string[]): unknown => process.stdout.write(`${words.join(' ')}\n`);
const stopping = new AbortController();

try {
  const began = performance.now();
  const embedded = await startEmbedded(dataFolder, { log: (event, detail) => say(event, JSON.stringify(detail)) });
  say('ready', JSON.stringify({ ms: Math.round(performance.now() - began), startedByUs: embedded.startedByUs }));
  process.once('SIGTERM', () => stopping.abort());
  if (what === 'write') await write(embedded);
  if (what === 'hold') await held();
  if (what !== 'leave') await embedded.stop();
  say('done');
} catch (error) {
  say('problem', error instanceof Problem ? `${error.code} ${error.said.entry.en}` : String(error));
  process.exitCode = 1;
}

async function held(): Promise<void> {
  while (!stopping.signal.aborted) await sleep(20);
}

/** Four writers, each with one insert at a time; a row is told of only when the server has said that it is committed. */
async function write({ connection }: Embedded): Promise<void> {
  const pool = new pg.Pool({ ...connection, max: 4 });
  pool.on('error', () => {});
  await pool.query('create table if not exists written (id uuid primary key)').catch(() => {});
  await Promise.all(Array.from({ length: 4 }, async () => {
    while (!stopping.signal.aborted) await insert(pool);
  }));
  await pool.end();
}

async function insert(pool: pg.Pool): Promise<void> {
  const id = randomUUID();
  try {
    await pool.query('insert into written values ($1)', [id]);
    say('acked', id);
  } catch (error) {
    say('failed', String((error as { code?: string }).code)); // server and system errors have one
    await sleep(20);
  }
}
