import * as z from 'zod';
import { Names } from '#capabilities/organisations/index.ts';
import { Answer, WAYS_IN } from './answer.ts';
import { FormId, RoundId, StatementCode } from './base.ts';
import { FormPlace, LIKENESSES, Rewording } from './form.ts';

// The story of an answer: who gave it, when, from which way in, and what became of it, year by year.

export const AskStory = z.object({ formId: FormId, statement: StatementCode });

/** One version of an answer. `by` is null where nobody is known any more; `changed` are the fields that differ from the version before it. */
const Given = z.object({
  is: z.literal('given'), at: z.date(), by: z.string().nullable(), wayIn: z.enum(WAYS_IN), answer: Answer, changed: z.array(z.enum(['status', 'comment', 'note', 'evidence', 'value', 'onDay'])).readonly(),
});
/** What happened to the whole form meanwhile. */
const Signed = z.object({ is: z.literal('signed'), at: z.date(), by: z.string(), no: z.int() });
const Reopened = z.object({ is: z.literal('reopened'), at: z.date(), by: z.string(), no: z.int(), reason: z.string() });
export const StoryEvent = z.discriminatedUnion('is', [Given, Signed, Reopened]).readonly();
export type StoryEvent = z.output<typeof StoryEvent>;

/** A round in which the statement was asked of the same organisation, with all that happened in it, the newest first; and how its question compares with the form's. */
export const StoryYear = z.object({
  round: z.object({ id: RoundId, year: z.int(), names: Names }).readonly(),
  /** The code by which it was asked, where a crosswalk says that it was another. */
  from: StatementCode.optional(),
  likeness: z.enum(LIKENESSES),
  rewordings: z.array(Rewording).readonly(),
  events: z.array(StoryEvent).readonly(),
}).readonly();
export type StoryYear = z.output<typeof StoryYear>;

export const StoryPage = z.object({
  form: FormPlace,
  statement: z.object({ code: StatementCode, text: Names, asksHowFar: z.boolean(), goal: z.string() }).readonly(),
  years: z.array(StoryYear).readonly(),
}).readonly();
export type StoryPage = z.output<typeof StoryPage>;
