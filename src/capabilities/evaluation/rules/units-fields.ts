import type { SeenAnswer } from '../contract/units.ts';
import { numberFrom } from './fields.ts';

type Sent = Readonly<Record<string, unknown>>;

/** A field that may be sent several times. */
const all = (value: unknown): readonly unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : [value]);

/** What is not filled in is not asked for. */
export const filledIn = (sent: Sent): Sent => Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== ''));

/** What the page before an act is asked for. */
export const lookFrom = (query: Sent): Sent => ({ ...filledIn(query), units: all(query['units']) });

/** Which versions a page had shown, in one field: "U-17-1 3 U-17-2 0". */
export const seenText = (seen: readonly SeenAnswer[]): string => seen.map(({ unit, version }) => `${unit} ${version}`).join(' ');
export function seenFrom(text: unknown): readonly { readonly unit: string; readonly version: number }[] {
  const words = typeof text === 'string' ? text.split(' ').filter(Boolean) : [];
  return words.flatMap((unit, i) => (i % 2 === 0 ? [{ unit, version: numberFrom(words[i + 1] ?? '') }] : []));
}

/** Codes as a person writes them: one a line, or with commas or spaces between. */
export const codesFrom = (text: unknown): readonly string[] => [...new Set(all(text).flatMap((each) => String(each).split(/[\s,;]+/)).filter(Boolean))];

/** What is handed down, as the fields of a form send it; a statement that is left alone is not in it. */
export function handingFrom(body: Sent): Sent {
  const answers = Object.keys(body).flatMap((name) => {
    const code = /^answers\.(.+)\.status$/.exec(name)?.[1];
    return code !== undefined && body[name] !== '' ? [[code, { status: body[name], comment: String(body[`answers.${code}.comment`] ?? '').replace(/\r\n?/g, '\n') }]] : [];
  });
  return { ...filledIn({ organiser: body['organiser'] ?? '', from: body['from'] ?? '' }), goal: body['goal'], except: codesFrom(body['except']), answers: Object.fromEntries(answers) as Sent };
}
