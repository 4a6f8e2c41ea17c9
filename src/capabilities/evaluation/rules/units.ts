import { byName, shown } from '#platform/i18n/index.ts';
import { UNITS_A_PAGE, type LeftAlone, type SeenAnswer, type UnitAct, type UnitCounts, type UnitRow, type UnitsFilter } from '../contract/units.ts';
import type { ReviewState } from '../contract/units-review.ts';

/** How an answer stands to what was said of one of its versions. */
export function reviewState(state: 'returned' | 'accepted', { reviewed, now }: { readonly reviewed: number; readonly now: number }): ReviewState {
  if (state === 'returned') return now > reviewed ? 'changed' : 'returned';
  return now > reviewed ? 'accepted-changed' : 'accepted';
}

/** Whether it has another answer than the last time; where one of the two is missing there is nothing to compare. */
export const differsFromLast = ({ status, last }: Pick<UnitRow, 'status' | 'last'>): boolean => status !== null && last !== null && status !== last.status;

/** Everything but the answer itself that a filter asks for. Where nothing is said of who is not asked, they are left out. The text is looked for by the database. */
export function isWithinFilter({ unitKind, sectors, status, wayIn, review, last }: Pick<UnitRow, 'unitKind' | 'sectors' | 'status' | 'wayIn' | 'review' | 'last'>, { kind, sector, state, differs }: UnitsFilter): boolean {
  return (!kind || unitKind === kind) && (!sector || sectors.includes(sector)) && (!differs || differsFromLast({ status, last })) && (!state || stateSought(state, { status, wayIn, review }));
}

function stateSought(state: NonNullable<UnitsFilter['state']>, { status, wayIn, review }: Pick<UnitRow, 'status' | 'wayIn' | 'review'>): boolean {
  if (state === 'own') return status !== null && wayIn !== 'handed-down';
  if (state === 'handed-down') return status !== null && wayIn === 'handed-down';
  return review?.state === state;
}

export function hasAnswer({ isAsked, status }: Pick<UnitRow, 'isAsked' | 'status'>, answer: UnitsFilter['answer']): boolean {
  if (answer === 'not-asked') return !isAsked;
  return isAsked && (answer === undefined || (answer === 'blank' ? status === null : status === answer));
}

type Counted = Pick<UnitRow, 'isAsked' | 'status' | 'wayIn'> & { readonly review: Pick<NonNullable<UnitRow['review']>, 'state'> | null };

export function countUnits(rows: readonly Counted[]): UnitCounts {
  const asked = rows.filter(({ isAsked }) => isAsked);
  const of = (status: UnitRow['status']): number => asked.filter((row) => row.status === status).length;
  const said = (state: ReviewState): number => asked.filter(({ review }) => review?.state === state).length;
  return {
    asked: asked.length, notAsked: rows.length - asked.length, fully: of('fully'), partly: of('partly'), notAtAll: of('not-at-all'), notApplicable: of('not-applicable'), blank: of(null),
    handedDown: asked.filter(({ status, wayIn }) => status !== null && wayIn === 'handed-down').length, returned: said('returned'), changed: said('changed'), accepted: said('accepted'),
  };
}

/** In the order that is asked for; those that are alike in it by their codes, in which numbers count as numbers. */
export function sortUnits(rows: readonly UnitRow[], { sort, in: language }: Pick<UnitsFilter, 'sort' | 'in'>): readonly UnitRow[] {
  const orders: Readonly<Record<UnitsFilter['sort'], (a: UnitRow, b: UnitRow) => number>> = {
    code: () => 0,
    name: byName(language, ({ organisation }) => shown(organisation.names, language).text),
    branch: byName(language, ({ branch }) => (branch ? shown(branch.names, language).text : '')),
    // What is not done at all first, what is not answered last.
    answer: (a, b) => placeOf(a.status) - placeOf(b.status),
    changed: (a, b) => (b.at?.getTime() ?? 0) - (a.at?.getTime() ?? 0),
    last: (a, b) => placeOf(a.last?.status ?? null) - placeOf(b.last?.status ?? null),
  };
  // Codes hold letters that need no language: numbers in them made equally long are compared as texts, which is many times faster for thousands of rows.
  const keyed = rows.map((row) => ({ row, key: row.organisation.code.replaceAll(/\d+/g, (digits) => digits.padStart(12, '0')) }));
  return keyed.sort((a, b) => orders[sort](a.row, b.row) || (a.key < b.key ? -1 : 1)).map(({ row }) => row);
}

const ORDER = ['not-at-all', 'partly', 'fully', 'not-applicable', null] as const satisfies readonly UnitRow['status'][];
const placeOf = (status: UnitRow['status']): number => ORDER.indexOf(status);

/** A page of rows; one that lies past the end is the last. */
export function pageOfUnits(rows: readonly UnitRow[], wanted: number): { readonly rows: readonly UnitRow[]; readonly page: { readonly no: number; readonly of: number } } {
  const of = Math.max(1, Math.ceil(rows.length / UNITS_A_PAGE));
  const no = Math.min(wanted, of);
  return { rows: rows.slice((no - 1) * UNITS_A_PAGE, no * UNITS_A_PAGE), page: { no, of } };
}

type Standing = Pick<UnitRow, 'isAsked' | 'status' | 'version'> & { readonly review: Pick<NonNullable<UnitRow['review']>, 'state'> | null };

/** Why a unit's answer would be left alone by an act; undefined where it would not. `seen`: the version that was read, if any was. */
export function leftAlone(act: UnitAct, { isAsked, status, version, review }: Standing, seen?: SeenAnswer['version']): LeftAlone | undefined {
  if (!isAsked) return 'not-asked';
  if (seen !== undefined && seen !== version) return 'changed';
  if (act === 'answer') return undefined;
  if (status === null) return 'unanswered';
  return review?.state === (act === 'return' ? 'returned' : 'accepted') ? 'said' : undefined;
}

type Query = Readonly<Record<string, string | number | undefined>>;

/** The address of the table, or of a page below it, with what it is narrowed to; what is as it is anyway is left out. */
export function unitsPath({ roundId, page = '' }: { readonly roundId: string; readonly page?: '' | '/look' | '/hand-down' | '/against' }, query: Query = {}): `/rounds/${string}` {
  const entries = Object.entries(query).flatMap(([name, value]) => (value === undefined || value === '' || STANDARD[name] === value ? [] : [[name, String(value)]]));
  const text = new URLSearchParams(entries).toString();
  return `/rounds/${roundId}/units${page}${text && `?${text}`}`;
}
const STANDARD: Query = { sort: 'code', page: 1, in: 'sv' };
