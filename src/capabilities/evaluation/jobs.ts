import { call, type Surroundings } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { applyAnswers } from './actions/index.ts';
import { nextAcceptedAnswers, setAnswersAside } from './store/index.ts';

/**
 * Saves the answers of the accepted file that has waited longest, under the rights of whoever accepted it. Whatever ends the program in between ends the transaction, and
 * the file still waits. Gives how many it did.
 */
export async function bringInAnswers(surroundings: Surroundings): Promise<number> {
  const next = await nextAcceptedAnswers(surroundings.database);
  if (!next) return 0;
  try {
    await call(surroundings, applyAnswers, { roundId: next.roundId, fileId: next.id }, next.actor);
  } catch (error) {
    if (error instanceof Problem && error.code === 'unavailable') throw error;
    await setAnswersAside(surroundings.database, next);
    if (!(error instanceof Problem)) throw error;
  }
  return 1;
}
