import type { VNode } from 'preact';
import { shown } from '#platform/i18n/index.ts';
import { Content, Page, usePage } from '#platform/ui/index.ts';
import type { AgainstPage as Data } from '../../contract/units-against.ts';
import { formPath } from '../../rules/form.ts';
import { unitsPath } from '../../rules/units.ts';
import { besideTexts as texts } from '../../texts/units-beside-texts.ts';
import { unitTexts } from '../../texts/units-texts.ts';

/** Where an organiser and its units do not say the same, all in one list. */
export function AgainstPage({ data: { round, organiser, formId, rule, against } }: { readonly data: Data }): VNode {
  const { t, href, language } = usePage();
  const name = shown(round.names, language).text;
  const table = (statement?: string) => unitsPath({ roundId: round.id }, { organiser: organiser.code, statement });
  return (
    <Page title={t(texts, 'all.title')} part={`${shown(organiser.names, language).text}, ${name}`} lead={t(texts, 'rule', rule)} breadcrumbs={[{ path: `/rounds/${round.id}`, label: name }, { path: table(), label: t(unitTexts, 'title') }]}>
      {against.length === 0 && <p>{t(texts, 'all.none')}</p>}
      {against.map(({ statement, own, no, of }) => (
        <section class="card" key={`${statement.code} ${own.code}`}>
          <h2><span class="code">{statement.code}</span> {t(texts, 'against', { no, of })}</h2>
          <dl class="facts">
            <dt>{t(texts, 'all.ours')} ({t(texts, `near.${own.near}`)})</dt>
            <dd>{formId ? <a href={href(formPath({ id: formId, goal: own.goal, statement: own.code }))}><span class="code">{own.code}</span> <Content of={own.text} /></a> : <Content of={own.text} />}</dd>
            <dt>{t(texts, 'all.question')}</dt>
            <dd><a href={href(table(statement.code))}><span class="code">{statement.code}</span> <Content of={statement.text} /></a></dd>
          </dl>
        </section>
      ))}
    </Page>
  );
}
