import { createHash } from 'node:crypto';
import type pg from 'pg';
import { compiled, type Query } from './query.ts';

/** A statement written by hand for a hot path: its name makes the server keep its plan. */
export type NamedStatement = { readonly name: string; readonly text: string };

export type Tx = {
  all<O>(query: Query<O>): Promise<readonly O[]>;
  /**
   * The same of a statement that is sent so often that the server is to keep how it is run: of a large one that finds little, that is most of the work. Its text must not
   * depend on what is asked for, or each text is kept.
   */
  often<O>(query: Query<O>): Promise<readonly O[]>;
  first<O>(query: Query<O>): Promise<O | undefined>;
  /** Runs a change; gives the number of rows that it touched. */
  run(query: Query<unknown>): Promise<number>;
  named<Row>(statement: NamedStatement, values: readonly unknown[]): Promise<readonly Row[]>;
  /** Rows that are too many to be held, so many at a time: the server keeps them until they are asked for. Is over when the transaction is. */
  stream<O>(query: Query<O>, rowsAtATime?: number): AsyncGenerator<readonly O[], void, undefined>;
  /** The transaction's last statement: its commit follows in the same round trip. It has happened when the transaction has, not when this returns. */
  last<Row>(statement: NamedStatement, values: readonly unknown[]): Promise<readonly Row[]>;
  /** Holds advisory locks until the end of the transaction, taken in this order: many may share one, one may have it alone. */
  lock(mode: 'shared' | 'alone', space: LockSpace, ...keys: readonly number[]): Promise<void>;
  /** Takes the lock alone if nobody has it; false at once if somebody does. */
  tryLock(space: LockSpace, key: number): Promise<boolean>;
};

/** The lock spaces in use, so that two of them never collide. */
export const LOCK_SPACES = { migration: 1, form: 2, compactor: 3, sealer: 4, seed: 5, server: 6, chain: 7, tree: 10, files: 24, evidence: 25, post: 26, division: 30, labels: 31, answerFile: 39, crosswalk: 40, counts: 47 } as const;
export type LockSpace = keyof typeof LOCK_SPACES;

export type Ran = { readonly text: string; readonly name: string | undefined };

/** Where statements are sent. */
export type Line = { sent<Row extends pg.QueryResultRow>(query: pg.QueryConfig): Promise<pg.QueryResult<Row>> };

/** `finish` is told that the last statement has been sent. */
type Means = Line & { tell(ran: Ran): void; finish(): void };

/** A part's statements, sent as they come. */
export function txOver({ sent, tell, finish }: Means): Tx {
  let cursors = 0;
  const send = async <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[], name?: string): Promise<pg.QueryResult<Row>> => {
    tell({ text, name });
    return sent<Row>(name ? { name, text, values: [...values] } : { text, values: [...values] });
  };
  return {
    async all<O>(query: Query<O>) {
      const { sql, parameters } = compiled(query);
      return (await send(sql, parameters)).rows as O[];
    },
    async often<O>(query: Query<O>) {
      const { sql, parameters } = compiled(query);
      return (await send(sql, parameters, nameOf(sql))).rows as O[];
    },
    async first<O>(query: Query<O>) {
      const { sql, parameters } = compiled(query);
      return (await send(sql, parameters)).rows[0] as O | undefined;
    },
    async run(query) {
      const { sql, parameters } = compiled(query);
      return (await send(sql, parameters)).rowCount ?? 0;
    },
    async* stream<O>(query: Query<O>, rowsAtATime = 1_000) {
      const { sql, parameters } = compiled(query);
      const cursor = `rows_${(cursors += 1)}`;
      await send(`declare ${cursor} no scroll cursor for ${sql}`, parameters);
      try {
        for (let rows = []; ; ) {
          ({ rows } = await sent({ text: `fetch ${rowsAtATime} from ${cursor}` }));
          if (rows.length > 0) yield rows as O[];
          if (rows.length < rowsAtATime) return;
        }
      } finally {
        await sent({ text: `close ${cursor}` }).catch(() => {}); // the transaction's end closes it too
      }
    },
    async named<Row>({ name, text }: NamedStatement, values: readonly unknown[]) {
      return (await send(text, values, name)).rows as Row[];
    },
    async last<Row>({ name, text }: NamedStatement, values: readonly unknown[]) {
      const running = send(text, values, name);
      finish();
      return (await running).rows as Row[];
    },
    async lock(mode, space, ...keys) {
      await sent({ name: `lock ${mode}`, text: `select pg_advisory_xact_lock${mode === 'shared' ? '_shared' : ''}($1, key) from unnest($2::int[]) as lock (key)`, values: [LOCK_SPACES[space], keys] });
    },
    async tryLock(space, key) {
      const { rows } = await sent<{ mine: boolean }>({ text: 'select pg_try_advisory_xact_lock($1, $2) as mine', values: [LOCK_SPACES[space], key] });
      return rows[0]?.mine === true;
    },
  };
}

const names = new Map<string, string>();

/** The same name for the same text in every connection, and never one name for two texts. */
function nameOf(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = `often ${createHash('sha256').update(text).digest('base64url').slice(0, 22)}`;
  names.set(text, name);
  return name;
}
