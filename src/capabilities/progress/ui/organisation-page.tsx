import type { VNode } from 'preact';
import { HOME_ZONE } from '#platform/clock/index.ts';
import { instantText, shown, type Language } from '#platform/i18n/index.ts';
import { Alert, Content, LinkButton, Page, Pages, Progress, TableFrame, TakeOut, usePage, type Crumb } from '#platform/ui/index.ts';
import type { OrganiserResults } from '../contract.ts';
import { LEAST_UNITS } from '../rules/units.ts';
import { progressTexts as texts } from '../texts.ts';
import { managementTexts } from '../texts/management-texts.ts';
import { qualityTexts } from '../texts/quality-texts.ts';
import { targetsTexts } from '../texts/targets-texts.ts';
import { yearsTexts } from '../texts/years-texts.ts';
import { BesideUnits, hasBeside } from './beside-units.tsx';
import { CoverageText } from './coverage-text.tsx';
import { DistributionFigure } from './distribution-figure.tsx';
import { countsPath } from './explained/explained-words.ts';
import { NotApplicableSaid } from './not-applicable.tsx';
import { picturesAt } from './progress-picture.ts';
import { takenTexts } from './taken-texts.ts';

/** An organiser with its units, or a single unit. */
export function OrganisationPage({ data }: { readonly data: OrganiserResults }): VNode {
  const { t, language } = usePage();
  const { round, organisation, asOf, signed, own, unitGoals, organiser, standing } = data;
  const opens = (whose: 'own' | 'units') => (section: string) => countsPath(round.id, organisation.code, { of: whose, section, by: 'measure' });
  const of = standing === 'preliminary' ? 'preliminary' : 'signed';
  return (
    <Page title={`${t(texts, 'results')}: ${shown(organisation.names, language).text}`} part={shown(round.names, language).text} breadcrumbs={crumbs(data, language, t(texts, 'country'))}>
      <p class="subtle">{t(texts, 'asOf', { at: instantText(asOf, language, HOME_ZONE) })}</p>
      <Standing data={data} />
      {organiser && !data.mayOpenOrganiser && <p><Content of={organiser.names} /></p>}
      {signed && <p>{t(texts, 'signed')}: {signed.by}, {instantText(signed.at, language, HOME_ZONE)}</p>}
      {own.length > 0 && <section><h2>{t(texts, 'ownAnswers')}</h2><DistributionFigure id="own" title={t(texts, 'ownAnswers')} goals={own} of={of} linkOf={opens('own')} /></section>}
      {[...data.handedOver.map((one) => ['handedOver', one] as const), ...data.takenOn.map((one) => ['takenOn', one] as const)].map(([side, { with: who, n }], i) => <p key={i}>{t(texts, side, { n, who: shown(who, language).text })}</p>)}
      {unitGoals.length > 0 && <section><h2>{t(texts, 'unitAnswers')}</h2><HandedDown data={data} />{data.unitsLeftOut && <p>{t(texts, 'unitsLeftOut', { least: LEAST_UNITS })}</p>}<DistributionFigure id="units" title={t(texts, 'unitAnswers')} goals={unitGoals} of={of} linkOf={opens('units')} /></section>}
      {hasBeside(data) && <BesideUnits data={data} />}
      {data.notApplicable && <NotApplicableSaid of={data.notApplicable} />}
      {organiser ? <UnitTally data={data} /> : <Units data={data} />}
      <TakeOut of={[
        ...picturesAt(`/results/${round.id}/${organisation.code}`, [['own', own], ['units', unitGoals]], language),
        ...(hasBeside(data) ? [{ label: t(takenTexts, 'besidePicture'), files: (['SVG', 'PNG'] as const).map((name) => ({ name, path: `/results/${round.id}/${organisation.code}/beside.${name.toLowerCase()}` as const })) }] : []),
        { label: t(takenTexts, 'goals'), files: [{ name: 'CSV', path: `/results/${round.id}/${organisation.code}/goals.csv` }] },
        ...(organiser ? [] : [{ label: t(takenTexts, 'units'), files: [{ name: 'CSV', path: `/results/${round.id}/${organisation.code}/units.csv` as const }] }]),
        { label: t(takenTexts, 'all'), files: [{ name: 'Excel', path: `/results/${round.id}/${organisation.code}/progress.xlsx` }, { name: 'JSON', path: `/results/${round.id}/${organisation.code}/progress.json` }] },
      ]} />
      <div class="buttons">
        {!organiser && <LinkButton kind="quiet" href={`/results/${round.id}/${organisation.code}/management`}>{t(managementTexts, 'link')}</LinkButton>}
        {!organiser && <LinkButton kind="quiet" href={`/results/${round.id}/${organisation.code}/questions`}>{t(qualityTexts, 'link')}</LinkButton>}
        {!organiser && <LinkButton kind="quiet" href={`/results/${round.id}/${organisation.code}/targets`}>{t(targetsTexts, 'link')}</LinkButton>}
        <LinkButton kind="quiet" href={`/results/${round.id}/${organisation.code}/years`}>{t(yearsTexts, 'link')}</LinkButton>
        <LinkButton kind="quiet" href={`/rounds/${round.id}`}><Content of={round.names} /></LinkButton>
      </div>
    </Page>
  );
}

function crumbs({ round, organiser, mayOpenOrganiser, hasCountry }: OrganiserResults, language: Language, country: string): readonly Crumb[] {
  return [
    { path: `/rounds/${round.id}`, label: shown(round.names, language).text },
    ...(hasCountry ? [{ path: `/results/${round.id}`, label: country }] : []),
    ...(organiser && mayOpenOrganiser ? [{ path: `/results/${round.id}/${organiser.code}`, label: <Content of={organiser.names} /> }] : []),
  ];
}

function Standing({ data: { standing, organiser } }: { readonly data: OrganiserResults }): VNode {
  const { t } = usePage();
  if (standing === 'signed') return <p>{t(texts, 'standing.signed')}</p>;
  if (standing === 'preliminary') return <Alert kind="warning">{t(texts, 'preliminary')}</Alert>;
  return <Alert kind="info">{t(texts, organiser ? 'unitHidden' : 'hidden')}</Alert>;
}

/** A unit's own answers and those that were given for it, apart. */
function HandedDown({ data: { handedDown: n, unitGoals } }: { readonly data: OrganiserResults }): VNode | null {
  const { t } = usePage();
  const answered = unitGoals.reduce((sum, { tally }) => sum + tally.answered, 0);
  return n === 0 ? null : <p>{t(texts, 'handedDown', { answered, own: answered - n, n })}</p>;
}

function UnitTally({ data: { units, own } }: { readonly data: OrganiserResults }): VNode | null {
  const { t } = usePage();
  const [unit] = units;
  if (unit) return <p><Progress done={unit.tally.answered} of={unit.tally.asked} label={t(texts, 'answered', unit.tally)} /></p>;
  return own.length === 0 ? <p>{t(texts, 'nobodyAsked')}</p> : null;
}

function Units({ data: { round, organisation, units, page, own, coverage } }: { readonly data: OrganiserResults }): VNode {
  const { t, href } = usePage();
  if (own.length === 0 && units.length === 0) return <p>{t(texts, 'nobodyAsked')}</p>;
  return (
    <section>
      <h2>{t(texts, 'units')}</h2>
      {coverage && <p><CoverageText of={coverage} /></p>}
      {units.length === 0 ? <p>{t(texts, 'noUnits')}</p> : (
        <TableFrame label={t(texts, 'units')}>
          <table>
            <thead><tr><th scope="col">{t(texts, 'organisation')}</th><th scope="col">{t(texts, 'answeredOfAsked')}</th></tr></thead>
            <tbody>
              {units.map(({ organisation: unit, tally }) => (
                <tr key={unit.code}>
                  <th scope="row"><a href={href(`/results/${round.id}/${unit.code}`)}><Content of={unit.names} /></a></th>
                  <td><Progress done={tally.answered} of={tally.asked} label={t(texts, 'shortTally', tally)} /></td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
      <Pages of={page} path={`/results/${round.id}/${organisation.code}`} />
    </section>
  );
}
