import type { VNode } from 'preact';
import { dayText, instantText, shown } from '#platform/i18n/index.ts';
import { HOME_ZONE } from '#platform/clock/index.ts';
import { Alert, Content, fieldId, filesAt, Form, LinkButton, Page, Tag, TakeOut, uiTexts, usePage } from '#platform/ui/index.ts';
import type { AskedStatement, Conflict, FormPage as Data } from '../contract.ts';
import { fieldsOf } from '../rules/form.ts';
import { evaluationTexts as texts } from '../texts.ts';
import { IslandTexts } from './answering-texts.tsx';
import { StatementFields } from './statement-fields.tsx';
import { takenTexts } from './taken-texts.ts';
import { LiveTally } from './tally.tsx';

/** One goal of a form. Whole and working before any script has run; the island only saves by itself what the fields already hold. */
export function FormPage({ data }: { readonly data: Data }): VNode {
  const { t, language } = usePage();
  const { form, goals, goal, statements, may } = data;
  const at = goals.findIndex(({ code }) => code === goal.code);
  const [previous, next] = [goals[at - 1], goals[at + 1]];
  return (
    <Page title={shown(form.organisation.names, language)} part={`${goal.code}, ${shown(form.round.names, language).text}`} islands={may.answer ? ['answering'] : []}
      breadcrumbs={[{ path: `/rounds/${form.round.id}`, label: shown(form.round.names, language).text }]}>
      <Standing data={data} />
      <Outline data={data} />
      <h2 id="goal"><span class="code">{goal.code}</span> <Content of={goal.title} isMarked /></h2>
      {may.answer
        ? (
          <Form action={`/forms/${form.id}/${goal.code}`} class="answering" labelledBy="goal" isForgetful>
            <IslandTexts formId={form.id} />
            <p class="lead" data-without-script>{t(texts, 'form.leadPlain')}</p>
            <p class="lead" data-with-script hidden>{t(texts, 'form.lead')}</p>
            <Statements statements={statements} mayAnswer />
            <div class="buttons save-bar">
              <button class="button" type="submit">{t(texts, next ? 'form.saveAndNext' : 'form.save')}</button>
              <output class="save-state" data-save-state />
            </div>
          </Form>
        )
        : <Statements statements={statements} mayAnswer={false} />}
      <nav class="buttons" aria-label={t(uiTexts, 'goOn')}>
        {previous && <LinkButton kind="quiet" href={`/forms/${form.id}/${previous.code}`}>‹ {t(texts, 'form.previous')}</LinkButton>}
        {next && <LinkButton kind="quiet" href={`/forms/${form.id}/${next.code}`}>{t(texts, 'form.next')} ›</LinkButton>}
        <LinkButton kind="quiet" href={`/forms/${form.id}/signing`}>{t(texts, form.signed ? 'sign.see' : 'sign.go')}</LinkButton>
      </nav>
      <TakeOut of={[
        { label: t(takenTexts, 'own'), files: filesAt(`/forms/${form.id}/answers`) },
        ...(form.organisation.kind === 'unit' ? [] : [{ label: t(takenTexts, 'below'), files: filesAt(`/forms/${form.id}/all-answers`) }]),
      ]} />
    </Page>
  );
}

function Standing({ data: { form, may } }: { readonly data: Data }): VNode {
  const { t, language, actor } = usePage();
  const { signed, round, tally } = form;
  return (
    <>
      {signed && <Alert kind="success">{t(texts, 'form.signed', { by: signed.by, at: instantText(signed.at, language, HOME_ZONE) })}</Alert>}
      {!signed && round.state === 'closed' && <Alert kind="info">{t(texts, 'form.roundClosed')}</Alert>}
      {!signed && round.state === 'late' && <Alert kind="warning">{t(texts, 'form.late', { day: dayText(round.lastDay, language) })}</Alert>}
      {!signed && round.state !== 'closed' && !may.answer && <Alert kind="info">{t(texts, 'form.readOnly')}</Alert>}
      {/* Whose page it is: the island saves for nobody else. Also where one may only read, since it asks the page anew. */}
      <p class="form-progress" data-account={actor.accountId ?? undefined}><LiveTally tally={tally} of="form" /></p>
    </>
  );
}

function Outline({ data: { form, goals, goal } }: { readonly data: Data }): VNode {
  const { t, href } = usePage();
  return (
    <nav aria-label={t(texts, 'form.goals')}>
      <details class="goal-outline" open={goals.length <= 16}>
        <summary>{t(texts, 'form.goals')}</summary>
        <ol class="outline">
          {goals.map(({ code, title, tally }) => (
            <li key={code}>
              <a href={`${href(`/forms/${form.id}/${code}`)}#goal`} aria-current={code === goal.code ? 'page' : undefined}><span class="code">{code}</span> <Content of={title} /></a>
              <span class="number subtle"><LiveTally tally={tally} of={code === goal.code ? 'goal' : 'other'} isShort /></span>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}

function Statements({ statements, mayAnswer }: { readonly statements: readonly AskedStatement[]; readonly mayAnswer: boolean }): VNode {
  const { problem, values } = usePage();
  // The conflicts are what the refused action itself said.
  const conflicts = problem?.code === 'conflict' && Array.isArray(problem.detail) ? (problem.detail as readonly Conflict[]) : [];
  return (
    <>
      {[...Map.groupBy(statements, ({ measure }) => measure.code).values()].map((ofMeasure) => ofMeasure[0] && (
        <section class="measure" key={ofMeasure[0].measure.code}>
          <MeasureHeading measure={ofMeasure[0].measure} />
          {[...Map.groupBy(ofMeasure, ({ task }) => task.code).values()].map((ofTask) => ofTask[0] && (
            <div class="task" key={ofTask[0].task.code}>
              <TaskText task={ofTask[0].task} />
              {ofTask.map((statement) => (
                <div class="statement" id={fieldId(`answers.${statement.code}`)} key={statement.code} data-statement={statement.code} tabIndex={-1}>
                  <StatementFields statement={statement} fields={fieldsOf(statement.code, statement.answer, values, conflicts)} mayAnswer={mayAnswer} />
                </div>
              ))}
            </div>
          ))}
        </section>
      ))}
    </>
  );
}

function MeasureHeading({ measure: { code, title, coreIndicator } }: Pick<AskedStatement, 'measure'>): VNode {
  const { t } = usePage();
  return <h3><span class="code">{code}</span> <Content of={title} /> {coreIndicator && <Tag kind="info">{t(texts, 'form.coreIndicator')}</Tag>}</h3>;
}

function TaskText({ task: { text } }: Pick<AskedStatement, 'task'>): VNode {
  const { t } = usePage();
  return <p class="task-text"><span class="subtle">{t(texts, 'form.task')}:</span> <Content of={text} /></p>;
}
