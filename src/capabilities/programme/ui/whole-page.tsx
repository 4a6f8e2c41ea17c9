import { Fragment, type VNode } from 'preact';
import { organisationTexts } from '#capabilities/organisations/index.ts';
import { shown, type Localized } from '#platform/i18n/index.ts';
import { Content, Page, Tag, usePage } from '#platform/ui/index.ts';
import { JUDGEMENTS, type Statement, type Task, type WholeProgramme } from '../contract.ts';
import { goalsOf, type Goal } from '../rules/outline.ts';
import { editTexts } from './edit-texts.ts';
import { OwnWords } from './own-words.tsx';
import { Parties } from './parties.tsx';
import { ValueShown } from './statement-shown.tsx';
import { TargetTexts } from './target-texts.tsx';
import { pageTexts as texts } from './texts.ts';

/** The whole programme in one language, nothing of it folded away: to read, to search in and to print. */
export function WholePage({ data: { summary, programme } }: { readonly data: WholeProgramme }): VNode {
  const { t, href, language } = usePage();
  const goals = goalsOf(programme, { withEmpty: true });
  const own = `/programmes/${summary.id}`;
  return (
    <Page title={shown(programme.title, language)} part={t(texts, 'whole')} breadcrumbs={[{ path: '/programmes', label: t(texts, 'title') }, { path: own, label: `${t(texts, 'version')} ${summary.version}` }]}>
      {programme.publisher && <p><Content of={programme.publisher} />, {programme.period.from}–{programme.period.to}</p>}
      {programme.about && <p><Content of={programme.about} /></p>}
      <OwnWords of={programme.ownWords ?? null} />
      <nav aria-label={t(texts, 'tree')}>
        <ul class="plain contents">{goals.map(({ section }) => <li key={section.code}><a href={`${href(own)}/whole#goal-${section.code}`}><span class="code">{section.code}</span> <Content of={section.title} /></a></li>)}</ul>
      </nav>
      {goals.map((goal, i) => (
        <Fragment key={goal.section.code}>
          {goal.spearhead !== goal.section && goal.spearhead !== goals[i - 1]?.spearhead && <Heading of={goal.spearhead} />}
          <WholeGoal goal={goal} />
        </Fragment>
      ))}
      {programme.coreIndicators.length > 0 && (
        <section>
          <h2>{t(texts, 'coreIndicators')}</h2>
          <ol>{programme.coreIndicators.map(({ number, text, sections }) => <li key={number} value={number}><Content of={text} /> {sections.length > 0 && <span class="subtle">({sections.join(', ')})</span>}</li>)}</ol>
        </section>
      )}
    </Page>
  );
}

function Heading({ of: { code, title, introduction } }: { readonly of: Goal['section'] }): VNode {
  return (
    <>
      <h2 id={`goal-${code}`}><span class="code">{code}</span> <Content of={title} /></h2>
      {introduction && <div class="prose"><Content of={introduction} /></div>}
    </>
  );
}

function WholeGoal({ goal: { section, measures } }: { readonly goal: Goal }): VNode {
  const { t } = usePage();
  return (
    <section>
      <Heading of={section} />
      {measures.map(({ code, title, short, level, coreIndicator, question, guidance, targets, tasks }) => (
        <section key={code}>
          <h3><span class="code">{code}</span> <Content of={title} /></h3>
          <Short of={short} />
          <p><Tag>{t(texts, `level.${level}`)}</Tag>{coreIndicator && <> <Tag kind="info">{t(texts, 'coreIndicator')}</Tag></>}</p>
          {question && <p><span class="subtle">{t(texts, 'question')}:</span> <Content of={question} /><Guidance of={guidance} /></p>}
          {targets.length > 0 && <p><span class="subtle">{t(texts, 'targets')}:</span> <TargetTexts targets={targets} /></p>}
          {tasks.map((task) => <WholeTask key={task.code} task={task} />)}
        </section>
      ))}
    </section>
  );
}

function WholeTask({ task: { code, text, short, parties, statements } }: { readonly task: Task }): VNode {
  return (
    <section>
      <h4><span class="code">{code}</span> <Content of={text} /></h4>
      <Short of={short} />
      <p class="subtle small"><Parties parties={parties} /></p>
      {statements.map((statement) => <WholeStatement key={statement.code} statement={statement} />)}
    </section>
  );
}

function WholeStatement({ statement: { code, text, short, years, answeredBy, appliesTo, value, guidance, tool, why } }: { readonly statement: Statement }): VNode {
  const { t } = usePage();
  const facts = [years.join(', '), answeredBy.map((kind) => t(organisationTexts, `kind.${kind}`)).join(', '), ...(appliesTo ? [appliesTo.sectors.map((sector) => t(organisationTexts, `sector.${sector}`)).join(', ')] : [])];
  return (
    <>
      <p><span class="code">{code} </span>{short && <strong><Content of={short} />. </strong>}<Content of={text} /><Guidance of={guidance} /></p>
      {value && <ValueShown value={value} />}
      {tool && <p class="small"><span class="subtle">{t(editTexts, 'toolShown')}:</span> <a href={tool.url} rel="noreferrer"><Content of={tool.title} /></a></p>}
      <p class="subtle small">{facts.join(' · ')}</p>
      {why && <p class="subtle small">{JUDGEMENTS.map((judgement) => why[judgement] && <Fragment key={judgement}>{t(texts, `why.${judgement}`)}: <Content of={why[judgement]} /> </Fragment>)}</p>}
    </>
  );
}

const Short = ({ of }: { readonly of: Localized | undefined }): VNode | null => of ? <p class="subtle"><Content of={of} /></p> : null;
const Guidance = ({ of }: { readonly of: Localized | undefined }): VNode | null => of ? <span class="hint"> <Content of={of} /></span> : null;
