import type { Day } from '#platform/clock/index.ts';
import { localeOf, type Language } from './languages.ts';

/** "30.11.2026" and its like: a day as people write it. */
export function dayText(day: Day, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), { day: 'numeric', month: 'numeric', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

/** An instant in a time zone, to the minute. */
export function instantText(at: Date, language: Language, zone: string): string {
  return new Intl.DateTimeFormat(localeOf(language), { day: 'numeric', month: 'numeric', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: zone }).format(at);
}
