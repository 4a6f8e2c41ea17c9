import type { OrganisationKind, Sector } from '#capabilities/organisations/index.ts';
import { divisionKey, type Divided } from './division.ts';
import { isForPilots } from './running-pilots.ts';

/** What decides whether a statement is asked of an organisation in a year. */
export type Askable = {
  readonly code: string;
  readonly goalNo: number;
  readonly years: readonly number[];
  readonly answeredBy: readonly OrganisationKind[];
  /** Empty: every sector. */
  readonly sectors: readonly Sector[];
  /** Who is named for the task, by code. */
  readonly parties: readonly string[];
};

/** What an organisation is asked as. */
export type Asked = {
  readonly kind: OrganisationKind;
  readonly sectors: readonly Sector[];
  /** A named body's code in the programme: it is asked what names it, and nothing else. */
  readonly party?: string | null;
  /** Whether it is asked what units are: a branch for its units, a provider that has none for itself. */
  readonly asUnit?: boolean;
  /** The statements for which it is named as a pilot; undefined where pilots are not told from others. */
  readonly pilotOf?: readonly string[] | undefined;
} & Divided;

/** Years are a set: what is due in 2024 and 2026 is not due in 2025. An organisation of no stated sector is asked what any sector is. What has been handed to another is asked there. */
export const isDue = (statement: Askable, of: Asked, year: number): boolean =>
  statement.years.includes(year) && (of.takenOn?.includes(statement.code) === true || (isOwn(statement, of) && of.handedOver?.includes(statement.code) !== true));

const isOwn = (statement: Askable, of: Asked): boolean =>
  (statement.answeredBy.includes(of.kind) || (of.asUnit === true && statement.answeredBy.includes('unit'))) &&
  (of.kind !== 'stakeholder' || (of.party !== undefined && of.party !== null && statement.parties.includes(of.party))) &&
  (of.pilotOf === undefined || !isForPilots(statement, of.kind) || of.pilotOf.includes(statement.code)) &&
  (statement.sectors.length === 0 || of.sectors.length === 0 || statement.sectors.some((sector) => of.sectors.includes(sector)));

export type AskedList<S, O> = { readonly key: string; readonly asked: Asked; readonly statements: readonly S[]; readonly organisations: readonly O[] };

type Node = Asked & { readonly no: number; readonly path: string };

/** As what each of these is asked: a branch that answers for its units as they are, and so a provider of which no unit is known. */
export function askedAs<N extends Node>(nodes: readonly N[], branchesThatAnswer: readonly number[]): readonly (N & Asked)[] {
  const above = new Set(nodes.filter(({ kind }) => kind === 'unit').flatMap(({ path }) => path.split('.').map(Number)));
  const answering = new Set(branchesThatAnswer);
  return nodes.map((node) => ({ ...node, asUnit: (node.kind === 'branch' && answering.has(node.no)) || (node.kind === 'provider' && !above.has(node.no)) }));
}

/** The goals of which something is due for an organisation. */
export function dueGoals<S extends Askable>(statements: readonly S[], year: number): (of: Asked) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  return (of) => {
    const key = [of.kind, [...of.sectors].sort().join('+'), of.party ?? '', of.asUnit ?? '', ...pilotKey(of), ...divisionKey(of)].join(' ');
    const goals = known.get(key) ?? [...new Set(statements.filter((statement) => isDue(statement, of, year)).map(({ goalNo }) => goalNo))];
    known.set(key, goals);
    return goals;
  };
}

type Asking<O> = {
  /** Which goals an organisation is asked about; all of them if nothing else is said. */
  readonly asksOf?: (of: O) => ((goalNo: number) => boolean) | undefined;
  /** Who has a form also where nothing is due: that has an empty list. */
  readonly hasForm?: (of: O) => boolean;
};

/**
 * The lists that organisations need: those that are asked the same share one, and what is asked of nobody gets none. Whom a choice leaves without
 * statements has an empty list.
 */
export function askedLists<S extends Askable, O extends Asked>(
  statements: readonly S[], organisations: readonly O[], year: number, { asksOf = () => undefined, hasForm = () => false }: Asking<O> = {},
): readonly AskedList<S, O>[] {
  const goals = [...new Set(statements.map(({ goalNo }) => goalNo))];
  const alike = Map.groupBy(organisations, (of) => keyOf(of, goals, asksOf(of)));
  return [...alike].flatMap(([key, members]) => {
    const [first] = members;
    if (!first) return [];
    const { kind, sectors, party = null, asUnit = false, pilotOf, handedOver, takenOn } = first;
    const due = statements.filter((statement) => isDue(statement, first, year));
    const asks = asksOf(first);
    const asked = { kind, sectors, party, asUnit, pilotOf, ...(handedOver && { handedOver }), ...(takenOn && { takenOn }) };
    return due.length === 0 && !members.some(hasForm) ? [] : [{ key, asked, statements: asks ? due.filter(({ goalNo }) => asks(goalNo)) : due, organisations: members }];
  });
}

/**
 * Who is asked nothing itself signs for what is below it: where anything is asked there, it has a form of its own, which is an empty list; and so has, of the others, only
 * who has a form already.
 */
export function withSigners<S, O extends { readonly no: number; readonly tenantNo: number }>(lists: readonly AskedList<S, O>[], hasForm: (of: O) => boolean = () => false): readonly AskedList<S, O>[] {
  const asked = new Set(lists.flatMap(({ statements, organisations }) => (statements.length > 0 ? organisations.map(({ tenantNo }) => tenantNo) : [])));
  return lists.flatMap((list) => {
    if (list.statements.length > 0) return [list];
    const organisations = list.organisations.filter((of) => hasForm(of) || (isTenant(of) && asked.has(of.no)));
    return organisations.length === 0 ? [] : [{ ...list, organisations }];
  });
}
export const isTenant = ({ no, tenantNo }: { readonly no: number; readonly tenantNo: number }): boolean => no === tenantNo;

const pilotKey = ({ pilotOf }: Asked): readonly string[] => (pilotOf && pilotOf.length > 0 ? [`pilot:${pilotOf.join('+')}`] : []);

const keyOf = (of: Asked, goals: readonly number[], asks: ((goalNo: number) => boolean) | undefined): string =>
  [of.kind, [...of.sectors].sort().join('+'), of.party ?? '', of.asUnit ? 'as-unit' : '', ...pilotKey(of), ...divisionKey(of), asks ? goals.filter((goal) => !asks(goal)).map((goal) => `-${goal}`).join('') : ''].join(' ').trimEnd();
