import { LANGUAGES, render, type Localized, type Message } from '#platform/i18n/index.ts';
import { hasPersonalCode } from '#platform/personal-codes/index.ts';

/** Why a file could not be read, in every language, to be kept: without anybody's personal identity code that the file may have where it is quoted. */
export function refusalOf({ entry, parameters }: Message): Localized {
  const clean = Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, typeof value === 'string' ? cleaned(value) : value]));
  return Object.fromEntries(LANGUAGES.map((language) => [language, render({ entry, parameters: clean }, language)]));
}

const cleaned = (text: string): string => (hasPersonalCode(text) ? '–' : text.toWellFormed().replaceAll(/\p{Cc}/gu, ' '));
