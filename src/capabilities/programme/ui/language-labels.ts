/** A language's own name. */
export const LANGUAGE_LABELS = { sv: 'Svenska', fi: 'Suomi', en: 'English', nb: 'Norsk' } as const;
