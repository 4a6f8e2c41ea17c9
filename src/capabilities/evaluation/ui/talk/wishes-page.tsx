import type { VNode } from 'preact';
import { shown } from '#platform/i18n/index.ts';
import { Content, Form, LinkButton, Page, Pages, usePage } from '#platform/ui/index.ts';
import { WISHES_SHOWN, type WishesPage as Data } from '../../contract/talk.ts';
import { talkTexts as texts } from '../../texts/talk-texts.ts';
import { WishTold } from './talk-page.tsx';

/** What is wished of the Centre in a round, and what it answers. */
export function WishesPage({ data: { round, show, counts, wishes, page, may } }: { readonly data: Data }): VNode {
  const { t, language, href } = usePage();
  const path = `/rounds/${round.id}/wishes` as const;
  return (
    <Page title={t(texts, 'centre.title')} part={shown(round.names, language).text} lead={t(texts, 'centre.lead')} breadcrumbs={[{ path: `/rounds/${round.id}`, label: shown(round.names, language).text }]}>
      <div class="filters">
        <nav aria-label={t(texts, 'centre.show')}>
          {WISHES_SHOWN.map((each) => <a key={each} href={href(`${path}?show=${each}`)} aria-current={each === show ? 'true' : undefined}>{t(texts, `centre.${each}`, { n: counts[each] })}</a>)}
        </nav>
      </div>
      {wishes.length === 0 && <p>{t(texts, 'centre.none')}</p>}
      {wishes.map((wish) => (
        <section class="card" key={wish.id}>
          <h2><Content of={wish.organisation.names} /></h2>
          <p>{wish.statement ? <><span class="code">{wish.statement.code}</span> <Content of={wish.statement.text} /></> : t(texts, 'centre.wholeForm')}</p>
          <WishTold wish={wish} />
          {may.answer && (
            <details class="more">
              <summary>{t(texts, 'centre.answer')}<span class="unseen">: <Content of={wish.organisation.names} /> {wish.statement?.code}</span></summary>
              <Form action={`${path}?show=${show}&page=${page.no}`}>
                <input type="hidden" name="id" value={wish.id} />
                <div class="field">
                  <label for={`answer-${wish.id}`}>{t(texts, 'centre.answer')}</label>
                  <p class="hint" id={`answer-${wish.id}-hint`}>{t(texts, 'centre.answerHint')}</p>
                  <textarea class="input" id={`answer-${wish.id}`} name="text" rows={3} maxLength={2000} aria-describedby={`answer-${wish.id}-hint`}>{wish.answer?.text ?? ''}</textarea>
                </div>
                <div class="buttons"><button class="button" type="submit">{t(texts, 'centre.answerButton')}</button></div>
              </Form>
            </details>
          )}
        </section>
      ))}
      <Pages of={page} path={`${path}?show=${show}`} />
      <div class="buttons"><LinkButton kind="quiet" href={`/rounds/${round.id}`}><Content of={round.names} /></LinkButton></div>
    </Page>
  );
}
