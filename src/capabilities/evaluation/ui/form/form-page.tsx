import type { VNode } from 'preact';
import { shown } from '#platform/i18n/index.ts';
import { columnFilesAt, Content, filesAt, Form, LinkButton, Page, Tag, TakeOut, usePage } from '#platform/ui/index.ts';
import type { AskedStatement, Conflict, FormId, FormPage as Data } from '../../contract.ts';
import { atOncePath } from '../../rules/at-once.ts';
import { fieldsOf } from '../../rules/answers.ts';
import { formPath, GOAL_ID, pathOnward, proposalsPath, startPath, statementReopeningPath } from '../../rules/form.ts';
import { isOffered } from '../../rules/proposals.ts';
import { evidenceAtTexts } from '../../texts/evidence-texts.ts';
import { EvidenceIsland } from '../evidence/evidence-island.tsx';
import { evaluationTexts as texts } from '../../texts.ts';
import { atOnceTexts } from '../../texts/at-once-texts.ts';
import { needsOf, needsText } from '../../rules/sending.ts';
import { talkTexts } from '../../texts/talk-texts.ts';
import { proposalTexts } from '../../texts/proposal-texts.ts';
import { wholeTexts } from '../../texts/whole-texts.ts';
import { IslandTexts } from './answering-texts.tsx';
import { AboutForm } from './form-about.tsx';
import { Outline, Standing } from './form-outline.tsx';
import { Filters, NextUnanswered, ToSigning, Ways } from './form-ways.tsx';
import { NotTaken, useHasKept } from './kept.tsx';
import { Layouts } from './layouts.tsx';
import { KeysHelp } from './keys-help.tsx';
import { NothingOwn } from './nothing-own.tsx';
import { sheetOf, told, type Sheet } from './sheet.tsx';
import { statementAnswer } from './statement-answer.tsx';
import { statementFields } from './statement-fields.tsx';
import { WholeForm } from './whole-form.tsx';
import { LeftBefore } from '../sending/left.tsx';
import { takenTexts } from '../taken-texts.ts';

type Shows = { readonly data: Data; readonly query?: Readonly<Record<string, string>> };

export const FormPage = ({ data, query }: Shows): VNode => (data.goals.length === 0 ? <NothingOwn data={data} /> : <AskedForm data={data} {...(query && { query })} />);

/** One goal of a form, or a part of a long one. Whole and working before any script has run; the island only saves by itself what the fields already hold. */
function AskedForm({ data, query = {} }: Shows): VNode {
  const page = usePage();
  const { t, language } = page;
  const { form, goal, part, only, may } = data;
  const sheet: Sheet = {
    ...sheetOf(page, form.organisation.kind === 'centre', { open: query['open'], ofForm: page.href(`/forms/${form.id}`) }), rules: data.rules, isDense: data.layout === 'table',
    round: { id: form.round.id, organiser: form.organisation.code, href: page.href }, marking: { formId: form.id, addEvidence: t(evidenceAtTexts, 'add'), href: page.href },
  };
  const which = [...(data.layout === 'table' ? [t(wholeTexts, 'layout.table')] : []), ...(part.of > 1 ? [t(texts, 'form.part', { no: String(part.no), of: String(part.of) })] : []), ...(only ? [t(texts, 'form.onlyUnanswered')] : [])];
  const round = shown(form.round.names, language).text;
  const hasKept = useHasKept(form.id) && (may.answer || !isAnswering(data));
  if (data.whole) {
    return (
      <Page title={shown(form.organisation.names, language)} part={`${t(wholeTexts, 'layout.whole')}, ${round}`} breadcrumbs={[{ path: `/rounds/${form.round.id}`, label: round }]}>
        <Standing data={data} />
        <Layouts data={data} />
        <LeftBefore data={data} />
        <WholeForm data={data} sheet={sheet} />
        <div class="buttons"><ToSigning data={data} /></div>
      </Page>
    );
  }
  return (
    <Page title={shown(form.organisation.names, language)} part={[goal.code, ...which, round].join(', ')} islands={[...(isAnswering(data) ? ['answering', 'evidence'] : []), ...(hasKept ? ['kept'] : [])]}
      breadcrumbs={[{ path: `/rounds/${form.round.id}`, label: round }]}>
      <Standing data={data} />
      <NotTaken data={data} />
      <Layouts data={data} />
      <LeftBefore data={data} />
      <Outline data={data} />
      <h2 id={GOAL_ID} tabIndex={-1}><span class="code">{goal.code}</span> <Content of={goal.title} isMarked />{part.of > 1 && <span class="subtle"> – {t(texts, 'form.part', { no: String(part.no), of: String(part.of) })}</span>}</h2>
      {data.ownWords && <p class="subtle small">{t(texts, data.ownWords.includes(language) ? 'form.ownWords' : 'form.ownGuidance')}</p>}
      <Filters data={data} />
      <AllProposals data={data} />
      {may.answer && <p><a href={page.href(atOncePath({ id: form.id, goal: goal.code }))}>{t(atOnceTexts, 'go')}</a></p>}
      {isAnswering(data) ? <Answering data={data} sheet={sheet} /> : <Statements data={data} sheet={sheet} />}
      <Ways data={data} />
      <AboutForm data={data} />
      <TakeOut of={[
        { label: t(takenTexts, 'own'), files: filesAt(`/forms/${form.id}/answers`) },
        ...(form.organisation.kind === 'unit' || form.organisation.kind === 'stakeholder' ? [] : [{ label: t(takenTexts, 'below'), files: columnFilesAt(`/forms/${form.id}/all-answers`) }]),
      ]} />
    </Page>
  );
}

/** A form that is signed is answered where a statement of the page is reopened. */
const isAnswering = ({ may, statements }: Data): boolean => may.answer || statements.some((statement) => isAnswered(statement, may));
const isAnswered = ({ marks }: AskedStatement, may: Shown['may']): boolean => may.answer || (may.reopened === true && marks.reopening?.state === 'reopened');

const hasProposals = ({ statements }: Data): boolean => statements.some(({ proposal }) => proposal && isOffered(proposal));

/** What a proposal is, where there are any; and the way to all that can be confirmed at once. */
function AllProposals({ data }: { readonly data: Data }): VNode | null {
  const { t } = usePage();
  const { form, goal, proposals, may } = data;
  if (!hasProposals(data)) return null;
  return (
    <>
      <p class="lead">{t(proposalTexts, may.answer ? 'lead' : 'leadRead')}</p>
      {may.answer && proposals.atOnce > 0 && <div class="buttons"><LinkButton kind="quiet" href={proposalsPath({ id: form.id, goal: goal.code })}>{t(proposalTexts, 'go', { n: proposals.atOnce })}</LinkButton></div>}
    </>
  );
}

type Props = { readonly data: Data; readonly sheet: Sheet };

function Answering({ data, sheet }: Props): VNode {
  const { t } = usePage();
  const { form, goal, part, only, readAt } = data;
  const next = pathOnward(data);
  // A page that is shown again holds what it held, also what somebody else has answered meanwhile: a minute covers saves that were under way.
  const since = only ? `&since=${readAt.getTime() - 60_000}` : '';
  return (
    <Form action={`${formPath({ id: form.id, goal: goal.code, part: part.no, isOnly: only !== null })}${since}`} class={data.layout === 'table' ? 'answering dense' : 'answering'} labelledBy={GOAL_ID} isForgetful>
      {/* What Enter in a field presses where no script has run: saving, never the first proposal. */}
      <button class="button for-enter" type="submit">{t(texts, 'form.save')}</button>
      <IslandTexts formId={form.id} sheet={sheet} readAt={readAt} onward={only ? startPath({ id: form.id, goal: goal.code, isOnly: true }) : next} />
      <EvidenceIsland formId={form.id} />
      <input type="hidden" name="part" value={part.no} />
      {only && <input type="hidden" name="only" value={only} />}
      <p class="lead" data-without-script>{t(texts, 'form.leadPlain')}</p>
      <p class="lead" data-with-script hidden>{t(texts, 'form.lead')}</p>
      <p><strong>{t(texts, 'form.noPatients')}</strong> {t(talkTexts, 'codeLeads')}</p>
      <KeysHelp hasProposals={hasProposals(data)} />
      <Statements data={data} sheet={sheet} />
      <div class="save-bar">
        <div class="buttons">
          <button class="button" type="submit">{t(texts, only ? 'form.saveAndLeft' : part.no < part.of ? 'form.saveAndNextPart' : next ? 'form.saveAndNext' : 'form.save')}</button>
          <NextUnanswered data={data} />
        </div>
        <p class="save-state" data-save-state />
        <output class="unseen" data-save-spoken />
      </div>
    </Form>
  );
}

type Shown = Pick<Data, 'statements'> & { readonly form?: { readonly id: FormId }; readonly may: { readonly answer: boolean; readonly reopened?: boolean; readonly askReopening?: boolean } };

/** The statements of a page, to be answered or only read. `form`: where one may ask to correct what is signed. */
export function Statements({ data: { form, statements, may }, sheet }: { readonly data: Shown; readonly sheet: Sheet }): VNode {
  const { t, href, problem, values } = usePage();
  const correctingOf = ({ code, marks }: AskedStatement): string | undefined => (form && (may.askReopening || marks.reopening) ? href(statementReopeningPath({ id: form.id, statement: code })) : undefined);
  if (statements.length === 0) return <p>{t(texts, 'form.allAnswered')}</p>;
  // The conflicts are what the refused action itself said.
  const conflicts = problem?.code === 'conflict' && Array.isArray(problem.detail) ? (problem.detail as readonly Conflict[]) : [];
  return (
    <>
      {[...Map.groupBy(statements, ({ measure }) => measure.code).values()].map((ofMeasure) => ofMeasure[0] && (
        <section class="measure" key={ofMeasure[0].measure.code} data-needs={(may.answer && sheet.rules && needsText(needsOf(sheet.rules, ofMeasure[0].measure))) || undefined}>
          {measureHeading(ofMeasure[0], sheet)}
          {[...Map.groupBy(ofMeasure, ({ task }) => task.code).values()].map((ofTask) => ofTask[0] && (
            <div class="task" key={ofTask[0].task.code}>
              {/* A measure that is told of as a whole has no tasks. */}
              {!ofTask[0].isWholeMeasure && !sheet.isDense && <p class="task-text"><span class="subtle">{sheet.words['form.task']}:</span> {told(ofTask[0].task.text, sheet)}</p>}
              {ofTask.map((statement) => (isAnswered(statement, may) ? statementFields(statement, fieldsOf(statement.code, statement.answer, values, conflicts), sheet) : statementAnswer(statement, sheet, correctingOf(statement))))}
            </div>
          ))}
        </section>
      ))}
    </>
  );
}

const measureHeading = ({ measure: { code, title, coreIndicator } }: AskedStatement, sheet: Sheet): VNode => (
  <h3><span class="code">{code}</span> {told(title, sheet)} {coreIndicator && <Tag kind="info">{sheet.words['form.coreIndicator']}</Tag>}</h3>
);
