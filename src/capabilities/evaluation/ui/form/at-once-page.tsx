import type { VNode } from 'preact';
import { shown } from '#platform/i18n/index.ts';
import { Alert, Content, Form, LinkButton, LongTextField, Page, SelectField, usePage } from '#platform/ui/index.ts';
import { STATUSES } from '../../contract.ts';
import { LEFT_ALONE, WHICH, type AtOncePage as Data } from '../../contract/at-once.ts';
import { atOncePath } from '../../rules/at-once.ts';
import { startPath } from '../../rules/form.ts';
import { evaluationTexts } from '../../texts.ts';
import { atOnceTexts as texts } from '../../texts/at-once-texts.ts';
import { proposalTexts } from '../../texts/proposal-texts.ts';

/** One answer for a goal or a measure: first what it would do, then one button; and after it what was saved, with the way back. */
export function AtOncePage({ data }: { readonly data: Data }): VNode {
  const { t, language } = usePage();
  const { form, goal, asked, mayAnswer, done } = data;
  const round = shown(form.round.names, language).text;
  const own = { id: form.id, goal: goal.code };
  return (
    <Page title={t(texts, 'title', { goal: goal.code })} part={`${shown(form.organisation.names, language).text}, ${round}`}
      breadcrumbs={[{ path: `/rounds/${form.round.id}`, label: round }, { path: startPath(own), label: <><Content of={form.organisation.names} />, {goal.code}</> }]}>
      <p><span class="code">{goal.code}</span> <Content of={goal.title} isMarked /></p>
      {done && <Done data={data} done={done} />}
      {mayAnswer ? <Choose data={data} /> : <Alert kind="info">{t(evaluationTexts, 'form.readOnly')}</Alert>}
      {asked && <Preview data={data} asked={asked} />}
      <div class="buttons"><LinkButton kind="quiet" href={startPath(own)}>{t(proposalTexts, 'back')}</LinkButton></div>
    </Page>
  );
}

function Choose({ data: { form, goal, measures, asked } }: { readonly data: Data }): VNode {
  const { t, language, href } = usePage();
  const measureOptions = measures.map(({ code, title }) => {
    const { text, language: lang } = shown(title, language);
    return { value: code, label: `${code} ${text}`, lang };
  });
  return (
    <form method="get" action={href(atOncePath({ id: form.id, goal: goal.code }))}>
      <p class="lead">{t(texts, 'lead')}</p>
      <SelectField name="status" label={t(texts, 'status')} options={STATUSES.toReversed().map((status) => ({ value: status, label: t(evaluationTexts, `status.${status}`) }))} initially={asked?.status ?? 'not-applicable'} />
      <SelectField name="measure" label={t(texts, 'of')} options={[{ value: '', label: t(texts, 'wholeGoal') }, ...measureOptions]} initially={asked?.measure ?? ''} />
      <SelectField name="which" label={t(texts, 'which')} options={WHICH.map((which) => ({ value: which, label: t(texts, `which.${which}`) }))} initially={asked?.which ?? 'unanswered'} />
      <div class="buttons"><button class="button quiet" type="submit">{t(texts, 'look')}</button></div>
    </form>
  );
}

function Preview({ data: { form, goal, mayAnswer, meant, leftAlone, covers }, asked }: { readonly data: Data; readonly asked: NonNullable<Data['asked']> }): VNode {
  const { t } = usePage();
  const { measure, status, which, needsReason } = asked;
  const query = new URLSearchParams({ status, which, ...(measure !== null && { measure }) }).toString();
  return (
    <section>
      <h2>{t(texts, 'count', { n: meant.length, status: t(evaluationTexts, `status.${status}`) })}</h2>
      <ul class="plain confirmable">
        {meant.map(({ code, text, was, hasComment }) => (
          <li key={code}>
            <span class="code">{code}</span> <Content of={text} />
            {was && <strong> ({t(texts, 'was', { status: t(evaluationTexts, `status.${was}`) })})</strong>}
            {hasComment && <span class="subtle"> – {t(texts, 'keepsComment')}</span>}
          </li>
        ))}
      </ul>
      {LEFT_ALONE.some((why) => leftAlone[why]) && (
        <>
          <h3>{t(texts, 'left.title')}</h3>
          <ul>{LEFT_ALONE.map((why) => (leftAlone[why] ?? 0) > 0 && <li key={why}>{t(texts, `left.${why}`, { n: leftAlone[why] ?? 0 })}</li>)}</ul>
        </>
      )}
      {mayAnswer && meant.length > 0 && (
        <Form action={`${atOncePath({ id: form.id, goal: goal.code })}?${query}`}>
          <input type="hidden" name="covers" value={covers} />
          <LongTextField name="reason" label={t(texts, 'reason')} hint={t(texts, 'reasonHint')} most={4_000} isOptional={!needsReason} />
          <div class="buttons"><button class="button" type="submit">{t(texts, 'answer', { n: meant.length })}</button></div>
        </Form>
      )}
    </section>
  );
}

function Done({ data: { form, goal }, done: { at, changed, answers } }: { readonly data: Data; readonly done: NonNullable<Data['done']> }): VNode {
  const { t } = usePage();
  const left = answers.length - changed;
  return (
    <>
      <Alert kind="success">{t(texts, 'done', { n: answers.length })}{changed > 0 && <> {t(texts, 'doneChanged', { n: changed })}</>}</Alert>
      <details>
        <summary>{t(texts, 'doneList')}</summary>
        <ul class="plain">{answers.map(({ code, text, status }) => <li key={code}><span class="code">{code}</span> <Content of={text} /> <strong>{t(evaluationTexts, `status.${status}`)}</strong></li>)}</ul>
      </details>
      {left > 0 && (
        <Form action={`${atOncePath({ id: form.id, goal: goal.code })}/take-back?done=${at}`}>
          <input type="hidden" name="at" value={at} />
          <p>{t(texts, 'takeBackHint')}</p>
          <div class="buttons"><button class="button quiet" type="submit">{t(texts, 'takeBack', { n: left })}</button></div>
        </Form>
      )}
    </>
  );
}
