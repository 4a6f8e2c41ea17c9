import { call, type Surroundings } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { applyFile } from './actions/index.ts';
import { nextAccepted, setAside } from './store/index.ts';

/**
 * Brings in the accepted file that has waited longest, under the rights of whoever accepted it. Whatever ends the program in between ends the transaction, and the file
 * still waits. Gives how many it did.
 */
export async function bringInAccepted(surroundings: Surroundings): Promise<number> {
  const next = await nextAccepted(surroundings.database);
  if (!next) return 0;
  try {
    await call(surroundings, applyFile, { fileId: next.id }, { kind: 'person', accountId: next.accountId, name: next.name, grants: next.grants });
  } catch (error) {
    if (error instanceof Problem && error.code === 'unavailable') throw error;
    await setAside(surroundings.database, next.id);
    throw error;
  }
  return 1;
}
