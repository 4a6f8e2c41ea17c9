import * as z from 'zod';
import { PREFERENCES } from './base.ts';

/** What somebody wants, and whether a calendar of theirs can be fetched. */
export const OwnReminders = z.object({
  digest: z.enum(PREFERENCES), isMailOn: z.boolean(), calendarSince: z.date().nullable(), may: z.object({ seePeople: z.boolean() }).readonly(),
}).readonly();
export type OwnReminders = z.output<typeof OwnReminders>;

export const ChooseDigest = z.object({ digest: z.enum(PREFERENCES) });

/** The key of a calendar's address: told this once. */
export const MadeCalendar = z.object({ key: z.string() }).readonly();
export type MadeCalendar = z.output<typeof MadeCalendar>;

/** A calendar's day: what, until when, and which telling of it this is. */
export const CalendarEvent = z.object({
  uid: z.string(), day: z.string(), summary: z.string(), description: z.string(), path: z.string(), sequence: z.int(), changedAt: z.date(),
}).readonly();
export type CalendarEvent = z.output<typeof CalendarEvent>;
export const Calendar = z.object({ events: z.array(CalendarEvent).readonly(), address: z.string().nullable() }).readonly();
export type Calendar = z.output<typeof Calendar>;

export const AskUnsubscribe = z.object({ key: z.string().max(100) });
export const Unsubscribed = z.object({ key: z.string(), isDone: z.boolean() }).readonly();
export type Unsubscribed = z.output<typeof Unsubscribed>;
