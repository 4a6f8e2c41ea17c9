import type { VNode } from 'preact';
import { shown } from '#platform/i18n/index.ts';
import { Alert, Content, Form, LinkButton, Page, usePage } from '#platform/ui/index.ts';
import { LEFT_OUT, type ProposalsPage as Data } from '../../contract/proposals.ts';
import { proposalsPath, startPath } from '../../rules/form.ts';
import { proposalTexts as texts } from '../../texts/proposal-texts.ts';
import { sheetOf, statusWord, told, type Sheet } from './sheet.tsx';
import { confirmableLine } from './statement-proposal.tsx';

/** All unchanged proposals of a goal: first how many and which, then one button; and after it what was confirmed, with the way back. */
export function ProposalsPage({ data }: { readonly data: Data }): VNode {
  const page = usePage();
  const { t, language } = page;
  const { form, goal, confirmable, leftOut, covers, done } = data;
  const sheet = sheetOf(page, form.organisation.kind === 'centre');
  const round = shown(form.round.names, language).text;
  const own = { id: form.id, goal: goal.code };
  return (
    <Page title={t(texts, 'title', { goal: goal.code })} part={`${shown(form.organisation.names, language).text}, ${round}`}
      breadcrumbs={[{ path: `/rounds/${form.round.id}`, label: round }, { path: startPath(own), label: <><Content of={form.organisation.names} />, {goal.code}</> }]}>
      <p><span class="code">{goal.code}</span> <Content of={goal.title} isMarked /></p>
      {done && <Done data={data} done={done} sheet={sheet} />}
      {(confirmable.length > 0 || !done) && <h2>{t(texts, 'count', { n: confirmable.length })}</h2>}
      {confirmable.length > 0 && (
        <>
          <p>{t(texts, 'countLead')}</p>
          <ul class="plain confirmable">{confirmable.map((each) => confirmableLine(each, sheet))}</ul>
          <Form action={proposalsPath(own)}>
            <input type="hidden" name="covers" value={covers} />
            <div class="buttons"><button class="button" type="submit">{t(texts, 'confirm', { n: confirmable.length })}</button></div>
          </Form>
        </>
      )}
      <h2>{t(texts, 'left.title')}</h2>
      <ul>{LEFT_OUT.map((reason) => (leftOut[reason] ?? 0) > 0 && <li key={reason}>{t(texts, `left.${reason}`, { n: leftOut[reason] ?? 0 })}</li>)}</ul>
      <div class="buttons"><LinkButton kind="quiet" href={startPath(own)}>{t(texts, 'back')}</LinkButton></div>
    </Page>
  );
}

function Done({ data: { form, goal }, done: { at, changed, answers }, sheet }: { readonly data: Data; readonly done: NonNullable<Data['done']>; readonly sheet: Sheet }): VNode {
  const { t } = usePage();
  const left = answers.length - changed;
  return (
    <>
      <Alert kind="success">{t(texts, 'done', { n: answers.length })}{changed > 0 && <> {t(texts, 'doneChanged', { n: changed })}</>}</Alert>
      <h2>{t(texts, 'done.list')}</h2>
      <ul class="plain">
        {answers.map(({ code, text, asksHowFar, status }) => (
          <li key={code}><span class="code">{code}</span> {asksHowFar ? sheet.words['whole.asked'] : told(text, sheet)} <strong>{statusWord(status, sheet, asksHowFar)}</strong></li>
        ))}
      </ul>
      {left > 0 && (
        <Form action={`${proposalsPath({ id: form.id, goal: goal.code })}/take-back?done=${at}`}>
          <input type="hidden" name="at" value={at} />
          <p>{t(texts, 'takeBackHint')}</p>
          <div class="buttons"><button class="button quiet" type="submit">{t(texts, 'takeBack', { n: left })}</button></div>
        </Form>
      )}
    </>
  );
}
