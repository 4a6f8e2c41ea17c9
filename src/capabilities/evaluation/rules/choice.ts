import type { OrganisationKind, Sector } from '#capabilities/organisations/index.ts';
import type { Asks, CoverageCounts, STANDINGS } from '../contract.ts';
import { dueGoals, type Askable } from './due.ts';

// Who is asked what: an organiser's choice over the tree below it.

export type Chosen = { readonly organisationNo: number; readonly goalNo: number; readonly asks: Asks };
export type Node = { readonly no: number; readonly kind: OrganisationKind; readonly path: string };

/** How a unit stands to a goal: asked itself, through its branch, or not. And a branch: it is asked where it answers for its units. */
export type Standing = (typeof STANDINGS)[number];

/** Reads choices: the nearest one, from the organisation itself upwards, decides; where there is none a unit is asked and a branch is not. */
export function reading(choices: readonly Chosen[]): (node: Node, goalNo: number) => Standing {
  const at = new Map(choices.map(({ organisationNo, goalNo, asks }) => [`${organisationNo} ${goalNo}`, asks]));
  return ({ no, kind, path }, goalNo) => {
    if (kind === 'branch') return at.get(`${no} ${goalNo}`) === 'branch' ? 'asked' : 'not-asked';
    const nearest = upwards(path).map((above) => at.get(`${above} ${goalNo}`)).find((asks) => asks !== undefined);
    return nearest === 'branch' ? 'by-branch' : (nearest ?? 'asked');
  };
}

/** The numbers of a path, the node's own first. */
const upwards = (path: string): readonly string[] => path.split('.').filter(Boolean).toReversed();

export type Coverage = CoverageCounts & { readonly goalNo: number };

/**
 * Of how many units each goal is asked, of those that it is due for; and, as goal 0, of how many anything is. A unit that is asked in one goal and
 * answered for in another counts as asked.
 * @param dueGoals the goals of which something is due for a unit
 */
export function coverageOf<U extends Node>(units: readonly U[], dueGoals: (unit: U) => readonly number[], stands: (node: Node, goalNo: number) => Standing): readonly Coverage[] {
  const all = units.map((unit) => dueGoals(unit).map((goalNo) => ({ goalNo, standing: stands(unit, goalNo) }))).filter((goals) => goals.length > 0);
  const sum = (goalNo: number, standings: readonly (Standing | undefined)[]): Coverage => ({
    goalNo, units: standings.length, asked: standings.filter((one) => one === 'asked').length, byBranch: standings.filter((one) => one === 'by-branch').length,
  });
  const best = (goals: readonly { readonly standing: Standing }[]): Standing => (['asked', 'by-branch', 'not-asked'] as const).find((wanted) => goals.some(({ standing }) => standing === wanted)) ?? 'not-asked';
  const byGoal = Map.groupBy(all.flat(), ({ goalNo }) => goalNo);
  return [sum(0, all.map(best)), ...[...byGoal].map(([goalNo, own]) => sum(goalNo, own.map(({ standing }) => standing)))];
}

type OwnedUnit = Node & { readonly tenantNo: number; readonly sectors: readonly Sector[] };

/** The same for every tenant that has units. */
export function coverageByTenant(statements: readonly Askable[], places: readonly OwnedUnit[], year: number, stands: (node: Node, goalNo: number) => Standing): readonly (Coverage & { readonly tenantNo: number })[] {
  const due = dueGoals(statements, year);
  const units = places.filter(({ kind }) => kind === 'unit');
  return [...Map.groupBy(units, ({ tenantNo }) => tenantNo)].flatMap(([tenantNo, own]) => coverageOf(own, due, stands).map((coverage) => ({ ...coverage, tenantNo })));
}

/** The choices as they would stand after another one. */
export function withChoice(choices: readonly Chosen[], { organisationNos, goalNos, asks }: { readonly organisationNos: readonly number[]; readonly goalNos: readonly number[]; readonly asks: Asks | null }): readonly Chosen[] {
  const others = choices.filter(({ organisationNo, goalNo }) => !organisationNos.includes(organisationNo) || !goalNos.includes(goalNo));
  if (asks === null) return others;
  return [...others, ...organisationNos.flatMap((organisationNo) => goalNos.map((goalNo) => ({ organisationNo, goalNo, asks })))];
}

type Change = { readonly organisationNo: number; readonly goalNo: number };

/** Of which units which goals would be asked that are not, and the other way. */
export function changesOf<P extends Node>(
  places: readonly P[], due: (place: P) => readonly number[], before: (node: Node, goalNo: number) => Standing, after: (node: Node, goalNo: number) => Standing,
): { readonly more: readonly Change[]; readonly less: readonly Change[] } {
  const goals = [...new Set(places.filter(({ kind }) => kind === 'unit').flatMap((unit) => due(unit)))];
  const changes = places.filter(({ kind }) => kind === 'unit' || kind === 'branch').flatMap((place) =>
    (place.kind === 'unit' ? due(place) : goals).map((goalNo) => ({ organisationNo: place.no, goalNo, was: before(place, goalNo) === 'asked', is: after(place, goalNo) === 'asked' })));
  return { more: changes.filter(({ was, is }) => is && !was), less: changes.filter(({ was, is }) => was && !is) };
}

/** A tree as people read it: each node before what stands below it, and neighbours by their codes, in which numbers count as numbers. */
export function inTreeOrder<P extends Pick<Node, 'no' | 'path'> & { readonly code: string }>(places: readonly P[]): readonly P[] {
  const codeOf = new Map(places.map(({ no, code }) => [String(no), code]));
  const wayTo = new Map(places.map((place) => [place, place.path.split('.').filter(Boolean).map((no) => codeOf.get(no) ?? '')]));
  const collator = new Intl.Collator('en', { numeric: true });
  return [...places].sort((a, b) => {
    const [own, other] = [wayTo.get(a) ?? [], wayTo.get(b) ?? []];
    const fork = own.findIndex((code, i) => code !== other[i]);
    return fork === -1 || other[fork] === undefined ? own.length - other.length : collator.compare(own[fork] ?? '', other[fork]);
  });
}
