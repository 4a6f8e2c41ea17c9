import { LANGUAGES, localeOf, type Language } from './languages.ts';

/** A share of one, in whole per cent. */
export const percentText = (share: number, language: Language): string => percents[language].format(share);

const percents = Object.fromEntries(LANGUAGES.map((language) => [language, new Intl.NumberFormat(localeOf(language), { style: 'percent', maximumFractionDigits: 0 })])) as Record<Language, Intl.NumberFormat>;
