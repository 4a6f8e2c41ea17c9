import { placesByNo, type Place } from '#capabilities/organisations/index.ts';
import { statementsOf, type StatementPlace } from '#capabilities/programme/index.ts';
import type { Scope } from '#platform/action/index.ts';
import type { Day } from '#platform/clock/index.ts';
import { RoundId } from '../contract.ts';
import { alongside, beside, goesToTheSame, heldOf, leftBeside, settled, type Held } from '../rules/division-rounds.ts';
import { isDue } from '../rules/due.ts';
import { withPilots } from '../rules/running-pilots.ts';
import * as store from '../store/index.ts';
import { meantBy } from './division-across.ts';

type Tx = Scope['tx'];
type Over = { readonly over: store.DividedVersion; readonly statements: readonly StatementPlace[]; readonly year: number };
type Asking = Over & { readonly places: readonly Place[]; readonly pilots: ReadonlyMap<number, readonly string[]> | undefined };

/** As a round goes by it; which statements of the division's own version do not go on in the round's; and which are left to others. */
export type ForRound = store.NewInRound & { readonly lost: readonly string[]; readonly notFollowed: readonly Held[] };

/** The agreed divisions of a programme as a round of the year would go by them. */
export async function divisionsFor(tx: Tx, { programme, today, ...asking }: Asking & { readonly programme: string; readonly today: Day }): Promise<readonly ForRound[]> {
  const agreed = await dueRows(tx, await store.agreedDivisions(tx, { programme, today }), asking);
  const claims = claimsOf(agreed, asking.over);
  const got = settled(claims, []);
  const claimed = new Map(claims.map((claim) => [claim.id, claim]));
  return agreed.map((row) => {
    const [own, claim] = [got.get(row.id), claimed.get(row.id)];
    return { ...row, codes: own?.codes ?? [], notFollowed: claim ? beside(claim, [...got.values()]).filter((other) => !goesToTheSame(claim, other)) : [] };
  });
}

/** How an open round is to go by one division from now on, and whom that concerns; no rows where it does not go by it any more. */
export type ChangeInRound = { readonly id: string; readonly rows: readonly store.NewInRound[]; readonly tenantNos: readonly number[] };

/** One by which a round does not go as it could, beside those that stand because somebody whom they concern has signed. What another one still has it gets after that has let go of it. */
export async function nextInRound(tx: Tx, { roundId, roundNo }: store.DividedRound, today: Day): Promise<ChangeInRound | undefined> {
  const round = await store.roundById(tx, RoundId.parse(roundId), today);
  if (!round || round.state === 'closed') return undefined;
  const kept = await store.keptInRound(tx, roundNo);
  const agreed = await store.agreedDivisions(tx, { programme: round.programme.code, today });
  const places = [...(await placesByNo(tx, agreed.map(({ fromNo }) => fromNo))).values()];
  const pilots = round.hasPilots ? await store.pilotsIn(tx, round.no) : undefined;
  const rows = await dueRows(tx, agreed, { over: round, statements: await statementsOf(tx, round.versionNo), places, year: round.year, pilots });
  const parties = new Map([...Map.groupBy([...kept, ...rows], ({ id }) => id)].map(([id, own]) => [id, [...new Set(own.flatMap(({ fromNo, toNo }) => [fromNo, toNo]))].sort((a, b) => a - b)]));
  const signed = await store.signedAmong(tx, roundNo, [...new Set([...parties.values()].flat())]);
  const stands = ({ id }: { readonly id: string }): boolean => (parties.get(id) ?? []).some((no) => signed.has(no));
  const held = heldOf(kept);
  const got = settled(claimsOf(rows, round).filter((claim) => !stands(claim)), held.filter(stands));
  for (const [id, tenantNos] of [...parties].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (stands({ id })) continue;
    const [is, was] = [got.get(id), held.find((one) => one.id === id)];
    const codes = is ? leftBeside(is, held) : [];
    if (is?.toNos.join() === was?.toNos.join() && codes.join() === (was?.codes ?? []).join()) continue;
    return { id, tenantNos, rows: rows.filter((row) => row.id === id).map(({ fromNo, toNo }) => ({ id, fromNo, toNo, codes })) };
  }
  return undefined;
}

type DueRow = store.NewInRound & { readonly versionNo: number; readonly lost: readonly string[] };

const claimsOf = (rows: readonly DueRow[], { versionNo }: store.DividedVersion) => {
  const own = new Set(rows.filter((row) => row.versionNo === versionNo).map(({ id }) => id));
  return heldOf(rows).map((held) => ({ ...held, isOfItsVersion: own.has(held.id) }));
};

/** What is due for who gives: by its kind, its sectors, and what it is a pilot for. */
async function dueRows(tx: Tx, agreed: readonly store.AgreedDivision[], { places, pilots, ...over }: Asking): Promise<readonly DueRow[]> {
  const givers = new Map(withPilots(places.filter(({ no }) => agreed.some(({ fromNo }) => fromNo === no)), pilots).map((place) => [place.no, place]));
  const along = alongside(heldOf(agreed.map((row) => ({ ...row, codes: [] }))).flatMap((held) => agreed.filter(({ id }) => id === held.id).slice(0, 1).map(({ code, version: { versionNo } }) => ({ ...held, code, versionNo }))));
  const divisions = agreed.map((division) => ({ ...division, along: along.get(division.id) ?? [] }));
  const due = await dueIn(tx, over, divisions);
  return divisions.map(({ id, fromNo, toNo, ...division }) => ({ id, fromNo, toNo, versionNo: division.version.versionNo, ...due(division, givers.get(fromNo)) }));
}

type Giver = Parameters<typeof isDue>[1];
/** `along`: what the same hand to the same besides, over the same version. */
type Coded = Pick<store.AgreedDivision, 'code' | 'version'> & { readonly along: readonly string[] };
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
