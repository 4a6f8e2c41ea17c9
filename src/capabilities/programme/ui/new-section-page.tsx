import type { VNode } from 'preact';
import { shown } from '#platform/i18n/index.ts';
import { Content, Form, Page, usePage } from '#platform/ui/index.ts';
import type { VersionOutline } from '../contract.ts';
import { Origin, SmallField, TextsField } from './edit-fields.tsx';
import { editTexts as texts } from './edit-texts.ts';
import { pageTexts } from './texts.ts';

/** A goal of one of the spearheads, or a new spearhead. */
export function NewSectionPage({ data: { summary, spearheads } }: { readonly data: VersionOutline }): VNode {
  const { t, language } = usePage();
  const options = [...spearheads.filter(({ takesGoals }) => takesGoals).map(({ code, title }) => {
    const { text, language: lang, isFallback } = shown(title, language);
    return { value: code, label: `${code} ${text}`, ...(isFallback && { lang }) };
  }), { value: '', label: t(texts, 'parent.none') }];
  return (
    <Page title={t(texts, 'add.section')} breadcrumbs={[{ path: '/programmes', label: t(pageTexts, 'title') }, { path: `/programmes/${summary.id}`, label: <Content of={summary.title} /> }]}>
      <Form action={`/programmes/${summary.id}/sections`}>
        <Origin revision={summary.revision} />
        <SmallField name="parent" label={t(texts, 'parent')} initially={options[0]?.value ?? ''} options={options} />
        <TextsField name="title" legend={t(texts, 'heading')} />
        <div class="buttons"><button class="button" type="submit">{t(texts, 'add')}</button></div>
      </Form>
    </Page>
  );
}
