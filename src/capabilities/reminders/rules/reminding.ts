import type { OwedPlace, ToldDivision } from '#capabilities/evaluation/index.ts';
import { dayIn, HOME_ZONE, type Day } from '#platform/clock/index.ts';
import type { Preference, Rule } from '../contract.ts';

// On which days somebody is reminded. Days are Helsinki's; nothing goes out at weekends.

const DAY_MS = 86_400_000;
export const dayAfter = (day: Day, days: number): Day => new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10) as Day; // written as a day is

/** 1 is Monday, 7 Sunday. */
export const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
export const isQuiet = (day: Day): boolean => weekdayOf(day) > 5;

/** The hours in which reminders begin to go out: from the rule's on, and not in the evening. */
const LAST_HOUR = 20;
export const isHourToBegin = (hour: number, rule: Rule): boolean => hour >= rule.hour && hour < LAST_HOUR;

/** A weekend's day is taken on the Friday before, or the Monday after. */
const earlier = (day: Day): Day => dayAfter(day, -Math.max(0, weekdayOf(day) - 5));
const later = (day: Day): Day => dayAfter(day, isQuiet(day) ? 8 - weekdayOf(day) : 0);

export const daysBefore = (lastDay: Day, { before }: Rule): readonly Day[] => before.map((days) => earlier(dayAfter(lastDay, -days)));
export const daysAfterwards = (lastDay: Day, { after }: Rule): readonly Day[] => after.map((days) => later(dayAfter(lastDay, days)));

/** The days of what somebody owes: those of its rounds and parts, and those that an organisation has set itself. */
export const daysOf = (owed: readonly Pick<OwedPlace, 'lastDay' | 'duties'>[]): readonly Day[] =>
  owed.flatMap(({ lastDay, duties }) => [...(duties.some(({ is }) => is !== 'own-day') ? [lastDay] : []), ...duties.flatMap((duty) => (duty.is === 'own-day' ? [duty.lastDay] : []))]);

/** Whether somebody who still owes something until these last days is reminded today. */
export function isReminded(today: Day, lastDays: readonly Day[], preference: Preference, rule: Rule): boolean {
  if (preference === 'off' || isQuiet(today) || lastDays.length === 0) return false;
  if (lastDays.some((day) => daysBefore(day, rule).includes(today))) return true;
  return preference === 'weekly' && (weekdayOf(today) === rule.weekday || lastDays.some((day) => daysAfterwards(day, rule).includes(today)));
}

/** `since`: the day of the walk before this one. */
type Telling = { readonly preference: Preference; readonly rule: Rule; readonly since: Day; readonly isSentAnyway: boolean };

/**
 * Divisions of work have no last day. Who is reminded weekly is told of what is new the weekday after it came, and of what waits once a week too; in a mail that goes out
 * anyway stands what is new and what waits. Only those are told who act in it.
 */
export const divisionsToTell = (told: readonly ToldDivision[], today: Day, { preference, rule, since, isSentAnyway }: Telling): readonly ToldDivision[] => told.filter(({ is, at, mayAct }) => {
  const day = dayIn(HOME_ZONE, at);
  if (!mayAct || preference === 'off') return false;
  if (day >= since && day < today) return preference === 'weekly' || isSentAnyway;
  return is === 'waiting' && (isSentAnyway || (preference === 'weekly' && weekdayOf(today) === rule.weekday));
});

const LOOKED_AHEAD = 370;
/** The next day on which somebody is reminded who owes something until then; undefined if there is none within a year. */
export function nextReminded(after: Day, lastDays: readonly Day[], preference: Preference, rule: Rule): Day | undefined {
  for (let days = 1; days <= LOOKED_AHEAD; days++) {
    const day = dayAfter(after, days);
    if (isReminded(day, lastDays, preference, rule)) return day;
  }
  return undefined;
}

/** For so many days after it was due somebody above is still told: a server that was down, or a weekend, does not swallow it; what is long past is no news. */
const STILL_NEWS = 14;

/** Whether somebody above is to be told, once, that this last day passed so many days ago. */
export const isEscalated = (lastDay: Day, after: number, today: Day): boolean => !isQuiet(today) && dayAfter(lastDay, after) <= today && today < dayAfter(lastDay, after + STILL_NEWS);
