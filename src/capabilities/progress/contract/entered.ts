import * as z from 'zod';
import { RoundId } from '#capabilities/evaluation/index.ts';
import { dayFrom, isDay, type Day } from '#platform/clock/index.ts';
import { seenText } from '#platform/files/index.ts';
import { message } from '#platform/i18n/index.ts';
import { decimalFrom } from './decimal.ts';
import { enteredTexts as texts } from '../texts/entered-texts.ts';

/** A core indicator's value for a year, entered by hand. `amount` is null where it was taken back; `before`: the version before that, to be put back. */
const Value = z.object({ amount: z.number().nullable(), unit: z.string(), onDay: z.custom<Day>(isDay).nullable(), source: z.string() });
export const EnteredValue = Value.extend({ version: z.int(), by: z.string(), at: z.date(), before: Value.readonly().nullable() }).readonly();
export type EnteredValue = z.output<typeof EnteredValue>;

/** In whole digits or with decimals, as people write it; empty takes the value back. */
const Amount = z.string().trim().refine((given) => given === '' || decimalFrom(given) !== null, { params: { said: message(texts, 'badAmount') } }).transform((given) => (given === '' ? null : decimalFrom(given)));
const OnDay = z.string().trim().refine((given) => given === '' || dayFrom(given) !== undefined, { params: { said: message(texts, 'badDay') } }).transform((given): Day | null => dayFrom(given) ?? null);
const text = (longest: number) => z.string().transform(seenText).pipe(z.string().max(longest));
/** `version`: of the value that was read, 0 where there was none. */
export const EnterValue = z.object({ roundId: RoundId, number: z.int().min(1).max(1_000), version: z.int().min(0), amount: Amount, unit: text(40).default(''), onDay: OnDay.prefault(''), source: text(300).default('') });
