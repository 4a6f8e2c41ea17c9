import type { Names } from '#capabilities/organisations/index.ts';
import type { Goal } from '#capabilities/programme/index.ts';
import type { Proposal } from '../contract.ts';
import type { HandedOver, Marks } from '../contract/marks.ts';
import { beside, locatedIn } from './units-beside.ts';
import { reviewState } from './units.ts';

/** Marks by the code that they stand at: a statement, or a task, measure or goal, and then at every statement below it. */
export type MarksByCode = ReadonlyMap<string, Marks>;
export const NO_MARKS: MarksByCode = new Map();

/** What stands beside a statement: the nearest of what is said of it, its task, its measure and its goal. */
export const marksAt = (marks: MarksByCode, { goal, measure, task, statement }: { readonly goal: string; readonly measure: string; readonly task: string; readonly statement: string }): Marks =>
  ({ ...marks.get(goal), ...marks.get(measure), ...marks.get(task), ...marks.get(statement) });

/** How many items of evidence stand at answers, where there are any. */
export const itemsIn = (marks: MarksByCode): ReadonlyMap<string, number> => new Map([...marks].flatMap(([code, { evidence }]) => (evidence && evidence.n > 0 ? [[code, evidence.n]] : [])));

/** What would come along with a proposal stood at the code by which its question was asked then. */
export function withEvidenceThen(own: Marks, marks: MarksByCode, proposal: Pick<Proposal, 'from'> | undefined): Marks {
  if (proposal?.from === undefined) return own;
  const before = marks.get(proposal.from)?.evidence?.before ?? [];
  return { ...own, evidence: { n: 0, soon: 0, expired: 0, ...own.evidence, before } };
}

/** A kept mark, as the store gives it: `data` is what its own branch of the statement built. */
type Kept = { readonly statement_code: string; readonly kind: string; readonly data: unknown };
type Review = { readonly state: 'returned' | 'accepted'; readonly note: string; readonly by: string; readonly at: string; readonly reviewed: number; readonly now: number };
type HandedDown = { readonly from: Names | null; readonly by: string; readonly at: string };

/** What stands in a form, by the code that it stands at. Most kinds are kept as they are told; these are made something of. */
const MADE: Readonly<Record<string, (data: unknown) => Partial<Marks>>> = {
  review: (data) => {
    const { state, note, by, at, reviewed, now } = data as Review; // as its branch builds it
    return { review: { state: reviewState(state, { reviewed, now }), note, by, at: new Date(at) } };
  },
  handedDown: (data) => {
    const { at, ...rest } = data as HandedDown; // the same
    return { handedDown: { ...rest, at: new Date(at) } };
  },
};

export function marksFrom(kept: readonly Kept[], goals: readonly Goal[]): MarksByCode {
  const marks = new Map<string, Marks>();
  const add = (code: string, mark: Partial<Marks>): void => void marks.set(code, { ...marks.get(code), ...mark });
  for (const { statement_code: code, kind, data } of kept) if (kind !== ASKED_OF_UNITS && kind !== HANDED_OVER) add(code, MADE[kind]?.(data) ?? { [kind]: data });
  const asked = new Set(kept.filter(({ kind }) => kind === ASKED_OF_UNITS).map((mark) => mark.statement_code));
  if (asked.size > 0) for (const [code, unitsBeside] of unitsBesideIn(goals, asked)) add(code, { unitsBeside });
  return marks;
}
/** What stands beside the form itself: what of it another answers by a division of work. */
export const handedOverIn = (kept: readonly Kept[]): readonly HandedOver[] => kept.flatMap(({ kind, data }) => (kind === HANDED_OVER ? [data as HandedOver] : [])); // as its branch builds it
const HANDED_OVER = 'handedOver';

/** Of which statements units are asked: told of at what stands beside them. */
const ASKED_OF_UNITS = 'asked-of-units';

/** To each statement, the first of those that units are asked and that stand beside it. */
function unitsBesideIn(goals: readonly Goal[], asked: ReadonlySet<string>): readonly (readonly [string, NonNullable<Marks['unitsBeside']>])[] {
  const located = locatedIn(goals);
  const byMeasure = Map.groupBy(located.filter(({ code }) => asked.has(code)), ({ measure }) => measure);
  return located.flatMap((statement) => {
    const [first] = beside(statement, byMeasure.get(statement.measure) ?? []);
    return first ? [[statement.code, first.code] as const] : [];
  });
}
