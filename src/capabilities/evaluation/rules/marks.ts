import type { Goal } from '#capabilities/programme/index.ts';
import type { Names } from '#capabilities/organisations/index.ts';
import type { Marks } from '../contract/marks.ts';
import { beside, locatedIn } from './units-beside.ts';
import { reviewState } from './units.ts';

/** A kept mark, as the store gives it: `data` is what its own branch of the statement built. */
type Kept = { readonly statement_code: string; readonly kind: string; readonly data: unknown };
type Review = { readonly state: 'returned' | 'accepted'; readonly note: string; readonly by: string; readonly at: string; readonly reviewed: number; readonly now: number };
type HandedDown = { readonly from: Names | null; readonly by: string; readonly at: string };

/** What stands beside each statement of a form, by its code. */
export function marksFrom(kept: readonly Kept[], goals: readonly Goal[]): ReadonlyMap<string, Marks> {
  const marks = new Map<string, Marks>();
  const add = (code: string, mark: Partial<Marks>): void => void marks.set(code, { ...marks.get(code), ...mark });
  for (const { statement_code: code, kind, data } of kept) {
    if (kind === 'review') {
      const { state, note, by, at, reviewed, now } = data as Review; // as its branch builds it
      add(code, { review: { state: reviewState(state, { reviewed, now }), note, by, at: new Date(at) } });
    }
    if (kind === 'handed-down') {
      const { at, ...rest } = data as HandedDown; // the same
      add(code, { handedDown: { ...rest, at: new Date(at) } });
    }
  }
  const asked = new Set(kept.filter(({ kind }) => kind === 'asked-of-units').map((mark) => mark.statement_code));
  if (asked.size > 0) for (const [code, unitsBeside] of unitsBesideIn(goals, asked)) add(code, { unitsBeside });
  return marks;
}

/** To each statement, the first of those that units are asked and that stand beside it. */
function unitsBesideIn(goals: readonly Goal[], asked: ReadonlySet<string>): readonly (readonly [string, NonNullable<Marks['unitsBeside']>])[] {
  const located = locatedIn(goals);
  const byMeasure = Map.groupBy(located.filter(({ code }) => asked.has(code)), ({ measure }) => measure);
  return located.flatMap((statement) => {
    const [first] = beside(statement, byMeasure.get(statement.measure) ?? []);
    return first ? [[statement.code, first.code] as const] : [];
  });
}
