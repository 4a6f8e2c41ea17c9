import type { VNode } from 'preact';
import { UnitKind } from '#capabilities/organisations/index.ts';
import { HOME_ZONE } from '#platform/clock/index.ts';
import { instantText, shown } from '#platform/i18n/index.ts';
import { Alert, Content, Page, TakeOut, usePage, type Crumb } from '#platform/ui/index.ts';
import type { CountsShown } from '../../contract/counts.ts';
import { progressTexts } from '../../texts.ts';
import { explainedTexts as texts } from '../../texts/explained-texts.ts';
import { DistributionFigure } from '../distribution-figure.tsx';
import { hasDistribution } from '../distribution-chart.ts';
import { chosenIn, countsPath, countsQuery, firstWay, ofSaid, partPath, partRows, waysToDivide } from './explained-words.ts';
import { HowItIsMade } from './how-it-is-made.tsx';

/** Any figure opened: what it is made of, part by part, down to a single statement. */
export function CountsPage({ data }: { readonly data: CountsShown }): VNode {
  const { t, language } = usePage();
  const { round, organisation, section, by, of, standing, parts, asOf } = data;
  const rows = partRows(data);
  const rowOfPart = new Map(parts.map((part) => [part.code, part]));
  const linkOf = (code: string): `/${string}` | undefined => {
    const part = rowOfPart.get(code);
    return part && partPath(data, part);
  };
  const figure = standing === 'preliminary' ? 'preliminary' : 'signed';
  const title = `${t(texts, 'parts')}: ${t(texts, `by.${by}`)}`;
  return (
    <Page title={`${t(texts, 'title')}: ${shown(organisation.names, language).text}`} part={[section?.code, ofSaid(of, t), t(texts, `by.${by}`), shown(round.names, language).text].filter(Boolean).join(', ')} lead={t(texts, 'lead', { of: ofSaid(of, t), by: t(texts, `by.${by}`) })} breadcrumbs={crumbsOf(data, t(progressTexts, 'country'))}>
      <p class="subtle">{t(progressTexts, 'asOf', { at: instantText(asOf, language, HOME_ZONE) })}</p>
      <Path data={data} />
      {section && <p><span class="code">{section.code}</span> <Content of={section.names} /></p>}
      {standing === 'preliminary' && <Alert kind="warning">{t(progressTexts, 'preliminary')}</Alert>}
      <Choose data={data} />
      <h2>{t(texts, 'whole')}</h2>
      <DistributionFigure id="whole" title={t(texts, 'whole')} of={figure} rowsAre={section ? t(texts, `row.${section.level}`) : t(texts, 'programme')} goals={[{ code: section?.code ?? organisation.code, title: section?.names ?? organisation.names, tally: data.whole.tally, distribution: data.whole.distribution, coverage: null }]} />
      <h2>{title}</h2>
      {rows.length === 0 ? <p>{t(texts, data.whole.tally.asked > 0 ? 'partsHidden' : 'nothing')}</p> : <DistributionFigure id="parts" title={title} of={figure} rowsAre={t(texts, `row.${by}`)} goals={rows} linkOf={linkOf} />}
      <Members data={data} />
      <HowItIsMade data={data} />
      <TakeOut of={[
        { label: t(texts, 'takeOut'), files: (['CSV', 'Excel', 'JSON'] as const).map((name) => ({ name, path: fileAt(data, `counts.${name === 'Excel' ? 'xlsx' : name.toLowerCase()}`) })) },
        ...(hasDistribution(rows) ? [{ label: t(texts, 'takeOutPicture'), files: (['SVG', 'PNG'] as const).map((name) => ({ name, path: fileAt(data, `counts.${name.toLowerCase()}`) })) }] : []),
      ]} />
    </Page>
  );
}

const fileAt = (data: CountsShown, name: string): `/${string}` => `/results/${data.round.id}/${data.organisation.code}/counts/${name}${countsQuery(chosenIn(data))}`;

function crumbsOf({ round, organisation, hasCountry }: CountsShown, country: string): readonly Crumb[] {
  return [
    ...(hasCountry ? [{ path: `/results/${round.id}` as const, label: country }] : []),
    ...(organisation.kind === 'country' || organisation.kind === 'collaboration-area' ? [] : [{ path: `/results/${round.id}/${organisation.code}` as const, label: <Content of={organisation.names} /> }]),
  ];
}

/** From the whole programme down to here; each opens. */
function Path({ data }: { readonly data: CountsShown }): VNode | null {
  const { t, href } = usePage();
  const { round, organisation, of, above, section } = data;
  if (!section) return null;
  const to = (chosen: Parameters<typeof countsPath>[2]): string => href(countsPath(round.id, organisation.code, chosen));
  return (
    <nav class="breadcrumbs" aria-label={t(texts, 'path')}>
      <ol>
        <li><a href={to({ of, by: firstWay(data, null) })}>{t(texts, 'programme')}</a></li>
        {above.map(({ level, code, names }) => <li key={code}><a href={to({ of, section: code, by: firstWay(data, level) })}><span class="code">{code}</span> <Content of={names} /></a></li>)}
      </ol>
    </nav>
  );
}

function Choose({ data }: { readonly data: CountsShown }): VNode {
  const { t, href } = usePage();
  const { round, organisation, section, of, by } = data;
  const select = (name: string, label: string, options: readonly { readonly value: string; readonly label: string }[], chosen: string): VNode => (
    <div class="field">
      <label for={`counts-${name}`}>{label}</label>
      <select class="input" id={`counts-${name}`} name={name}>{options.map((option) => <option key={option.value} value={option.value} selected={option.value === chosen}>{option.label}</option>)}</select>
    </div>
  );
  const ways = waysToDivide(data);
  return (
    <form method="get" action={href(countsPath(round.id, organisation.code))} class="filters">
      {organisation.kind !== 'unit' && select('of', t(texts, 'of'), ['own' as const, 'units' as const, ...UnitKind.options].map((value) => ({ value, label: ofSaid(value, t) })), of)}
      {select('by', t(texts, 'by'), [...ways, ...(ways.includes(by) ? [] : [by])].map((value) => ({ value, label: t(texts, `by.${value}`) })), by)}
      {section && <input type="hidden" name="section" value={section.code} />}
      <button class="button quiet" type="submit">{t(texts, 'show')}</button>
    </form>
  );
}

/** Of one statement to the organisation's own people: where each of its units stands. */
function Members({ data: { isOwnPeoples, of, section, round, organisation } }: { readonly data: CountsShown }): VNode | null {
  const { t, href } = usePage();
  if (!isOwnPeoples || of === 'own' || section?.level !== 'statement' || organisation.kind === 'unit') return null;
  return <p><a href={href(`/rounds/${round.id}/units?statement=${encodeURIComponent(section.code)}`)}>{t(texts, 'members')}</a></p>;
}
