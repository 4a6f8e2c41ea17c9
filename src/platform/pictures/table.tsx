import type { VNode } from 'preact';
import type { Language } from '#platform/i18n/index.ts';
import { TableFrame, usePage } from '#platform/ui/index.ts';
import type { Chart, MultiplesChart, TrendChart } from './chart.ts';
import { countText, shareText, wholeText } from './numbers.ts';

export type EqualTable = { readonly columns: readonly string[]; readonly rows: readonly { readonly label: string; readonly cells: readonly string[] }[] };

/** All that a picture tells, as a table: every figure with what it was counted from. */
export function tableOf(chart: Chart, language: Language): EqualTable {
  switch (chart.kind) {
    case 'shares': return {
      columns: [chart.rowsAre, ...chart.parts.map(({ label }) => label)],
      rows: chart.rows.map(({ label, counts }) => ({ label, cells: chart.parts.map((_, i) => (counts ? countText(counts[i] ?? 0, language) : '–')) })),
    };
    case 'heat': return { columns: [chart.rowsAre, ...chart.columns], rows: chart.rows.map(({ label, cells }) => ({ label, cells: chart.columns.map((_, i) => wholeText(cells[i] ?? null, language)) })) };
    case 'trend':
    case 'multiples': return overYears(chart, language);
    case 'flow': return {
      columns: [`${chart.from} → ${chart.to}`, ...chart.categories.map(({ label }) => label)],
      rows: chart.categories.map(({ label }, from) => ({ label, cells: chart.categories.map((_, to) => countOf(chart.moves[from]?.[to], language)) })),
    };
    case 'dumbbell': return {
      columns: [chart.rowsAre, chart.from, chart.to, ...(chart.spread ? [chart.spread] : [])],
      rows: chart.rows.map(({ label, from, to, spread }) => ({
        label,
        cells: [wholeText(from, language), wholeText(to, language), ...(chart.spread ? [spread ? `${shareText(spread.low, language)} – ${shareText(spread.middle, language)} – ${shareText(spread.high, language)}` : '–'] : [])],
      })),
    };
    case 'tiles': return { columns: [chart.rowsAre, chart.unit], rows: chart.tiles.map(({ label, figure }) => ({ label, cells: [wholeText(figure, language)] })) };
  }
}

const countOf = (count: number | null | undefined, language: Language): string => (count === null || count === undefined ? '–' : countText(count, language));

/** A year that is not to be compared with the one before says so. */
function overYears({ rowsAre, years, series, broken }: TrendChart | MultiplesChart, language: Language): EqualTable {
  const cell = (point: TrendChart['series'][number]['points'][number]): string => `${point?.isComparable === false ? '≠ ' : ''}${wholeText(point?.figure ?? null, language)}${point?.interval ? ` [${intervalText(point, language)}]` : ''}`;
  const isBroken = series.some(({ points }) => points.some((point) => point?.isComparable === false));
  return { columns: [`${rowsAre}${isBroken ? ` (≠ ${broken})` : ''}`, ...years], rows: series.map(({ label, points }) => ({ label, cells: years.map((_, i) => cell(points[i] ?? null)) })) };
}

function intervalText({ figure, interval }: NonNullable<TrendChart['series'][number]['points'][number]>, language: Language): string {
  const text = (value: number): string => (figure.of === undefined ? countText(value, language) : shareText(value, language));
  return interval ? `${text(interval.low)}–${text(interval.high)}` : '';
}

export function ChartTable({ chart }: { readonly chart: Chart }): VNode {
  const { language } = usePage();
  const { columns: [first = '', ...columns], rows } = tableOf(chart, language);
  return (
    <TableFrame label={chart.title}>
      <table>
        <thead><tr><th scope="col">{first}</th>{columns.map((column, i) => <th key={i} scope="col" class="number">{column}</th>)}</tr></thead>
        <tbody>{rows.map(({ label, cells }, i) => <tr key={i}><th scope="row">{label}</th>{cells.map((cell, c) => <td key={c} class="number">{cell}</td>)}</tr>)}</tbody>
      </table>
    </TableFrame>
  );
}
