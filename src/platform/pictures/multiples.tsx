import type { VNode } from 'preact';
import type { MultiplesChart, Series } from './chart.ts';
import { LINE, widthOf, wrapped } from './letters.ts';
import { breaksIn, endOf, Line, type Scale } from './line.tsx';
import { countText, figureText, shareText, valueOf, within } from './numbers.ts';
import { at, Text, type Drawing, type Frame } from './parts.tsx';

const [LEAST_PANEL, GUTTER, PLOT] = [130, 26, 62];
const SIDE = 14;

/** All panels have one axis, so that they can be compared; they stand in the order given. */
export function drawMultiples({ years, series, broken }: MultiplesChart, { width, language }: Frame): Drawing {
  const across = Math.max(1, Math.min(series.length, Math.floor((width + GUTTER) / (LEAST_PANEL + GUTTER))));
  const { isShare, end } = endOf(series);
  const ends = [0, end].map((value) => (isShare ? shareText(value, language) : countText(value, language)));
  const axis = Math.max(...ends.map((text) => widthOf(text, 11.5))) + 6;
  const panel = Math.min(230, (width - axis - (across - 1) * GUTTER) / across);
  let top = 0;
  const rows: VNode[] = [];
  for (let first = 0; first < series.length; first += across) {
    const row = series.slice(first, first + across).map((each) => ({ series: each, lines: wrapped(each.label, panel, 2) }));
    const head = Math.max(...row.map(({ lines }) => lines.length)) * LINE + LINE;
    const y = top + head;
    rows.push(
      <g key={first}>
        {ends.map((text, i) => <Text key={i} x={axis - 6} y={y + (1 - i) * PLOT + 4} anchor="end" look="small">{text}</Text>)}
        {row.map(({ series: each, lines }, i) => {
          const x = axis + i * (panel + GUTTER);
          const scale: Scale = { x: (year) => x + SIDE + (years.length === 1 ? 0.5 : year / (years.length - 1)) * (panel - 2 * SIDE), y: (value) => y + PLOT * (1 - within(value, end) / end) };
          return <Panel key={i} {...{ series: each, lines, years, x, top, y, scale, width: panel, language }} />;
        })}
      </g>,
    );
    top = y + PLOT + 34;
  }
  if (breaksIn(series).length === 0) return { width, height: top, body: rows };
  const said = wrapped(`≠  ${broken}`, width, 3);
  return { width, height: top + said.length * LINE + 4, body: <>{rows}{said.map((line, i) => <Text key={i} x={0} y={top + 10 + i * LINE}>{line}</Text>)}</> };
}

/** Where the line does not go: below a point that it rises from or to, where there is room, else above. */
function besideLine(own: number, neighbour: { readonly value: number } | undefined, scale: Scale, bottom: number): number {
  const isBelow = neighbour !== undefined && scale.y(neighbour.value) < own && own + 16 <= bottom;
  return isBelow ? own + 15 : own - 7;
}

type PanelProps = Pick<Frame, 'width' | 'language'> & { readonly series: Series; readonly lines: readonly string[]; readonly years: readonly string[]; readonly x: number; readonly top: number; readonly y: number; readonly scale: Scale };
function Panel({ series, lines, years, x, top, y, scale, width, language }: PanelProps): VNode {
  const told = series.points.flatMap((point, i) => {
    const value = valueOf(point?.figure ?? null);
    return point && value !== null ? [{ i, value, figure: point.figure }] : [];
  });
  const ends = told.length > 1 ? [told[0], told.at(-1)] : told;
  return (
    <g>
      {lines.map((line, i) => <Text key={i} x={x} y={top + 13 + i * LINE} look="bold">{line}</Text>)}
      {[y, y + PLOT].map((level) => <line key={level} class="grid" x1={at(x)} x2={at(x + width)} y1={at(level)} y2={at(level)} />)}
      {breaksIn([series]).map((year) => <g key={year}><line class="break" x1={at(scale.x(year - 0.5))} x2={at(scale.x(year - 0.5))} y1={y} y2={y + PLOT} /><Text x={scale.x(year - 0.5)} y={y - 4} anchor="middle" look="small">≠</Text></g>)}
      <Line series={series} no={0} scale={scale} radius={3} />
      {ends.map((end, i) => end && <Text key={end.i} x={scale.x(end.i)} y={besideLine(scale.y(end.value), told[i === 0 ? 1 : told.length - 2], scale, y + PLOT)} anchor="middle" look="small halo">{figureText(end.figure, language)}</Text>)}
      {told.length === 0 && <Text x={x + width / 2} y={y + PLOT / 2 + 4} anchor="middle" look="faint">–</Text>}
      {[0, years.length - 1].filter((year, i, all) => year >= 0 && all.indexOf(year) === i).map((year) => <Text key={year} x={scale.x(year)} y={y + PLOT + 16} anchor="middle" look="small">{years[year] ?? ''}</Text>)}
    </g>
  );
}
