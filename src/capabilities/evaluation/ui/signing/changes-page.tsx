import type { VNode } from 'preact';
import { HOME_ZONE } from '#platform/clock/index.ts';
import { instantText, shown } from '#platform/i18n/index.ts';
import { Content, LinkButton, Page, Pages, usePage } from '#platform/ui/index.ts';
import type { ChangesPage as Data } from '../../contract/signing.ts';
import { signingTexts } from '../../texts/signing-texts.ts';
import { reopeningTexts as texts } from '../../texts/reopening-texts.ts';
import { ChangesTables } from './changes.tsx';
import { MovedDivisions } from './divided.tsx';

/** What has changed since a sign-off: what was signed beside what stands now. */
export function ChangesPage({ data: { form, since, difference, divisions, changes, page } }: { readonly data: Data }): VNode {
  const { t, language } = usePage();
  const round = shown(form.round.names, language).text;
  const signing = `/forms/${form.id}/signing` as const;
  return (
    <Page title={t(texts, 'changes.title', { no: String(since.no) })} part={`${shown(form.organisation.names, language).text}, ${round}`}
      lead={t(texts, 'changes.lead', { by: since.by, at: instantText(since.at, language, HOME_ZONE) })}
      breadcrumbs={[
        { path: `/rounds/${form.round.id}`, label: round }, { path: `/forms/${form.id}`, label: <Content of={form.organisation.names} /> },
        { path: signing, label: t(signingTexts, form.signed ? 'sign.titleAfter' : 'sign.title') },
      ]}>
      <p>{difference.answers === 0 ? t(texts, 'changes.none') : t(texts, 'changes.count', difference)}</p>
      <MovedDivisions of={divisions} />
      <ChangesTables changes={changes} heading="h2" />
      <Pages of={page} path={`${signing}/changes?since=${since.no}`} />
      <div class="buttons"><LinkButton kind="quiet" href={signing}>{t(signingTexts, form.signed ? 'sign.see' : 'sign.go')}</LinkButton></div>
    </Page>
  );
}
