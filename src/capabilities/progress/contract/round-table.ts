import * as z from 'zod';
import { Round, RoundId } from '#capabilities/evaluation/index.ts';
import { Names } from '#capabilities/organisations/index.ts';
import { Distribution } from '../contract.ts';

export const AskRoundTable = z.object({ roundId: RoundId });

/** One statement of one organiser: asked of itself (`own`), or of its units together. `distribution` is what was signed; null where that is not to be seen. */
export const RoundRow = z.object({
  organiser: z.string(), names: Names, isSigned: z.boolean(), of: z.enum(['own', 'units']),
  spearhead: z.string().nullable(), goal: z.string(), measure: z.string(), task: z.string(), statement: z.string(), text: Names,
  asked: z.int(), answered: z.int(), distribution: Distribution.nullable(),
}).readonly();
export type RoundRow = z.output<typeof RoundRow>;

/** A whole round by organiser and statement, for analysts. */
export const RoundTable = z.object({ round: Round, asOf: z.date(), rows: z.array(RoundRow).readonly() }).readonly();
export type RoundTable = z.output<typeof RoundTable>;
