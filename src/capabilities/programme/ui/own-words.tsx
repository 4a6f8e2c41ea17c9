import type { VNode } from 'preact';
import { LANGUAGES, localeOf, type Language } from '#platform/i18n/index.ts';
import { Alert, uiTexts, usePage } from '#platform/ui/index.ts';
import { pageTexts as texts } from './texts.ts';

/** What of the texts is not the publisher's: whole languages, and where a document was laid over a catalogue, what the document does not have. */
export function OwnWords({ of }: { readonly of: readonly Language[] | null }): VNode | null {
  const { t, language } = usePage();
  if (of === null) return null;
  const languages = new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(of.map((each) => t(uiTexts, `language.${each}`)));
  return <Alert kind="info">{of.length > 0 && <p>{t(texts, 'ownWords', { languages })}</p>}{of.length < LANGUAGES.length && <p>{t(texts, 'ownParts')}</p>}</Alert>;
}
