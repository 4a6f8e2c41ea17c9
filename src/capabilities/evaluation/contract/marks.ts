import * as z from 'zod';

// What stands beside a statement in a form. One optional field a theme, so that a page asks for all of it at once.

export const Marks = z.object({
  /** Somebody asks to correct the signed answer, or may do so now. */
  reopening: z.object({ state: z.enum(['asked', 'reopened']), by: z.string(), reason: z.string() }).readonly().optional(),
}).readonly();
export type Marks = z.output<typeof Marks>;
export const NO_MARKS: Marks = {};
