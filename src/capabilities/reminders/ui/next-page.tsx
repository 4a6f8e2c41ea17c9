import type { VNode } from 'preact';
import { dayIn, HOME_ZONE, type Day } from '#platform/clock/index.ts';
import { dayText } from '#platform/i18n/index.ts';
import { Alert, Form, Page, usePage } from '#platform/ui/index.ts';
import type { NextPage as Data } from '../contract.ts';
import { pageTexts as texts } from '../texts/page-texts.ts';
import { Got } from './reminders-page.tsx';

/** What one person got, and would get next. */
export function NextPage({ data: { person, subject, text, language: own, hasMore } }: { readonly data: Data }): VNode {
  const { t, language } = usePage();
  return (
    <Page title={t(texts, 'next.title', { name: person.name })} breadcrumbs={[{ path: '/reminders', label: t(texts, 'menu') }]}>
      {person.refused && (
        <Alert kind="warning">
          <p>{t(texts, 'refusedSince', { day: dayText(dayIn(HOME_ZONE, person.refused.since), language), why: person.refused.why })}</p>
          <Form action={`/reminders/people/${person.id}/address`}><button class="button quiet small" type="submit">{t(texts, 'tryAddress')}</button></Form>
        </Alert>
      )}
      <dl class="facts">
        <dt>{t(texts, 'wants')}</dt><dd>{t(texts, `wants.${person.digest}`)}</dd>
        <dt>{t(texts, 'got')}</dt><dd><Got of={person} /></dd>
        <dt>{t(texts, 'next')}</dt><dd>{person.next ? t(texts, 'ifLeft', { day: dayText(person.next as Day, language) }) : '–'}</dd>
      </dl>
      {subject === null || text === null ? <p>{t(texts, 'next.nothing')}</p> : (
        <section>
          <p>{t(texts, 'next.lead')}</p>
          <div class="card" lang={own}><p><strong>{subject}</strong></p><p class="prose">{text}</p></div>
        </section>
      )}
      {hasMore && <p class="subtle">{t(texts, 'next.more')}</p>}
    </Page>
  );
}
