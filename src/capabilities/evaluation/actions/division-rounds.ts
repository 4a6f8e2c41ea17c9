import { placesByNo, type Place } from '#capabilities/organisations/index.ts';
import { statementsOf, type StatementPlace } from '#capabilities/programme/index.ts';
import type { Scope } from '#platform/action/index.ts';
import type { Day } from '#platform/clock/index.ts';
import { RoundId } from '../contract.ts';
import { isDue } from '../rules/due.ts';
import { withPilots } from '../rules/running-pilots.ts';
import * as store from '../store/index.ts';
import { meantBy } from './division-across.ts';

type Tx = Scope['tx'];
type Over = { readonly over: store.DividedVersion; readonly statements: readonly StatementPlace[]; readonly year: number };
type Asking = Over & { readonly places: readonly Place[]; readonly pilots: ReadonlyMap<number, readonly string[]> | undefined };

/** As a round goes by it, and which statements of the division's own version do not go on in the round's. */
export type ForRound = store.NewInRound & { readonly lost: readonly string[] };

/** The agreed divisions of a programme as a round of the year would go by them. */
export async function divisionsFor(tx: Tx, { programme, today, ...asking }: Asking & { readonly programme: string; readonly today: Day }): Promise<readonly ForRound[]> {
  return inRound(tx, await store.agreedDivisions(tx, { programme, versionNo: asking.over.versionNo, today }), asking);
}

/** Writes down how a round goes by one division from now on: not at all any more, if it has ended. */
export async function divideInRound(tx: Tx, { roundId, roundNo, id }: { readonly roundId: string; readonly roundNo: number; readonly id: string }, today: Day): Promise<void> {
  const round = await store.roundById(tx, RoundId.parse(roundId), today);
  if (!round) return;
  const agreed = await store.agreedDivisions(tx, { programme: round.programme.code, versionNo: round.versionNo, today, id });
  const places = [...(await placesByNo(tx, agreed.map(({ fromNo }) => fromNo))).values()];
  const pilots = round.hasPilots ? await store.pilotsIn(tx, round.no) : undefined;
  await store.setDivisionInRound(tx, roundNo, id, await inRound(tx, agreed, { over: round, statements: await statementsOf(tx, round.versionNo), places, year: round.year, pilots }));
}

/** What is due for who gives: by its kind, its sectors, and what it is a pilot for. */
async function inRound(tx: Tx, agreed: readonly store.AgreedDivision[], { places, pilots, ...over }: Asking): Promise<readonly ForRound[]> {
  const givers = new Map(withPilots(places.filter(({ no }) => agreed.some(({ fromNo }) => fromNo === no)), pilots).map((place) => [place.no, place]));
  const due = await dueIn(tx, over, agreed);
  return agreed.map(({ id, fromNo, toNo, crosswalkAt, sectors, ...division }) => ({ id, fromNo, toNo, crosswalkAt, sectors, ...due(division, givers.get(fromNo)) }));
}

type Giver = Parameters<typeof isDue>[1];
type Coded = Pick<store.AgreedDivision, 'code' | 'version'>;
type Due = { readonly codes: readonly string[]; readonly lost: readonly string[] };

/** The statements of divisions that are due for who gives in a year over a version; and those that would be, if anything said what they are there. */
export async function dueIn(tx: Tx, { over, statements, year }: Over, divisions: readonly Coded[]): Promise<(division: Coded, giver: Giver | undefined) => Due> {
  const meant = await meantBy(tx, over, divisions);
  const before = new Map<number, readonly StatementPlace[]>();
  for (const { version: { versionNo } } of divisions) if (versionNo !== over.versionNo && !before.has(versionNo)) before.set(versionNo, await statementsOf(tx, versionNo));
  return (division, giver) => {
    if (!giver) return { codes: [], lost: [] };
    const { isMeant, lost } = meant(division);
    const codesIn = (all: readonly StatementPlace[]): readonly string[] => all.filter((statement) => isDue(statement, giver, year)).map(({ code }) => code);
    const [due, was] = [codesIn(statements), lost.length === 0 ? [] : codesIn(before.get(division.version.versionNo) ?? [])];
    return { codes: due.filter(isMeant), lost: lost.filter((code) => was.includes(code) || due.includes(code)) };
  };
}
