import type { OrganisationKind } from '#capabilities/organisations/index.ts';
import type { Day } from '#platform/clock/index.ts';
import type { OpeningState } from '../contract/running.ts';
import { isDue, type Asked, type Askable } from './due.ts';
import { isForPilots } from './running-pilots.ts';

/** So many organisations are asked within the request that opens a round; more are asked in the background, in portions of about as many. */
export const ASKED_AT_ONCE = 3_000;

type Counted = { readonly organisations: number; readonly done: number; readonly tenants: number; readonly tenantsDone: number };

/** How far an opening has come, and about how long the rest takes at the pace until now. */
export function openingState(state: OpeningState['state'], counted: Counted, { begunAt, now }: { readonly begunAt: Date; readonly now: Date }): OpeningState {
  const { organisations, done } = counted;
  const spent = (now.getTime() - begunAt.getTime()) / 1000;
  const isGoing = state === 'waiting' && done > 0 && spent > 0;
  return { state, ...counted, percent: organisations === 0 ? 0 : Math.floor((100 * done) / organisations), secondsLeft: isGoing ? Math.ceil((spent * (organisations - done)) / done) : null };
}

/** Tenants in their order, as many as make about so many organisations; one at the least, however large. */
export function portionOf<T extends { readonly organisations: number }>(waiting: readonly T[], most = ASKED_AT_ONCE): readonly T[] {
  let sum = 0;
  const from = waiting.findIndex(({ organisations }, i) => (sum += organisations) > most && i > 0);
  return from === -1 ? waiting : waiting.slice(0, from);
}

/** What is due in the year and asked of nobody: nobody answers it who is there. What waits for pilots is another matter. */
export const dueToNobodyThere = <S extends Askable>(statements: readonly S[], places: readonly Asked[], year: number): readonly S[] => {
  const alike = [...new Map(places.map((place) => [[place.kind, place.party ?? '', place.asUnit ?? '', [...place.sectors].sort().join()].join(' '), place])).values()];
  return statements.filter((statement) => statement.years.includes(year) && !statement.answeredBy.some((kind) => isForPilots(statement, kind)) && !alike.some((place) => isDue(statement, { ...place, pilotOf: undefined }, year)));
};

/** Kinds in the order in which people know them. */
const ORDER: readonly OrganisationKind[] = ['centre', 'organiser', 'collaboration-area', 'provider', 'stakeholder', 'branch', 'unit'];
export const byKindOrder = (a: { readonly kind: OrganisationKind }, b: { readonly kind: OrganisationKind }): number => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind);

/** The last day of a form: the round's, or a later one that was given to it or to its organiser. */
export const lastDayOf = (round: Day, ...extended: readonly (Day | null)[]): Day => extended.reduce<Day>((latest, day) => (day !== null && day > latest ? day : latest), round);

/** Closing is undone on the day on which it was done: after that others have read the results as they stand. */
export const mayUndoClosing = (closedOn: Day | null, today: Day): boolean => closedOn !== null && closedOn === today;
