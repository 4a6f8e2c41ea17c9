import { placesByNo, type Place } from '#capabilities/organisations/index.ts';
import { statementsOf, type StatementPlace } from '#capabilities/programme/index.ts';
import type { Scope } from '#platform/action/index.ts';
import type { Day } from '#platform/clock/index.ts';
import { RoundId } from '../contract.ts';
import { covers } from '../rules/division.ts';
import { isDue } from '../rules/due.ts';
import { withPilots } from '../rules/running-pilots.ts';
import * as store from '../store/index.ts';

type Tx = Scope['tx'];
type Asking = { readonly statements: readonly StatementPlace[]; readonly places: readonly Place[]; readonly year: number; readonly pilots: ReadonlyMap<number, readonly string[]> | undefined };

/** The agreed divisions of a programme as a round of the year would go by them. */
export async function divisionsFor(tx: Tx, { programme, today, ...asking }: Asking & { readonly programme: string; readonly today: Day }): Promise<readonly store.NewInRound[]> {
  return inRound(await store.agreedDivisions(tx, { programme, today }), asking);
}

/** Writes down how a round goes by one division from now on: not at all any more, if it has ended. */
export async function divideInRound(tx: Tx, { roundId, roundNo, id }: { readonly roundId: string; readonly roundNo: number; readonly id: string }, today: Day): Promise<void> {
  const round = await store.roundById(tx, RoundId.parse(roundId), today);
  if (!round) return;
  const agreed = await store.agreedDivisions(tx, { programme: round.programme.code, today, id });
  const places = [...(await placesByNo(tx, agreed.map(({ fromNo }) => fromNo))).values()];
  const pilots = round.hasPilots ? await store.pilotsIn(tx, round.no) : undefined;
  await store.setDivisionInRound(tx, roundNo, id, inRound(agreed, { statements: await statementsOf(tx, round.versionNo), places, year: round.year, pilots }));
}

/** What is due for who gives: by its kind, its sectors, and what it is a pilot for. */
function inRound(agreed: readonly store.AgreedDivision[], { statements, places, year, pilots }: Asking): readonly store.NewInRound[] {
  const givers = new Map(withPilots(places.filter(({ no }) => agreed.some(({ fromNo }) => fromNo === no)), pilots).map((place) => [place.no, place]));
  return agreed.map(({ id, fromNo, toNo, code }) => {
    const giver = givers.get(fromNo);
    return { id, fromNo, toNo, codes: giver ? dueOf(statements, giver, { code, year }) : [] };
  });
}

/** The statements below a code that are due for who gives. */
export const dueOf = (statements: readonly StatementPlace[], giver: Parameters<typeof isDue>[1], { code, year }: { readonly code: string; readonly year: number }): readonly string[] =>
  statements.filter((statement) => covers(code, statement.code) && isDue(statement, giver, year)).map((statement) => statement.code);
