import type { VNode } from 'preact';
import { HOME_ZONE } from '#platform/clock/index.ts';
import { dayText, instantText, shown } from '#platform/i18n/index.ts';
import { Content, LinkButton, Page, Tag, usePage } from '#platform/ui/index.ts';
import type { Answer } from '../../contract.ts';
import type { StoryEvent, StoryPage as Data, StoryYear } from '../../contract/story.ts';
import { formPath } from '../../rules/form.ts';
import { storyTexts as texts } from '../../texts/story-texts.ts';
import { numberSaid, sheetOf, statusWord, told, type Sheet } from '../form/sheet.tsx';

/** Everything that has happened to one answer, the newest year first: who, when, what, and from which way in. */
export function StoryPage({ data: { form, statement, years } }: { readonly data: Data }): VNode {
  const page = usePage();
  const { t, language } = page;
  const sheet = sheetOf(page, form.organisation.kind === 'centre');
  const round = shown(form.round.names, language).text;
  const back = formPath({ id: form.id, goal: statement.goal, statement: statement.code });
  return (
    <Page title={t(texts, 'title', { code: statement.code })} part={`${shown(form.organisation.names, language).text}, ${round}`}
      breadcrumbs={[{ path: `/rounds/${form.round.id}`, label: round }, { path: back, label: <><Content of={form.organisation.names} />, {statement.goal}</> }]}>
      <p><span class="code">{statement.code}</span> {statement.asksHowFar ? sheet.words['whole.asked'] : told(statement.text, sheet)}</p>
      {years.map((year) => <Year key={`${year.round.id} ${year.from}`} year={year} sheet={sheet} asksHowFar={statement.asksHowFar} />)}
      <div class="buttons"><LinkButton kind="quiet" href={back}><Content of={form.organisation.names} />, {statement.code}</LinkButton></div>
    </Page>
  );
}

type Props = { readonly sheet: Sheet; readonly asksHowFar: boolean };

function Year({ year: { round, from, likeness, events }, ...props }: { readonly year: StoryYear } & Props): VNode {
  const { t, language } = usePage();
  return (
    <section>
      <h2>{shown(round.names, language).text}</h2>
      {from && <p class="subtle">{t(texts, 'askedAs', { code: from })}</p>}
      {likeness !== 'same' && <p class="subtle">{t(texts, `likeness.${likeness}`)}</p>}
      {events.length === 0 ? <p>{t(texts, 'unanswered')}</p> : <ol class="plain story">{events.map((event) => <Event key={`${event.is} ${event.is === 'given' ? event.answer.version : event.no}`} event={event} {...props} />)}</ol>}
    </section>
  );
}

function Event({ event, ...props }: { readonly event: StoryEvent } & Props): VNode {
  const { t, language } = usePage();
  return (
    <li>
      <p class="small subtle"><span class="number">{instantText(event.at, language, HOME_ZONE)}</span>, <strong>{event.by ?? t(texts, 'nobody')}</strong>{event.is === 'given' && <>, {t(texts, `way.${event.wayIn}`)}</>}</p>
      {event.is === 'given' ? <Given event={event} {...props} /> : event.is === 'signed' ? <p><Tag kind="success">{t(texts, 'signed', { no: String(event.no) })}</Tag></p> : <p><Tag kind="warning">{t(texts, 'reopened')}</Tag> {event.reason}</p>}
    </li>
  );
}

/** Only what the version changed. */
function Given({ event: { answer, changed }, sheet, asksHowFar }: { readonly event: Extract<StoryEvent, { is: 'given' }> } & Props): VNode {
  const { t } = usePage();
  return <>{changed.map((field) => <p key={field} class="said"><span class="subtle">{t(texts, `field.${field}`)}:</span> {fieldSaid(answer, field, sheet, asksHowFar) ?? <span class="subtle">{t(texts, 'emptied')}</span>}</p>)}</>;
}

function fieldSaid(answer: Answer, field: Extract<StoryEvent, { is: 'given' }>['changed'][number], sheet: Sheet, asksHowFar: boolean) {
  switch (field) {
    case 'status': return <strong>{statusWord(answer.status ?? '', sheet, asksHowFar)}</strong>;
    case 'value': return answer.numerator === null ? undefined : numberSaid(answer, undefined, sheet);
    case 'onDay': return answer.onDay ? dayText(answer.onDay, sheet.language) : undefined;
    default: return answer[field] || undefined;
  }
}
