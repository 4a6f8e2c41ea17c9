import pg from 'pg';
import { translated } from './failures.ts';
import { compiled, type Query } from './query.ts';

/** The role that every request runs as: it owns nothing and bypasses no row-level security. */
export const APP_ROLE = 'lykta_app';

/** What the database lets a transaction see: the second lock. Without it, nothing. */
export type Sight = { readonly tenants: readonly number[]; readonly oversees: boolean };

/** A statement written by hand for a hot path: its name makes the server keep its plan. */
export type NamedStatement = { readonly name: string; readonly text: string };

export type Tx = {
  all<O>(query: Query<O>): Promise<readonly O[]>;
  first<O>(query: Query<O>): Promise<O | undefined>;
  /** Runs a change; gives the number of rows that it touched. */
  run(query: Query<unknown>): Promise<number>;
  named<Row>(statement: NamedStatement, values: readonly unknown[]): Promise<readonly Row[]>;
  /** Holds an advisory lock until the end of the transaction: many may share, one may have it alone. */
  lock(mode: 'shared' | 'alone', space: LockSpace, key: number): Promise<void>;
  /** Takes the lock alone if nobody has it; false at once if somebody does. */
  tryLock(space: LockSpace, key: number): Promise<boolean>;
};

/** The lock spaces in use, so that two of them never collide. */
export const LOCK_SPACES = { migration: 1, form: 2, compactor: 3, sealer: 4, seed: 5, server: 6 } as const;
export type LockSpace = keyof typeof LOCK_SPACES;

export type Ran = { readonly text: string; readonly name: string | undefined };

export type Database = {
  /** One transaction under the caller's sight. Reads run read-only: a read that writes fails. */
  transact<T>(sight: Sight, kind: 'read' | 'write', work: (tx: Tx) => Promise<T>): Promise<T>;
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
  const listeners = new Set<(ran: Ran) => void>();

  const transaction = async <T>(opening: string, work: (tx: Tx) => Promise<T>): Promise<T> => {
    const client = await pool.connect().catch((error: unknown) => {
      throw translated(error);
    });
    let broken: Error | undefined;
    try {
      // Sent ahead, not waited for: the first statement follows in the same round trip, and fails if this did.
      const begun = client.query(opening);
      begun.catch(() => {});
      const result = await work(transactionOn(client, listeners));
      await begun;
      const { command } = await client.query('commit');
      if (command !== 'COMMIT') throw new Error(`The transaction could not be committed (${command}).`);
      return result;
    } catch (error) {
      await client.query('rollback').catch((lost: Error) => (broken = lost));
      throw translated(error);
    } finally {
      client.release(broken);
    }
  };

  return {
    transact: (sight, kind, work) => transaction(opening(sight, kind), work),
    asSystem: (work) => transaction('begin; set local role none; set local statement_timeout = 0', work),
    observe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => pool.end(),
  };
}

/** Literals on purpose: SET takes no parameters, and these are integers and a switch of our own. */
function opening({ tenants, oversees }: Sight, kind: 'read' | 'write'): string {
  const list = tenants.map((tenant) => Math.trunc(tenant)).join(',');
  return `begin${kind === 'read' ? ' read only' : ''}; set local app.tenants = '{${list}}'; set local app.oversees = '${oversees ? 'on' : 'off'}'`;
}

function transactionOn(client: pg.PoolClient, listeners: ReadonlySet<(ran: Ran) => void>): Tx {
  const send = async <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[], name?: string): Promise<pg.QueryResult<Row>> => {
    for (const listener of listeners) listener({ text, name });
    return client.query<Row>(name ? { name, text, values: [...values] } : { text, values: [...values] });
  };
  return {
    async all<O>(query: Query<O>) {
      const { sql, parameters } = compiled(query);
      return (await send(sql, parameters)).rows as O[];
    },
    async first<O>(query: Query<O>) {
      const { sql, parameters } = compiled(query);
      return (await send(sql, parameters)).rows[0] as O | undefined;
    },
    async run(query) {
      const { sql, parameters } = compiled(query);
      return (await send(sql, parameters)).rowCount ?? 0;
    },
    async named<Row>({ name, text }: NamedStatement, values: readonly unknown[]) {
      return (await send(text, values, name)).rows as Row[];
    },
    async lock(mode, space, key) {
      await client.query({
        name: `lock ${mode}`,
        text: `select pg_advisory_xact_lock${mode === 'shared' ? '_shared' : ''}($1, $2)`,
        values: [LOCK_SPACES[space], key],
      });
    },
    async tryLock(space, key) {
      const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_xact_lock($1, $2) as mine', [LOCK_SPACES[space], key]);
      return rows[0]?.mine === true;
    },
  };
}
