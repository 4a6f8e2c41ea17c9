import type { VNode } from 'preact';
import { Picture } from '#platform/pictures/index.ts';
import { Content, TableFrame, usePage } from '#platform/ui/index.ts';
import type { GoalResult } from '../contract.ts';
import { countIn, PARTS } from '../rules/distribution.ts';
import { progressTexts as texts } from '../texts.ts';
import { CoverageText } from './coverage-text.tsx';
import { distributionChart, hasDistribution } from './distribution-chart.ts';

type FigureProps = { readonly id: string; readonly title: string; readonly goals: readonly GoalResult[]; readonly of: 'signed' | 'preliminary'; /** What a row is, where it is no goal. */ readonly rowsAre?: string; /** Where a row opens. */ readonly linkOf?: (code: string) => `/${string}` | undefined };
/** A picture of more rows than this says no more than its table. */
const MOST_DRAWN = 40;

/** Answers by goal as bars, and the same as a table. Where no answer may be seen there is the table alone. */
export function DistributionFigure({ id, title, goals, of, rowsAre: given, linkOf }: FigureProps): VNode {
  const { t, language } = usePage();
  const rowsAre = given ?? t(texts, 'goal');
  const table = <DistributionTable title={title} goals={goals} of={of} rowsAre={rowsAre} {...(linkOf && { linkOf })} />;
  return hasDistribution(goals) && goals.length <= MOST_DRAWN ? <Picture id={id} chart={{ ...distributionChart(title, goals, language), rowsAre }} isTitleUnseen>{table}</Picture> : table;
}

function DistributionTable({ title, goals, of, rowsAre, linkOf }: Omit<FigureProps, 'id' | 'rowsAre'> & { readonly rowsAre: string }): VNode {
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
              <th scope="row"><Row code={code} name={name} link={linkOf?.(code)} /></th>
              <td class="number">{t(texts, 'shortTally', tally)}{coverage && coverage.asked < coverage.units && <><br /><CoverageText of={coverage} /></>}</td>
              {isSeen && PARTS.map((part) => <td key={part} class="number">{distribution ? t(texts, 'amount', { n: countIn(distribution, part) }) : '–'}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function Row({ code, name, link }: Pick<GoalResult, 'code'> & { readonly name: GoalResult['title']; readonly link: `/${string}` | undefined }): VNode {
  const { href } = usePage();
  const said = <><span class="code">{code}</span> <Content of={name} /></>;
  return link ? <a href={href(link)}>{said}</a> : said;
}
