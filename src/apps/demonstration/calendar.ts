import type { Clock, Day } from '#platform/clock/index.ts';
import type { Chance } from './chance.ts';
import { OPEN_YEAR, type Signing } from './model.ts';

/** A clock that stands at an instant. */
export const clockAt = (instant: Date): Clock => ({ now: () => new Date(instant) });

/** An instant of a day, by the clock of Greenwich. */
export const at = (day: string, time = '08:00'): Date => new Date(`${day}T${time}:00Z`);

const DAY_MS = 86_400_000;
export const later = (instant: Date, days: number, minutes = 0): Date => new Date(instant.getTime() + days * DAY_MS + minutes * 60_000);

/** Before the first round: people are added and the programme is published. A round of an earlier year is asked afterwards, in the first one. */
export const BEGINNING = at('2023-01-09');
export const IMPORTED = at('2023-01-16', '11:20');
export const PUBLISHED = at('2023-01-20', '12:05');

/** A year's round: when it opens, its last day, the Monday on which people begin to answer, and when it is closed. */
export function roundOf(year: number): { readonly opened: Date; readonly lastDay: Day; readonly answeringFrom: Date; readonly closed: Date } {
  const opened = at(`${Math.max(2023, year)}-0${year < 2023 ? 1 : 2}-20`, '09:30');
  const lastDay = (year === OPEN_YEAR ? `${year}-12-31` : year < 2023 ? '2023-01-31' : `${year}-11-30`) as Day; // written as days are
  return { opened: year < 2023 ? at('2023-01-20', '13:00') : opened, lastDay, answeringFrom: mondayFrom(year < 2023 ? at('2023-01-21', '06:30') : at(`${year}-03-01`, '06:30')), closed: at(year < 2023 ? '2023-02-10' : `${year + 1}-01-31`, '13:15') };
}

/** In so many days from the Monday on answers are given. */
export const answeringDays = (year: number): number => (year < 2023 ? 4 : year === OPEN_YEAR ? 210 : 182);

function mondayFrom(instant: Date): Date {
  return later(instant, (8 - instant.getUTCDay()) % 7);
}

/** When an organisation signs: on a working day of the autumn, or after the last day. */
export function signedAt(chance: Chance, code: string, year: number, signing: Signing): Date {
  const minutes = Math.floor(420 * chance('minute', code, year));
  if (year < 2023) return later(at('2023-01-30', '06:00'), 0, minutes);
  const first = signing === 'late' ? at(`${year}-12-07`, '06:00') : at(`${year}-10-02`, '06:00');
  const span = signing === 'late' ? 34 : signing === 'reopened' || year === OPEN_YEAR ? 12 : 55;
  const day = later(first, Math.floor(span * chance('signed', code, year)), minutes);
  return day.getUTCDay() === 6 ? later(day, -1) : day.getUTCDay() === 0 ? later(day, 1) : day;
}
