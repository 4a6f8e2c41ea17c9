import type { VNode } from 'preact';
import { organisationTexts } from '#capabilities/organisations/index.ts';
import { shown } from '#platform/i18n/index.ts';
import { Content, Page, TableFrame, Tag, usePage } from '#platform/ui/index.ts';
import type { GoalPage as Data, Task } from '../contract.ts';
import { anchorOf } from '../rules/landing.ts';
import { Done } from './done.tsx';
import { editTexts } from './edit-texts.ts';
import { Notes } from './notes.tsx';
import { Parties } from './parties.tsx';
import { StatementShown } from './statement-shown.tsx';
import { TargetTexts } from './target-texts.tsx';
import { pageTexts as texts } from './texts.ts';

type Query = Readonly<Record<string, string>>;

/** One goal as the document has it: its measures by level, and for each the table of its tasks. */
export function GoalPage({ data: { summary, section, measures, notes, corrected, may }, query }: { readonly data: Data; readonly query: Query }): VNode {
  const { t, href, language } = usePage();
  const title = shown(section.title, language);
  return (
    <Page title={{ ...title, text: `${section.code} ${title.text}` }} part={`${t(texts, 'version')} ${summary.version}`}
      breadcrumbs={[{ path: '/programmes', label: t(texts, 'title') }, { path: `/programmes/${summary.id}`, label: <Content of={summary.title} /> }]}>
      {may.edit && <p><EditLink summary={summary} kind="section" code={section.code} /></p>}
      {section.introduction && <details><summary>{t(texts, 'introduction')}</summary><div class="prose"><Content of={section.introduction} isMarked /></div></details>}
      {measures.length === 0 && <p>{t(editTexts, 'nothingYet')}</p>}
      {measures.map(({ measure, tasks }) => (
        <section class="printed-measure" key={measure.code} id={anchorOf(measure.code)}>
          <Done code={measure.code} query={query} />
          <h2><span class="code">{measure.code}</span> <Content of={measure.title} /></h2>
          {measure.question && <p><span class="subtle">{t(texts, 'question')}:</span> <Content of={measure.question} />{measure.guidance && <span class="small"> <Content of={measure.guidance} /></span>}</p>}
          <p><Tag>{t(texts, `level.${measure.level}`)}</Tag> {measure.coreIndicator && <Tag kind="info">{t(texts, 'coreIndicator')}</Tag>} {may.edit && <EditLink summary={summary} kind="measure" code={measure.code} />}</p>
          {measure.targets.length > 0 && (
            <p><span class="subtle">{t(texts, 'targets')}:</span> <TargetTexts targets={measure.targets} /></p>
          )}
          {tasks.length > 0 && <Tasks title={`${t(texts, 'tasks')} ${measure.code}`} tasks={tasks} corrected={corrected} query={query} {...(may.edit && { editable: summary })} />}
        </section>
      ))}
      {may.edit && <p><a href={href(`/programmes/${summary.id}/sections/${section.code}/measures`)}>{t(editTexts, 'add.measure')}</a></p>}
      {notes.length > 0 && <section><h2>{t(texts, 'notes')}</h2><Notes notes={notes} /></section>}
    </Page>
  );
}

type PartKind = 'section' | 'measure' | 'task' | 'statement';

function EditLink({ summary, kind, code }: { readonly summary: Data['summary']; readonly kind: PartKind; readonly code: string }): VNode {
  const { t, href } = usePage();
  return <a class="small" href={href(`/programmes/${summary.id}/${kind}s/${code}`)}>{t(editTexts, 'edit')}<span class="unseen">: {t(editTexts, `edit.${kind}`, { code })}</span></a>;
}

type TasksProps = { readonly corrected: readonly string[]; readonly query: Query; readonly editable?: Data['summary'] };

/** `editable`: the draft whose parts may be corrected. */
function Tasks({ title, tasks, ...rest }: TasksProps & { readonly title: string; readonly tasks: readonly Task[] }): VNode {
  const { t } = usePage();
  return (
    <TableFrame label={title}>
      <table>
        <thead><tr>
          <th scope="col">{t(texts, 'task')}</th><th scope="col">{t(texts, 'parties')}</th><th scope="col">{t(texts, 'statement')}</th>
          <th scope="col">{t(texts, 'years')}</th><th scope="col">{t(texts, 'answeredBy')}</th>
        </tr></thead>
        <tbody>{tasks.map((task) => <TaskRows key={task.code} task={task} {...rest} />)}</tbody>
      </table>
    </TableFrame>
  );
}

function TaskRows({ task, corrected, query, editable }: TasksProps & { readonly task: Task }): VNode {
  const { t } = usePage();
  const rows = Math.max(task.statements.length, 1);
  const beginning = (
    <>
      <th scope={rows > 1 ? 'rowgroup' : 'row'} rowSpan={rows} id={anchorOf(task.code)}><Done code={task.code} query={query} /><span class="code">{task.code}</span> <Content of={task.text} /> {editable && <EditLink summary={editable} kind="task" code={task.code} />}</th>
      <td rowSpan={rows}><Parties parties={task.parties} /></td>
    </>
  );
  if (task.statements.length === 0) return <tr>{beginning}<td>–</td><td>–</td><td>–</td></tr>;
  return (
    <>
      {task.statements.map((statement, i) => (
        <tr key={statement.code}>
          {i === 0 && beginning}
          <td id={anchorOf(statement.code)}><Done code={statement.code} query={query} /><StatementShown statement={statement} /> {editable && <EditLink summary={editable} kind="statement" code={statement.code} />}</td>
          <td class="number years">{statement.years.join(', ')}</td>
          <td>{statement.answeredBy.map((kind) => t(organisationTexts, `kind.${kind}`)).join(', ')} {corrected.includes(statement.code) && <Tag kind="info">{t(editTexts, 'isCorrected')}</Tag>}</td>
        </tr>
      ))}
    </>
  );
}
