import type { ComponentChildren, VNode } from 'preact';
import { Alert, Content, Form, Page, Tag, usePage } from '#platform/ui/index.ts';
import { LEVELS, PARTY_ROLES, TARGET_KINDS, type Measure, type Party, type Target } from '../contract.ts';
import type { PartPage as Data } from '../contract/editing.ts';
import { programmeTexts } from '../texts.ts';
import { BY_NAME, KNOWN_PARTIES } from '../rules/party-code.ts';
import { Origin, SmallField, Standing, TextsField } from './edit-fields.tsx';
import { editTexts as texts } from './edit-texts.ts';
import { Made } from './notes.tsx';
import { StatementForm } from './statement-form.tsx';
import { pageTexts } from './texts.ts';

type Props = { readonly data: Data };

export function StatementPage({ data }: Props): VNode {
  const { t } = usePage();
  const { summary, task, statement, isCorrected } = data;
  if (!statement) return <Frame data={data} title="" />; // the action gives one, or is refused
  const at = `/programmes/${summary.id}/statements/${statement.code}`;
  return (
    <Frame data={data} title={t(texts, 'edit.statement', { code: statement.code })}>
      {task && <p><span class="code">{task.code}</span> <Content of={task.text} /></p>}
      {isCorrected && <p><Tag kind="info">{t(texts, 'isCorrected')}</Tag></p>}
      <Standing text={statement.text} />
      <StatementForm action={at} summary={summary} statement={statement} button={t(texts, 'save')} />
      <Remove action={`${at}/remove`} summary={summary} label={t(texts, 'remove.statement')} />
    </Frame>
  );
}

export function TaskPage({ data }: Props): VNode {
  const { t, href } = usePage();
  const { summary, task } = data;
  if (!task) return <Frame data={data} title="" />; // the action gives one, or is refused
  const at = `/programmes/${summary.id}/tasks/${task.code}`;
  return (
    <Frame data={data} title={t(texts, 'edit.task', { code: task.code })}>
      <Standing text={task.text} />
      <TaskForm action={at} data={data} button={t(texts, 'save')} text={task.text} short={task.short} parties={task.parties} />
      <h2>{t(texts, 'statements')}</h2>
      <ul class="plain">{task.statements.map(({ code, text }) => <li key={code}><a href={href(`/programmes/${summary.id}/statements/${code}`)}><span class="code">{code}</span> <Content of={text} /></a></li>)}</ul>
      <p><a href={href(`${at}/statements`)}>{t(texts, 'add.statement')}</a></p>
      <Remove action={`${at}/remove`} summary={summary} label={t(texts, 'remove.task')} />
    </Frame>
  );
}

/** A statement that the reader missed, below its task. */
export function NewStatementPage({ data }: Props): VNode {
  const { t } = usePage();
  const { summary, task } = data;
  if (!task) return <Frame data={data} title="" />; // the action gives one, or is refused
  return (
    <Frame data={data} title={t(texts, 'add.statement')}>
      <p><span class="code">{task.code}</span> <Content of={task.text} /></p>
      <StatementForm action={`/programmes/${summary.id}/tasks/${task.code}/statements`} summary={summary} button={t(texts, 'add')} />
    </Frame>
  );
}

export function MeasurePage({ data }: Props): VNode {
  const { t, href } = usePage();
  const { summary, measure } = data;
  if (!measure) return <Frame data={data} title="" />; // the action gives one, or is refused
  const at = `/programmes/${summary.id}/measures/${measure.code}`;
  return (
    <Frame data={data} title={t(texts, 'edit.measure', { code: measure.code })}>
      <Standing text={measure.title} />
      <Form action={at}>
        <Origin revision={summary.revision} />
        <TextsField name="title" legend={t(texts, 'heading')} initially={measure.title} />
        <TextsField name="short" legend={t(texts, 'short')} initially={measure.short ?? {}} rows={1} />
        {measure.level === 'national' && <TextsField name="question" legend={t(texts, 'question')} initially={measure.question ?? {}} rows={2} />}
        {measure.level === 'national' && <TextsField name="guidance" legend={t(texts, 'guidance')} initially={measure.guidance ?? {}} rows={2} />}
        <MeasureFields measure={measure} />
        <div class="buttons"><button class="button" type="submit">{t(texts, 'save')}</button></div>
      </Form>
      <p><a href={href(`${at}/tasks`)}>{t(texts, 'add.task')}</a></p>
      <Remove action={`${at}/remove`} summary={summary} label={t(texts, 'remove.measure')} />
    </Frame>
  );
}

export function NewTaskPage({ data }: Props): VNode {
  const { t } = usePage();
  const { summary, measure } = data;
  if (!measure) return <Frame data={data} title="" />; // the action gives one, or is refused
  return (
    <Frame data={data} title={t(texts, 'add.task')}>
      <p><span class="code">{measure.code}</span> <Content of={measure.title} /></p>
      <TaskForm action={`/programmes/${summary.id}/measures/${measure.code}/tasks`} data={data} button={t(texts, 'add')} text={{}} parties={[]} />
    </Frame>
  );
}

export function SectionPage({ data }: Props): VNode {
  const { t } = usePage();
  const { summary, section } = data;
  if (!section) return <Frame data={data} title="" />; // the action gives one, or is refused
  return (
    <Frame data={data} title={t(texts, 'edit.section', { code: section.code })}>
      <Standing text={section.title} />
      <Form action={`/programmes/${summary.id}/sections/${section.code}`}>
        <Origin revision={summary.revision} />
        <TextsField name="title" legend={t(texts, 'heading')} initially={section.title} />
        <TextsField name="introduction" legend={t(pageTexts, 'introduction')} initially={section.introduction ?? {}} />
        <div class="buttons"><button class="button" type="submit">{t(texts, 'save')}</button></div>
      </Form>
      <Remove action={`/programmes/${summary.id}/sections/${section.code}/remove`} summary={summary} label={t(texts, 'remove.section')} />
    </Frame>
  );
}

/** A measure of a goal that a frame or the reader lacks. */
export function NewMeasurePage({ data }: Props): VNode {
  const { t } = usePage();
  const { summary, section } = data;
  if (!section) return <Frame data={data} title="" />; // the action gives one, or is refused
  return (
    <Frame data={data} title={t(texts, 'add.measure')}>
      <p><span class="code">{section.code}</span> <Content of={section.title} /></p>
      <Form action={`/programmes/${summary.id}/sections/${section.code}/measures`}>
        <Origin revision={summary.revision} />
        <TextsField name="title" legend={t(texts, 'heading')} />
        <SmallField name="level" label={t(texts, 'level')} initially="organiser" options={LEVELS.map((each) => ({ value: each, label: t(pageTexts, `level.${each}`) }))} />
        <div class="buttons"><button class="button" type="submit">{t(texts, 'add')}</button></div>
      </Form>
    </Frame>
  );
}

function Frame({ data: { summary, goal, notes }, title, children }: Props & { readonly title: string; readonly children?: ComponentChildren }): VNode {
  const { t, href } = usePage();
  const crumbs = [{ path: '/programmes', label: t(pageTexts, 'title') }, { path: `/programmes/${summary.id}`, label: <Content of={summary.title} /> }];
  return (
    <Page title={title} breadcrumbs={goal ? [...crumbs, { path: `/programmes/${summary.id}/${goal}`, label: goal }] : crumbs}>
      {notes.length > 0 && (
        <Alert kind="info">
          <ul class="plain">{notes.map((note) => <li key={note.no}><a href={href(`/programmes/${summary.id}/notes?show=all#note-${note.no}`)}>{t(texts, 'ofNote', { no: note.no + 1 })}, {t(texts, 'line', { line: note.line })}</a>: {t(programmeTexts, `note.${note.kind}`)} <span lang="sv">{note.read}</span>{note.made !== undefined && <> → <Made note={note} /></>}</li>)}</ul>
        </Alert>
      )}
      {children}
    </Page>
  );
}

function Remove({ action, summary, label }: { readonly action: string; readonly summary: Data['summary']; readonly label: string }): VNode {
  return (
    <Form action={action}>
      <Origin revision={summary.revision} />
      <div class="buttons"><button class="button quiet" type="submit">{label}</button></div>
    </Form>
  );
}

function TaskForm({ action, data: { summary }, button, text, short, parties }: { readonly action: string; readonly data: Data; readonly button: string; readonly text: Measure['title']; readonly short?: Measure['title'] | undefined; readonly parties: readonly Party[] }): VNode {
  const { t } = usePage();
  const rows = [...parties, undefined, undefined];
  const partyOptions = (party: Party | undefined) => [
    ...(party && !KNOWN_PARTIES.some((code) => code === party.party) ? [{ value: party.party, label: t(texts, 'party.as-read') }] : []),
    ...KNOWN_PARTIES.map((code) => ({ value: code, label: t(texts, `party.${code}`) })), { value: BY_NAME, label: t(texts, 'party.by-name') },
  ];
  return (
    <Form action={action}>
      <Origin revision={summary.revision} />
      <TextsField name="text" legend={t(texts, 'text')} initially={text} />
      <TextsField name="short" legend={t(texts, 'short')} initially={short ?? {}} rows={1} />
      <h2>{t(texts, 'parties')}</h2>
      <p class="hint">{t(texts, 'partiesHint')}</p>
      {rows.map((party, no) => (
        <fieldset class="in-row" key={no}>
          <legend>{t(texts, 'partyNo', { no: no + 1 })}</legend>
          <SmallField name={`parties.${no}.name`} label={t(texts, 'partyName')} initially={party?.name ?? ''} />
          <SmallField name={`parties.${no}.party`} label={t(texts, 'partyCode')} initially={party?.party ?? BY_NAME} options={partyOptions(party)} />
          <SmallField name={`parties.${no}.role`} label={t(texts, 'partyRole')} initially={party?.role ?? 'responsible'} options={PARTY_ROLES.map((role) => ({ value: role, label: t(texts, `role.${role}`) }))} />
        </fieldset>
      ))}
      <div class="buttons"><button class="button" type="submit">{button}</button></div>
    </Form>
  );
}

function MeasureFields({ measure: { level, coreIndicator, legal, targets } }: { readonly measure: Measure }): VNode {
  const { t } = usePage();
  const yes = [{ value: '', label: '–' }, { value: 'yes', label: t(texts, 'coreIndicator') }];
  return (
    <>
      <SmallField name="level" label={t(texts, 'level')} initially={level} options={LEVELS.map((each) => ({ value: each, label: t(pageTexts, `level.${each}`) }))} />
      <SmallField name="coreIndicator" label={t(texts, 'coreIndicator')} initially={coreIndicator ? 'yes' : ''} options={yes} />
      <SmallField name="legal.mark" label={t(texts, 'legal')} initially={legal?.mark ?? ''} options={(['', 'statutory', 'promotes'] as const).map((mark) => ({ value: mark, label: t(texts, mark === '' ? 'legal.none' : `legal.${mark}`) }))} />
      <SmallField name="legal.statutes" label={t(texts, 'statutes')} initially={(legal?.statutes ?? []).join('\n')} rows={2} />
      {[...targets, undefined].map((target, no) => <TargetFields key={no} no={no} target={target} />)}
    </>
  );
}

function TargetFields({ no, target }: { readonly no: number; readonly target: Target | undefined }): VNode {
  const { t } = usePage();
  const name = `targets.${no}`;
  return (
    <section>
      <h2>{t(texts, 'targetNo', { no: no + 1 })}</h2>
      <TextsField name={`${name}.text`} legend={t(texts, 'text')} initially={target?.text ?? {}} rows={2} />
      <div class="in-row">
        <SmallField name={`${name}.kind`} label={t(texts, 'targetKind')} initially={target?.kind ?? ''} options={[{ value: '', label: t(texts, 'target.none') }, ...TARGET_KINDS.map((kind) => ({ value: kind, label: t(texts, `target.${kind}`) }))]} />
        <SmallField name={`${name}.percent`} label={t(texts, 'percent')} initially={String(target?.percent ?? '')} />
        <SmallField name={`${name}.year`} label={t(texts, 'year')} initially={String(target?.year ?? '')} />
        <SmallField name={`${name}.years`} label={t(texts, 'targetYears')} initially={(target?.years ?? []).join(', ')} />
      </div>
    </section>
  );
}
