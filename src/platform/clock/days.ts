/** A calendar day in the round's own time zone, "2026-11-22": not an instant. */
export type Day = string & { readonly brand: 'day' };

/** Whether a text is a day that there is, of this century or the last: "2027-02-30" is none, and "0026-01-01" a slip. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !/^(19|20)\d\d-\d\d-\d\d$/.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

/** "30.11.2026", "30.11. 2026", "30/11/2026" or "2026-11-30", also with a midnight behind it as spreadsheets write it, as a day; undefined if it is none. */
export function dayFrom(text: string): Day | undefined {
  const nordic = /^\s*(\d{1,2})(?:\.\s?(\d{1,2})\.\s?|\/(\d{1,2})\/)(\d{4})\s*$/.exec(text);
  const iso = /^\s*(\d{4})-(\d\d)-(\d\d)(?:T00:00:00(?:\.0+)?Z?)?\s*$/.exec(text);
  const [year, month, day] = nordic ? [nordic[4], nordic[2] ?? nordic[3], nordic[1]] : [iso?.[1], iso?.[2], iso?.[3]];
  if (!year || !month || !day) return undefined;
  const found = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(found) ? found : undefined;
}
