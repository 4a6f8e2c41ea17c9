import type { VNode } from 'preact';
import { localeOf, type Language } from '#platform/i18n/index.ts';
import { Alert, uiTexts, usePage } from '#platform/ui/index.ts';
import { pageTexts as texts } from './texts.ts';

/** In which languages the texts are not the publisher's. */
export function OwnWords({ of }: { readonly of: readonly Language[] }): VNode | null {
  const { t, language } = usePage();
  if (of.length === 0) return null;
  const languages = new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(of.map((each) => t(uiTexts, `language.${each}`)));
  return <Alert kind="info">{t(texts, 'ownWords', { languages })}</Alert>;
}
