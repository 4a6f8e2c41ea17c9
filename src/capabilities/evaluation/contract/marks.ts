import * as z from 'zod';

/** So many items, and of them those whose last valid day is near or has passed. */
const EvidenceMark = z.object({
  n: z.int(), soon: z.int(), expired: z.int(),
  /** What stood at the same answer in earlier years: so many that would come along with a confirmed proposal, and so many that have expired since. */
  before: z.array(z.object({ year: z.int(), n: z.int(), expired: z.int() }).readonly()).readonly(),
}).readonly();

/** What stands beside a statement in its form, each theme by its name; nothing where there is nothing to be said. */
export const Marks = z.object({ evidence: EvidenceMark.optional() }).readonly();
export type Marks = z.output<typeof Marks>;
