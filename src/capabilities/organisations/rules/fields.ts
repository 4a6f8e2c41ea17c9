import { type Day, dayFrom } from '#platform/clock/index.ts';
import { LANGUAGES } from '#platform/i18n/index.ts';
import { SECTORS } from '../contract.ts';

// What a form sends is text: here it becomes what the actions take.

/** A day as it is written in a field: 30.11.2026. */
export function written(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date}.${month}.${year}`;
}

type Body = Readonly<Record<string, unknown>>;
export const textOf = (body: Body, name: string): string => {
  const value = body[name];
  return typeof value === 'string' ? value.trim() : '';
};

/** A field for a day that may be left empty; what is written and is none is refused by the action. */
export const optionalDay = (body: Body, name: string): { readonly [name: string]: string } => {
  const text = textOf(body, name);
  return text === '' ? {} : { [name]: dayFrom(text) ?? text };
};

/** A field for a day that must be filled: nothing is told as missing, what is no day as wrong. */
export const neededDay = (body: Body, name: string): string | undefined => {
  const text = textOf(body, name);
  return text === '' ? undefined : (dayFrom(text) ?? text);
};

export const namesFrom = (body: Body): Readonly<Record<string, string>> =>
  Object.fromEntries(LANGUAGES.map((language) => [language, textOf(body, `names.${language}`)] as const).filter(([, name]) => name !== ''));

export const sectorsFrom = (body: Body): readonly string[] => SECTORS.filter((sector) => body[`sectors.${sector}`] === 'yes');

export const unitKindFrom = (body: Body): string | null => textOf(body, 'unitKind') || null;

/** "17 2026-01-01": the code that a choice begins with. */
export const codeFrom = (body: Body, name: string): string => textOf(body, name).split(/\s/)[0] ?? '';

/** A whole number as a field of a form sends it; what is none does not count as any. */
export const wholeFrom = (body: Body, name: string): number => (/^\d+$/.test(textOf(body, name)) ? Number(textOf(body, name)) : Number.NaN);
