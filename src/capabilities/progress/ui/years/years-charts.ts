import { shown, translator, type Language } from '#platform/i18n/index.ts';
import type { DumbbellChart, FlowChart, MultiplesChart } from '#platform/pictures/index.ts';
import type { YearLine, Years } from '../../contract/years.ts';
import { flowsTogether, sharesIn } from '../../rules/years-figures.ts';
import { progressTexts } from '../../texts.ts';
import { yearsTexts as texts } from '../../texts/years-texts.ts';
import { chosenYears } from './years-words.ts';

// What the tables of the years say, as pictures. What may not be compared has no mark, or breaks the line.

const overIn = ({ cells }: YearLine, { roundId }: Pick<Years, 'roundId'>) => cells.find((cell) => cell.roundId === roundId)?.over ?? null;
/** Something is comparable with the base year, and on the scale both times. */
export const hasChange = (data: Years): boolean => data.lines.some((line) => { const over = overIn(line, data); return over !== null && sharesIn(over.flow).of > 0; });

/** "Fully" in the base year and in the round, of the same answers: line by line, in the programme's order. */
export function changeChart(data: Years, language: Language): DumbbellChart {
  const t = translator(language);
  const { base, year } = chosenYears(data);
  return {
    kind: 'dumbbell', title: t(texts, 'picture.change', { base, year }), description: t(texts, 'picture.changeSaid'), rowsAre: t(texts, data.goal ? 'question' : 'goal'), from: base, to: year,
    rows: data.lines.flatMap((line) => {
      const over = overIn(line, data);
      const { of, was, is } = over ? sharesIn(over.flow) : { of: 0, was: 0, is: 0 };
      return of === 0 ? [] : [{ label: line.code, from: { n: was, of }, to: { n: is, of } }];
    }),
  };
}

/** All of the same answers together: how many went which way. */
export function flowChart(data: Years, language: Language): FlowChart {
  const t = translator(language);
  const { base, year } = chosenYears(data);
  return {
    kind: 'flow', title: t(texts, 'picture.flow', { base, year }), description: t(texts, 'picture.flowSaid'), rowsAre: base, from: base, to: year,
    categories: (['fully', 'partly', 'notAtAll'] as const).map((part, i) => ({ label: t(progressTexts, `part.${part}`), rank: 2 - i })),
    moves: flowsTogether(data.lines.flatMap((line) => overIn(line, data)?.flow ?? [])).moves,
    words: { forward: t(texts, 'way.forward'), same: t(texts, 'move.same'), back: t(texts, 'way.back'), other: t(texts, 'way.other') },
  };
}

/** Every organiser through the years, over the same questions all the time: so no line breaks. */
export function organisersChart(data: Years, language: Language): MultiplesChart {
  const t = translator(language);
  return {
    kind: 'multiples', title: t(texts, 'picture.organisers'), description: t(texts, 'picture.organisersSaid', { n: data.eachOrganiser?.questions ?? 0 }), rowsAre: t(progressTexts, 'organisation'), broken: t(texts, 'picture.broken'),
    years: data.rounds.map(({ year }) => String(year)),
    series: (data.eachOrganiser?.lines ?? []).map(({ names, points }) => ({ label: shown(names, language).text, points: points.map((point) => point && { figure: { n: point.fully, of: point.onScale } }) })),
  };
}
export const hasOrganisers = ({ eachOrganiser, rounds }: Years): boolean => rounds.length > 1 && (eachOrganiser?.lines ?? []).some(({ points }) => points.some((point) => point !== null));

/** Every goal through the years, of all that was signed each year. A line goes on only where all its questions are the same as in the year before. */
export function goalsChart(data: Years, language: Language): MultiplesChart {
  const t = translator(language);
  return {
    kind: 'multiples', title: t(texts, 'picture.goals'), description: t(texts, 'picture.goalsSaid'), rowsAre: t(texts, 'goal'), broken: t(texts, 'picture.broken'), years: data.rounds.map(({ year }) => String(year)),
    series: data.lines.map(({ code, cells }) => ({
      label: code,
      points: cells.map(({ all, before }, i) => (all && all.onScale > 0 ? { figure: { n: all.fully, of: all.onScale }, ...(i > 0 && before.state !== 'same' && before.state !== 'mapped' && { isComparable: false as const }) } : null)),
    })),
  };
}
