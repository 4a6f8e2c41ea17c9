import type { VNode } from 'preact';
import { writtenDay } from '../../rules/fields.ts';
import { dayText, LANGUAGES, shown } from '#platform/i18n/index.ts';
import { Alert, Content, Form, LongTextField, Page, Progress, SelectField, TableFrame, Tag, TextField, LANGUAGE_NAMES, usePage } from '#platform/ui/index.ts';
import type { HandedPart, PartsPage as Data } from '../../contract/parts.ts';
import { PART_GOES } from '../../rules/parts.ts';
import { delegationTexts } from '../../texts/delegation-texts.ts';
import { partsTexts as texts } from '../../texts/parts-texts.ts';
import { formCrumb } from '../delegation/form-crumb.tsx';

const KINDS = { handed: 'info', submitted: 'warning', returned: 'warning', accepted: 'success', 'taken-back': 'neutral', ended: 'neutral' } as const;

/** The parts of a form that others have been asked to answer, and the way to ask somebody. */
export function PartsPage({ data }: { readonly data: Data }): VNode {
  const { t, language } = usePage();
  const { form, parts, isOver } = data;
  return (
    <Page title={t(texts, 'title')} part={shown(form.organisation.names, language).text} lead={t(texts, 'lead')} breadcrumbs={[formCrumb(form, language)]}>
      {isOver && <Alert kind="info">{t(texts, 'isOver')}</Alert>}
      {parts.length === 0 ? <p>{t(texts, 'none')}</p> : <Handed data={data} />}
      {!isOver && <Handing data={data} />}
    </Page>
  );
}

function Handed({ data: { form, parts, isOver } }: { readonly data: Data }): VNode {
  const { t, language } = usePage();
  return (
    <TableFrame label={t(texts, 'title')}>
      <table>
        <thead><tr>
          <th scope="col">{t(texts, 'to')}</th><th scope="col">{t(texts, 'what')}</th><th scope="col">{t(texts, 'lastDay')}</th><th scope="col">{t(texts, 'state')}</th><th scope="col">{t(texts, 'decide')}</th>
        </tr></thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part.id}>
              <th scope="row">{part.to.name}</th>
              <td><span class="code">{part.codes.join(', ')}</span><br /><span class="small"><Progress done={part.tally.answered} of={part.tally.asked} label={t(delegationTexts, 'tally', part.tally)} /></span></td>
              <td class="day">{dayText(part.lastDay, language)}{part.daysLeft < 0 && (part.step === 'handed' || part.step === 'returned') && <> <Tag kind="danger">!</Tag></>}</td>
              <td><Tag kind={KINDS[part.step]}>{t(texts, `step.${part.step}`)}</Tag>{noteOf(part) && <p class="small said">{noteOf(part)}</p>}</td>
              <td>{!isOver && <Steps part={part} formId={form.id} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

/** What was said with the last step. */
const noteOf = ({ step, note, stepNote }: HandedPart): string => (step === 'handed' ? note : stepNote);

function Steps({ part: { id, step, to, codes }, formId }: { readonly part: HandedPart; readonly formId: string }): VNode {
  const { t } = usePage();
  const path = `/forms/${formId}/parts/${id}`;
  const of = t(texts, 'of', { to: to.name, what: codes.join(', ') });
  return (
    <>
      {PART_GOES.accepted.includes(step) && <Form action={`${path}/accept`}><button class="button small" type="submit">{t(texts, 'accept')}<span class="unseen">{of}</span></button></Form>}
      {PART_GOES.returned.includes(step) && (
        <details>
          <summary>{t(texts, 'return')}<span class="unseen">{of}</span></summary>
          <Form action={`${path}/return`}>
            <label for={`return-${id}`}>{t(texts, 'returnNote')}</label>
            <textarea class="input" id={`return-${id}`} name="note" rows={2} maxLength={1000} required />
            <button class="button small" type="submit">{t(texts, 'return')}<span class="unseen">{of}</span></button>
          </Form>
        </details>
      )}
      {PART_GOES['taken-back'].includes(step) && <Form action={`${path}/take-back`}><button class="button quiet small" type="submit">{t(texts, 'takeBack')}<span class="unseen">{of}</span></button></Form>}
    </>
  );
}

/** One form with two ways out: to somebody who is here, or to somebody new. */
function Handing({ data }: { readonly data: Data }): VNode {
  const { t, href, language } = usePage();
  const { form, people, below, lastDay } = data;
  return (
    <section aria-labelledby="hand">
      <h2 id="hand">{t(texts, 'handTitle')}</h2>
      <Form action={`/forms/${form.id}/parts`} class="choosing" labelledBy="hand">
        <Choices data={data} />
        <TextField name="lastDay" label={t(texts, 'lastDay')} hint={t(texts, 'dayHint')} width="short" initially={writtenDay(lastDay)} />
        <LongTextField name="note" label={t(texts, 'note')} most={1000} />
        <SelectField name="person" label={t(texts, 'person')} options={[{ value: '', label: t(texts, 'nobodyYet') }, ...people.map(({ id, name }) => ({ value: id, label: name }))]} />
        {below.length > 0 && <TextField name="organisation" label={t(texts, 'organisation')} hint={t(texts, 'organisationHint')} suggestions={below.map(({ code, names }) => ({ value: code, label: shown(names, language).text }))} isOptional />}
        <div class="buttons"><button class="button" type="submit">{t(texts, 'hand')}</button></div>
        <fieldset>
          <legend><h3>{t(texts, 'newTitle')}</h3></legend>
          <p>{t(texts, 'newLead')}</p>
          <TextField name="name" label={t(texts, 'name')} autocomplete="off" isOptional />
          <SelectField name="language" label={t(texts, 'language')} initially={language} options={LANGUAGES.map((each) => ({ value: each, label: LANGUAGE_NAMES[each], lang: each }))} />
        </fieldset>
        <div class="buttons"><button class="button quiet" type="submit" formAction={href(`/forms/${form.id}/parts/link`)}>{t(texts, 'handByLink')}</button></div>
      </Form>
    </section>
  );
}

/** Goals to choose from; what stands in one is folded away. */
function Choices({ data: { goals, chosen } }: { readonly data: Data }): VNode {
  const { t, values, problem, language } = usePage();
  const sent = values['codes'];
  const isChosen = (code: string): boolean => (sent === undefined ? code === chosen : Array.isArray(sent) ? sent.includes(code) : sent === code);
  const wrong = problem?.fields.find(({ at }) => at === 'codes');
  const check = (code: string, text: Data['goals'][number]['text'], statements: number): VNode => (
    <div class="check"><input type="checkbox" name="codes" value={code} id={`codes-${code}`} checked={isChosen(code)} /><label for={`codes-${code}`}><span class="code">{code}</span> <Content of={text} /> <span class="subtle small">{t(texts, 'questions', { n: statements })}</span></label></div>
  );
  return (
    <fieldset class={wrong ? 'field has-error' : 'field'} id="field-codes" tabIndex={-1}>
      <legend>{t(texts, 'chooseParts')}</legend>
      {wrong && <p class="field-error">{wrong.message.entry[language]}</p>}
      {goals.map(({ code, text, statements, measures }) => (
        <div key={code}>
          {check(code, text, statements)}
          <details class="depth-2" open={measures.some((measure) => isChosen(measure.code) || measure.tasks.some((task) => isChosen(task.code)))}>
            <summary>{t(texts, 'inGoal', { code })}</summary>
            {measures.map((measure) => (
              <div key={measure.code}>
                {check(measure.code, measure.text, measure.statements)}
                <div class="depth-2">{measure.tasks.map((task) => <div key={task.code}>{check(task.code, task.text, task.statements)}</div>)}</div>
              </div>
            ))}
          </details>
        </div>
      ))}
    </fieldset>
  );
}
