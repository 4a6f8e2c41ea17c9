import type * as z from 'zod';
import { reachOf, type Actor } from '#platform/access/index.ts';
import { dayIn, HOME_ZONE } from '#platform/clock/index.ts';
import type { StreamingAction } from './action.ts';
import { call, checked, sightOf, type Surroundings } from './call.ts';

/**
 * Does an action that has rows. First the action as `call` does it, with its line in the audit, which stands whatever follows; then `consume` gets its output, and the
 * rows as fast as it takes them, each cut to what the action declares. The transaction that they come out of is over when `consume` is; whoever
 * consumes must see to it that this is soon.
 */
export async function callStreaming<I extends z.ZodType, O extends z.ZodType, R extends z.ZodType, T>(
  surroundings: Surroundings, action: StreamingAction<I, O, R>, { input, actor }: { readonly input: unknown; readonly actor: Actor },
  consume: (output: z.output<O>, rows: AsyncIterable<z.output<R>>) => Promise<T>,
): Promise<T> {
  const output = await call(surroundings, action, input, actor);
  const { database, clock } = surroundings;
  return database.transact(sightOf(action, actor), 'read', async (tx) => {
    const now = clock.now();
    const rows = action.rows(checked(action, input), { actor, reach: reachOf(actor, action.may), tx, now, today: dayIn(HOME_ZONE, now) });
    return consume(output, oneByOne(rows, action.row));
  });
}

async function* oneByOne<R extends z.ZodType>(some: AsyncIterable<readonly unknown[]>, row: R): AsyncGenerator<z.output<R>> {
  for await (const rows of some) for (const each of rows) yield row.parse(each);
}
