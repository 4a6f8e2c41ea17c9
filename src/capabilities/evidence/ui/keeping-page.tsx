import type { VNode } from 'preact';
import { shown } from '#platform/i18n/index.ts';
import { Page, SelectField, usePage } from '#platform/ui/index.ts';
import type { KeepingPage as Data } from '../contract.ts';
import { evidenceTexts as texts } from '../texts.ts';
import { GivingForm } from './item-parts.tsx';

/** Something to be kept for an organisation, before it stands anywhere. */
export function KeepingPage({ data: { organisation, organisations } }: { readonly data: Data }): VNode {
  const { t, language } = usePage();
  return (
    <Page title={t(texts, 'add')} lead={t(texts, 'lead')} breadcrumbs={[{ path: '/evidence', label: t(texts, 'menu') }]}>
      {organisations.length === 0 ? <p>{t(texts, 'nobodyToKeepFor')}</p> : (
        <section aria-labelledby="add-evidence">
          <h2 id="add-evidence" class="unseen">{t(texts, 'add')}</h2>
          <GivingForm action="/evidence/new">
            <SelectField name="organisation" label={t(texts, 'owner')} initially={organisation ?? ''} options={organisations.map(({ code, names }) => ({ value: code, label: shown(names, language).text }))} />
          </GivingForm>
        </section>
      )}
    </Page>
  );
}
