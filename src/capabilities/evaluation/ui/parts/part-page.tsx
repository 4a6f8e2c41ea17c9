import type { VNode } from 'preact';
import { dayText, shown } from '#platform/i18n/index.ts';
import { Alert, CheckField, Form, LinkButton, LongTextField, Page, usePage } from '#platform/ui/index.ts';
import type { PartPage as Data } from '../../contract/parts.ts';
import { GOAL_ID } from '../../rules/form.ts';
import { evaluationTexts } from '../../texts.ts';
import { divisionPageTexts } from '../../texts/division-page-texts.ts';
import { partsTexts as texts } from '../../texts/parts-texts.ts';
import { IslandTexts } from '../form/answering-texts.tsx';
import { Statements } from '../form/form-page.tsx';
import { KeysHelp } from '../form/keys-help.tsx';
import { sheetOf } from '../form/sheet.tsx';
import { LiveTally } from '../tally.tsx';

/** A form of which only the part is seen that somebody has been asked to answer. */
export function PartPage({ data }: { readonly data: Data }): VNode {
  const page = usePage();
  const { t, language, actor } = page;
  const { form, handed, part, may, answeredBy } = data;
  const name = shown(form.organisation.names, language).text;
  const round = shown(form.round.names, language).text;
  const day = dayText(handed.lastDay, language);
  const isAsked = handed.tally.asked > 0;
  return (
    <Page title={t(texts, 'part.title', { organisation: name })} part={[...(part.of > 1 ? [t(texts, 'part.page', { no: String(part.no), of: String(part.of) })] : []), handed.codes.join(', '), round].join(', ')}
      {...(isAsked && { lead: t(texts, 'part.lead', { by: handed.by, n: handed.tally.asked, codes: handed.codes.join(', '), day }) })} islands={may.answer ? ['answering'] : []}>
      {handed.note && <p class="said">{handed.note}</p>}
      {handed.step === 'returned' && <Alert kind="warning">{t(texts, 'part.returned', { note: handed.stepNote })}</Alert>}
      {handed.step === 'submitted' && <Alert kind="success">{t(texts, 'part.submitted')}</Alert>}
      {handed.step === 'accepted' && <Alert kind="success">{t(texts, 'part.accepted')}</Alert>}
      {data.isOver && <Alert kind="info">{t(texts, 'part.over')}</Alert>}
      {!isAsked && <Alert kind="info">{t(texts, 'nothingAsked')}</Alert>}
      {answeredBy.length > 0 && <p>{answeredBy.map(({ to, n }) => t(divisionPageTexts, 'handedOver', { n, to: shown(to, language).text })).join(' · ')}.</p>}
      <p class="form-progress" data-account={actor.accountId ?? undefined}>{isAsked && <LiveTally tally={handed.tally} of="form" />}</p>
      <h2 id={GOAL_ID} tabIndex={-1}>{handed.codes.join(', ')}</h2>
      {may.answer ? <Answering data={data} /> : isAsked && <Statements data={data} sheet={sheetOf(page, form.organisation.kind === 'centre')} />}
      {part.of > 1 && <OtherPages data={data} />}
      {may.answer && <Submitting data={data} />}
    </Page>
  );
}

const pathOf = (id: string, no: number): `/parts/${string}` => `/parts/${id}${no > 1 ? `?part=${no}` : ''}`;

function Answering({ data }: { readonly data: Data }): VNode {
  const page = usePage();
  const { t } = page;
  const { form, handed, part } = data;
  const sheet = sheetOf(page, form.organisation.kind === 'centre');
  const isLast = part.no === part.of;
  return (
    <Form action={`/parts/${handed.id}`} class="answering" labelledBy={GOAL_ID} isForgetful>
      <button class="button for-enter" type="submit">{t(texts, 'part.save')}</button>
      <IslandTexts formId={form.id} url={`/api/v1/parts/${handed.id}/answers/`} sheet={sheet} onward={isLast ? `/parts/${handed.id}#submit` : pathOf(handed.id, part.no + 1)} />
      <input type="hidden" name="part" value={part.no} />
      <p><strong>{t(evaluationTexts, 'form.noPatients')}</strong></p>
      <KeysHelp hasProposals={false} />
      <Statements data={data} sheet={sheet} />
      <div class="save-bar">
        <div class="buttons"><button class="button" type="submit">{t(texts, isLast ? 'part.save' : 'part.next')}</button></div>
        <p class="save-state" data-save-state />
        <output class="unseen" data-save-spoken />
      </div>
    </Form>
  );
}

function OtherPages({ data: { handed, part } }: { readonly data: Data }): VNode {
  const { t } = usePage();
  return (
    <nav class="buttons" aria-label={t(texts, 'part.page', { no: String(part.no), of: String(part.of) })}>
      {Array.from({ length: part.of }, (_none, i) => i + 1).filter((no) => no !== part.no).map((no) => <LinkButton key={no} kind="quiet" href={pathOf(handed.id, no)}>{t(texts, 'part.page', { no: String(no), of: String(part.of) })}</LinkButton>)}
    </nav>
  );
}

function Submitting({ data: { handed } }: { readonly data: Data }): VNode {
  const { t } = usePage();
  const left = handed.tally.asked - handed.tally.answered;
  return (
    <section aria-labelledby="submit">
      <h2 id="submit" tabIndex={-1}>{t(texts, 'submit.title')}</h2>
      <Form action={`/parts/${handed.id}/submit`} labelledBy="submit">
        {left > 0 && <><p data-without-script>{t(texts, 'submit.left', { n: left })}</p><CheckField name="confirm" label={t(texts, 'submit.confirm')} /></>}
        <LongTextField name="note" label={t(texts, 'submit.note', { by: handed.by })} most={1000} />
        <div class="buttons"><button class="button" type="submit">{t(texts, 'submit.button')}</button></div>
      </Form>
    </section>
  );
}
