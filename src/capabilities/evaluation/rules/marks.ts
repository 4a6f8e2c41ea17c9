import type { Marks } from '../contract.ts';

/** Marks by the code that they stand at: a statement, or a task, measure or goal, and then at every statement below it. */
export type MarksByCode = ReadonlyMap<string, Marks>;
export const NO_MARKS: MarksByCode = new Map();

/** What stands beside a statement: the nearest of what is said of it, its task, its measure and its goal. */
export const marksAt = (marks: MarksByCode, { goal, measure, task, statement }: { readonly goal: string; readonly measure: string; readonly task: string; readonly statement: string }): Marks =>
  ({ ...marks.get(goal), ...marks.get(measure), ...marks.get(task), ...marks.get(statement) });
