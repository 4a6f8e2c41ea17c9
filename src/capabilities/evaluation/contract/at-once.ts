import * as z from 'zod';
import { Names } from '#capabilities/organisations/index.ts';
import { message } from '#platform/i18n/index.ts';
import { atOnceTexts } from '../texts/at-once-texts.ts';
import { FormId, GoalCode, StatementCode, Status, storableText } from './base.ts';
import { FormPlace } from './form.ts';

/** Only what is unanswered, or what is answered as well. */
export const WHICH = ['unanswered', 'all'] as const;
const Which = z.enum(WHICH);
export type Which = z.output<typeof Which>;

const Instant = z.coerce.number().int().min(0).max(8_640_000_000_000_000);
const MeasureCode = z.string().min(1).max(40);

/** What one answer would do to a goal, or to one of its measures. Without a status nothing is looked at yet; `done`: what was answered then is told. */
export const AskAtOnce = z.object({
  formId: FormId, goal: GoalCode, measure: MeasureCode.optional().catch(undefined), status: Status.optional().catch(undefined), which: Which.default('unanswered').catch('unanswered'), done: Instant.optional().catch(undefined),
});

/** A statement that would be answered; `was`: what stands there now. */
const Meant = z.object({ code: StatementCode, text: Names, was: Status.nullable(), hasComment: z.boolean() }).readonly();
export type Meant = z.output<typeof Meant>;

/** Why a statement is left as it is. */
export const LEFT_ALONE = ['answered', 'same', 'share', 'whole'] as const;
export type LeftAlone = (typeof LEFT_ALONE)[number];

export const AtOncePage = z.object({
  form: FormPlace,
  goal: z.object({ code: GoalCode, title: Names }).readonly(),
  measures: z.array(z.object({ code: z.string(), title: Names }).readonly()).readonly(),
  mayAnswer: z.boolean(),
  /** What was asked for; null as long as no answer has been chosen. */
  asked: z.object({ measure: z.string().nullable(), status: Status, which: Which, needsReason: z.boolean() }).readonly().nullable(),
  meant: z.array(Meant).readonly(),
  leftAlone: z.record(z.enum(LEFT_ALONE), z.int()).readonly(),
  /** What would be answered, to the letter: this and nothing that came after is. */
  covers: z.string(),
  /** What the caller answered at that time; `changed` of it since, and left alone when the rest is taken back. */
  done: z.object({ at: z.int(), changed: z.int(), answers: z.array(z.object({ code: StatementCode, text: Names, status: Status }).readonly()).readonly() }).readonly().nullable(),
}).readonly();
export type AtOncePage = z.output<typeof AtOncePage>;

/** The reason becomes the comment of each answer that has none. That something is not applicable is never said without one. */
export const AnswerAtOnce = z.object({
  formId: FormId, goal: GoalCode, measure: MeasureCode.optional(), status: Status, which: Which, covers: z.string().length(64), reason: storableText(4_000).trim().default(''),
}).superRefine(({ status, reason }, context) => {
  if (status === 'not-applicable' && [...reason].length < 3) context.addIssue({ code: 'custom', path: ['reason'], params: { said: message(atOnceTexts, 'sayWhy') } });
});
export const AnsweredAtOnce = z.object({ at: z.int(), answered: z.int() }).readonly();

export const TakeBackAtOnce = z.object({ formId: FormId, goal: GoalCode, at: Instant });
export const TakenBackAtOnce = z.object({ takenBack: z.int(), changed: z.int() }).readonly();
