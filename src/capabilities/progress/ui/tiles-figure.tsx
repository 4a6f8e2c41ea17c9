import type { VNode } from 'preact';
import { shown, translator, type Language } from '#platform/i18n/index.ts';
import { Picture, type TilesChart } from '#platform/pictures/index.ts';
import { usePage } from '#platform/ui/index.ts';
import type { CountryResults, OrganiserGoals } from '../contract.ts';
import { explainedTexts as texts } from '../texts/explained-texts.ts';
import { progressTexts } from '../texts.ts';

type Data = Pick<CountryResults, 'ownByGoal' | 'tiles' | 'own'>;

/** "Fully" of what one organiser answered on the scale and has signed, in a goal or in all; null where there is nothing of it. */
function figureOf({ goals }: OrganiserGoals, goal: string | undefined): { readonly n: number; readonly of: number } | null {
  const own = goals.filter(({ code }) => goal === undefined || code === goal);
  const [n, of] = [own.reduce((sum, { fully }) => sum + fully, 0), own.reduce((sum, { onScale }) => sum + onScale, 0)];
  return of === 0 ? null : { n, of };
}

/** Every organiser a tile of its own, where it lies and not by how it did. `goal`: of it only. */
export function tilesChart({ ownByGoal, tiles }: Omit<Data, 'own'>, goal: string | undefined, language: Language): TilesChart {
  const t = translator(language);
  const placeOf = new Map(tiles.map((tile) => [tile.code, tile]));
  return {
    kind: 'tiles', title: goal === undefined ? t(texts, 'tiles') : t(texts, 'tiles.goal', { goal }), description: t(texts, 'tiles.figure'), rowsAre: t(progressTexts, 'organisation'), unit: t(texts, 'tiles.unit'),
    tiles: ownByGoal.map((line) => {
      const { code, names } = line.organisation;
      const place = placeOf.get(code);
      return { label: shown(names, language).text, short: place ? shown(place.short, language).text : code, figure: figureOf(line, goal), place: place ? { column: place.column, row: place.row } : null };
    }),
  };
}

/** The map, of all goals or of one that is chosen. */
export function TilesFigure({ roundId, data, goal }: { readonly roundId: string; readonly data: Data; readonly goal: string | undefined }): VNode {
  const { t, href, language } = usePage();
  return (
    <section id="map">
      <h2>{t(texts, 'tiles')}</h2>
      <p>{t(texts, 'tiles.said')}</p>
      <form method="get" action={`${href(`/results/${roundId}`)}#map`} class="filters">
        <div class="field">
          <label for="tiles-goal">{t(progressTexts, 'goal')}</label>
          <select class="input" id="tiles-goal" name="goal">
            <option value="">{t(texts, 'tiles.all')}</option>
            {data.own.map(({ code, title }) => { const name = shown(title, language); return <option key={code} value={code} selected={code === goal} lang={name.language}>{code} {name.text}</option>; })}
          </select>
        </div>
        <button class="button quiet" type="submit">{t(texts, 'show')}</button>
      </form>
      <Picture id="tiles" chart={tilesChart(data, goal, language)} isTitleUnseen />
    </section>
  );
}
