import type { Given, GivenField, Status } from '../contract.ts';
import { amountFrom, isoFrom, writtenDay } from './fields.ts';
import { statusOfShare } from './values.ts';

// What the fields of a form hold, and what follows from it. These rules also run in the browser: they import types, and rules that do so too, nothing else.

/** What is given to a statement as the fields of its form hold it: texts. */
export type Written = Readonly<Record<GivenField, string>>;

export const writtenBy = (value: (field: GivenField) => string): Written => ({
  status: value('status'), comment: value('comment'), note: value('note'), evidence: value('evidence'), numerator: value('numerator'), denominator: value('denominator'), onDay: value('onDay'),
});
export const WRITTEN_FIELDS = Object.keys(writtenBy(() => '')) as readonly GivenField[]; // the line above names them all

export const isSameWritten = (a: Written, b: Written): boolean => WRITTEN_FIELDS.every((field) => a[field] === b[field]);

export const writtenOf = ({ status, comment, note, evidence, numerator, denominator, onDay }: Given): Written => ({
  status: status ?? '', comment, note, evidence, numerator: numerator === null ? '' : String(numerator), denominator: denominator === null ? '' : String(denominator), onDay: onDay ? writtenDay(onDay) : '',
});

/** Browsers send line ends as CR LF. */
export const lines = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

/** What a page had shown, in one hidden field, so that it is known what was changed on it. Nothing, most often. */
export const wasText = (written: Written): string => (WRITTEN_FIELDS.every((field) => written[field] === '') ? '' : JSON.stringify(WRITTEN_FIELDS.map((field) => written[field])));
export function wasFrom(text: string): Written {
  const values = valuesIn(text);
  return writtenBy((field) => lines(String(values[WRITTEN_FIELDS.indexOf(field)] ?? '')));
}

function valuesIn(text: string): readonly unknown[] {
  try {
    const values: unknown = JSON.parse(text || '[]');
    return Array.isArray(values) ? values : [];
  } catch {
    return []; // not written by our page: then everything counts as changed
  }
}

export type Merged = { readonly merged: Written; readonly both: readonly GivenField[]; readonly also: readonly GivenField[] };

/** Numbers and days in the one way in which they are shown again: "1 250" and "1250" are no change. */
const plain = (written: Written): Written => writtenBy((field) => {
  if (field === 'onDay') return isoFrom(written.onDay)?.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$3.$2.$1') ?? written.onDay;
  return field === 'numerator' || field === 'denominator' ? String(amountOr(written[field]) ?? '') : written[field];
});

/**
 * Two changes of one answer, by field. What only one has changed is taken from who has: what only the other has stands in `also`. What both have, differently,
 * stands in `both`, and in `merged` as it is mine. A status that follows from the numbers is nobody's to choose.
 */
export function merge(was: Written, written: Written, theirs: Written): Merged {
  const [base, mine] = [plain(was), plain(written)];
  const merged = writtenBy((field) => (mine[field] === base[field] ? theirs[field] : mine[field]));
  const follows = merged.numerator !== '' && merged.denominator !== '';
  const differing = WRITTEN_FIELDS.filter((field) => theirs[field] !== base[field] && mine[field] !== theirs[field] && !(field === 'status' && follows));
  return { merged, both: differing.filter((field) => mine[field] !== base[field]), also: differing.filter((field) => mine[field] === base[field]) };
}

/** What fields hold as the values that the action takes; what cannot be one is sent as it is written, for the action to refuse. */
export const givenFrom = ({ status, numerator, denominator, onDay, ...texts }: Written): Readonly<Record<GivenField, unknown>> => ({
  ...texts, status: status || null, numerator: amountOr(numerator), denominator: amountOr(denominator), onDay: onDay === '' ? null : (isoFrom(onDay) ?? onDay),
});

function amountOr(text: string): number | string | null {
  const amount = amountFrom(text);
  return Number.isNaN(amount) ? text : amount;
}

/** What a share says, while it is being written: undefined as long as its numbers cannot be. Whatever is chosen beside them, the answer follows from them. */
export function shareIn({ numerator, denominator }: Pick<Written, 'numerator' | 'denominator'>, fullyFrom: number): { readonly status: Status; readonly percent: number | null } | undefined {
  const [part, whole] = [amountFrom(numerator), amountFrom(denominator)];
  if (part === null || whole === null || !(part <= whole)) return undefined;
  // Rounded down: what is not yet the percentage that is asked for never looks as if it were.
  return { status: statusOfShare({ numerator: part, denominator: whole }, fullyFrom), percent: whole === 0 ? null : Math.floor((part * 100) / whole) };
}

/** Where a text leads, if it is an address on the web and nothing else. */
export function linkIn(text: string): string | null {
  const written = text.trim();
  if (!/^https?:\/\/\S+$/i.test(written) || !URL.canParse(written)) return null;
  const { protocol, href, username, password } = new URL(written);
  if (username || password) return null; // what looks like one place and leads to another
  return protocol === 'http:' || protocol === 'https:' ? href : null;
}
