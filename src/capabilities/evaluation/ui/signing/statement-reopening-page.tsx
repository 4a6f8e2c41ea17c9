import type { VNode } from 'preact';
import { HOME_ZONE } from '#platform/clock/index.ts';
import { dayText, instantText, shown } from '#platform/i18n/index.ts';
import { Alert, Content, Form, LinkButton, LongTextField, Page, Tag, usePage } from '#platform/ui/index.ts';
import type { StatementReopening, StatementReopeningPage as Data } from '../../contract/signing-statements.ts';
import { formPath, statementReopeningPath } from '../../rules/form.ts';
import { evaluationTexts } from '../../texts.ts';
import { reopeningTexts } from '../../texts/reopening-texts.ts';
import { signingTexts } from '../../texts/signing-texts.ts';
import { signingStatementTexts as texts } from '../../texts/signing-statements-texts.ts';
import { isOpen, StateTag } from './corrections.tsx';

/** One signed answer: what it says, what somebody asks, what came of it, and what is to be done next. */
export function StatementReopeningPage({ data }: { readonly data: Data }): VNode {
  const { t, actor, language } = usePage();
  const { form, statement, reopenings, signedAt, waitsFor, may } = data;
  const round = shown(form.round.names, language).text;
  const standing = reopenings.find(isOpen);
  const ended = reopenings.filter((one) => !isOpen(one));
  const answer = formPath({ id: form.id, goal: statement.goal, statement: statement.code });
  return (
    <Page title={t(texts, 'title')} part={`${statement.code}, ${shown(form.organisation.names, language).text}, ${round}`} {...(may.ask && { lead: t(texts, 'lead') })}
      breadcrumbs={[{ path: `/rounds/${form.round.id}`, label: round }, { path: `/forms/${form.id}`, label: <Content of={form.organisation.names} /> }]}>
      <p class="label"><span class="code">{statement.code}</span> <Content of={statement.text} isMarked /></p>
      <Answer data={data} />
      {standing && <Standing of={standing} />}
      {form.round.state === 'closed' && <Alert kind="info">{standing ? t(texts, standing.state === 'asked' ? 'closed.asked' : 'closed.reopened') : t(reopeningTexts, 'reopen.closed')}</Alert>}
      {may.ask && <Ask data={data} />}
      {waitsFor && <Alert kind="info">{waitsFor === 'another' ? t(texts, 'ownRequest') : t(texts, 'noMandate', { name: actor.name })}</Alert>}
      {may.decide && standing && <Decide data={data} id={standing.id} />}
      <div class="buttons">
        {may.answer && <LinkButton href={answer}>{t(texts, 'answerIt')}</LinkButton>}
        {!may.answer && <LinkButton kind="quiet" href={answer}><Content of={form.organisation.names} /></LinkButton>}
        <LinkButton kind="quiet" href={`/forms/${signedAt}/signing`}>{t(signingTexts, 'sign.see')}</LinkButton>
      </div>
      {may.withdraw && standing && (
        <Form action={`${statementReopeningPath({ id: form.id, statement: statement.code })}/withdraw`}>
          <input type="hidden" name="id" value={standing.id} />
          {standing.state === 'reopened' && <p>{t(texts, 'withdrawMeans')}</p>}
          <div class="buttons"><button class="button quiet" type="submit">{t(texts, 'withdraw')}</button></div>
        </Form>
      )}
      {ended.length > 0 && <section><h2>{t(texts, 'history')}</h2>{ended.map((one) => <Standing key={one.id} of={one} />)}</section>}
    </Page>
  );
}

function Answer({ data: { answer: { status, comment, evidence, numerator, denominator, onDay } } }: { readonly data: Data }): VNode {
  const { t, language } = usePage();
  const value = numerator === null ? '' : denominator === null ? t(reopeningTexts, 'changes.amount', { n: numerator }) : t(reopeningTexts, 'changes.share', { numerator, denominator });
  return (
    <dl class="facts">
      <dt>{t(texts, 'signedAnswer')}</dt><dd><Tag kind={status ? 'info' : 'neutral'}>{t(evaluationTexts, status ? `status.${status}` : 'status.blank')}</Tag> {value}</dd>
      {comment && <><dt>{t(reopeningTexts, 'field.comment')}</dt><dd class="said">{comment}</dd></>}
      {evidence && <><dt>{t(reopeningTexts, 'field.evidence')}</dt><dd>{evidence}</dd></>}
      {onDay && <><dt>{t(reopeningTexts, 'field.onDay')}</dt><dd>{dayText(onDay, language)}</dd></>}
    </dl>
  );
}

function Standing({ of }: { readonly of: StatementReopening }): VNode {
  const { t, language } = usePage();
  const at = (instant: Date): string => instantText(instant, language, HOME_ZONE);
  return (
    <div class="card">
      <p><StateTag of={of} /></p>
      <p>{t(texts, 'askedBy', { by: of.asked.by, at: at(of.asked.at), reason: of.asked.reason })}</p>
      {of.decided && <p>{t(texts, 'decidedBy', { by: of.decided.by, at: at(of.decided.at) })}{of.decided.note && <><br />{t(texts, 'decidedNote', { note: of.decided.note })}</>}</p>}
      {of.ended && <p>{t(texts, 'endedBy', { by: of.ended.by, at: at(of.ended.at) })}</p>}
    </div>
  );
}

function Ask({ data: { form, statement } }: { readonly data: Data }): VNode {
  const { t } = usePage();
  return (
    <Form action={statementReopeningPath({ id: form.id, statement: statement.code })}>
      <LongTextField name="reason" label={t(texts, 'reason')} hint={t(texts, 'reasonHint')} most={1_000} />
      <div class="buttons"><button class="button" type="submit">{t(texts, 'ask')}</button></div>
    </Form>
  );
}

function Decide({ data: { form, statement }, id }: { readonly data: Data; readonly id: string }): VNode {
  const { t, href } = usePage();
  const path = statementReopeningPath({ id: form.id, statement: statement.code });
  return (
    <section>
      <h2 id="decide">{t(texts, 'decide')}</h2>
      <Form action={`${path}/approve`} labelledBy="decide">
        <input type="hidden" name="id" value={id} />
        <LongTextField name="note" label={t(texts, 'note')} hint={t(texts, 'noteHint')} most={1_000} />
        <div class="buttons">
          <button class="button" type="submit">{t(texts, 'approve')}</button>
          <button class="button quiet" type="submit" formAction={href(`${path}/decline`)}>{t(texts, 'decline')}</button>
        </div>
      </Form>
    </section>
  );
}
