import type { VNode } from 'preact';
import { organisationTexts } from '#capabilities/organisations/index.ts';
import { shown } from '#platform/i18n/index.ts';
import { Content, Page, TableFrame, Tag, usePage } from '#platform/ui/index.ts';
import type { GoalPage as Data, Party, Task } from '../contract.ts';
import { Notes } from './notes.tsx';
import { pageTexts as texts } from './texts.ts';

/** One goal as the document has it: its measures by level, and for each the table of its tasks. */
export function GoalPage({ data: { summary, section, measures, notes } }: { readonly data: Data }): VNode {
  const { t, language } = usePage();
  const title = shown(section.title, language);
  return (
    <Page title={{ ...title, text: `${section.code} ${title.text}` }} part={`${t(texts, 'version')} ${summary.version}`}
      breadcrumbs={[{ path: '/programmes', label: t(texts, 'title') }, { path: `/programmes/${summary.id}`, label: <Content of={summary.title} /> }]}>
      {section.introduction && <details><summary>{t(texts, 'introduction')}</summary><div class="prose"><Content of={section.introduction} isMarked /></div></details>}
      {measures.map(({ measure, tasks }) => (
        <section class="printed-measure" key={measure.code}>
          <h2><span class="code">{measure.code}</span> <Content of={measure.title} /></h2>
          <p><Tag>{t(texts, `level.${measure.level}`)}</Tag> {measure.coreIndicator && <Tag kind="info">{t(texts, 'coreIndicator')}</Tag>}</p>
          {measure.targets.length > 0 && (
            <p><span class="subtle">{t(texts, 'targets')}:</span> <Content of={measure.targets[0]?.text ?? {}} /></p>
          )}
          {tasks.length > 0 && <Tasks title={`${t(texts, 'tasks')} ${measure.code}`} tasks={tasks} />}
        </section>
      ))}
      {notes.length > 0 && <section><h2>{t(texts, 'notes')}</h2><Notes notes={notes} /></section>}
    </Page>
  );
}

function Tasks({ title, tasks }: { readonly title: string; readonly tasks: readonly Task[] }): VNode {
  const { t } = usePage();
  return (
    <TableFrame label={title}>
      <table>
        <thead><tr>
          <th scope="col">{t(texts, 'task')}</th><th scope="col">{t(texts, 'parties')}</th><th scope="col">{t(texts, 'statement')}</th>
          <th scope="col">{t(texts, 'years')}</th><th scope="col">{t(texts, 'answeredBy')}</th>
        </tr></thead>
        <tbody>
          {tasks.map((task) => task.statements.map((statement, i) => (
            <tr key={statement.code}>
              {i === 0 && <th scope="rowgroup" rowSpan={task.statements.length}><span class="code">{task.code}</span> <Content of={task.text} /></th>}
              {i === 0 && <td rowSpan={task.statements.length}><Parties parties={task.parties} /></td>}
              <td><span class="code">{statement.code}</span> <Content of={statement.text} /></td>
              <td class="number years">{statement.years.join(', ')}</td>
              <td>{statement.answeredBy.map((kind) => t(organisationTexts, `kind.${kind}`)).join(', ')}</td>
            </tr>
          )))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function Parties({ parties }: { readonly parties: readonly Party[] }): VNode {
  const { t } = usePage();
  return <>{parties.map(({ name, role }) => (role === 'coordinates' ? `${name} (${t(texts, 'coordinates')})` : name)).join(', ')}</>;
}
