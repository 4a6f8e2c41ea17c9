import * as z from 'zod';
import { isDay } from '#platform/clock/index.ts';

/** How often somebody wants to be reminded: every week and before the last day, only before the last day, or not at all. */
export const PREFERENCES = ['weekly', 'near', 'off'] as const;
export type Preference = (typeof PREFERENCES)[number];

export const DayField = z.string().refine(isDay);

/** When reminders go out: the weekday (1 is Monday, 0 none), from which hour on, so many days before and after a last day, and when those above are told. */
export const Rule = z.object({
  weekday: z.int().min(0).max(5), hour: z.int().min(0).max(19),
  before: z.array(z.int().min(1).max(120)).max(10).readonly(), after: z.array(z.int().min(1).max(120)).max(10).readonly(),
  unitsAfter: z.int().min(1).max(60), centreAfter: z.int().min(1).max(60),
}).readonly();
export type Rule = z.output<typeof Rule>;
