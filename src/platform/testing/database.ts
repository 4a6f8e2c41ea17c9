import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, inject } from 'vitest';
import { openDatabase, type Connection, type Database } from '#platform/db/index.ts';
import { firstLine, type Answer, type Asked } from './desk.ts';

export type TestDatabase = {
  /** As the program has it: every transaction under the app's role. */
  readonly database: Database;
  /** As the owner, for what the program does as the owner: migrations, listeners. */
  readonly connection: Connection;
};

const MIGRATIONS = fileURLToPath(new URL('../../../migrations', import.meta.url));

/**
 * A database for one test file, migrated and empty; dropped when the file is done. To be called at the top of the file, or of a `describe`.
 * Later tests of the same file see what earlier ones wrote.
 */
export async function testDatabase({ migrations = MIGRATIONS, connections = 4 }: { migrations?: string; connections?: number } = {}): Promise<TestDatabase> {
  const { connection, giveBack } = await borrowDatabase(migrations);
  const database = openDatabase(connection, { connections });
  afterAll(async () => {
    await database.close();
    giveBack();
  });
  return { database, connection };
}

/** A database from the run's desk, until it is given back or this process ends, however it ends. */
export async function borrowDatabase(migrations = MIGRATIONS): Promise<{ readonly connection: Connection; giveBack(): void }> {
  const line = connect(inject('testDesk'));
  line.write(`${JSON.stringify({ migrations } satisfies Asked)}\n`);
  const answer = await firstLine<Answer>(line);
  if ('refused' in answer) throw new Error(`No test database: ${answer.refused}`);
  line.unref();
  return { connection: answer.connection, giveBack: () => line.destroy() };
}
