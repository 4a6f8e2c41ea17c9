import type { VNode } from 'preact';
import { dayText } from '#platform/i18n/index.ts';
import { Alert, LinkButton, Page, usePage } from '#platform/ui/index.ts';
import type { HandedByLink } from '../../contract/parts.ts';
import { partsTexts as texts } from '../../texts/parts-texts.ts';

/** The link to a part, shown this once. */
export function PartLinkPage({ data: { formId, name, language: own, key, lastDay } }: { readonly data: HandedByLink }): VNode {
  const { t, language, origin } = usePage();
  return (
    <Page title={t(texts, 'linkTitle', { name })} breadcrumbs={[{ path: `/forms/${formId}/parts`, label: t(texts, 'title') }]}>
      <Alert kind="warning"><p>{t(texts, 'linkOnce', { name, day: dayText(lastDay, language) })}</p></Alert>
      <div class="field">
        <label for="handed-link">{t(texts, 'linkLabel')}</label>
        <textarea class="input" id="handed-link" readOnly rows={3} spellcheck={false} value={`${origin}/${own}/guest/${key}`} />
      </div>
      <LinkButton href={`/forms/${formId}/parts`}>{t(texts, 'back')}</LinkButton>
    </Page>
  );
}
