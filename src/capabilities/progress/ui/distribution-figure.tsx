import type { VNode } from 'preact';
import { Picture } from '#platform/pictures/index.ts';
import { Content, TableFrame, usePage } from '#platform/ui/index.ts';
import type { GoalResult } from '../contract.ts';
import { countIn, PARTS } from '../rules/distribution.ts';
import { progressTexts as texts } from '../texts.ts';
import { CoverageText } from './coverage-text.tsx';
import { distributionChart, hasDistribution } from './distribution-chart.ts';

type FigureProps = { readonly id: string; readonly title: string; readonly goals: readonly GoalResult[]; readonly of: 'signed' | 'preliminary'; /** What a row is, where it is no goal. */ readonly rowsAre?: string };

/** Answers by goal as bars, and the same as a table. Where no answer may be seen there is the table alone. */
export function DistributionFigure({ id, title, goals, of, rowsAre: given }: FigureProps): VNode {
  const { t, language } = usePage();
  const rowsAre = given ?? t(texts, 'goal');
  const table = <DistributionTable title={title} goals={goals} of={of} rowsAre={rowsAre} />;
  return hasDistribution(goals) ? <Picture id={id} chart={{ ...distributionChart(title, goals, language), rowsAre }} isTitleUnseen>{table}</Picture> : table;
}

function DistributionTable({ title, goals, of, rowsAre }: Omit<FigureProps, 'id' | 'rowsAre'> & { readonly rowsAre: string }): VNode {
  const { t } = usePage();
  const isSeen = hasDistribution(goals);
  const rows = isSeen ? 2 : 1;
  return (
    <TableFrame label={title}>
      <table>
        <thead>
          <tr>
            <th scope="col" rowSpan={rows}>{rowsAre}</th><th scope="col" rowSpan={rows} class="number">{t(texts, 'answeredOfAsked')}</th>
            {isSeen && <th scope="colgroup" colSpan={PARTS.length} class="group">{t(texts, `standing.${of}`)}</th>}
          </tr>
          {isSeen && <tr>{PARTS.map((part) => <th key={part} scope="col" class="number">{t(texts, `part.${part}`)}</th>)}</tr>}
        </thead>
        <tbody>
          {goals.map(({ code, title: name, tally, distribution, coverage }) => (
            <tr key={code}>
              <th scope="row"><span class="code">{code}</span> <Content of={name} /></th>
              <td class="number">{t(texts, 'shortTally', tally)}{coverage && coverage.asked < coverage.units && <><br /><CoverageText of={coverage} /></>}</td>
              {isSeen && PARTS.map((part) => <td key={part} class="number">{distribution ? t(texts, 'amount', { n: countIn(distribution, part) }) : '–'}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
