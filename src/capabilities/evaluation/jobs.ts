import { call, type Surroundings } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { applyAnswers, compareAnswers, finishTakingBack } from './actions/index.ts';
import { refusalOf } from './rules/workbook/refusal.ts';
import { checkSomeCounts, nextWaitingAnswers, refuseAnswers, setAnswersAside } from './store/index.ts';
import { workbookPageTexts } from './texts/workbook-page-texts.ts';

/**
 * Saves the answers of the file that has waited longest, or takes them back, under the rights of whoever asked for it. Whatever ends the program in between ends the
 * transaction, and the file still waits. Gives how many it did.
 */
export async function bringInAnswers(surroundings: Surroundings): Promise<number> {
  const next = await nextWaitingAnswers(surroundings.database, ['accepted', 'taking-back']);
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

/**
 * Reads the large file that has waited longest and compares it, under the rights of whoever sent it; one that cannot be read says why. In turn with nothing else: nobody's
 * answers wait to be saved because others' files are being read. Gives how many it did.
 */
export async function compareSentAnswers(surroundings: Surroundings): Promise<number> {
  const { database, clock } = surroundings;
  const next = await nextWaitingAnswers(database, ['reading']);
  if (!next) return 0;
  try {
    await call(surroundings, compareAnswers, { roundId: next.roundId, fileId: next.id }, next.actor);
  } catch (error) {
    if (error instanceof Problem && error.code === 'unavailable') throw error;
    // It has been thrown away meanwhile, or another server is at it.
    if (error instanceof Problem && error.code === 'conflict') return 0;
    await refuseAnswers(database, next, { refusal: refusalOf(error instanceof Problem ? error.said : message(workbookPageTexts, 'unreadable')), at: clock.now() });
    if (!(error instanceof Problem)) throw error;
  }
  return 1;
}

/**
 * Holds the counts against a recount, each tenant of each round once a night, some at a time; what is wrong is put right and told. Midnight is that of the world's clock: two or three
 * in the night at home. Gives how many it did.
 */
export async function checkCounts({ database, clock }: Surroundings, tell: (event: string, about: Readonly<Record<string, unknown>>) => void): Promise<number> {
  const verdict = await checkSomeCounts(database, { since: new Date(Math.floor(clock.now().getTime() / A_DAY) * A_DAY), clock });
  verdict?.repaired.forEach((repaired) => tell('counts.repaired', repaired));
  return verdict?.checked ?? 0;
}
const A_DAY = 86_400_000;
