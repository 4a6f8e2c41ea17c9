import type { Names } from '#capabilities/organisations/index.ts';
import type { Goal } from '#capabilities/programme/index.ts';
import type { HandedOver, Marks } from '../contract/marks.ts';
import type { FoundProposal, Stood } from './proposals.ts';
import { beside, locatedIn } from './units-beside.ts';
import { reviewState } from './units.ts';

/** As they are found: what stood at earlier answers is told with its round and whose it was, since two rounds of a year may ask by the same codes, and several may have been merged into one. */
type Evidence = NonNullable<Marks['evidence']>;
type FoundMarks = Omit<Marks, 'evidence'> & { readonly evidence?: Omit<Evidence, 'before'> & { readonly before: readonly (Evidence['before'][number] & Pick<Stood, 'organisationNo' | 'roundNo'>)[] } };

/** Marks by the code that they stand at: a statement, or a task, measure or goal, and then at every statement below it. */
export type MarksByCode = ReadonlyMap<string, FoundMarks>;
export const NO_MARKS: MarksByCode = new Map();

type Located = { readonly goal: string; readonly measure: string; readonly task: string; readonly statement: string };

/** What stands beside a statement: the nearest of what is said of it, its task, its measure and its goal. What would come along with its proposal stood at the answer that the proposal is of. */
export function marksAt(marks: MarksByCode, { goal, measure, task, statement }: Located, proposal?: Pick<FoundProposal, 'from' | 'stood'>): Marks {
  const { evidence, ...own } = { ...marks.get(goal), ...marks.get(measure), ...marks.get(task), ...marks.get(statement) };
  const stood = (proposal && marks.get(proposal.from ?? statement)?.evidence?.before) ?? [];
  const before = stood.filter(({ organisationNo, roundNo }) => roundNo === proposal?.stood.roundNo && organisationNo === proposal.stood.organisationNo).map(({ year, n, expired }) => ({ year, n, expired }));
  if (!evidence && before.length === 0) return own;
  return { ...own, evidence: { n: 0, soon: 0, expired: 0, ...evidence, before } };
}

/** How many items of evidence stand at answers, where there are any. */
export const itemsIn = (marks: MarksByCode): ReadonlyMap<string, number> => new Map([...marks].flatMap(([code, { evidence }]) => (evidence && evidence.n > 0 ? [[code, evidence.n]] : [])));

/** A kept mark, as the store gives it: `data` is what its own branch of the statement built. */
type Kept = { readonly statement_code: string; readonly kind: string; readonly data: unknown };
type Review = { readonly state: 'returned' | 'accepted'; readonly note: string; readonly by: string; readonly at: string; readonly reviewed: number; readonly now: number };
type HandedDown = { readonly from: Names | null; readonly by: string; readonly at: string };

/** What stands in a form, by the code that it stands at. Most kinds are kept as they are told; these are made something of. */
const MADE: Readonly<Record<string, (data: unknown) => Partial<FoundMarks>>> = {
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
  const marks = new Map<string, FoundMarks>();
  const add = (code: string, mark: Partial<FoundMarks>): void => void marks.set(code, { ...marks.get(code), ...mark });
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
