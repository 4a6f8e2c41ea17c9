import type pg from 'pg';
import { translated } from './failures.ts';
import { txOver, type Line, type Ran, type Tx } from './tx.ts';

/** What a transaction does under one setting of the session: all of it, or one of several callers' shares. */
export type Part<T> = { readonly setting: string; work(tx: Tx): Promise<T> };

export type Pooled = { readonly pool: pg.Pool; tell(ran: Ran): void };

/**
 * One transaction: the parts are done as they come, each statement under its own part's setting, and committed together. The beginning, a part's
 * setting and its first statement travel in one piece; so does the commit with the last one, where the parts say which that is (`Tx.last`).
 */
export async function transaction<T>({ pool, tell }: Pooled, beginning: string, parts: readonly Part<T>[]): Promise<readonly T[]> {
  const client = await pool.connect().catch((error: unknown) => {
    throw translated(error);
  });
  let broken: Error | undefined;
  try {
    const line = lineTo(client);
    // Sent ahead, not waited for: the first statement follows in the same round trip, and fails if this did.
    const begun = line.sent({ text: `${beginning}; ${parts[0]?.setting}` });
    begun.catch(() => {});
    let setting = parts[0]?.setting;
    let unfinished = parts.length;
    let haveSettled = false;
    let ending: Promise<pg.QueryResult> | undefined;
    const commit = (): Promise<pg.QueryResult> => (ending ??= line.sent({ text: 'commit' }));

    const txs = parts.map((part) => {
      let isOver = false;
      return txOver({
        tell,
        sent(query) {
          if (isOver) throw new Error('The transaction has had its last statement.');
          if (haveSettled) throw new Error('The transaction is over.'); // the connection may be somebody else's by now
          if (setting !== part.setting) line.sent({ text: part.setting }).catch(() => {}); // the statement behind it fails if this does
          setting = part.setting;
          return line.sent(query);
        },
        finish() {
          isOver = true;
          unfinished -= 1;
          if (unfinished === 0) commit().catch(() => {}); // is heard of below
        },
      });
    });
    // All of them settle before anything is decided: nothing may be sent behind a rollback.
    const outcomes = await Promise.allSettled(parts.map(({ work }, i) => work(txs[i] as Tx))); // one for each part
    haveSettled = true;
    const results = outcomes.map((outcome) => {
      if (outcome.status === 'rejected') throw outcome.reason;
      return outcome.value;
    });
    await begun;
    const { command } = await commit();
    if (command !== 'COMMIT') throw new Error(`The transaction could not be committed (${command}).`);
    return results;
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => (broken = lost));
    throw translated(error);
  } finally {
    client.release(broken);
  }
}

/** Sends statements; those of one turn of the event loop cross over as one piece, and wake the server once. */
function lineTo(client: pg.PoolClient): Line {
  const { stream } = client.connection;
  return {
    sent<Row extends pg.QueryResultRow>(query: pg.QueryConfig) {
      if (stream.writableCorked === 0) {
        stream.cork();
        process.nextTick(() => stream.uncork());
      }
      return client.query<Row>(query);
    },
  };
}
