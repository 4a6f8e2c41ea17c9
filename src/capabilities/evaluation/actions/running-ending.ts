import * as z from 'zod';
import { holds } from '#platform/access/index.ts';
import { action } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { can } from '../access.ts';
import { DayField, RoundId } from '../contract.ts';
import { ClosingPage, Extend, TakeBackExtension, UndoClosing } from '../contract/running.ts';
import { mayUndoClosing } from '../rules/running.ts';
import * as store from '../store/index.ts';
import { evaluationTexts } from '../texts.ts';
import { runningTexts as texts } from '../texts/running-texts.ts';
import { linesOf, openRoundFound } from './running-live.ts';

const refusal = (at: string, said: ReturnType<typeof message>): Problem => new Problem('invalid', said, { fields: [{ at, message: said }] });

/** Gives named organisers, or single units, another last day: later than the round's, with a reason that they can read. */
export const extend = action({
  name: 'evaluation.round.extend',
  kind: 'write',
  may: can('evaluation.round.extend'),
  input: Extend,
  output: z.object({ roundId: RoundId, organisations: z.int() }),
  audit: { event: 'evaluation.round.extended', about: ({ roundId, organisations, lastDay, reason }) => `${roundId} ${lastDay} ${organisations.join(' ')}: ${reason}` },
  async run({ roundId, organisations, lastDay, reason }, scope) {
    const { tx, now, today, actor } = scope;
    const round = await openRoundFound(roundId, scope);
    if (round.state === 'closed') throw new Problem('gone', message(evaluationTexts, 'round.alreadyClosed'));
    if (lastDay < today) throw refusal('lastDay', message(evaluationTexts, 'round.dayPassed'));
    if (lastDay <= round.lastDay) throw refusal('lastDay', message(texts, 'extend.notLater'));
    const of = await store.askedByCode(tx, round.no, organisations);
    const missing = organisations.find((code) => !of.some((each) => each.code === code));
    if (missing !== undefined) throw refusal('organisations', message(texts, 'extend.notAsked', { code: missing }));
    await store.giveExtensions(tx, { roundNo: round.no, of, lastDay, reason, at: now, by: actor.name });
    return { roundId, organisations: of.length };
  },
});

/** Takes another last day back: the round's own stands again. */
export const takeBackExtension = action({
  name: 'evaluation.round.take-back-extension',
  kind: 'write',
  may: can('evaluation.round.extend'),
  input: TakeBackExtension,
  output: z.object({ roundId: RoundId, lastDay: DayField }),
  audit: { event: 'evaluation.round.extension-taken-back', about: ({ roundId, organisation }, { lastDay }) => `${roundId} ${organisation} ${lastDay}` },
  async run({ roundId, organisation }, scope) {
    const round = await openRoundFound(roundId, scope);
    if (round.state === 'closed') throw new Problem('gone', message(evaluationTexts, 'round.alreadyClosed'));
    const lastDay = await store.takeBackExtension(scope.tx, round.no, organisation);
    if (lastDay === undefined) throw new Problem('conflict', message(texts, 'extend.none'));
    return { roundId, lastDay };
  },
});

/** What closing means, before it is done: who has not signed, and how far each has come. */
export const showClosing = action({
  name: 'evaluation.round.show-closing',
  kind: 'read',
  may: can('evaluation.round.close'),
  input: z.object({ roundId: RoundId }),
  output: ClosingPage,
  audit: 'nothing-changes',
  async run({ roundId }, scope) {
    const round = await openRoundFound(roundId, scope);
    const lines = await linesOf(round, scope);
    const unsigned = lines.filter(({ state }) => state !== 'signed');
    return {
      round: { id: round.id, names: round.names, lastDay: round.lastDay }, tenants: lines.length, signed: lines.length - unsigned.length,
      unsigned: unsigned.map(({ organisation: { kind, ...organisation }, tally, lastDay }) => ({ organisation, kind, tally, lastDay })),
      notBegun: unsigned.filter(({ state }) => state === 'not-begun').length, notDue: unsigned.filter(({ daysLeft }) => daysLeft >= 0).length,
      corrections: await store.openCorrections(scope.tx, round.no),
      may: { close: round.state !== 'closed' && holds(scope.actor, can('evaluation.round.close')) },
    };
  },
});

/** Opens a round again that was closed by mistake: on the same day, with a reason. */
export const undoClosing = action({
  name: 'evaluation.round.undo-closing',
  kind: 'write',
  may: can('evaluation.round.close'),
  input: UndoClosing,
  output: z.object({ roundId: RoundId }),
  audit: { event: 'evaluation.round.closing-undone', about: ({ roundId, reason }) => `${roundId}: ${reason}` },
  async run({ roundId }, scope) {
    const { tx, today } = scope;
    const round = await openRoundFound(roundId, scope);
    if (round.closedOn === null) throw new Problem('conflict', message(texts, 'undo.notClosed'));
    if (!mayUndoClosing(round.closedOn, today)) throw new Problem('gone', message(texts, 'undo.tooLate'));
    if (!(await store.undoClosing(tx, round.no, today))) throw new Problem('conflict', message(texts, 'undo.notClosed'));
    return { roundId };
  },
});
