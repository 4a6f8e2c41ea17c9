import type { VNode } from 'preact';
import { dayText, shown } from '#platform/i18n/index.ts';
import { Content, LinkButton, Tag, usePage } from '#platform/ui/index.ts';
import type { Duty, Owed, OwedForm } from '../contract.ts';
import { signingTexts } from '../texts/signing-texts.ts';
import { owedTexts as texts } from '../texts/owed-texts.ts';
import { TallyBar } from './tally.tsx';

/** First on the first page: what waits for this person, the nearest day first. What is done says so, and what is late stays. */
export function WaitsForYou({ data: { owed } }: { readonly data: Owed }): VNode {
  const { t } = usePage();
  const waits = owed.filter(({ duties }) => duties.length > 0);
  return (
    <section>
      <h2>{t(texts, 'title')}</h2>
      {waits.length === 0 && <p>{t(texts, owed.length === 0 ? 'noRound' : 'nothing')}</p>}
      {[...waits, ...owed.filter(({ duties }) => duties.length === 0)].map((form) => <Form key={form.id} form={form} />)}
    </section>
  );
}

function Form({ form }: { readonly form: OwedForm }): VNode {
  const { t, language } = usePage();
  const { id, organisation, round, lastDay, tally, isSigned, duties } = form;
  return (
    <section class="card">
      <h3><Content of={organisation.names} />, {shown(round.names, language).text}</h3>
      <p>{t(texts, 'until', { day: dayText(lastDay, language) })} {!isSigned && <Days form={form} />} <span class="small"><TallyBar tally={tally} /></span></p>
      {isSigned && <p><Tag kind="success">{t(texts, 'signed')}</Tag></p>}
      {!isSigned && duties.length === 0 && <p>{t(texts, tally.answered < tally.asked ? 'follow' : 'complete')}</p>}
      {duties.length === 0 && <p class="buttons"><LinkButton href={`/forms/${id}`} kind="quiet">{t(texts, 'see')}<Whose form={form} /></LinkButton></p>}
      {duties.map((duty) => <ToDo key={duty.is} duty={duty} form={form} />)}
    </section>
  );
}

/** Two weeks before the last day it begins to show. */
const SOON = 14;

function Days({ form: { daysLeft } }: { readonly form: OwedForm }): VNode {
  const { t } = usePage();
  if (daysLeft < 0) return <Tag kind="danger">{t(texts, 'overdue', { days: -daysLeft })}</Tag>;
  return <Tag kind={daysLeft <= SOON ? 'warning' : 'neutral'}>{daysLeft === 0 ? t(texts, 'today') : t(texts, 'daysLeft', { days: daysLeft })}</Tag>;
}

function ToDo({ duty, form }: { readonly duty: Duty; readonly form: OwedForm }): VNode {
  const { t } = usePage();
  const { id, tally } = form;
  switch (duty.is) {
    case 'answer': return (
      <div class="to-do"><p>{t(texts, 'answer', duty)}</p><LinkButton href={`/forms/${id}?only=unanswered`}>{t(texts, tally.answered === 0 ? 'answerButton' : 'goOnButton')}<Whose form={form} /></LinkButton></div>
    );
    case 'watch': return (
      <div class="to-do"><p>{t(texts, 'watch', duty)}</p><LinkButton href="/?show=left#forms" kind="quiet">{t(texts, 'watchButton')}<Whose form={form} /></LinkButton></div>
    );
    case 'sign': case 'sign-again': return (
      <div class="to-do"><p>{t(texts, duty.is)} {!duty.isComplete && <span class="subtle">{t(texts, 'incomplete')}</span>}</p><LinkButton href={`/forms/${id}/signing`} kind={duty.isComplete ? 'main' : 'quiet'}>{t(signingTexts, 'sign.go')}<Whose form={form} /></LinkButton></div>
    );
  }
}

/** For who hears one button after the other. */
function Whose({ form: { organisation, round } }: { readonly form: OwedForm }): VNode {
  return <span class="unseen">: <Content of={organisation.names} /> {round.year}</span>;
}
