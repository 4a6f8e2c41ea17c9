import type { VNode } from 'preact';
import { HOME_ZONE } from '#platform/clock/index.ts';
import { instantText, shown, translator, type Language } from '#platform/i18n/index.ts';
import { Picture, pngFile, svgFile, type Chart, type PictureToKeep } from '#platform/pictures/index.ts';
import { usePage, type FilesToTake } from '#platform/ui/index.ts';
import type { Years } from '../../contract/years.ts';
import { progressTexts } from '../../texts.ts';
import { yearsTexts as texts } from '../../texts/years-texts.ts';
import { changeChart, flowChart, goalsChart, hasChange, hasOrganisers, organisersChart } from './years-charts.ts';
import { chosenQuery, yearsPath } from './years-words.ts';

/** The goals through all the years. */
export function GoalsPicture({ data }: { readonly data: Years }): VNode | null {
  const { t, language } = usePage();
  return data.goal !== null || data.rounds.length < 2 ? null : <section><h2>{t(texts, 'picture.goals')}</h2><p>{t(texts, 'picture.goalsSaid')}</p><Picture id="goals" chart={goalsChart(data, language)} isTitleUnseen /></section>;
}

/** Every organiser through the years, each for itself. */
export function OrganisersPicture({ data }: { readonly data: Years }): VNode | null {
  const { t, language } = usePage();
  if (data.eachOrganiser === null || data.rounds.length < 2) return null;
  return (
    <section>
      <h2>{t(texts, 'picture.organisers')}</h2>
      {hasOrganisers(data) ? <><p>{t(texts, 'picture.organisersSaid', { n: data.eachOrganiser.questions })}</p><Picture id="organisers" chart={organisersChart(data, language)} isTitleUnseen /></> : <p>{t(texts, 'noSteady')}</p>}
    </section>
  );
}

/** What changed between the two years: line by line, and all together. */
export function ChangePictures({ data }: { readonly data: Years }): VNode | null {
  const { language } = usePage();
  return hasChange(data) ? <><Picture id="change" chart={changeChart(data, language)} /><Picture id="flow" chart={flowChart(data, language)} /></> : null;
}

const KINDS = { goals: goalsChart, organisers: organisersChart, change: changeChart, flow: flowChart } as const satisfies Record<string, (data: Years, language: Language) => Chart>;
export const YEARS_PICTURES = ['goals', 'change', 'flow'] as const;
export const COUNTRY_YEARS_PICTURES = [...YEARS_PICTURES, 'organisers'] as const;
type Kind = (typeof COUNTRY_YEARS_PICTURES)[number];

/** A picture as a file: whose it is, over which years and as of when stands at its foot. */
export function yearsPicture(kind: Kind) {
  const kept = (data: Years, language: Language): PictureToKeep => {
    const t = translator(language);
    const who = data.organisation ? `${data.organisation.code} ${shown(data.organisation.names, language).text}` : t(progressTexts, 'country');
    return { chart: KINDS[kind](data, language), language, foot: [who, t(texts, `whose.${data.whose}`), data.goal?.code, data.rounds.map(({ year }) => year).join(', '), t(progressTexts, 'asOf', { at: instantText(data.asOf, language, HOME_ZONE) })].filter(Boolean).join(' · ') };
  };
  const name = ({ organisation }: Years): string => `lykta-${organisation?.code ?? 'country'}-years-${kind}`;
  return { svg: (data: Years, language: Language) => svgFile(name(data), kept(data, language)), png: (data: Years, language: Language) => pngFile(name(data), kept(data, language)) };
}

/** Links to those that the page shows. */
export function yearsPicturesAt(data: Years, language: Language): readonly FilesToTake[] {
  const t = translator(language);
  const has: Readonly<Record<Kind, boolean>> = { goals: data.goal === null && data.rounds.length > 1, organisers: hasOrganisers(data), change: hasChange(data), flow: hasChange(data) };
  const there = COUNTRY_YEARS_PICTURES.filter((kind) => has[kind]);
  return there.map((kind) => ({ label: t(texts, `take.${kind}`), files: (['SVG', 'PNG'] as const).map((name) => ({ name, path: `${yearsPath(data)}/${kind}.${name.toLowerCase()}${chosenQuery(data, data.goal?.code ?? null)}` as const })) }));
}
