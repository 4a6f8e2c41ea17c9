import { LANGUAGES } from '#platform/i18n/index.ts';

type Sent = Readonly<Record<string, unknown>>;
const written = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Codes as a field or an address has them: with commas or spaces between them, or sent several times. */
export const codesFrom = (value: unknown): readonly string[] => [...new Set((Array.isArray(value) ? value : [value]).flatMap((each) => written(each).split(/[\s,;]+/)).filter(Boolean))];

/** A message as the fields of a form send it. */
export function messageFrom(sent: Sent): { readonly who: unknown; readonly organisations: readonly string[]; readonly texts: unknown } {
  const texts = Object.fromEntries(LANGUAGES.map((language) => [language, { subject: written(sent[`texts.${language}.subject`]), text: written(sent[`texts.${language}.text`]) }]));
  return { who: sent['who'], organisations: codesFrom(sent['organisations']), texts };
}

const numberFrom = (value: unknown): number => (/^\s*\d{1,4}\s*$/.test(written(value)) ? Number(value) : Number.NaN);

/** The rule as the fields of a form send it: days with commas between them. */
export const ruleFrom = (sent: Sent): Sent => ({
  weekday: numberFrom(sent['weekday']), hour: numberFrom(sent['hour']), before: codesFrom(sent['before']).map(numberFrom), after: codesFrom(sent['after']).map(numberFrom),
  unitsAfter: numberFrom(sent['unitsAfter']), centreAfter: numberFrom(sent['centreAfter']), revision: numberFrom(sent['revision']),
});
