import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openClones, type Clones, type Connection } from '#platform/db/index.ts';
import { dataFolderIn } from './folder.ts';

/** What a test file asks for, and what it gets: a database of its own for as long as it keeps the line open. */
export type Asked = { readonly migrations: string };
export type Answer = { readonly connection: Connection } | { readonly refused: string };

/** Gives databases to the test files of one run. Its server starts when the first one asks. */
export type Desk = { readonly address: string; close(): Promise<void> };

export async function openDesk(folder: string, servers: 'any' | 'system'): Promise<Desk> {
  let clones: Promise<Clones> | undefined;
  const lines = new Set<Socket>();
  const server = createServer((line) => {
    lines.add(line);
    line.on('error', () => {});
    line.on('close', () => lines.delete(line));
    clones ??= openClones(dataFolderIn(folder), servers);
    void attend(line, clones);
  });
  const address = join(folder, 'desk');
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(address, resolve));
  return {
    address,
    async close() {
      server.close();
      for (const line of lines) line.destroy();
      await (await clones?.catch(() => undefined))?.close();
    },
  };
}

/** A line is held by one test file; when it breaks, however that came, the file's database is dropped. */
async function attend(line: Socket, clones: Promise<Clones>): Promise<void> {
  const closed = new Promise<void>((resolve) => line.once('close', () => resolve()));
  const say = (answer: Answer): unknown => line.write(`${JSON.stringify(answer)}\n`);
  try {
    const asked = await firstLine<Asked>(line);
    const { clone, drop } = await clones;
    const { name, connection } = await clone(asked.migrations);
    say({ connection });
    await closed;
    await drop(name).catch(() => {}); // the run is over, and the server with it
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
