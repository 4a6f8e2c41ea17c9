export const LANGUAGES = ['sv', 'fi', 'en', 'nb'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The locale whose number, date and sorting customs a language follows here. */
const LOCALES = { sv: 'sv-FI', fi: 'fi-FI', en: 'en-GB', nb: 'nb-NO' } as const satisfies Record<Language, string>;
export const localeOf = (language: Language): string => LOCALES[language];

export const isLanguage = (value: unknown): value is Language => LANGUAGES.includes(value as Language);

/** The best of our languages for an Accept-Language header; Swedish when none of them is asked for. */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((p) => p.trim()).find((p) => p.startsWith('q='));
      return { base: tag.split('-')[0] ?? '', quality: quality ? Number(quality.slice(2)) : 1 };
    })
    .sort((a, b) => b.quality - a.quality);
  for (const { base, quality } of wanted) {
    const language = base === 'no' || base === 'nn' ? 'nb' : base;
    if (quality > 0 && isLanguage(language)) return language;
  }
  return 'sv';
}

/** Sorts names as a reader of the language expects: å ä ö after z in sv and fi, æ ø å in nb. */
export function byName<T>(language: Language, nameOf: (item: T) => string): (a: T, b: T) => number {
  const collator = collators[language];
  return (a, b) => collator.compare(nameOf(a), nameOf(b));
}
const collators = Object.fromEntries(LANGUAGES.map((l) => [l, new Intl.Collator(LOCALES[l], { numeric: true })])) as Record<Language, Intl.Collator>;
