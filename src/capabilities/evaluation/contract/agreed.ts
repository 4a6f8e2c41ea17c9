import * as z from 'zod';
import { Names } from '#capabilities/organisations/index.ts';
import { DayField, FormId, Tally } from './base.ts';
import { PART_STEPS } from './marks.ts';

// What an organisation has set itself and handed out for its own form in a round, and what waits there: for those who lead it, whoever of them is to do it.

/** `own-day`: a day for a goal, a measure or a task of which something is unanswered. `part`: statements that somebody was asked to answer, and that are not accepted yet. */
export const Agreed = z.object({
  is: z.enum(['own-day', 'part']),
  /** Sections by their codes; their text where it is one. */
  codes: z.array(z.string()).readonly(), text: Names.nullable(),
  /** A name, a title, or both; empty where nobody is named. */
  who: z.string(),
  lastDay: DayField, daysLeft: z.int(),
  /** So many unanswered, of so many. */
  left: z.int(), of: z.int(),
  step: z.enum(PART_STEPS).nullable(),
}).readonly();
export type Agreed = z.output<typeof Agreed>;

export const TenantStanding = z.object({
  form: FormId,
  tally: Tally,
  lastDay: DayField, daysLeft: z.int(),
  /** Of the forms below that are asked anything. */
  below: z.object({ forms: z.int(), complete: z.int(), handedIn: z.int(), accepted: z.int(), returned: z.int() }).readonly(),
  /** Single signed answers of the whole organisation: requests that wait to be decided, and answers that are reopened. */
  corrections: z.object({ asked: z.int(), reopened: z.int() }).readonly(),
  /** By day, the nearest or the longest past first. */
  agreed: z.array(Agreed).readonly(),
}).readonly();
export type TenantStanding = z.output<typeof TenantStanding>;
