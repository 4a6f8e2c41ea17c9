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
