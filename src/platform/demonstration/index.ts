import { queries, type Database, type Tx } from '#platform/db/index.ts';
import { DEMONSTRATION_SIZES, type DemonstrationSize } from './sizes.ts';

type Tables = {
  'platform.demonstration': { is_only: boolean; size: string; seed: number; began_at: Date; finished_at: Date | null };
  'platform.demonstration_step': { name: string; done_at: Date };
};
const db = queries<Tables>();

export type Demonstration = { readonly size: DemonstrationSize; readonly seed: number; readonly isFinished: boolean };

/** Whether what the database holds is made up, and how it was made. Undefined: it is real, or empty. */
export async function demonstrationOf(tx: Tx): Promise<Demonstration | undefined> {
  const row = await tx.first(db.selectFrom('platform.demonstration').select(['size', 'seed', 'finished_at']));
  return row && { size: DEMONSTRATION_SIZES.find((size) => size === row.size) ?? 'people', seed: row.seed, isFinished: row.finished_at !== null };
}

/** The same for whoever asks at a start: then every page has to say that it is made up. A server that was up before another program made one sees it at its next start. */
export const demonstrationIn = (database: Database): Promise<Demonstration | undefined> => database.transact({ tenants: [], oversees: false }, 'read', demonstrationOf);

export async function beginDemonstration(tx: Tx, { size, seed }: Pick<Demonstration, 'size' | 'seed'>, at: Date): Promise<void> {
  await tx.run(db.insertInto('platform.demonstration').values({ is_only: true, size, seed, began_at: at, finished_at: null }));
}

export async function finishDemonstration(tx: Tx, at: Date): Promise<void> {
  await tx.run(db.updateTable('platform.demonstration').set({ finished_at: at }).where('finished_at', 'is', null));
}

export async function stepsDone(tx: Tx): Promise<ReadonlySet<string>> {
  return new Set((await tx.all(db.selectFrom('platform.demonstration_step').select('name'))).map(({ name }) => name));
}

export async function isStepDone(tx: Tx, name: string): Promise<boolean> {
  return (await tx.first(db.selectFrom('platform.demonstration_step').select('name').where('name', '=', name))) !== undefined;
}

/** Written down in the transaction that did it: both stand, or neither. */
export async function noteStep(tx: Tx, name: string, at: Date): Promise<void> {
  await tx.run(db.insertInto('platform.demonstration_step').values({ name, done_at: at }));
}
