import * as z from 'zod';
import { Names } from '#capabilities/organisations/index.ts';
import { message } from '#platform/i18n/index.ts';
import { leftOverTexts } from '../texts/left-over-texts.ts';
import { Answer } from './answer.ts';
import { FormId, StatementCode, storableText } from './base.ts';
import { FormPlace } from './form.ts';

// What was not fully done when it was last asked, and is not asked this year or any later: it does not vanish.

export const STEPS = ['done', 'closed', 'open'] as const;
export const Step = z.object({ step: z.enum(STEPS), reason: z.string(), by: z.string().nullable(), at: z.date() }).readonly();

/** `year` is that of the round in which it was last asked, `no` how many steps have been taken with it: the next one fits only that. */
export const LeftOver = z.object({
  code: StatementCode, /** The code that it has in the form's version, where a crosswalk says that it is another. */ now: StatementCode.optional(),
  text: Names, asksHowFar: z.boolean(), isInProgramme: z.boolean(), year: z.int(), answer: Answer, no: z.int(), last: Step.nullable(),
}).readonly();
export type LeftOver = z.output<typeof LeftOver>;

export const LeftOverPage = z.object({ form: FormPlace, open: z.array(LeftOver).readonly(), ended: z.array(LeftOver).readonly(), may: z.object({ end: z.boolean() }).readonly() }).readonly();
export type LeftOverPage = z.output<typeof LeftOverPage>;

export const AskLeftOver = z.object({ formId: FormId });

export const EndLeftOver = z.object({
  formId: FormId, statement: StatementCode, year: z.int(), no: z.int().min(0).max(2_147_483_646), step: z.enum(STEPS), reason: storableText(1_000).trim().default(''),
}).superRefine(({ step, reason }, context) => {
  if (step === 'closed' && [...reason].length < 3) context.addIssue({ code: 'custom', path: ['reason'], params: { said: message(leftOverTexts, 'sayWhy') } });
});
