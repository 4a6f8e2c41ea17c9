import type * as z from 'zod';
import { organisationNotFound } from '#capabilities/organisations/index.ts';
import { goalsOf } from '#capabilities/programme/index.ts';
import { holds, oversees, reaches, reachOf as reachFor } from '#platform/access/index.ts';
import { action, type Scope } from '#platform/action/index.ts';
import { can } from '../access.ts';
import type { EnteredValue } from '../contract/entered.ts';
import { AskOrganiserTargets, AskTargets, CountryTargets, OrganiserTargets, ShownTargets, type IndicatorResult } from '../contract/targets.ts';
import { measuresWithTargets, ownMeasures } from '../rules/own-targets.ts';
import { feedsOf } from '../rules/indicator-feeds.ts';
import { followedMeasures, targetsOf, unitMeasures } from '../rules/targets-told.ts';
import * as store from '../store/index.ts';
import { enteredValues } from '../store/entered.ts';
import { setFeeds } from '../store/feeds.ts';
import * as targets from '../store/targets.ts';
import { placeFound, roundFound, standingOf } from './found.ts';

const COUNTRY = { input: AskTargets, output: CountryTargets };

/** The country's targets and core indicators, from what is signed. For who oversees the country. */
export const showTargets = action({ name: 'progress.targets.show', kind: 'read', may: can('progress.country.read'), input: AskTargets, output: ShownTargets, audit: 'nothing-changes', run: async (asked, scope) => ({ ...(await countryTargets(asked, scope)), mayEnter: holds(scope.actor, can('progress.indicator.enter')) }) });

/** The same to keep. */
export const takeOutTargets = action({
  name: 'progress.targets.take-out', kind: 'read', may: can('progress.country.take-out'), ...COUNTRY,
  audit: { event: 'progress.targets.taken-out', about: ({ roundId }) => roundId },
  run: countryTargets,
});

export async function countryTargets({ roundId }: AskTargets, scope: Scope): Promise<CountryTargets> {
  const { tx, actor, now, today } = scope;
  if (!oversees(actor)) throw organisationNotFound();
  const { round, programme } = await roundFound(roundId, scope);
  const rounds = await targets.roundsOver(tx, round.versionNo, today);
  const own = rounds.find(({ no }) => no === round.no);
  if (!own) throw organisationNotFound();
  const feeds = feedsOf(programme.code, programme.coreIndicators.map(({ number }) => number), await setFeeds(tx, programme.code));
  const reaches = await targets.ownReaches(tx, rounds.map(({ no }) => no), followedMeasures(programme, feeds));
  const parties = await targets.partiesOf(tx, [...new Set(reaches.map(({ tenantNo }) => tenantNo))], today);
  const units = await targets.unitReaches(tx, rounds.map(({ no }) => no), unitMeasures(programme, feeds));
  const told = targetsOf({ programme, own, rounds, reaches, parties, feeds, units });
  const entered = told.indicators.some(isByHand) ? await enteredValues(tx, programme.code, round.year) : new Map<number, EnteredValue>();
  return {
    round, asOf: now, ...told,
    indicators: told.indicators.map((indicator) => ({ ...indicator, entered: isByHand(indicator) ? (entered.get(indicator.number) ?? null) : null })),
  };
}

/** None is computed, and none would be if the version had its measures. */
const isByHand = ({ measures, gone }: Pick<IndicatorResult, 'measures' | 'gone'>): boolean => measures.length === 0 && gone.length === 0;

const ORGANISER = { input: AskOrganiserTargets, output: OrganiserTargets };

/** One organiser beside the targets: its own answers, as signed; before that as they stand, for its own people only. */
export const showOrganiserTargets = action({ name: 'progress.organiser-targets.show', kind: 'read', may: can('progress.results.read'), ...ORGANISER, audit: 'nothing-changes', run: organiserTargets });

/** The same to keep. */
export const takeOutOrganiserTargets = action({
  name: 'progress.organiser-targets.take-out', kind: 'read', may: can('progress.results.take-out'), ...ORGANISER,
  audit: { event: 'progress.organiser-targets.taken-out', about: ({ roundId, organisation }) => `${roundId} ${organisation}` }, run: organiserTargets,
});

async function organiserTargets({ roundId, organisation: code }: z.output<typeof AskOrganiserTargets>, scope: Scope): Promise<OrganiserTargets> {
  const { tx, actor, now } = scope;
  const place = await placeFound(code, scope);
  if (place.no !== place.tenantNo) throw organisationNotFound();
  const { round, programme } = await roundFound(roundId, scope);
  const { signed } = await store.standingOf(tx, { roundNo: round.no, tenantNo: place.no, isOwnPeoples: false });
  const standing = standingOf({ isOwnPeoples: reaches(reachFor(actor, can('progress.draft.read')), place), isUnit: false, isSigned: signed !== null });
  const followed = measuresWithTargets(goalsOf(programme));
  const statements = standing === 'hidden' ? [] : await targets.ownStatements(tx, { roundNo: round.no, tenantNo: place.no, measures: followed.map((measure) => measure.code), isSigned: signed !== null });
  return {
    round, asOf: now, organisation: place, standing, signed,
    measures: ownMeasures(followed, statements),
    hasCountry: oversees(actor) && holds(actor, can('progress.country.read')),
  };
}
