import pg from 'pg';
import { settingOf, type Sight } from './sight.ts';
import { sharing, type Shared } from './together.ts';
import { transaction } from './transaction.ts';
import type { Ran, Tx } from './tx.ts';

/** The role that every request runs as: it owns nothing and bypasses no row-level security. */
export const APP_ROLE = 'lykta_app';

export type Database = {
  /** One transaction under the caller's sight. Reads run read-only: a read that writes fails. */
  transact<T>(sight: Sight, kind: 'read' | 'write', work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Work that many want at once, a transaction for several of them. Each is under its own sight and has its own result. */
  together<I, R>(sight: Sight, shared: Shared<I, R>, item: I): Promise<R>;
  /** The way around row-level security: for migrations, seeds and the keepers of derived tables. A test counts who uses it. */
  asSystem<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Tells every statement that transactions run, begin and commit left out. Gives the way to stop. */
  observe(listener: (ran: Ran) => void): () => void;
  close(): Promise<void>;
};

// Counts fit a number; a day is a day, not an instant.
pg.types.setTypeParser(20, Number);
pg.types.setTypeParser(1082, (day: string) => day);

export type Connection = { readonly connectionString: string } | { readonly host: string; readonly port?: number; readonly user: string; readonly password?: string; readonly database: string };

export function openDatabase(connection: Connection, { connections = 16, onError = () => {} }: { connections?: number; onError?(error: Error): void } = {}): Database {
  const pool = new pg.Pool({
    ...connection,
    max: connections,
    pipeline: true,
    options: `-c role=${APP_ROLE} -c statement_timeout=30000`,
    connectionTimeoutMillis: 10_000,
    application_name: 'lykta',
  });
  pool.on('error', onError);
  pool.on('connect', (client) => client.on('error', () => {})); // while one is lent out the pool does not listen: its statement fails, and that is enough
  const listeners = new Set<(ran: Ran) => void>();

  const pooled = { pool, tell: (ran: Ran) => listeners.forEach((listener) => listener(ran)) };
  const alone = async <T>(beginning: string, setting: string, work: (tx: Tx) => Promise<T>): Promise<T> => {
    const [result] = await transaction(pooled, beginning, [{ setting, work }]);
    return result as T; // of the one part
  };

  return {
    transact: (sight, kind, work) => alone(kind === 'read' ? 'begin read only' : 'begin', settingOf(sight), work),
    together: sharing((shares) => transaction(pooled, SHARED, shares.map(({ sight, work }) => ({ setting: settingOf(sight), work })))),
    asSystem: (work) => alone('begin', 'set local role none; set local statement_timeout = 0', work),
    observe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => pool.end(),
  };
}

/** Nobody waits for long for a lock that another in company needs: then all of them fail, and go alone. */
const SHARED = 'begin; set local lock_timeout = 50';
