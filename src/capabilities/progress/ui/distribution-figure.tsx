import type { VNode } from 'preact';
import { Content, TableFrame, usePage } from '#platform/ui/index.ts';
import type { GoalResult } from '../contract.ts';
import { countIn, PARTS, segments, type Part } from '../rules/distribution.ts';
import { progressTexts as texts } from '../texts.ts';
import { CoverageText } from './coverage-text.tsx';

const CLASSES: Readonly<Record<Part, string>> = { fully: 'fully', partly: 'partly', notAtAll: 'not', notApplicable: 'na', blank: 'blank' };
const ROW = 34;
const BAR = 24;
/** Of the width: the goal's code, the bar, the number of answers asked. */
const [BAR_FROM, BAR_WIDTH] = [8, 82];
/** A segment narrower than this has no room for its number. */
const NARROWEST_WITH_NUMBER = 0.07;

/** Answers by goal as bars, and the same as a table: neither is an appendix of the other. */
export function DistributionFigure({ id, title, goals, of }: { readonly id: string; readonly title: string; readonly goals: readonly GoalResult[]; readonly of: 'signed' | 'preliminary' }): VNode {
  const { t } = usePage();
  const shown = goals.filter(({ distribution }) => distribution !== null);
  return (
    <figure aria-labelledby={`${id}-title`}>
      <figcaption id={`${id}-title`} class="unseen">{title}</figcaption>
      {shown.length > 0 && (
        <>
          <Legend />
          <svg class="bars" width="100%" height={shown.length * ROW} role="img" aria-label={`${title}. ${t(texts, 'figure')}`}>
            {shown.map((goal, i) => <Bar key={goal.code} goal={goal} y={i * ROW} />)}
          </svg>
        </>
      )}
      <DistributionTable title={title} goals={goals} of={of} />
    </figure>
  );
}

function Bar({ goal: { code, distribution }, y }: { readonly goal: GoalResult; readonly y: number }): VNode {
  const { t } = usePage();
  const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;
  return (
    <g>
      <text x="0" y={y + BAR - 7}>{code}</text>
      <svg x={`${BAR_FROM}%`} y={y} width={`${BAR_WIDTH}%`} height={BAR + 2}>
        {distribution && segments(distribution).map(({ part, count, from, share }) => (
          <g key={part}>
            <rect class={`bar-${CLASSES[part]}`} x={percent(from)} y="1" width={percent(share)} height={BAR} />
            {share >= NARROWEST_WITH_NUMBER && <text class={`on-${CLASSES[part]}`} x={percent(from + share / 2)} y={BAR - 6} text-anchor="middle">{t(texts, 'amount', { n: count })}</text>}
          </g>
        ))}
      </svg>
      <text x="100%" y={y + BAR - 7} text-anchor="end">{distribution && t(texts, 'amount', { n: distribution.asked })}</text>
    </g>
  );
}

function Legend(): VNode {
  const { t } = usePage();
  return (
    <ul class="legend" aria-hidden="true">
      {PARTS.map((part) => <li key={part}><svg viewBox="0 0 18 18"><rect class={`bar-${CLASSES[part]}`} x="1" y="1" width="16" height="16" /></svg>{t(texts, `part.${part}`)}</li>)}
    </ul>
  );
}

function DistributionTable({ title, goals, of }: { readonly title: string; readonly goals: readonly GoalResult[]; readonly of: 'signed' | 'preliminary' }): VNode {
  const { t } = usePage();
  const hasDistribution = goals.some(({ distribution }) => distribution !== null);
  const rows = hasDistribution ? 2 : 1;
  return (
    <TableFrame label={title}>
      <table>
        <thead>
          <tr>
            <th scope="col" rowSpan={rows}>{t(texts, 'goal')}</th><th scope="col" rowSpan={rows} class="number">{t(texts, 'answeredOfAsked')}</th>
            {hasDistribution && <th scope="colgroup" colSpan={PARTS.length} class="group">{t(texts, `standing.${of}`)}</th>}
          </tr>
          {hasDistribution && <tr>{PARTS.map((part) => <th key={part} scope="col" class="number">{t(texts, `part.${part}`)}</th>)}</tr>}
        </thead>
        <tbody>
          {goals.map(({ code, title: name, tally, distribution, coverage }) => (
            <tr key={code}>
              <th scope="row"><span class="code">{code}</span> <Content of={name} /></th>
              <td class="number">{t(texts, 'shortTally', tally)}{coverage && coverage.asked < coverage.units && <><br /><CoverageText of={coverage} /></>}</td>
              {hasDistribution && PARTS.map((part) => <td key={part} class="number">{distribution ? t(texts, 'amount', { n: countIn(distribution, part) }) : '–'}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
