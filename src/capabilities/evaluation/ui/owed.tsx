import type { VNode } from 'preact';
import { dayText, shown } from '#platform/i18n/index.ts';
import { Content, LinkButton, Tag, usePage } from '#platform/ui/index.ts';
import type { Duty, Owed, OwedPlace } from '../contract/owed.ts';
import { evidenceAtTexts } from '../texts/evidence-texts.ts';
import { formPath } from '../rules/form.ts';
import { handingInTexts } from '../texts/handing-in-texts.ts';
import { leftOverTexts } from '../texts/left-over-texts.ts';
import { besideTexts } from '../texts/units-beside-texts.ts';
import { signingTexts } from '../texts/signing-texts.ts';
import { owedTexts as texts } from '../texts/owed-texts.ts';
import { DivisionsTold } from './division/divisions-told.tsx';
import { TallyBar } from './tally.tsx';

/** First on the first page: what waits for this person, the nearest day first. What is done says so, and what is late stays. */
export function WaitsForYou({ data: { owed, divisions } }: { readonly data: Owed }): VNode {
  const { t } = usePage();
  const waits = owed.filter(({ duties }) => duties.length > 0);
  return (
    <section>
      <h2>{t(texts, 'title')}</h2>
      {waits.length === 0 && !divisions.some(({ is }) => is === 'waiting') && <p>{t(texts, owed.length === 0 ? 'noRound' : 'nothing')}</p>}
      <DivisionsTold of={divisions} />
      {[...waits, ...owed.filter(({ duties }) => duties.length === 0)].map((place) => <Place key={`${place.organisation.code} ${place.round.id} ${place.duties.map((duty) => ('part' in duty ? duty.part : '')).join('')}`} place={place} />)}
    </section>
  );
}

function Place({ place }: { readonly place: OwedPlace }): VNode {
  const { t, language, href } = usePage();
  const { form, organisation, round, lastDay, isSigned, duties } = place;
  const isLeft = form !== null && form.tally.answered < form.tally.asked;
  return (
    <section class="card">
      <h3><Content of={organisation.names} />, {shown(round.names, language).text}</h3>
      {!place.isClosed && <p>{t(texts, 'until', { day: dayText(lastDay, language) })} {!isSigned && <Days daysLeft={place.daysLeft} />} {form && <span class="small"><TallyBar tally={form.tally} /></span>}</p>}
      {isSigned && duties.length === 0 && <p><Tag kind="success">{t(texts, 'signed')}</Tag></p>}
      {!isSigned && duties.length === 0 && <p>{t(texts, isLeft ? 'follow' : 'complete')}</p>}
      {duties.length === 0 && form && <p class="buttons"><LinkButton href={`/forms/${form.id}`} kind="quiet">{t(texts, 'see')}<Whose place={place} /></LinkButton></p>}
      {form && organisation.kind === 'organiser' && <p><a href={href(`/results/${round.id}/${organisation.code}/management`)}>{t(texts, 'management')}<Whose place={place} /></a></p>}
      {form && place.leftOver > 0 && <p><a href={href(`/forms/${form.id}/left-over`)}>{t(leftOverTexts, 'count', { n: place.leftOver })}</a></p>}
      {duties.map((duty) => <ToDo key={duty.is === 'own-day' ? duty.code : duty.is} duty={duty} place={place} />)}
    </section>
  );
}

/** Two weeks before the last day it begins to show. */
const SOON = 14;

function Days({ daysLeft }: { readonly daysLeft: number }): VNode {
  const { t } = usePage();
  if (daysLeft < 0) return <Tag kind="danger">{t(texts, 'overdue', { days: -daysLeft })}</Tag>;
  return <Tag kind={daysLeft <= SOON ? 'warning' : 'neutral'}>{daysLeft === 0 ? t(texts, 'today') : t(texts, 'daysLeft', { days: daysLeft })}</Tag>;
}

function ToDo({ duty, place }: { readonly duty: Duty; readonly place: OwedPlace }): VNode {
  const { t, language } = usePage();
  // What is answered or signed is a form of its own.
  const [id, answered] = [place.form?.id, place.form?.tally.answered];
  switch (duty.is) {
    case 'answer': return (
      <div class="to-do"><p>{t(texts, 'answer', duty)}</p><LinkButton href={`/forms/${id}?only=unanswered`}>{t(texts, answered === 0 ? 'answerButton' : 'goOnButton')}<Whose place={place} /></LinkButton></div>
    );
    case 'returned-answers': return (
      <div class="to-do"><p>{t(besideTexts, 'owed', { n: duty.n })}</p><LinkButton href={formPath({ id: id ?? '', ...duty.first })}>{t(besideTexts, 'owedButton')}<Whose place={place} /></LinkButton></div>
    );
    case 'own-day': return (
      <div class="to-do"><p>{t(texts, 'own-day', { ...duty, day: dayText(duty.lastDay, language) })} <Days daysLeft={duty.daysLeft} /></p><LinkButton href={formPath({ id: id ?? '', goal: duty.goal })} kind="quiet">{t(texts, 'see')}<Whose place={place} /></LinkButton></div>
    );
    case 'watch': return (
      <div class="to-do"><p>{t(texts, 'watch', duty)}</p><LinkButton href="/?show=left#forms" kind="quiet">{t(texts, 'watchButton')}<Whose place={place} /></LinkButton></div>
    );
    case 'hand-in': return (
      <div class="to-do"><p>{t(texts, 'hand-in')}</p><LinkButton href={`/forms/${id}/hand-in`}>{t(handingInTexts, 'go')}<Whose place={place} /></LinkButton></div>
    );
    case 'returned': return (
      <div class="to-do"><p class="said">{t(texts, 'returned', duty)}</p><LinkButton href={`/forms/${id}/hand-in`}>{t(texts, 'returnedButton')}<Whose place={place} /></LinkButton></div>
    );
    case 'accept-forms': return (
      <div class="to-do"><p>{t(texts, 'accept-forms', duty)}</p><LinkButton href={`/rounds/${place.round.id}/handed-in?show=waiting`}>{t(texts, 'acceptButton')}<Whose place={place} /></LinkButton></div>
    );
    case 'answer-part': case 'part-returned': return (
      <div class="to-do"><p class="said">{t(texts, duty.is, { ...duty, codes: duty.codes.join(', ') })}{duty.is === 'answer-part' && duty.note && <><br /><span class="subtle">{duty.note}</span></>}</p><LinkButton href={`/parts/${duty.part}`}>{t(texts, duty.left === duty.statements ? 'answerButton' : 'goOnButton')}<Whose place={place} /></LinkButton></div>
    );
    case 'accept-part': return (
      <div class="to-do"><p>{t(texts, 'accept-part', duty)}</p><LinkButton href={`/forms/${duty.form}/parts`}>{t(texts, 'acceptButton')}<Whose place={place} /></LinkButton></div>
    );
    case 'decide': case 'correct': case 'sign-correction': return (
      <div class="to-do"><p>{t(texts, duty.is, { n: duty.n })}</p><LinkButton href={place.form && duty.is !== 'correct' ? `/forms/${id}/signing#corrections` : `/forms/${id}`} kind={duty.is === 'correct' ? 'quiet' : 'main'}>{t(texts, duty.is === 'correct' ? 'see' : 'seeCorrections')}<Whose place={place} /></LinkButton></div>
    );
    case 'closed-corrections': return (
      <div class="to-do"><p>{t(texts, duty.is, { n: duty.n })}</p>{id && <LinkButton href={`/forms/${id}/signing#corrections`}>{t(texts, 'seeCorrections')}<Whose place={place} /></LinkButton>}</div>
    );
    case 'renew': return (
      <div class="to-do"><p>{duty.expired > 0 && t(evidenceAtTexts, 'expired', duty)} {duty.soon > 0 && t(evidenceAtTexts, 'soon', duty)}</p><LinkButton href={`/evidence?show=${duty.expired > 0 ? 'expired' : 'expiring'}`} kind="quiet">{t(evidenceAtTexts, 'seeWaning')}<Whose place={place} /></LinkButton></div>
    );
    case 'sign': case 'sign-again': return (
      <div class="to-do"><p>{t(texts, duty.is)} {!duty.isComplete && <span class="subtle">{t(texts, 'incomplete')}</span>}</p><LinkButton href={`/forms/${id}/signing`} kind={duty.isComplete ? 'main' : 'quiet'}>{t(signingTexts, 'sign.go')}<Whose place={place} /></LinkButton></div>
    );
  }
}

/** For who hears one button after the other. */
function Whose({ place: { organisation, round } }: { readonly place: OwedPlace }): VNode {
  return <span class="unseen">: <Content of={organisation.names} /> {round.year}</span>;
}
