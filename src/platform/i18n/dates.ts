import type { Day } from '#platform/clock/index.ts';
import { localeOf, type Language } from './languages.ts';

const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'numeric', year: 'numeric' };
const INSTANT: Intl.DateTimeFormatOptions = { ...DAY, hour: '2-digit', minute: '2-digit' };

/** "30.11.2026" and its like: a day as people write it. */
export function dayText(day: Day, language: Language): string {
  return formatOf(language, 'UTC', DAY).format(new Date(`${day}T00:00:00Z`));
}

/** An instant in a time zone, to the minute. */
export function instantText(at: Date, language: Language, zone: string): string {
  return formatOf(language, zone, INSTANT).format(at);
}

/** Making a format takes fifty times as long as using it, and a page may have hundreds of days: each is made once. */
function formatOf(language: Language, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${zone} ${options === DAY ? 'day' : 'instant'}`;
  const made = formats.get(key) ?? new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: zone });
  formats.set(key, made);
  return made;
}
const formats = new Map<string, Intl.DateTimeFormat>();
