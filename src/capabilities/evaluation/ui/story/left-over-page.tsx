import type { VNode } from 'preact';
import { HOME_ZONE } from '#platform/clock/index.ts';
import { instantText, render, shown } from '#platform/i18n/index.ts';
import { Content, Form, LinkButton, Page, usePage } from '#platform/ui/index.ts';
import type { FormId } from '../../contract.ts';
import type { LeftOver, LeftOverPage as Data } from '../../contract/left-over.ts';
import { leftOverTexts as texts } from '../../texts/left-over-texts.ts';
import { sheetOf, statusWord, told, type Sheet } from '../form/sheet.tsx';

/** What was not done when it was last asked: each stays until somebody says what became of it. */
export function LeftOverPage({ data: { form, open, ended, may } }: { readonly data: Data }): VNode {
  const page = usePage();
  const { t, language } = page;
  const sheet = sheetOf(page, form.organisation.kind === 'centre');
  const round = shown(form.round.names, language).text;
  return (
    <Page title={t(texts, 'title')} part={`${shown(form.organisation.names, language).text}, ${round}`} lead={t(texts, 'lead')}
      breadcrumbs={[{ path: `/rounds/${form.round.id}`, label: round }, { path: `/forms/${form.id}`, label: <Content of={form.organisation.names} /> }]}>
      <h2>{t(texts, 'open', { n: open.length })}</h2>
      {open.length === 0 && <p>{t(texts, 'none')}</p>}
      {open.map((each) => <section class="card" key={keyOf(each)}><Told of={each} sheet={sheet} />{may.end && <End formId={form.id} of={each} />}</section>)}
      {ended.length > 0 && <h2>{t(texts, 'ended')}</h2>}
      {ended.map((each) => (
        <section class="card" key={keyOf(each)}>
          <Told of={each} sheet={sheet} />
          {may.end && (
            <Form action={`/forms/${form.id}/left-over`}>
              <Which of={each} />
              <div class="buttons"><button class="button quiet" name="step" value="open">{t(texts, 'reopen')}<span class="unseen">: {each.code}</span></button></div>
            </Form>
          )}
        </section>
      ))}
      <div class="buttons"><LinkButton kind="quiet" href={`/forms/${form.id}`}>{t(texts, 'toForm')}</LinkButton></div>
    </Page>
  );
}

const keyOf = ({ code, year }: LeftOver): string => `${code}-${year}`;

function Told({ of: { code, now, text, asksHowFar, isInProgramme, year, answer, last }, sheet }: { readonly of: LeftOver; readonly sheet: Sheet }): VNode {
  const { t, language } = usePage();
  return (
    <>
      <h3><span class="code">{code}</span> {told(text, sheet)}</h3>
      <p>{t(texts, 'last', { year: String(year) })}: <strong>{statusWord(answer.status ?? '', sheet, asksHowFar)}</strong></p>
      {answer.comment && <p class="said">{answer.comment}</p>}
      {now && <p class="subtle">{t(texts, 'goesOnAs', { code: now })}</p>}
      {!isInProgramme && <p class="subtle">{t(texts, 'notInProgramme')}</p>}
      {last && <p>{t(texts, `said.${last.step}`, { by: last.by ?? t(texts, 'somebody'), at: instantText(last.at, language, HOME_ZONE) })} {last.reason}</p>}
    </>
  );
}

function End({ formId, of }: { readonly formId: FormId; readonly of: LeftOver }): VNode {
  const { t, language, problem, values } = usePage();
  const isThis = values['statement'] === of.code && values['year'] === String(of.year);
  const error = isThis ? problem?.fields.find(({ at }) => at === 'reason') : undefined;
  const id = isThis ? 'field-reason' : `reason-${keyOf(of)}`;
  return (
    <details class="more" open={isThis}>
      <summary>{t(texts, 'end')}<span class="unseen">: {of.code}</span></summary>
      <Form action={`/forms/${formId}/left-over`}>
        <Which of={of} />
        <div class={error ? 'field has-error' : 'field'}>
          <label for={id}>{t(texts, 'reason')}</label>
          <p class="hint" id={`${id}-hint`}>{t(texts, 'reasonHint')}</p>
          {error && <p class="field-error" id={`${id}-error`}>{render(error.message, language)}</p>}
          <textarea class="input" id={id} name="reason" rows={2} maxLength={1000} aria-describedby={`${id}-hint`} aria-invalid={error ? true : undefined}>{isThis ? String(values['reason'] ?? '') : ''}</textarea>
        </div>
        <div class="buttons">
          <button class="button" name="step" value="done">{t(texts, 'done')}</button>
          <button class="button quiet" name="step" value="closed">{t(texts, 'close')}</button>
        </div>
      </Form>
    </details>
  );
}

const Which = ({ of: { code, year, no } }: { readonly of: LeftOver }): VNode => (
  <><input type="hidden" name="statement" value={code} /><input type="hidden" name="year" value={year} /><input type="hidden" name="no" value={no} /></>
);
