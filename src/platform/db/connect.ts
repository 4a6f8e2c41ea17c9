import { openDatabase, type Connection, type Database } from './database.ts';
import { startEmbedded, type Log } from './embedded/index.ts';
import { checkedExternal } from './external.ts';

export type DatabaseConfig = {
  /** An organisation's own server, "postgres://user:password@server:5432/database". Without it, one of our own is run. */
  readonly databaseUrl?: string | undefined;
  /** Where our own server keeps its data. */
  readonly dataFolder: string;
  /** How many connections the program may hold at once. */
  readonly connections?: number | undefined;
};

export type Opened = {
  readonly database: Database;
  /** As the owner, for migrations and listeners. The database itself connects as the program's role, which migrations make. */
  readonly connection: Connection;
  /** What was opened, for a log: version and place, never a password. */
  readonly describe: string;
  /** Closes the connections, and stops our own server unless others use it. */
  stop(): Promise<void>;
};

/**
 * Opens the database that the configuration names.
 * @throws Problem that says what to do when it cannot be had
 */
export async function openFor({ databaseUrl, dataFolder, connections }: DatabaseConfig, log: Log = () => {}): Promise<Opened> {
  const { connection, describe, stop } = databaseUrl ? await external(databaseUrl) : await embedded(dataFolder, log);
  const database = openDatabase(connection, {
    ...(connections !== undefined && { connections }),
    onError: (error) => log('database.connection-lost', { reason: error.message }),
  });
  return {
    database,
    connection,
    describe,
    async stop() {
      await database.close();
      await stop();
    },
  };
}

type Server = { readonly connection: Connection; readonly describe: string; stop(): Promise<void> };

async function external(databaseUrl: string): Promise<Server> {
  const { connection, name, version } = await checkedExternal(databaseUrl);
  return { connection, describe: `PostgreSQL ${version} at ${name}`, stop: async () => {} };
}

async function embedded(dataFolder: string, log: Log): Promise<Server> {
  const { connection, version, stop } = await startEmbedded(dataFolder, { log });
  return { connection, describe: `PostgreSQL ${version} of our own in ${dataFolder}`, stop };
}
