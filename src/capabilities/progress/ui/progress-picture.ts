import { HOME_ZONE } from '#platform/clock/index.ts';
import { instantText, shown, translator, type Language } from '#platform/i18n/index.ts';
import { pngFile, svgFile, type Chart, type PictureToKeep } from '#platform/pictures/index.ts';
import type { FilesToTake } from '#platform/ui/index.ts';
import type { CountryResults, GoalResult, OrganiserResults, Standing } from '../contract.ts';
import { progressTexts } from '../texts.ts';
import { besideChart, hasBeside } from './beside-units.tsx';
import { distributionChart, hasDistribution } from './distribution-chart.ts';
import { heatChart } from './heat-figure.tsx';
import { nameOf } from './progress-file.ts';
import { takenTexts as texts } from './taken-texts.ts';
import { tilesChart } from './tiles-figure.tsx';

// The pictures of the result pages as files: what each is a picture of, and of when, stands at its foot.

type Whose = 'own' | 'units';
type Files = Readonly<Record<'svg' | 'png', (data: CountryResults, language: Language) => ReturnType<typeof svgFile> | ReturnType<typeof pngFile>>>;
type OrganisationFiles = Readonly<Record<'svg' | 'png', (data: OrganiserResults, language: Language) => ReturnType<typeof svgFile> | ReturnType<typeof pngFile>>>;

export const countryPicture = (whose: Whose): Files => ({
  svg: (data, language) => svgFile(nameOf(data, whose), ofCountry(data, whose, language)),
  png: (data, language) => pngFile(nameOf(data, whose), ofCountry(data, whose, language)),
});

export const organisationPicture = (whose: Whose): OrganisationFiles => ({
  svg: (data, language) => svgFile(nameOf(data, whose), ofOrganisation(data, whose, language)),
  png: (data, language) => pngFile(nameOf(data, whose), ofOrganisation(data, whose, language)),
});

/** An organiser beside its units: of what is signed, and empty for whoever may not see it. */
export const besidePicture: OrganisationFiles = { svg: (data, language) => svgFile(nameOf(data, 'beside'), ofBeside(data, language)), png: (data, language) => pngFile(nameOf(data, 'beside'), ofBeside(data, language)) };

function ofBeside(data: OrganiserResults, language: Language): PictureToKeep {
  const [t, name] = [translator(language), shown(data.organisation.names, language).text];
  const chart = besideChart(data, language);
  return { chart: { ...chart, title: `${name}: ${chart.title}` }, language, foot: footOf({ language, data, scope: `${data.organisation.code} ${name}` }, hasBeside(data) ? t(progressTexts, 'standing.signed') : t(texts, 'hidden')) };
}

export const heatPicture = signedPicture('heat', (data, language) => heatChart({ lines: data.ownByGoal, goals: data.own }, language));
export const tilesPicture = signedPicture('tiles', (data, language) => tilesChart(data, undefined, language));

/** Of what organisers have signed, in the country. */
function signedPicture(name: string, chartOf: (data: CountryResults, language: Language) => Chart): Files {
  const kept = (data: CountryResults, language: Language): PictureToKeep => {
    const t = translator(language);
    return { chart: chartOf(data, language), language, foot: footOf({ language, data, scope: t(progressTexts, 'country') }, t(progressTexts, 'standing.signed')) };
  };
  return { svg: (data, language) => svgFile(nameOf(data, name), kept(data, language)), png: (data, language) => pngFile(nameOf(data, name), kept(data, language)) };
}

function ofCountry(data: CountryResults, whose: Whose, language: Language): PictureToKeep {
  const t = translator(language);
  const [title, goals] = whose === 'own' ? [t(progressTexts, 'byGoalOwn'), data.own] : [t(progressTexts, 'byGoalUnits'), data.units];
  return pictureOf({ title, goals, language, data, standing: 'signed', scope: t(progressTexts, 'country') });
}

function ofOrganisation(data: OrganiserResults, whose: Whose, language: Language): PictureToKeep {
  const { organisation, standing, own, unitGoals } = data;
  const scope = `${organisation.code} ${shown(organisation.names, language).text}`;
  const title = `${shown(organisation.names, language).text}: ${translator(language)(progressTexts, whose === 'own' ? 'ownAnswers' : 'unitAnswers')}`;
  return pictureOf({ title, goals: whose === 'own' ? own : unitGoals, language, data, standing, scope });
}

type Of = { readonly title: string; readonly goals: readonly GoalResult[]; readonly language: Language; readonly data: Pick<CountryResults, 'round' | 'asOf'>; readonly standing: Standing; readonly scope: string };
/** Where no answer may be seen the foot says so instead of whose answers they are. */
function pictureOf({ title, goals, language, data, standing, scope }: Of): PictureToKeep {
  const t = translator(language);
  const shownAs = standing === 'preliminary' ? t(progressTexts, 'standing.preliminary') : t(progressTexts, 'standing.signed');
  return { chart: distributionChart(title, goals, language), language, foot: footOf({ language, data, scope }, hasDistribution(goals) ? shownAs : t(texts, 'hidden')) };
}

function footOf({ scope, language, data: { round, asOf } }: Pick<Of, 'scope' | 'language' | 'data'>, shownAs: string): string {
  return [
    scope, shown(round.names, language).text, String(round.year), `${round.programme.code} ${round.programme.version}`, shownAs, translator(language)(progressTexts, 'asOf', { at: instantText(asOf, language, HOME_ZONE) }),
  ].join(' · ');
}

/** Links to the pictures that a page shows; to none of those that show nothing. */
export function picturesAt(path: `/${string}`, pictures: readonly (readonly [whose: Whose, goals: readonly GoalResult[]])[], language: Language): readonly FilesToTake[] {
  const t = translator(language);
  return pictures.filter(([, goals]) => hasDistribution(goals)).map(([whose]) => ({
    label: t(texts, whose === 'own' ? 'ownPicture' : 'unitsPicture'), files: [{ name: 'SVG', path: `${path}/${whose}.svg` }, { name: 'PNG', path: `${path}/${whose}.png` }],
  }));
}
