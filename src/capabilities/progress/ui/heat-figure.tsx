import type { VNode } from 'preact';
import { shown, translator, type Language } from '#platform/i18n/index.ts';
import { Picture, wholeText, type HeatChart } from '#platform/pictures/index.ts';
import { Content, TableFrame, usePage } from '#platform/ui/index.ts';
import type { CountryResults, OrganiserGoals } from '../contract.ts';
import { explainedTexts as texts } from '../texts/explained-texts.ts';
import { progressTexts } from '../texts.ts';
import { countsPath } from './explained/explained-words.ts';

type Lines = { readonly lines: readonly OrganiserGoals[]; readonly goals: CountryResults['own'] };
const figureIn = ({ goals }: OrganiserGoals, code: string): { readonly n: number; readonly of: number } | null => {
  const found = goals.find((goal) => goal.code === code);
  return found && found.onScale > 0 ? { n: found.fully, of: found.onScale } : null;
};

/** Whether anything is there to be drawn. */
export const hasHeat = (lines: readonly OrganiserGoals[]): boolean => lines.some(({ goals }) => goals.some(({ onScale }) => onScale > 0));

/** Organisers by goals: how many of the answers on the scale are "fully". */
export function heatChart({ lines, goals }: Lines, language: Language): HeatChart {
  const t = translator(language);
  return {
    kind: 'heat', title: t(texts, 'heat'), description: t(texts, 'heat.figure'), rowsAre: t(progressTexts, 'organisation'), unit: '%', columns: goals.map(({ code }) => code),
    rows: lines.map((line) => ({ label: shown(line.organisation.names, language).text, cells: goals.map(({ code }) => figureIn(line, code)) })),
  };
}

/** The same on the page: every cell of its table opens. */
export function HeatFigure({ roundId, lines, goals }: Lines & { readonly roundId: string }): VNode {
  const { t, href, language } = usePage();
  return (
    <section>
      <h2>{t(texts, 'heat')}</h2>
      <p>{t(texts, 'heat.said')}</p>
      <Picture id="heat" chart={heatChart({ lines, goals }, language)} isTitleUnseen>
        <TableFrame label={t(texts, 'heat')}>
          <table>
            <thead><tr><th scope="col">{t(progressTexts, 'organisation')}</th>{goals.map(({ code }) => <th key={code} scope="col" class="number">{code}</th>)}</tr></thead>
            <tbody>
              {lines.map((line) => (
                <tr key={line.organisation.code}>
                  <th scope="row"><Content of={line.organisation.names} /></th>
                  {goals.map(({ code }) => {
                    const figure = figureIn(line, code);
                    return <td key={code} class="number">{figure ? <a href={href(countsPath(roundId, line.organisation.code, { of: 'own', section: code, by: 'measure' }))}>{wholeText(figure, language)}</a> : '–'}</td>;
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      </Picture>
    </section>
  );
}
