import type * as z from 'zod';
import type { Actor } from '#platform/access/index.ts';
import { call, type Action } from '#platform/action/index.ts';
import type { Connection, Database, Ran } from '#platform/db/index.ts';
import { fakeClock, type FakeClock } from './clock.ts';
import { testDatabase } from './database.ts';

/** Where a test file plays: a database of its own and a clock that stands still. Capabilities' factories furnish it. */
export type Scene = {
  readonly database: Database;
  readonly connection: Connection;
  readonly clock: FakeClock;
  /** Does an action as somebody, exactly as the server does. */
  call<I extends z.ZodType, O extends z.ZodType>(action: Action<I, O>, input: unknown, actor: Actor): Promise<z.output<O>>;
  /** The statements that a piece of work runs; begin, commit and the finding of the session left out. */
  statements(work: () => Promise<unknown>): Promise<readonly Ran[]>;
};

export async function scene({ at = '2026-11-22T08:00:00Z' }: { readonly at?: string } = {}): Promise<Scene> {
  const { database, connection } = await testDatabase({ connections: 16 });
  const clock = fakeClock(at);
  return {
    database,
    connection,
    clock,
    call: (action, input, actor) => call({ database, clock }, action, input, actor),
    async statements(work) {
      const ran: Ran[] = [];
      const stop = database.observe((statement) => ran.push(statement));
      await work().finally(stop);
      return ran.filter(({ name }) => name !== 'session_of');
    },
  };
}
