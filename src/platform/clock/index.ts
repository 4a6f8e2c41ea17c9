import type { Day } from './days.ts';

export { dayFrom, isDay, type Day } from './days.ts';

/** Where the time comes from: an argument everywhere, so that tests and jobs decide it. */
export type Clock = { now(): Date };
export const systemClock: Clock = { now: () => new Date() };

/** The day it is in a time zone at an instant. */
export function dayIn(zone: string, instant: Date): Day {
  return (days.get(zone) ?? remember(zone)).format(instant) as Day;
}

/** Finland's own; a programme of another country names its zone when it comes. */
export const HOME_ZONE = 'Europe/Helsinki';

const days = new Map<string, Intl.DateTimeFormat>();
function remember(zone: string): Intl.DateTimeFormat {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  days.set(zone, format);
  return format;
}
