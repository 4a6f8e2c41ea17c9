import * as z from 'zod';
import { GoalCode, StatementCode } from '#capabilities/programme/index.ts';
import { type Day, isDay } from '#platform/clock/index.ts';
import { message } from '#platform/i18n/index.ts';
import { hasPersonalCode } from '#platform/personal-codes/index.ts';
import { evaluationTexts } from '../texts.ts';
import { roundTexts } from '../texts/round-texts.ts';

/** An id in any case is one id: keys of work and of what is remembered are made from its text. */
const Id = z.uuid().toLowerCase();
export const RoundId = Id.brand<'RoundId'>();
export type RoundId = z.output<typeof RoundId>;
export const FormId = Id.brand<'FormId'>();
export type FormId = z.output<typeof FormId>;
export { GoalCode, StatementCode };
export const DayField = z.custom<Day>((text) => typeof text === 'string' && /^\d{4}-\d\d-\d\d$/.test(text), { params: { said: message(evaluationTexts, 'round.badDay') }, abort: true })
  .refine(isDay, { params: { said: message(roundTexts, 'noSuchDay') } });

/** The default scale. Unanswered is none of these: it is the absence of an answer, and its own thing in every count. */
export const STATUSES = ['fully', 'partly', 'not-at-all', 'not-applicable'] as const;
export const Status = z.enum(STATUSES);
export type Status = z.output<typeof Status>;

/** Answered of asked. */
export const Tally = z.object({ answered: z.int(), asked: z.int() }).readonly();
export type Tally = z.output<typeof Tally>;

export const Counts = z.object({ fully: z.int(), partly: z.int(), notAtAll: z.int(), notApplicable: z.int() }).readonly();
export type Counts = z.output<typeof Counts>;
/** Half of a character that takes two is none, and could not be stored as it was sent. */
const isStorable = (given: string): boolean => given.isWellFormed() && !given.includes('\0');
/** Nobody's personal identity code is kept in any text. */
export const storableText = (longest: number) => z.string().max(longest)
  .refine(isStorable, { params: { said: message(evaluationTexts, 'save.badCharacter') }, abort: true })
  .refine((given) => !hasPersonalCode(given), { params: { said: message(evaluationTexts, 'save.personalCode') } });
