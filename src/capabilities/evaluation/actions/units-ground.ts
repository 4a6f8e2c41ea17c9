import { placesByNo, type Place } from '#capabilities/organisations/index.ts';
import { askableGoalsOf, programmeOf, type Goal } from '#capabilities/programme/index.ts';
import type { Reach } from '#platform/access/index.ts';
import type { Scope } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import type { RoundId } from '../contract.ts';
import type { UnitStatement } from '../contract/units.ts';
import { locatedIn, type Located } from '../rules/units-beside.ts';
import * as store from '../store/index.ts';
import { evaluationTexts as texts } from '../texts.ts';
import { unitTexts } from '../texts/units-texts.ts';

type Asked = { readonly roundId: RoundId; readonly organiser?: string | undefined };
export type UnitsGround = {
  readonly round: store.KeptRound; readonly at: store.FormLock; readonly organiser: Place; readonly organisers: readonly Place[]; readonly goals: readonly Goal[];
  readonly located: readonly Located[]; readonly units: number; readonly isSigned: boolean; readonly branches: readonly store.UnitsBranch[];
  /** What units within the reach are asked, in the programme's order. */
  readonly statements: readonly (store.AskedOfUnits & Located)[];
};

/** A round and an organiser's units within the reach, with what they are asked. Whoever is to change something holds what saves share, and is refused where all is over. */
export async function unitsGround({ roundId, organiser: code }: Asked, reach: Reach, { tx, today }: Scope, { isToChange = false } = {}): Promise<UnitsGround> {
  const round = await store.roundById(tx, roundId, today);
  const organisers = [...(await placesByNo(tx, reach.roots.map(({ tenant }) => tenant))).values()].sort((a, b) => a.no - b.no);
  const organiser = code === undefined ? organisers.find(({ no }) => no === reach.roots[0]?.tenant) : organisers.find((place) => place.code === code);
  const programme = round && (await programmeOf(tx, round));
  if (!round || !programme || !organiser) throw new Problem('not-found', message(texts, 'round.notFound'));
  const at = { roundNo: round.no, tenantNo: organiser.no };
  if (isToChange) {
    await store.lockForSaving(tx, [at]);
    if ((await store.roundById(tx, roundId, today))?.state === 'closed') throw new Problem('gone', message(texts, 'save.closed'));
  }
  const { statements, ...ground } = await store.unitsGround(tx, reach, at);
  if (isToChange && ground.isSigned) throw new Problem('gone', message(texts, 'save.signed'));
  const goals = askableGoalsOf(programme);
  const located = locatedIn(goals);
  const asked = new Map<string, store.AskedOfUnits>(statements.map((statement) => [statement.code, statement]));
  return {
    round, at, organiser, organisers, goals, located, ...ground,
    statements: located.flatMap((statement) => {
      const own = asked.get(statement.code);
      return own ? [{ ...statement, ...own }] : [];
    }),
  };
}

/** A statement that units are asked; the first of all if none is named. */
export function statementAsked({ statements }: UnitsGround, code: string | undefined): UnitsGround['statements'][number] {
  const found = code === undefined ? statements[0] : statements.find((statement) => statement.code === code);
  if (!found) throw new Problem('not-found', message(unitTexts, 'act.noStatement'));
  return found;
}

export const toldStatement = ({ code, text, goal, value, units }: UnitsGround['statements'][number]): UnitStatement => ({ code, text, goal, value, units });

/** The number of a branch by its code; of one that is not there, a number that nothing has. */
export function numberUnder({ branches }: UnitsGround, code: string | undefined): number | undefined {
  if (code === undefined) return undefined;
  return Number(branches.find((branch) => branch.code === code)?.path.split('.').at(-2) ?? -1);
}
