import { LANGUAGES, type Language } from './languages.ts';

/** A text of the users' own (a programme's, an organisation's), in the languages in which it exists. */
export type Localized = Readonly<Partial<Record<Language, string>>>;

/** A text as shown: in the reader's language, or in another one that says so. */
export type Shown = { readonly text: string; readonly language: Language; readonly isFallback: boolean };

/** Content falls back to its source language, then to any it has, marked; interface texts never do. */
export function shown(content: Localized, language: Language, source: Language = 'sv'): Shown {
  for (const candidate of [language, source, ...LANGUAGES]) {
    const text = content[candidate];
    if (text) return { text, language: candidate, isFallback: candidate !== language };
  }
  return { text: '', language, isFallback: false };
}
