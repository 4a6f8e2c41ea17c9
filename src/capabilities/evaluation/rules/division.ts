import type { OrganisationKind } from '#capabilities/organisations/index.ts';
import { sha256 } from '#platform/canonical/index.ts';

// What is handed to another by a division of work: who gives is not asked, who takes is, also where its own kind would not be.

export const divisionPath = (id: string): `/divisions/${string}` => `/divisions/${id}`;

/** Who may give and take. */
export const DIVIDING_KINDS: readonly OrganisationKind[] = ['organiser', 'collaboration-area'];

/** Whether a goal's, measure's, task's or statement's code is this statement's or stands above it: "1.1" is above "1.1.6-1a" and not above "1.10.2-1a". */
export const covers = (code: string, statement: string): boolean => statement.startsWith(code) && !/^\d/.test(statement.slice(code.length)) && (code.includes('-') || !/^[a-z]/.test(statement.slice(code.length)));

/** What a round goes by: who gives, who takes, and the statements that were due for who gives. */
export type DivisionInRound = { readonly fromNo: number; readonly toNo: number; readonly codes: readonly string[] };

export type Divided = { readonly handedOver?: readonly string[]; readonly takenOn?: readonly string[] };

/** Organisations with the statements that each has handed over and taken on; those that have neither are as they were. */
export function withDivisions<N extends { readonly no: number }>(nodes: readonly N[], divisions: readonly DivisionInRound[]): readonly (N & Divided)[] {
  if (divisions.length === 0) return nodes;
  const [given, taken] = [Map.groupBy(divisions, ({ fromNo }) => fromNo), Map.groupBy(divisions, ({ toNo }) => toNo)];
  const codesOf = (own: readonly DivisionInRound[] | undefined): readonly string[] => [...new Set((own ?? []).flatMap(({ codes }) => codes))].sort();
  return nodes.map((node) => {
    const [handedOver, takenOn] = [codesOf(given.get(node.no)), codesOf(taken.get(node.no))];
    return { ...node, ...(handedOver.length > 0 && { handedOver }), ...(takenOn.length > 0 && { takenOn }) };
  });
}

/** What makes lists differ: as short as a key has to be, however much has been handed over. */
export const divisionKey = ({ handedOver = [], takenOn = [] }: Divided): readonly string[] =>
  handedOver.length + takenOn.length === 0 ? [] : [`divided:${sha256(`${handedOver.join(' ')} < ${takenOn.join(' ')}`).slice(0, 32)}`];

type Answerable = { readonly code: string; readonly answeredBy: readonly OrganisationKind[] };

/** What a division of this code by an organisation of this kind is about, in any year. */
export const dividedStatements = <S extends Answerable>(statements: readonly S[], code: string, kind: OrganisationKind): readonly S[] =>
  statements.filter((statement) => statement.answeredBy.includes(kind) && covers(code, statement.code));

/** A division with the kind of who gives and all who take. */
export type StandingDivision = {
  readonly fromNo: number; readonly fromKind: OrganisationKind; readonly toNos: readonly number[]; readonly code: string;
  /** What it means over the version that is looked at, where its code is meant by another one. */
  readonly isMeant?: (statement: string) => boolean;
};

/** Why a division cannot be: who gives has handed the same over already, has taken it on itself, or who takes has handed it on. What is handed over goes one step, so that everybody knows who answers. */
export const HINDRANCES = ['given', 'taken', 'handed-on'] as const;
export type Hindrance = (typeof HINDRANCES)[number];

export function hindranceTo(wanted: StandingDivision, standing: readonly StandingDivision[], statements: readonly Answerable[]): Hindrance | undefined {
  const codesOf = ({ code, fromKind, isMeant = (statement) => covers(code, statement) }: StandingDivision): ReadonlySet<string> =>
    new Set(statements.filter((statement) => statement.answeredBy.includes(fromKind) && isMeant(statement.code)).map((statement) => statement.code));
  const meant = codesOf(wanted);
  const isSame = (other: StandingDivision): boolean => (!other.isMeant && other.fromKind === wanted.fromKind && (covers(wanted.code, other.code) || covers(other.code, wanted.code))) || [...codesOf(other)].some((code) => meant.has(code));
  const [same] = [standing.filter(isSame)];
  if (same.some(({ fromNo }) => fromNo === wanted.fromNo)) return 'given';
  if (same.some(({ toNos }) => toNos.includes(wanted.fromNo))) return 'taken';
  return same.some(({ fromNo }) => wanted.toNos.includes(fromNo)) ? 'handed-on' : undefined;
}

/** Who somebody is to a division. */
export type Sides = { readonly isGiver: boolean; readonly isTaker: boolean; readonly isOwner: boolean };
type Decidable = { readonly state: 'proposed' | 'agreed' | 'declined' | 'ended'; readonly isRecorded: boolean; readonly toEach: boolean };

/** On whose side somebody does it who may: who takes decides, and the owner in its place; either of the two ends it. */
export const doerOf = ({ isGiver, isTaker }: Sides, by: 'decide' | 'end'): 'giver' | 'taker' | 'owner' => (by === 'end' && isGiver ? 'giver' : isTaker ? 'taker' : 'owner');

/** What somebody may do about it. What goes to each county of an area is decided by the programme's owner: none of the counties can agree for the others. */
export function mayDivide({ state, isRecorded, toEach }: Decidable, { isGiver, isTaker, isOwner }: Sides): { readonly decide: boolean; readonly end: boolean } {
  if (state === 'proposed') return { decide: toEach ? isOwner : isTaker || isOwner, end: isGiver || isOwner };
  return { decide: false, end: state === 'agreed' && (isOwner || (!isRecorded && (isGiver || (isTaker && !toEach)))) };
}
