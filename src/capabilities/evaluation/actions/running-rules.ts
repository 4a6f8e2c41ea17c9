import { askableGoalsOf, programmeOf } from '#capabilities/programme/index.ts';
import { holds } from '#platform/access/index.ts';
import type { Scope } from '#platform/action/index.ts';
import type { Localized } from '#platform/i18n/index.ts';
import { can } from '../access.ts';
import { STATUSES } from '../contract.ts';
import type { RunningRound } from '../contract/running.ts';
import { mayUndoClosing, openingState } from '../rules/running.ts';
import * as store from '../store/index.ts';

/** The statements' texts by code. */
export const pilotTexts = (programme: Parameters<typeof askableGoalsOf>[0]): ReadonlyMap<string, Localized> =>
  new Map(askableGoalsOf(programme).flatMap(({ measures }) => measures.flatMap(({ tasks }) => tasks.flatMap(({ statements }) => statements.map(({ code, short, text }) => [code as string, short ?? text] as const)))));

/** The rules by which a round is run, how far its opening has come, and who has another last day. */
export async function runningOf(round: store.KeptRound, { tx, actor, now, today }: Scope): Promise<RunningRound> {
  const { opening } = round;
  const pilots = round.hasPilots ? await store.namedPilots(tx, round.no) : [];
  const programme = pilots.length > 0 ? await programmeOf(tx, round) : undefined;
  const texts = programme && pilotTexts(programme);
  const mayOpen = holds(actor, can('evaluation.round.open'));
  return {
    opening: opening && openingState(opening, await store.openingCounts(tx, round.no), { begunAt: round.openedAt, now }),
    scale: STATUSES, versionHash: round.versionHash, sending: round.rules,
    pilots: pilots.map((own) => ({ ...own, text: texts?.get(own.statement) ?? {} })),
    extensions: opening ? [] : await store.extensionsOf(tx, round.no),
    may: {
      follow: opening === null && holds(actor, can('evaluation.round.follow')),
      extend: opening === null && round.state !== 'closed' && holds(actor, can('evaluation.round.extend')),
      cancel: mayOpen && (opening === 'waiting' || opening === 'failed'), retry: mayOpen && opening === 'failed',
      undoClosing: mayUndoClosing(round.closedOn, today) && holds(actor, can('evaluation.round.close')),
    },
  };
}
