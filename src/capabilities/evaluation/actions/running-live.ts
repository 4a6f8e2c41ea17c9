import * as z from 'zod';
import { versions } from '#capabilities/programme/index.ts';
import { holds } from '#platform/access/index.ts';
import { action, type Scope } from '#platform/action/index.ts';
import type { Day } from '#platform/clock/index.ts';
import { sha256 } from '#platform/canonical/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { can } from '../access.ts';
import { RoundId, type NamedRound } from '../contract.ts';
import { AskLive, LIVE_A_PAGE, LiveMark, LivePage, LiveTaken, type LiveLine } from '../contract/running-live.ts';
import { daysUntil } from '../rules/owed.ts';
import { lastDayOf } from '../rules/running.ts';
import { countrySum, handInsOf, liveState, narrowed, sumOf } from '../rules/running-live.ts';
import * as store from '../store/index.ts';
import { evaluationTexts } from '../texts.ts';

/** How a round goes, organiser by organiser, for whoever runs it: who has begun and signed, and how much is answered. */
export const showLive = action({
  name: 'evaluation.round.follow',
  kind: 'read',
  may: can('evaluation.round.follow'),
  input: AskLive,
  output: LivePage,
  audit: 'nothing-changes',
  async run({ roundId, page, ...asked }, scope) {
    const round = await openRoundFound(roundId, scope);
    const all = await linesOf(round, scope);
    const found = narrowed(all, asked, ({ organisation: { names, code } }) => names.sv ?? names.fi ?? code);
    const of = Math.max(1, Math.ceil(found.length / LIVE_A_PAGE));
    const no = Math.min(page, of);
    return {
      round: await named(round, scope), sum: countrySum(all), lines: found.slice((no - 1) * LIVE_A_PAGE, no * LIVE_A_PAGE), found: found.length,
      kinds: [...new Set(all.map(({ organisation }) => organisation.kind))], asked, page: { no, of }, readAt: scope.now, mark: await markOf(round, scope),
      may: { extend: round.state !== 'closed' && holds(scope.actor, can('evaluation.round.extend')) },
    };
  },
});

/** A number that changes when anything on that page may have: cheap to ask for every few seconds. */
export const showLiveMark = action({
  name: 'evaluation.round.follow-mark',
  kind: 'read',
  may: can('evaluation.round.follow'),
  input: z.object({ roundId: RoundId }),
  output: LiveMark,
  audit: 'nothing-changes',
  async run({ roundId }, scope) {
    const round = await openRoundFound(roundId, scope);
    return { mark: await markOf(round, scope) };
  },
});

/** All lines of it as a file, whatever the page is narrowed to. */
export const takeOutLive = action({
  name: 'evaluation.round.take-out-live',
  kind: 'read',
  may: can('evaluation.round.follow'),
  input: z.object({ roundId: RoundId }),
  output: LiveTaken,
  audit: { event: 'evaluation.round.live-taken-out', about: ({ roundId }) => roundId },
  async run({ roundId }, scope) {
    const round = await openRoundFound(roundId, scope);
    return { round: await named(round, scope), asOf: scope.now, lines: await linesOf(round, scope) };
  },
});

export async function openRoundFound(roundId: RoundId, { tx, today }: Pick<Scope, 'tx' | 'today'>): Promise<store.KeptRound> {
  const round = await store.roundById(tx, roundId, today);
  if (!round || round.opening) throw new Problem('not-found', message(evaluationTexts, 'round.notFound'));
  return round;
}

export async function linesOf(round: store.KeptRound, { tx, today }: Scope): Promise<readonly LiveLine[]> {
  return (await store.liveTenants(tx, round.no)).map(({ extendedTo, ...tenant }): LiveLine => {
    const tally = sumOf(tenant.kinds);
    const lastDay: Day = lastDayOf(round.lastDay, extendedTo);
    return { ...tenant, tally, handIn: handInsOf(tenant.kinds), state: liveState({ tally, isSigned: tenant.signedAt !== null }), lastDay, isExtended: lastDay > round.lastDay, daysLeft: daysUntil(lastDay, today) };
  });
}

/** A number out of the sums and the day: twelve hexadecimal digits are a whole number to every program. */
const markOf = async (round: store.KeptRound, { tx, today }: Scope): Promise<number> => Number.parseInt(sha256(`${today} ${await store.liveText(tx, round.no)}`).slice(0, 12), 16);

async function named(round: store.KeptRound, { tx }: Scope): Promise<NamedRound> {
  const title = (await versions(tx)).find(({ id }) => id === round.versionId)?.title ?? {};
  return { id: round.id, year: round.year, names: round.names, lastDay: round.lastDay, state: round.state, programme: { ...round.programme, title } };
}
