import type { VNode } from 'preact';
import { organisationTexts } from '#capabilities/organisations/index.ts';
import { HOME_ZONE } from '#platform/clock/index.ts';
import { instantText, percentText, shown } from '#platform/i18n/index.ts';
import { filesAt, Form, LinkButton, LongTextField, Page, Pages, SelectField, TakeOut, TextField, usePage } from '#platform/ui/index.ts';
import { LIVE_SORTS, LIVE_STATES, type LivePage as Data } from '../../contract/running-live.ts';
import { writtenDay } from '../../rules/fields.ts';
import { livePath } from '../../rules/running-live.ts';
import { evaluationTexts } from '../../texts.ts';
import { liveTexts as texts } from '../../texts/running-live-texts.ts';
import { roundTexts } from '../../texts/round-texts.ts';
import { runningTexts } from '../../texts/running-texts.ts';
import { LiveTable } from './live-table.tsx';

type Of = { readonly data: Data };

/** How a round goes, organiser by organiser. What can change stands in one region that the island renews; without scripts it is renewed by a link. */
export function LivePage({ data }: Of): VNode {
  const { t, href, language } = usePage();
  const { round, asked, page, readAt, may } = data;
  const name = shown(round.names, language).text;
  const here = livePath(round.id, asked, page.no > 1 ? { page: String(page.no) } : {});
  const filters = livePath(round.id, asked);
  const narrowed = [asked.search, asked.state && t(texts, `state.${asked.state}`), asked.kind && t(organisationTexts, `kind.${asked.kind}`), asked.sort !== 'name' && t(texts, `sort.${asked.sort}`), page.no > 1 && String(page.no)].filter(Boolean).join(', ');
  return (
    <Page title={`${t(texts, 'title')}: ${name}`} {...(narrowed && { part: narrowed })} lead={t(texts, 'lead')} islands={['live']} breadcrumbs={[{ path: '/rounds', label: t(evaluationTexts, 'rounds.title') }, { path: `/rounds/${round.id}`, label: name }]}>
      <p class="buttons"><LinkButton kind="quiet" href={here}>{t(texts, 'renew')}</LinkButton> <span class="subtle" data-with-live hidden>{t(texts, 'renews')}</span> <output data-live-lost hidden>{t(texts, 'notRenewed')}</output> {may.extend && <LinkButton kind="quiet" href={`/rounds/${round.id}/message`}>{t(roundTexts, 'message')}</LinkButton>}</p>
      <Narrow data={data} />
      {/* Its selection is what is done to. */}
      <Form action={filters.includes('?') ? filters.replace('/live?', '/extend?') : `/rounds/${round.id}/extend`} labelledBy="extend">
        <div data-live={href(here)} data-mark-at={`/api/v1/rounds/${round.id}/live/mark`} data-mark={data.mark}>
          <p class="subtle">{t(texts, 'readAt', { at: instantText(readAt, language, HOME_ZONE) })}</p>
          <Sum data={data} />
          <LiveTable data={data} />
        </div>
        <Pages of={page} path={filters} />
        {may.extend && <Extend />}
        {/* Last, so that the key Enter in a field moves the day; it stays in sight once a row is chosen. */}
        {may.extend && <p class="buttons for-chosen"><button class="button quiet" type="submit" formAction={href(`/rounds/${round.id}/message/choose`)}>{t(texts, 'write')}</button> <a href="#extend">{t(texts, 'toExtending')}</a></p>}
      </Form>
      <TakeOut of={[{ label: t(texts, 'take'), files: filesAt(`/rounds/${round.id}/live`) }]} />
    </Page>
  );
}

/** The form that is shown again after a refusal is the live page; its own fields are filled in as they were. */
function Extend(): VNode {
  const { t } = usePage();
  return (
    <section class="card extending">
      <h2 id="extend">{t(runningTexts, 'extend.title')}</h2>
      <p>{t(runningTexts, 'extend.lead')}</p>
      <TextField name="more" label={t(runningTexts, 'extend.more')} hint={t(runningTexts, 'extend.moreHint')} isOptional />
      <TextField name="lastDay" label={t(evaluationTexts, 'round.lastDay')} hint={t(evaluationTexts, 'round.lastDayHint')} width="short" />
      <LongTextField name="reason" label={t(runningTexts, 'extension.reason')} most={500} />
      <div class="buttons"><button class="button quiet" type="submit">{t(runningTexts, 'extend.button')}</button></div>
    </section>
  );
}

function Narrow({ data: { round, asked, kinds } }: Of): VNode {
  const { t, href } = usePage();
  const any = { value: '', label: t(texts, 'all') };
  return (
    <form method="get" action={href(`/rounds/${round.id}/live`)} class="narrow">
      <SelectField name="kind" label={t(texts, 'kind')} initially={asked.kind ?? ''} options={[any, ...kinds.map((value) => ({ value, label: t(organisationTexts, `kind.${value}`) }))]} />
      <SelectField name="state" label={t(texts, 'state')} initially={asked.state ?? ''} options={[any, ...([...LIVE_STATES, 'unsigned', 'late'] as const).map((value) => ({ value, label: t(texts, `state.${value}`) }))]} />
      <TextField name="search" label={t(texts, 'search')} initially={asked.search} />
      <SelectField name="sort" label={t(texts, 'sort')} initially={asked.sort} options={LIVE_SORTS.map((value) => ({ value, label: t(texts, `sort.${value}`) }))} />
      <div class="buttons"><button class="button quiet" type="submit">{t(texts, 'narrow')}</button></div>
    </form>
  );
}

function Sum({ data: { sum, round } }: Of): VNode {
  const { t, language } = usePage();
  const of = (n: number): string => t(texts, 'ofTenants', { n, of: sum.tenants });
  const { answered, asked } = sum.tally;
  const percent = percentText(asked === 0 ? 0 : Math.floor((100 * answered) / asked) / 100, language);
  return (
    <section>
      <h2>{t(texts, 'country')}</h2>
      <dl class="facts">
        <dt>{t(texts, 'begun')}</dt><dd>{of(sum.begun)}</dd>
        <dt>{t(texts, 'complete')}</dt><dd>{of(sum.complete)}</dd>
        {sum.handIn.forms > 0 && <><dt>{t(texts, 'handedIn')}</dt><dd>{t(texts, 'handedInOf', sum.handIn)}</dd></>}
        <dt>{t(texts, 'signed')}</dt><dd>{of(sum.signed)}</dd>
        <dt>{t(texts, 'late')}</dt><dd>{of(sum.late)}</dd>
        <dt>{t(texts, 'answered')}</dt><dd>{t(texts, 'share', { percent, answered, asked })}</dd>
        {sum.kinds.map((line) => <><dt key={line.kind}>{t(organisationTexts, `kind.${line.kind}`)}</dt><dd>{t(texts, 'formsOf', line)}</dd></>)}
        <dt>{t(evaluationTexts, 'round.lastDay')}</dt><dd>{writtenDay(round.lastDay)}</dd>
      </dl>
    </section>
  );
}
