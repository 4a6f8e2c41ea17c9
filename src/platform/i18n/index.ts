export { catalogue, gaps, message, render, translator, type Catalogue, type Entries, type Message, type Translate } from './catalogue.ts';
export { dayText, instantText } from './dates.ts';
export { shown, type Localized, type Shown } from './content.ts';
export { byName, isLanguage, LANGUAGES, localeOf, preferredLanguage, type Language } from './languages.ts';
export { percentText } from './numbers.ts';
