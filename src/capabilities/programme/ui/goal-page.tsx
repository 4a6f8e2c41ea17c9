import type { VNode } from 'preact';
import { organisationTexts } from '#capabilities/organisations/index.ts';
import { shown } from '#platform/i18n/index.ts';
import { Content, Page, TableFrame, Tag, usePage } from '#platform/ui/index.ts';
import type { GoalPage as Data, Party, Task } from '../contract.ts';
import { editTexts } from './edit-texts.ts';
import { Notes } from './notes.tsx';
import { pageTexts as texts } from './texts.ts';

/** One goal as the document has it: its measures by level, and for each the table of its tasks. */
export function GoalPage({ data: { summary, section, measures, notes, corrected, may } }: { readonly data: Data }): VNode {
  const { t, language } = usePage();
  const title = shown(section.title, language);
  return (
    <Page title={{ ...title, text: `${section.code} ${title.text}` }} part={`${t(texts, 'version')} ${summary.version}`}
      breadcrumbs={[{ path: '/programmes', label: t(texts, 'title') }, { path: `/programmes/${summary.id}`, label: <Content of={summary.title} /> }]}>
      {may.edit && <p><EditLink summary={summary} kind="section" code={section.code} /></p>}
      {section.introduction && <details><summary>{t(texts, 'introduction')}</summary><div class="prose"><Content of={section.introduction} isMarked /></div></details>}
      {measures.map(({ measure, tasks }) => (
        <section class="printed-measure" key={measure.code}>
          <h2><span class="code">{measure.code}</span> <Content of={measure.title} /></h2>
          <p><Tag>{t(texts, `level.${measure.level}`)}</Tag> {measure.coreIndicator && <Tag kind="info">{t(texts, 'coreIndicator')}</Tag>} {may.edit && <EditLink summary={summary} kind="measure" code={measure.code} />}</p>
          {measure.targets.length > 0 && (
            <p><span class="subtle">{t(texts, 'targets')}:</span> <Content of={measure.targets[0]?.text ?? {}} /></p>
          )}
          {tasks.length > 0 && <Tasks title={`${t(texts, 'tasks')} ${measure.code}`} tasks={tasks} corrected={corrected} {...(may.edit && { editable: summary })} />}
        </section>
      ))}
      {notes.length > 0 && <section><h2>{t(texts, 'notes')}</h2><Notes notes={notes} /></section>}
    </Page>
  );
}

type PartKind = 'section' | 'measure' | 'task' | 'statement';

function EditLink({ summary, kind, code }: { readonly summary: Data['summary']; readonly kind: PartKind; readonly code: string }): VNode {
  const { t, href } = usePage();
  return <a class="small" href={href(`/programmes/${summary.id}/${kind}s/${code}`)}>{t(editTexts, 'edit')}<span class="unseen">: {t(editTexts, `edit.${kind}`, { code })}</span></a>;
}

/** `editable`: the draft whose parts may be corrected. */
function Tasks({ title, tasks, corrected, editable }: { readonly title: string; readonly tasks: readonly Task[]; readonly corrected: readonly string[]; readonly editable?: Data['summary'] }): VNode {
  const { t } = usePage();
  return (
    <TableFrame label={title}>
      <table>
        <thead><tr>
          <th scope="col">{t(texts, 'task')}</th><th scope="col">{t(texts, 'parties')}</th><th scope="col">{t(texts, 'statement')}</th>
          <th scope="col">{t(texts, 'years')}</th><th scope="col">{t(texts, 'answeredBy')}</th>
        </tr></thead>
        <tbody>
          {tasks.map((task) => (task.statements.length === 0 ? <WithoutStatements key={task.code} task={task} editable={editable} /> : task.statements.map((statement, i) => (
            <tr key={statement.code}>
              {i === 0 && <th scope="rowgroup" rowSpan={task.statements.length}><span class="code">{task.code}</span> <Content of={task.text} /> {editable && <EditLink summary={editable} kind="task" code={task.code} />}</th>}
              {i === 0 && <td rowSpan={task.statements.length}><Parties parties={task.parties} /></td>}
              <td><span class="code">{statement.code}</span> <Content of={statement.text} /> {editable && <EditLink summary={editable} kind="statement" code={statement.code} />}</td>
              <td class="number years">{statement.years.join(', ')}</td>
              <td>{statement.answeredBy.map((kind) => t(organisationTexts, `kind.${kind}`)).join(', ')} {corrected.includes(statement.code) && <Tag kind="info">{t(editTexts, 'isCorrected')}</Tag>}</td>
            </tr>
          ))))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function WithoutStatements({ task, editable }: { readonly task: Task; readonly editable: Data['summary'] | undefined }): VNode {
  return <tr><th scope="row"><span class="code">{task.code}</span> <Content of={task.text} /> {editable && <EditLink summary={editable} kind="task" code={task.code} />}</th><td><Parties parties={task.parties} /></td><td>–</td><td>–</td><td>–</td></tr>;
}

function Parties({ parties }: { readonly parties: readonly Party[] }): VNode {
  const { t } = usePage();
  return <>{parties.map(({ name, role }) => (role === 'coordinates' ? `${name} (${t(texts, 'coordinates')})` : name)).join(', ')}</>;
}
