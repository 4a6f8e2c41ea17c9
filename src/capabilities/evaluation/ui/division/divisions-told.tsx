import type { VNode } from 'preact';
import { dayIn, HOME_ZONE } from '#platform/clock/index.ts';
import { dayText, shown } from '#platform/i18n/index.ts';
import { LinkButton, usePage } from '#platform/ui/index.ts';
import type { ToldDivision, ToldDivisions } from '../../contract/division.ts';
import { divisionPath } from '../../rules/division.ts';
import { toldText } from '../../rules/division-told.ts';
import { divisionTexts } from '../../texts/division-texts.ts';
import { divisionToldTexts as texts } from '../../texts/division-told-texts.ts';

/** Among what waits for somebody: divisions of work to be decided, until they are, and what another has done about others lately. */
export function DivisionsTold({ of }: { readonly of: readonly ToldDivision[] }): VNode | null {
  const { t, href, language } = usePage();
  const [waiting, news] = [of.filter(({ is }) => is === 'waiting'), of.filter(({ is }) => is !== 'waiting')];
  return (
    <>
      {waiting.length > 0 && <section class="card"><h3>{t(divisionTexts, 'waiting')}</h3>{waiting.map((one) => <Waiting key={one.id} of={one} />)}</section>}
      {news.length > 0 && (
        <section class="card">
          <h3>{t(texts, 'news')}</h3>
          <ul class="plain">{news.map((one) => <li key={one.id}><a href={href(divisionPath(one.id))}>{toldText(one, language)}</a></li>)}</ul>
        </section>
      )}
    </>
  );
}

function Waiting({ of }: { readonly of: ToldDivision }): VNode {
  const { t, language } = usePage();
  return (
    <div class="to-do">
      <p>{toldText(of, language)}</p>
      <LinkButton href={divisionPath(of.id)}>{t(texts, 'decide')}<span class="unseen">: {of.code}, {shown(of.from.names, language).text}, {dayText(dayIn(HOME_ZONE, of.at), language)}</span></LinkButton>
    </div>
  );
}

/** On the first page of the programme's owner: what only the owner can agree to. Nothing where there is none. */
export function DivisionsToRecord({ data: { divisions } }: { readonly data: ToldDivisions }): VNode | null {
  const { t } = usePage();
  if (divisions.length === 0) return null;
  return (
    <section>
      <h2>{t(divisionTexts, 'waiting')}</h2>
      <div class="card">{divisions.map((one) => <Waiting key={one.id} of={one} />)}</div>
    </section>
  );
}
