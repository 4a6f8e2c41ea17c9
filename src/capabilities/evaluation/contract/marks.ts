import * as z from 'zod';
import { Names } from '#capabilities/organisations/index.ts';
import { REVIEW_STATES } from './units-review.ts';
import { StatementCode } from './base.ts';

/** What stands beside a statement in a form, one field for each thing that can. */
export const Marks = z.object({
  /** What the organiser has said of the answer. */
  review: z.object({ state: z.enum(REVIEW_STATES), note: z.string(), by: z.string(), at: z.date() }).readonly().optional(),
  /** The answer came from above and still stands as it was handed down. From nobody by name: from one person who answers for several units. */
  handedDown: z.object({ from: Names.nullable(), by: z.string(), at: z.date() }).readonly().optional(),
  /** In an organiser's own form: the question whose answers by its units stand beside this one. */
  unitsBeside: StatementCode.optional(),
}).readonly();
export type Marks = z.output<typeof Marks>;
