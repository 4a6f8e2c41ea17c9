import type { VNode } from 'preact';
import { dayIn, HOME_ZONE } from '#platform/clock/index.ts';
import { byName, dayText, instantText, shown, type Translate } from '#platform/i18n/index.ts';
import { Content, LinkButton, Page, Progress, TableFrame, TakeOut, usePage } from '#platform/ui/index.ts';
import type { CountryResults, GoalResult, OrganiserLine } from '../contract.ts';
import { THE_COUNTRY } from '../contract/counts.ts';
import { LEAST_UNITS } from '../rules/units.ts';
import { progressTexts as texts } from '../texts.ts';
import { explainedTexts } from '../texts/explained-texts.ts';
import { managementTexts } from '../texts/management-texts.ts';
import { qualityTexts } from '../texts/quality-texts.ts';
import { targetsTexts } from '../texts/targets-texts.ts';
import { yearsTexts } from '../texts/years-texts.ts';
import { CoverageText } from './coverage-text.tsx';
import { DistributionFigure } from './distribution-figure.tsx';
import { countsPath } from './explained/explained-words.ts';
import { hasHeat, HeatFigure } from './heat-figure.tsx';
import { NotApplicableTable } from './not-applicable.tsx';
import { picturesAt } from './progress-picture.ts';
import { takenTexts } from './taken-texts.ts';
import { TilesFigure } from './tiles-figure.tsx';

export function CountryPage({ data, query }: { readonly data: CountryResults; readonly query: Readonly<Record<string, string>> }): VNode {
  const { t, language } = usePage();
  const { round, organisers, own, units, asOf } = data;
  const name = shown(round.names, language).text;
  const sorted = [...organisers].sort(byName(language, ({ organisation }) => shown(organisation.names, language).text));
  const areOrganisers = sorted.filter(({ organisation }) => organisation.kind === 'organiser');
  const counts = countsOf(areOrganisers);
  const onMap = own.find(({ code }) => code === query['goal']);
  const others = sorted.filter(({ organisation }) => organisation.kind !== 'organiser');
  return (
    <Page title={t(texts, 'countryTitle', { round: name })} {...(onMap && { part: `${t(texts, 'goal')} ${onMap.code}` })} lead={t(texts, 'countryLead')} breadcrumbs={[{ path: `/rounds/${round.id}`, label: name }]}>
      <p class="subtle">{t(texts, 'asOf', { at: instantText(asOf, language, HOME_ZONE) })}</p>
      <ByGoal id="own" roundId={round.id} of="own" title={t(texts, 'byGoalOwn')} goals={own} said={counts.signed > 0 ? t(texts, 'signedFrom', counts) : t(texts, 'noneSigned')} />
      {units.length > 0 && <ByGoal id="units" roundId={round.id} of="units" title={t(texts, 'byGoalUnits')} goals={units} said={saidOfUnits(data, countsOf(areOrganisers.filter((line) => line.units)), t)} />}
      {hasHeat(data.ownByGoal) && <HeatFigure roundId={round.id} goals={own} lines={data.ownByGoal} />}
      {hasHeat(data.ownByGoal) && <TilesFigure roundId={round.id} data={data} goal={onMap?.code} />}
      <h2>{t(texts, 'organisers')}</h2>
      <p>{t(texts, 'signedOf', counts)}</p>
      <Organisers title={t(texts, 'organisers')} roundId={round.id} lines={areOrganisers} />
      <NotApplicableTable data={data} />
      {others.length > 0 && <><h2>{t(texts, 'otherTenants')}</h2><Organisers title={t(texts, 'otherTenants')} roundId={round.id} lines={others} /></>}
      <div class="buttons">
        <LinkButton kind="quiet" href={`/results/${round.id}/country/management`}>{t(managementTexts, 'link')}</LinkButton>
        <LinkButton kind="quiet" href={`/results/${round.id}/country/questions`}>{t(qualityTexts, 'link')}</LinkButton>
        <LinkButton kind="quiet" href={`/results/${round.id}/targets`}>{t(targetsTexts, 'link')}</LinkButton>
        <LinkButton kind="quiet" href={`/reports/${round.id}`}>{t(texts, 'report')}</LinkButton>
        <LinkButton kind="quiet" href={`/results/${round.id}/years`}>{t(yearsTexts, 'link')}</LinkButton>
      </div>
      <TakeOut of={[
        ...picturesAt(`/results/${round.id}/country`, [['own', own], ['units', units]], language),
        ...(hasHeat(data.ownByGoal) ? (['heat', 'tiles'] as const).map((kind) => ({ label: t(explainedTexts, `${kind}Picture`), files: (['SVG', 'PNG'] as const).map((name) => ({ name, path: `/results/${round.id}/country/${kind}.${name.toLowerCase()}` as const })) })) : []),
        { label: t(takenTexts, 'goals'), files: [{ name: 'CSV', path: `/results/${round.id}/country/goals.csv` }] },
        { label: t(takenTexts, 'organisations'), files: [{ name: 'CSV', path: `/results/${round.id}/country/organisations.csv` }] },
        { label: t(takenTexts, 'all'), files: [{ name: 'Excel', path: `/results/${round.id}/country/progress.xlsx` }, { name: 'JSON', path: `/results/${round.id}/country/progress.json` }] },
        { label: t(takenTexts, 'wholeRound'), files: [{ name: 'CSV', path: `/results/${round.id}/country/round.csv` }, { name: 'Parquet', path: `/results/${round.id}/country/round.parquet` }] },
      ]} />
    </Page>
  );
}

type Counts = { readonly signed: number; readonly all: number };
const countsOf = (lines: readonly OrganiserLine[]): Counts => ({ signed: lines.filter((line) => line.signed).length, all: lines.length });

function saidOfUnits({ unitsOf: { organisers, leftOut } }: CountryResults, { signed, all }: Counts, t: Translate): string {
  if (signed === 0) return t(texts, 'noneSigned');
  const from = t(texts, 'unitsSignedFrom', { organisers, all });
  return leftOut === 0 ? from : `${from} ${t(texts, 'organisersLeftOut', { least: LEAST_UNITS, n: leftOut })}`;
}

function ByGoal({ id, roundId, of, title, goals, said }: { readonly id: string; readonly roundId: string; readonly of: 'own' | 'units'; readonly title: string; readonly goals: readonly GoalResult[]; readonly said: string }): VNode {
  return (
    <section>
      <h2>{title}</h2>
      <p>{said}</p>
      <DistributionFigure id={id} title={title} goals={goals} of="signed" linkOf={(section) => countsPath(roundId, THE_COUNTRY, { of, section, by: 'measure' })} />
    </section>
  );
}

function Organisers({ title, roundId, lines }: { readonly title: string; readonly roundId: string; readonly lines: readonly OrganiserLine[] }): VNode {
  const { t, href } = usePage();
  return (
    <TableFrame label={title}>
      <table>
        <thead><tr><th scope="col">{t(texts, 'organisation')}</th><th scope="col">{t(texts, 'ownAnswers')}</th><th scope="col">{t(texts, 'unitAnswers')}</th><th scope="col">{t(texts, 'signed')}</th></tr></thead>
        <tbody>
          {lines.map(({ organisation, own, units, coverage, ...line }) => (
            <tr key={organisation.code}>
              <th scope="row"><a href={href(`/results/${roundId}/${organisation.code}`)}><Content of={organisation.names} /></a></th>
              <td><Progress done={own.answered} of={own.asked} label={t(texts, 'shortTally', own)} /></td>
              <td>{units ? <><Progress done={units.tally.answered} of={units.tally.asked} label={t(texts, 'shortTally', units.tally)} /> {coverage ? <CoverageText of={coverage} /> : <span class="subtle small">{t(texts, 'forms', { n: units.forms })}</span>}</> : <span class="subtle">–</span>}</td>
              <td><Standing line={line} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function Standing({ line: { signed, reopenedAt } }: { readonly line: Pick<OrganiserLine, 'signed' | 'reopenedAt'> }): VNode {
  const { t, language } = usePage();
  if (signed) return <>{instantText(signed.at, language, HOME_ZONE)}</>;
  return <span class="subtle">{reopenedAt ? t(texts, 'reopened', { day: dayText(dayIn(HOME_ZONE, reopenedAt), language) }) : t(texts, 'notSigned')}</span>;
}
