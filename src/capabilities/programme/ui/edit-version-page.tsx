import type { VNode } from 'preact';
import { LANGUAGES } from '#platform/i18n/index.ts';
import { Content, Form, Page, usePage } from '#platform/ui/index.ts';
import type { VersionOutline } from '../contract.ts';
import { BoxesField, SmallField, Standing, TextsField } from './edit-fields.tsx';
import { editTexts as texts } from './edit-texts.ts';
import { LANGUAGE_LABELS } from './language-labels.ts';
import { pageTexts } from './texts.ts';

/** What a draft is called and which years it is for. */
export function EditVersionPage({ data: { summary, publisher, about, ownWords } }: { readonly data: VersionOutline }): VNode {
  const { t } = usePage();
  const languages = LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_LABELS[language] }));
  return (
    <Page title={t(texts, 'edit.version')} breadcrumbs={[{ path: '/programmes', label: t(pageTexts, 'title') }, { path: `/programmes/${summary.id}`, label: <Content of={summary.title} /> }]}>
      <Standing text={summary.title} />
      <Form action={`/programmes/${summary.id}/edit`}>
        <input type="hidden" name="revision" value={summary.revision} />
        <TextsField name="title" legend={t(texts, 'heading')} initially={summary.title} />
        <SmallField name="version" label={t(texts, 'label')} initially={summary.version} />
        <div class="in-row">
          <SmallField name="period.from" label={t(texts, 'from')} initially={String(summary.period.from)} />
          <SmallField name="period.to" label={t(texts, 'to')} initially={String(summary.period.to)} />
        </div>
        <TextsField name="publisher" legend={t(texts, 'publisher')} initially={publisher ?? {}} rows={1} />
        <TextsField name="about" legend={t(texts, 'about')} initially={about ?? {}} />
        {ownWords && <><input type="hidden" name="hasOwnWords" value="yes" /><BoxesField name="ownWords" legend={t(texts, 'ownWords')} hint={t(texts, 'ownWordsHint')} boxes={languages} ticked={ownWords} /></>}
        <div class="buttons"><button class="button" type="submit">{t(texts, 'save')}</button></div>
      </Form>
    </Page>
  );
}
