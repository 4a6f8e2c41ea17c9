import type { VNode } from 'preact';
import { Form, LinkButton, Page, SelectField, TextField, uiTexts, usePage } from '#platform/ui/index.ts';
import type { BeginPage as Data } from '../contract.ts';
import { accountTexts } from '../texts.ts';
import { LanguageField, NewPasswordFields } from './fields.tsx';
import { pageTexts as texts } from './texts.ts';

export function BeginPage({ data: { state, key, hasCountry } }: { readonly data: Data }): VNode {
  const { t, language } = usePage();
  switch (state) {
    case 'locked': return <Page title={t(texts, 'begin.lockedTitle')} hasSummary={false}><p>{t(accountTexts, 'beginLocked')}</p></Page>;
    case 'closed': return <Page title={t(texts, 'begin.closedTitle')} hasSummary={false}><p>{t(accountTexts, 'beginClosed')}</p><LinkButton href="/sign-in">{t(uiTexts, 'signIn')}</LinkButton></Page>;
    case 'open': return (
      <Page title={t(texts, 'begin.title')} lead={t(texts, 'begin.lead')}>
        <Form action={`/begin?key=${key}`}>
          <section>
            <h2>{t(texts, 'begin.you')}</h2>
            <TextField name="name" label={t(texts, 'name')} autocomplete="name" />
            <TextField name="email" label={t(accountTexts, 'email')} autocomplete="username" />
            <LanguageField initially={language} />
            <NewPasswordFields />
          </section>
          {!hasCountry && <Country />}
          <div class="buttons"><button class="button" type="submit">{t(texts, 'begin.button')}</button></div>
        </Form>
      </Page>
    );
  }
}

/** Which country. What only another one needs stands apart: without scripts nothing can hide it. */
function Country(): VNode {
  const { t } = usePage();
  return (
    <section>
      <h2>{t(texts, 'begin.country')}</h2>
      <SelectField name="country" label={t(texts, 'begin.countryChoice')} options={[{ value: 'FI', label: t(texts, 'begin.finland') }, { value: 'other', label: t(texts, 'begin.other') }]} initially="FI" />
      <h3>{t(texts, 'begin.otherTitle')}</h3>
      <TextField name="countryName" label={t(texts, 'begin.countryName')} isOptional />
      <TextField name="countryCode" label={t(texts, 'begin.countryCode')} hint={t(texts, 'begin.countryCodeHint')} width="short" isOptional />
      <TextField name="centreName" label={t(texts, 'begin.centreName')} isOptional />
    </section>
  );
}
