import * as z from 'zod';
import { Answer } from './answer.ts';
import { FormId, StatementCode } from './base.ts';

// What others have saved in a form that somebody has open.

/** `after`: an instant in milliseconds, the last one that the asker was told. */
export const AskOthers = z.object({ formId: FormId, after: z.coerce.number().int().min(0).max(8_640_000_000_000_000) });

/** Answers saved since, whoever's they are, and by whom; `at` is what is asked after the next time. */
export const Others = z.object({
  at: z.int(),
  answers: z.array(z.object({ statement: StatementCode, by: z.string().nullable(), answer: Answer }).readonly()).readonly(),
}).readonly();
