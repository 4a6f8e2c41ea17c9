import { Fragment, type VNode } from 'preact';
import { organisationTexts } from '#capabilities/organisations/index.ts';
import { shown, type Localized } from '#platform/i18n/index.ts';
import { Content, Page, Tag, usePage } from '#platform/ui/index.ts';
import type { WholeProgramme } from '../contract.ts';
import { goalsOf, type Goal } from '../rules/outline.ts';
import { OwnWords } from './own-words.tsx';
import { pageTexts as texts } from './texts.ts';

/** The whole programme in one language, to read, to search in and to print. */
export function WholePage({ data: { summary, programme } }: { readonly data: WholeProgramme }): VNode {
  const { t, href, language } = usePage();
  const goals = goalsOf(programme, { withEmpty: true });
  return (
    <Page title={shown(programme.title, language)} part={t(texts, 'whole')} breadcrumbs={[{ path: '/programmes', label: t(texts, 'title') }, { path: `/programmes/${summary.id}`, label: `${t(texts, 'version')} ${summary.version}` }]}>
      {programme.about && <p><Content of={programme.about} /></p>}
      <OwnWords of={programme.ownWords ?? []} />
      <nav aria-label={t(texts, 'tree')}>
        <ul class="plain">{goals.map(({ section }) => <li key={section.code}><a href={`${href(`/programmes/${summary.id}/whole`)}#goal-${section.code}`}><span class="code">{section.code}</span> <Content of={section.title} /></a></li>)}</ul>
      </nav>
      {goals.map((goal) => <WholeGoal key={goal.section.code} goal={goal} />)}
    </Page>
  );
}

function WholeGoal({ goal: { section, measures } }: { readonly goal: Goal }): VNode {
  const { t } = usePage();
  return (
    <section>
      <h2 id={`goal-${section.code}`}><span class="code">{section.code}</span> <Content of={section.title} /></h2>
      {section.introduction && <div class="prose"><Content of={section.introduction} /></div>}
      {measures.map(({ code, title, level, coreIndicator, question, guidance, targets, tasks }) => (
        <section key={code}>
          <h3><span class="code">{code}</span> <Content of={title} /></h3>
          <p><Tag>{t(texts, `level.${level}`)}</Tag>{coreIndicator && <> <Tag kind="info">{t(texts, 'coreIndicator')}</Tag></>}</p>
          {question && <Asked text={question} guidance={guidance} />}
          {targets.length > 0 && <p><span class="subtle">{t(texts, 'targets')}:</span> {targets.map(({ text }, i) => <Fragment key={i}>{i > 0 && '; '}<Content of={text} /></Fragment>)}</p>}
          {tasks.map((task) => (
            <section key={task.code}>
              <h4><span class="code">{task.code}</span> <Content of={task.text} /></h4>
              <p class="subtle small">{task.parties.map(({ name }) => name).join(', ')}</p>
              {task.statements.map(({ code: own, text, years, answeredBy, guidance: how }) => (
                <Fragment key={own}>
                  <Asked code={own} text={text} guidance={how} />
                  <p class="subtle small">{years.join(', ')} · {answeredBy.map((kind) => t(organisationTexts, `kind.${kind}`)).join(', ')}</p>
                </Fragment>
              ))}
            </section>
          ))}
        </section>
      ))}
    </section>
  );
}

const Asked = ({ code, text, guidance }: { readonly code?: string; readonly text: Localized; readonly guidance: Localized | undefined }): VNode => (
  <p>{code && <span class="code">{code} </span>}<Content of={text} />{guidance && <span class="hint"> <Content of={guidance} /></span>}</p>
);
