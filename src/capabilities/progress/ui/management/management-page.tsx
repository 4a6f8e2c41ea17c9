import type { VNode } from 'preact';
import { HOME_ZONE } from '#platform/clock/index.ts';
import { instantText, shown } from '#platform/i18n/index.ts';
import { Alert, Content, filesAt, LinkButton, Page, TakeOut, usePage } from '#platform/ui/index.ts';
import type { Management } from '../../contract/management.ts';
import { progressTexts } from '../../texts.ts';
import { managementTexts as texts } from '../../texts/management-texts.ts';
import { needsTexts } from '../../texts/needs-texts.ts';
import { qualityTexts } from '../../texts/quality-texts.ts';
import { yearsTexts } from '../../texts/years-texts.ts';
import { DistributionFigure } from '../distribution-figure.tsx';
import { NeedsShown } from '../needs/needs-shown.tsx';
import { TargetLines } from './target-lines.tsx';
import { AgreedTable, Waits } from './waits.tsx';

/** One page for a management group, on the screen and on paper. */
export function ManagementPage({ data }: { readonly data: Management }): VNode {
  const { t, language } = usePage();
  const { round, asOf, organisation, standing, signed, waits, isAsked, found, targets, hasCountry } = data;
  const name = shown(organisation.names, language).text;
  const path = `/results/${round.id}/${organisation.code}` as const;
  return (
    <Page title={t(texts, 'title', { who: name })} part={shown(round.names, language).text} lead={t(texts, 'lead')} breadcrumbs={[
      { path: `/rounds/${round.id}`, label: shown(round.names, language).text }, ...(hasCountry ? [{ path: `/results/${round.id}` as const, label: t(progressTexts, 'country') }] : []), { path, label: name },
    ]}>
      <p class="subtle"><Content of={round.names} />. {t(progressTexts, 'asOf', { at: instantText(asOf, language, HOME_ZONE) })}</p>
      {isAsked && standing === 'preliminary' && <Alert kind="warning">{t(progressTexts, 'preliminary')}</Alert>}
      {isAsked && standing === 'hidden' && <Alert kind="info">{t(progressTexts, 'hidden')}</Alert>}
      {signed && <p>{t(progressTexts, 'signed')}: {signed.by}, {instantText(signed.at, language, HOME_ZONE)}</p>}
      <div class="management">
        <Where data={data} />
        {waits && <><Waits of={waits} isSigned={signed !== null} isOver={round.state === 'closed'} /><AgreedTable of={waits.agreed} /></>}
        {isAsked && found && <section><h2>{t(texts, 'targets')}</h2><TargetLines of={targets} /></section>}
        {isAsked && found && <section><h2>{t(needsTexts, 'title')}</h2><div class="needs"><NeedsShown of={found} /></div></section>}
        {isAsked && found && <TakeOut of={[{ label: t(needsTexts, 'title'), files: filesAt(`${path}/needs/needs`) }]} />}
      </div>
      <div class="buttons">
        <LinkButton kind="quiet" href={path}>{t(progressTexts, 'results')}</LinkButton>
        <LinkButton kind="quiet" href={`${path}/questions`}>{t(qualityTexts, 'link')}</LinkButton>
        <LinkButton kind="quiet" href={`${path}/years`}>{t(yearsTexts, 'link')}</LinkButton>
      </div>
    </Page>
  );
}

function Where({ data: { spearheads, units, standing, isAsked } }: { readonly data: Management }): VNode | null {
  const { t } = usePage();
  const own = spearheads.reduce((sum, { tally }) => ({ answered: sum.answered + tally.answered, asked: sum.asked + tally.asked }), { answered: 0, asked: 0 });
  if (!isAsked && !units?.asked) return <p>{t(progressTexts, 'nobodyAsked')}</p>;
  if (spearheads.length === 0 && !units?.asked) return null;
  return (
    <section>
      <h2>{t(texts, 'where')}</h2>
      {own.asked > 0 && <p>{t(texts, 'own', own)}</p>}
      {units && units.asked > 0 && <p>{t(texts, 'units', units)}</p>}
      {spearheads.length > 0 && <DistributionFigure id="spearheads" title={t(texts, 'where')} goals={spearheads} of={standing === 'preliminary' ? 'preliminary' : 'signed'} rowsAre={t(texts, 'spearhead')} />}
    </section>
  );
}
