import type { Day } from '#platform/clock/index.ts';

/** A whole number as a field of a form sends it; what is none does not count as any. */
export const numberFrom = (text: string): number => (/^\d+$/.test(text) ? Number(text) : Number.NaN);

/** An amount as a person writes it, "1 250"; null where nothing is written. Thousands may be set apart by a space, nothing else: "1,250" is two different numbers in our countries. */
export function amountFrom(text: string): number | null {
  const written = text.trim();
  if (written === '') return null;
  return /^\d{1,3}([ \u00a0\u202f]\d{3})+$/.test(written) ? Number(written.replaceAll(/\D/g, '')) : numberFrom(written);
}

/** A day as it is written in a field: "5.11.2026". */
export function writtenDay(day: Day): string {
  const [year, month, date] = day.split('-');
  return `${Number(date)}.${Number(month)}.${year}`;
}

/** "5.11.2026", "5.11. 2026", "5/11/2026" or "2026-11-05" as a standard writes days; undefined if it is written otherwise. Whether there is such a day is not said. */
export function isoFrom(text: string): string | undefined {
  const nordic = /^\s*(\d{1,2})(?:\.\s?(\d{1,2})\.\s?|\/(\d{1,2})\/)(\d{4})\s*$/.exec(text);
  const iso = /^\s*(\d{4})-(\d\d)-(\d\d)\s*$/.exec(text);
  const [year, month, day] = nordic ? [nordic[4], nordic[2] ?? nordic[3], nordic[1]] : [iso?.[1], iso?.[2], iso?.[3]];
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
}

/** What a field for a day sends; what is written otherwise is sent as it is, and refused by the action. */
export const dayWritten = (given: unknown): unknown => (typeof given === 'string' ? (isoFrom(given) ?? given) : given);
