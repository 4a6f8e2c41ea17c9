import { createHash } from 'node:crypto';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { startEmbedded, type Embedded } from '#platform/db/embedded/index.ts';
import { migrate, readMigrations, type Connection } from '#platform/db/index.ts';
import { dataFolderIn } from './folder.ts';

/** What a test file asks for, and what it gets: a database of its own for as long as it keeps the line open. */
export type Asked = { readonly migrations: string };
export type Answer = { readonly connection: Connection } | { readonly refused: string };

/** Gives databases to the test files of one run. Its server starts when the first one asks. */
export type Desk = { readonly address: string; close(): Promise<void> };

export async function openDesk(folder: string, servers: 'any' | 'system'): Promise<Desk> {
  let counter: Promise<Counter> | undefined;
  const lines = new Set<Socket>();
  const server = createServer((line) => {
    lines.add(line);
    line.on('error', () => {});
    line.on('close', () => lines.delete(line));
    counter ??= openCounter(folder, servers);
    void attend(line, counter);
  });
  const address = join(folder, 'desk');
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(address, resolve));
  return {
    address,
    async close() {
      server.close();
      for (const line of lines) line.destroy();
      await (await counter?.catch(() => undefined))?.close();
    },
  };
}

/** A line is held by one test file; when it breaks, however that came, the file's database is dropped. */
async function attend(line: Socket, counter: Promise<Counter>): Promise<void> {
  const closed = new Promise<void>((resolve) => line.once('close', () => resolve()));
  const say = (answer: Answer): unknown => line.write(`${JSON.stringify(answer)}\n`);
  try {
    const asked = await firstLine<Asked>(line);
    const { clone, drop } = await counter;
    const { name, connection } = await clone(asked.migrations);
    say({ connection });
    await closed;
    await drop(name);
  } catch (error) {
    say({ refused: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    line.end();
  }
}

/** The first line that comes, parsed: both ends of it are of the same program. What follows is not read, but its end is noticed. */
export async function firstLine<T>(line: Socket): Promise<T> {
  const text = await new Promise<string>((resolve, reject) => {
    const lines = createInterface({ input: line, crlfDelay: Infinity });
    lines.once('line', resolve);
    line.once('error', reject);
    line.once('close', () => reject(new Error('The line was closed.')));
  });
  return JSON.parse(text) as T; // written by the other end as this type
}

type Clone = { readonly name: string; readonly connection: Connection };
type Counter = { clone(migrations: string): Promise<Clone>; drop(name: string): Promise<void>; close(): Promise<void> };

async function openCounter(folder: string, servers: 'any' | 'system'): Promise<Counter> {
  const embedded = await startEmbedded(dataFolderIn(folder), { servers, durable: false });
  const pool = new pg.Pool({ ...embedded.administration, max: 2 });
  pool.on('error', () => {});
  const templates = new Map<string, Promise<string>>();
  let clones = 0;
  return {
    async clone(migrations) {
      const template = await templateFor(migrations, { embedded, pool, templates });
      const name = `clone_${++clones}`;
      await pool.query(`create database ${name} template ${template} owner ${embedded.connection.user}`);
      await pool.query(`revoke all on database ${name} from public`); // as the program's own has it: a template does not pass it on
      return { name, connection: { ...embedded.connection, database: name } };
    },
    async drop(name) {
      await pool.query(`drop database if exists ${name} with (force)`).catch(() => {});
    },
    async close() {
      await pool.query(`select pg_terminate_backend(pid, 2000) from pg_stat_activity where datname like 'clone%'`).catch(() => {});
      await pool.end();
      await embedded.stop();
    },
  };
}

type Making = { readonly embedded: Embedded; readonly pool: pg.Pool; readonly templates: Map<string, Promise<string>> };

/** Made once for each state of the migrations. */
async function templateFor(folder: string, { embedded, pool, templates }: Making): Promise<string> {
  const hash = createHash('sha256');
  for (const { sha256 } of await readMigrations(folder)) hash.update(sha256);
  const name = `template_${hash.digest('hex').slice(0, 16)}`;
  const make = async (): Promise<string> => {
    await pool.query(`create database ${name} owner ${embedded.connection.user}`);
    await migrate({ ...embedded.connection, database: name }, folder);
    return name;
  };
  const made = templates.get(name) ?? make();
  templates.set(name, made);
  return made;
}
