import { call, type Surroundings } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { applyAnswers, finishTakingBack } from './actions/index.ts';
import { nextWaitingAnswers, setAnswersAside } from './store/index.ts';

/**
 * Saves the answers of the file that has waited longest, or takes them back, under the rights of whoever asked for it. Whatever ends the program in between ends the
 * transaction, and the file still waits. Gives how many it did.
 */
export async function bringInAnswers(surroundings: Surroundings): Promise<number> {
  const next = await nextWaitingAnswers(surroundings.database);
  if (!next) return 0;
  try {
    await call(surroundings, next.state === 'accepted' ? applyAnswers : finishTakingBack, { roundId: next.roundId, fileId: next.id }, next.actor);
  } catch (error) {
    if (error instanceof Problem && error.code === 'unavailable') throw error;
    await setAnswersAside(surroundings.database, next);
    if (!(error instanceof Problem)) throw error;
  }
  return 1;
}
