import type { VNode } from 'preact';
import { HOME_ZONE } from '#platform/clock/index.ts';
import { instantText, shown } from '#platform/i18n/index.ts';
import { Alert, CheckField, Form, LinkButton, LongTextField, Page, Tag, usePage } from '#platform/ui/index.ts';
import type { HandInPage as Data } from '../../contract/handing-in.ts';
import { handingInTexts as texts } from '../../texts/handing-in-texts.ts';
import { formCrumb } from '../delegation/form-crumb.tsx';
import { TallyBar } from '../tally.tsx';
import { STEP_KINDS } from './step-kinds.ts';

/** Where a form is handed in to its organiser: what is missing, how it stands, and all that has happened to it. */
export function HandInPage({ data }: { readonly data: Data }): VNode {
  const { t, language } = usePage();
  const { form, tally, organiser, steps, changed, may } = data;
  const left = tally.asked - tally.answered;
  const [last] = steps;
  return (
    <Page title={t(texts, 'title')} part={shown(form.organisation.names, language).text} lead={t(texts, 'lead', { organisation: shown(organiser, language).text })} breadcrumbs={[formCrumb(form, language)]}>
      <p><Tag kind={last ? STEP_KINDS[last.step] : 'neutral'}>{t(texts, `stands.${last?.step ?? 'not'}`)}</Tag> {changed > 0 && <strong>{t(texts, 'changed', { n: changed })}</strong>}</p>
      {last?.step === 'returned' && <Alert kind="warning"><p class="said">{last.note}</p></Alert>}
      <p class="form-progress"><TallyBar tally={tally} /></p>
      <p>{left > 0 ? t(texts, 'left', { n: left }) : t(texts, 'allAnswered')} {left > 0 && <LinkButton kind="quiet" href={`/forms/${form.id}?only=unanswered`}>{t(texts, 'seeLeft')}</LinkButton>}</p>
      {may.handIn && (
        <Form action={`/forms/${form.id}/hand-in`}>
          {left > 0 && <CheckField name="confirm" label={t(texts, 'confirm')} />}
          <LongTextField name="note" label={t(texts, 'note', { organisation: shown(organiser, language).text })} most={1000} />
          <div class="buttons"><button class="button" type="submit">{t(texts, last?.step === 'handed-in' || last?.step === 'accepted' ? 'again' : 'button')}</button></div>
        </Form>
      )}
      {may.takeBack && <Form action={`/forms/${form.id}/hand-in/take-back`}><div class="buttons"><button class="button quiet" type="submit">{t(texts, 'takeBack')}</button></div></Form>}
      {(may.accept || may.giveBack) && <p class="buttons"><LinkButton kind="quiet" href={`/rounds/${form.round.id}/handed-in`}>{t(texts, 'list.title')}</LinkButton></p>}
      {steps.length > 0 && (
        <section aria-labelledby="history">
          <h2 id="history">{t(texts, 'history')}</h2>
          <ol reversed>
            {steps.map(({ step, note, by, at }, i) => <li key={i}>{t(texts, 'at', { step: t(texts, `stands.${step}`), at: instantText(at, language, HOME_ZONE), by })}{note && <p class="said">{note}</p>}</li>)}
          </ol>
        </section>
      )}
    </Page>
  );
}
