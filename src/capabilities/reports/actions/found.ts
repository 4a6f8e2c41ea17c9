import { roundById, type KeptRound, type RoundId } from '#capabilities/evaluation/index.ts';
import { oversees } from '#platform/access/index.ts';
import type { Scope } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { reportTexts as texts } from '../texts.ts';

/** Whoever does not oversee the country knows of no report. */
export async function roundFound(roundId: RoundId, { tx, actor, today }: Pick<Scope, 'tx' | 'actor' | 'today'>): Promise<KeptRound> {
  const round = oversees(actor) ? await roundById(tx, roundId, today) : undefined;
  if (!round) throw new Problem('not-found', message(texts, 'noRound'));
  return round;
}
