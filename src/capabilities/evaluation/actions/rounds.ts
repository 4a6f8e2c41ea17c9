import * as z from 'zod';
import { ORGANISATION_KINDS, placesOf } from '#capabilities/organisations/index.ts';
import { statementsOf, versionById, VersionId, versions } from '#capabilities/programme/index.ts';
import { holds, oversees } from '#platform/access/index.ts';
import { action, type Scope } from '#platform/action/index.ts';
import { HOME_ZONE } from '#platform/clock/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { LANGUAGES, message, render } from '#platform/i18n/index.ts';
import { can } from '../access.ts';
import { ChangeRound, Opened, OpenRound, RoundId, RoundPage, RoundsPage, type NamedRound } from '../contract.ts';
import { byKind } from '../rules/round.ts';
import { ASKED_AT_ONCE } from '../rules/running.ts';
import * as store from '../store/index.ts';
import { evaluationTexts as texts } from '../texts.ts';
import { roundTexts } from '../texts/round-texts.ts';
import { runningTexts } from '../texts/running-texts.ts';
import { divisionsFor } from './division-rounds.ts';
import { checkedPilots, firstLists, linesOf } from './running.ts';
import { runningOf } from './running-rules.ts';

/** The rounds, and for whoever may open one, what it can be opened over. */
export const listRounds = action({
  name: 'evaluation.round.list',
  kind: 'read',
  may: can('evaluation.round.read'),
  input: z.object({}),
  output: RoundsPage,
  audit: 'nothing-changes',
  async run(_input, { actor, tx, today }) {
    const mayOpen = holds(actor, can('evaluation.round.open'));
    const published = mayOpen ? (await versions(tx)).filter(({ state }) => state === 'published') : [];
    const seeCountry = oversees(actor);
    return {
      goingOn: seeCountry ? await store.roundsGoingOn(tx) : [],
      rounds: await named(tx, await store.listRounds(tx, today)),
      versions: published,
      today,
      may: { open: mayOpen, seeCountry, divide: holds(actor, can('evaluation.division.propose')) },
    };
  },
});

/** Opens a round for a year: every organisation gets exactly the statements that are due for it, and nobody an empty form. */
export const openRound = action({
  name: 'evaluation.round.open',
  kind: 'write',
  may: can('evaluation.round.open'),
  input: OpenRound,
  output: Opened,
  audit: { event: 'evaluation.round.opened', about: (_input, { round }) => round.id },
  async run({ versionId, year, lastDay, pilots: named, rules }, { tx, now, today }) {
    const version = await versionById(tx, VersionId.parse(versionId));
    if (!version || version.state !== 'published') throw refusal('versionId', message(texts, 'round.noVersion'));
    const { from, to } = version.programme.period;
    if (year < from || year > to) throw refusal('year', message(texts, 'round.yearOutside', { from: String(from), to: String(to) }));
    if (lastDay < today) throw refusal('lastDay', message(texts, 'round.dayPassed'));

    // Before the organisations are read: one that comes meanwhile is followed afterwards.
    const joinedUntil = await store.lastChange(tx);
    const statements = await statementsOf(tx, version.no);
    const places = await placesOf(tx, ORGANISATION_KINDS, today);
    const { rows, pilots } = checkedPilots(named, { statements, places, year });
    const divisions = await divisionsFor(tx, { programme: version.programme.code, over: { versionNo: version.no, versionId, versionHash: version.hash }, statements, places, year, pilots, today });
    const { lists, coverage } = firstLists({ statements, places, year, pilots, divisions });
    if (lists.length === 0) throw refusal('year', message(texts, 'round.nothingDue'));

    const name = message(texts, 'round.name', { year: String(year) });
    const names = Object.fromEntries(LANGUAGES.map((language) => [language, render(name, language)]));
    // What is large is made in the background, in portions; until it is whole nobody has a form.
    const isLarge = places.length > ASKED_AT_ONCE;
    const round = await store.addRound(tx, { versionNo: version.no, year, names, lastDay, zone: HOME_ZONE, at: now, today, joinedUntil, isLarge, rules });
    if (!round) throw new Problem('conflict', message(texts, 'round.exists'));
    await store.addPilots(tx, round.no, rows);
    await store.addDivisionsToRound(tx, round.no, divisions);
    if (isLarge) await store.addOpening(tx, round.no, [...Map.groupBy(places, ({ tenantNo }) => tenantNo)].map(([tenantNo, own]) => ({ tenantNo, organisations: own.length })));
    else {
      await store.giveForms(tx, round.no, lists);
      await store.setCoverage(tx, { roundNo: round.no, tenantNos: [] }, coverage);
    }
    const state = isLarge ? 'opening' as const : 'open' as const;
    return { round: { id: round.id, year, names, lastDay, state, programme: { code: version.programme.code, version: version.programme.version } }, lists: linesOf(lists) };
  },
});

export const showRound = action({
  name: 'evaluation.round.show',
  kind: 'read',
  may: can('evaluation.round.read'),
  input: z.object({ roundId: RoundId }),
  output: RoundPage,
  audit: 'nothing-changes',
  async run({ roundId }, scope) {
    const { actor, tx, today, reach } = scope;
    const round = await found(store.roundById(tx, roundId, today));
    const [shown] = await named(tx, [round]);
    if (!shown) throw new Problem('not-found', message(texts, 'round.notFound'));
    const isOpen = round.state !== 'closed' && round.state !== 'opening';
    return {
      round: shown, asked: byKind(await store.listsOf(tx, round.no)), running: await runningOf(round, scope),
      may: {
        change: isOpen && holds(actor, can('evaluation.round.change')), close: isOpen && holds(actor, can('evaluation.round.close')),
        seeCountry: oversees(actor) && !round.opening, choose: holds(actor, can('evaluation.asked.choose')) && !round.opening, fillIn: holds(actor, can('evaluation.answer.save')) && !round.opening,
        seeUnits: !round.opening && (await store.hasSeveralUnits(tx, reach, round.no)),
      },
    };
  },
});

/** Sets another last day for answers, sooner or later than the one that was, never one that has passed. */
export const changeRound = action({
  name: 'evaluation.round.change',
  kind: 'write',
  may: can('evaluation.round.change'),
  input: ChangeRound,
  output: z.object({ roundId: RoundId }),
  audit: { event: 'evaluation.round.changed', about: ({ roundId, was, lastDay }) => `${roundId} ${was} ${lastDay}` },
  async run({ roundId, was, lastDay }, { tx, today }) {
    const round = await found(store.roundById(tx, roundId, today));
    if (round.state === 'closed') throw new Problem('gone', message(texts, 'round.alreadyClosed'));
    if (round.opening) throw new Problem('conflict', message(runningTexts, 'opening.notWhole'));
    if (lastDay < today) throw refusal('lastDay', message(texts, 'round.dayPassed'));
    if (!(await store.changeLastDay(tx, round.no, { was, lastDay }))) throw new Problem('conflict', message(roundTexts, 'changedMeanwhile'));
    return { roundId };
  },
});

export const closeRound = action({
  name: 'evaluation.round.close',
  kind: 'write',
  may: can('evaluation.round.close'),
  input: z.object({ roundId: RoundId }),
  output: z.object({ roundId: RoundId }),
  audit: { event: 'evaluation.round.closed', about: ({ roundId }) => roundId },
  async run({ roundId }, { tx, today }) {
    const round = await found(store.roundById(tx, roundId, today));
    if (round.opening) throw new Problem('conflict', message(runningTexts, 'opening.notWhole'));
    await store.lockForClosing(tx, round.no);
    if (!(await store.closeRound(tx, round.no, today))) throw new Problem('conflict', message(texts, 'round.alreadyClosed'));
    return { roundId };
  },
});

/** For whoever begins: whether a round has ever been opened. */
export const showRoundsStep = action({
  name: 'evaluation.beginning.show',
  kind: 'read',
  may: can('evaluation.round.open'),
  input: z.object({}),
  output: z.object({ isDone: z.boolean() }),
  audit: 'nothing-changes',
  run: async (_input, { tx }) => ({ isDone: await store.hasRounds(tx) }),
});

/** The rounds with their programmes by name. */
async function named(tx: Scope['tx'], rounds: readonly store.KeptRound[]): Promise<readonly NamedRound[]> {
  const titles = new Map<string, NamedRound['programme']['title']>((await versions(tx)).map(({ id, title }) => [id, title]));
  return rounds.map(({ id, year, names, lastDay, state, programme, versionId }) => ({ id, year, names, lastDay, state, programme: { ...programme, title: titles.get(versionId) ?? {} } }));
}

async function found<T>(round: Promise<T | undefined>): Promise<T> {
  const there = await round;
  if (!there) throw new Problem('not-found', message(texts, 'round.notFound'));
  return there;
}

const refusal = (at: string, said: ReturnType<typeof message>): Problem => new Problem('invalid', said, { fields: [{ at, message: said }] });
