import type { VNode } from 'preact';
import { Content, Form, Page, usePage } from '#platform/ui/index.ts';
import type { VersionOutline } from '../contract.ts';
import { SmallField, Standing, TextsField } from './edit-fields.tsx';
import { editTexts as texts } from './edit-texts.ts';
import { pageTexts } from './texts.ts';

/** What a draft is called and which years it is for. */
export function EditVersionPage({ data: { summary } }: { readonly data: VersionOutline }): VNode {
  const { t } = usePage();
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
        <div class="buttons"><button class="button" type="submit">{t(texts, 'save')}</button></div>
      </Form>
    </Page>
  );
}
