import type { VNode } from 'preact';
import { HOME_ZONE } from '#platform/clock/index.ts';
import { dayText, instantText, shown } from '#platform/i18n/index.ts';
import { Content, LinkButton, Page, TableFrame, Tag, usePage } from '#platform/ui/index.ts';
import type { CountryManagement, Moved } from '../../contract/country-management.ts';
import { progressTexts } from '../../texts.ts';
import { countryManagementTexts as texts } from '../../texts/country-management-texts.ts';
import { managementTexts } from '../../texts/management-texts.ts';
import { targetsTexts } from '../../texts/targets-texts.ts';
import { yearsTexts } from '../../texts/years-texts.ts';
import { DistributionFigure } from '../distribution-figure.tsx';
import { Aim, SharesSaid, VerdictTag } from '../targets/figures.tsx';
import { Days } from './waits.tsx';

/** One page for those who lead the programme, on the screen and on paper. */
export function CountryManagementPage({ data }: { readonly data: CountryManagement }): VNode {
  const { t, language } = usePage();
  const { round, asOf } = data;
  const name = shown(round.names, language).text;
  return (
    <Page title={t(managementTexts, 'title', { who: t(progressTexts, 'country') })} part={name} lead={t(managementTexts, 'lead')} breadcrumbs={[{ path: `/rounds/${round.id}`, label: name }, { path: `/results/${round.id}`, label: t(progressTexts, 'country') }]}>
      <p class="subtle"><Content of={round.names} />. {t(progressTexts, 'asOf', { at: instantText(asOf, language, HOME_ZONE) })}</p>
      <div class="management"><Where data={data} /><Waiting data={data} /><WhatMoved data={data} /><Promises data={data} /></div>
      <div class="buttons">
        <LinkButton kind="quiet" href={`/results/${round.id}/targets`}>{t(targetsTexts, 'link')}</LinkButton>
        <LinkButton kind="quiet" href={`/results/${round.id}/years`}>{t(yearsTexts, 'link')}</LinkButton>
        <LinkButton kind="quiet" href={`/reports/${round.id}`}>{t(progressTexts, 'report')}</LinkButton>
      </div>
    </Page>
  );
}

function Where({ data: { own, units, spearheads, signed } }: { readonly data: CountryManagement }): VNode {
  const { t } = usePage();
  return (
    <section>
      <h2>{t(managementTexts, 'where')}</h2>
      <p>{t(progressTexts, 'signedOf', { signed: signed.n, all: signed.of })}</p>
      <p>{t(managementTexts, 'own', own)} {units && t(managementTexts, 'units', units)}</p>
      {signed.n > 0 ? <DistributionFigure id="spearheads" title={t(texts, 'ownSigned')} goals={spearheads} of="signed" rowsAre={t(managementTexts, 'spearhead')} /> : <p>{t(progressTexts, 'noneSigned')}</p>}
    </section>
  );
}

/** Who has not signed, and until when: after the last day they are late. */
function Waiting({ data: { round, waiting, daysLeft } }: { readonly data: CountryManagement }): VNode {
  const { t, language, href } = usePage();
  return (
    <section>
      <h2>{t(texts, 'waiting')}</h2>
      <p>{round.state === 'closed' ? t(managementTexts, 'over') : <>{t(managementTexts, 'lastDay', { day: dayText(round.lastDay, language) })} {waiting.length > 0 && <Days daysLeft={daysLeft} />}</>}</p>
      {waiting.length === 0 ? <p>{t(texts, 'allSigned')}</p> : (
        <ul class="target-lines">
          {waiting.map(({ organisation, tally, isReopened }) => (
            <li key={organisation.code}>
              <a href={href(`/results/${round.id}/${organisation.code}`)}><Content of={organisation.names} /></a> <span class="subtle">{t(progressTexts, 'shortTally', tally)}</span> {isReopened && <Tag kind="warning">{t(texts, 'reopened')}</Tag>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function WhatMoved({ data: { moved } }: { readonly data: CountryManagement }): VNode {
  const { t } = usePage();
  return (
    <section>
      <h2>{t(texts, 'moved')}</h2>
      {moved === null ? <p>{t(texts, 'notCompared')}</p> : (
        <>
          <p>{t(texts, 'movedSaid', { base: String(moved.base), year: String(moved.year), ...counted(moved.all) })}</p>
          <TableFrame label={t(texts, 'moved')}>
            <table>
              <thead><tr><th scope="col">{t(progressTexts, 'goal')}</th><th scope="col" class="number">{t(yearsTexts, 'way.forward')}</th><th scope="col" class="number">{t(yearsTexts, 'way.back')}</th><th scope="col" class="number">{t(yearsTexts, 'move.same')}</th></tr></thead>
              <tbody>{moved.goals.map(({ code, text, moved: { up, down, same } }) => <tr key={code}><th scope="row"><span class="code">{code}</span> <Content of={text} /></th><td class="number">{up}</td><td class="number">{down}</td><td class="number">{same}</td></tr>)}</tbody>
            </table>
          </TableFrame>
        </>
      )}
    </section>
  );
}

const counted = ({ up, down, same }: Moved) => ({ up, down, all: up + down + same });

function Promises({ data: { promised, next } }: { readonly data: CountryManagement }): VNode {
  const { t } = usePage();
  return (
    <section>
      <h2>{t(managementTexts, 'targets')}</h2>
      {promised.length === 0 ? <p>{t(texts, 'nonePromised')}</p> : (
        <ul class="target-lines">
          {promised.map((target, i) => (
            <li key={i}>
              <span class="code">{target.code}</span> <Content of={target.title} /> <span class="subtle"><Aim target={target} /></span> <VerdictTag verdict={target.verdict} /> {target.verdict !== 'met' && <SharesSaid target={target} />}
            </li>
          ))}
        </ul>
      )}
      {next && <p>{t(texts, 'next', { n: next.n, year: String(next.year) })}</p>}
    </section>
  );
}
