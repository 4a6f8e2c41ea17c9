import type { HeatChart } from './chart.ts';
import { fitted, LINE, widthOf, wrapped } from './letters.ts';
import { figureText, valueOf } from './numbers.ts';
import { at, Lines, Text, type Drawing, type Frame } from './parts.tsx';

const [LEAST_CELL, MOST_CELL] = [36, 64];
const MOST_HEADING = 120;

/** Which of five steps a value stands on: of shares a fifth each, of counts a fifth of the largest. */
export const stepOf = (value: number, largest: number): number => (largest === 0 ? 0 : Math.min(4, Math.floor((5 * value) / largest)));

/** What counts as all: 1 for shares. */
export const largestOf = (figures: readonly ({ readonly n: number; readonly of?: number } | null)[]): number =>
  figures.some((figure) => figure?.of !== undefined) ? 1 : Math.max(0, ...figures.map((figure) => figure?.n ?? 0));

/** Every cell has its figure written in it: its colour says nothing else. */
export function drawHeat({ columns, rows, unit }: HeatChart, { width, language }: Frame): Drawing {
  const widest = Math.max(widthOf(unit), ...rows.map(({ label }) => widthOf(label)));
  const label = Math.min(widest, width < 480 ? 110 : Math.max(150, width - columns.length * 40)) + 10;
  const cell = Math.floor(Math.max(LEAST_CELL, Math.min(MOST_CELL, (width - label - 1) / Math.max(1, columns.length))));
  const isUpright = columns.every((column) => widthOf(column) <= cell - 4);
  const head = isUpright ? LINE + 8 : Math.min(MOST_HEADING, Math.max(0, ...columns.map((column) => widthOf(column)))) + 12;
  const largest = rows.reduce((most, { cells }) => Math.max(most, largestOf(cells)), 0);
  let top = head;
  const drawn = rows.map((row, r) => {
    const lines = wrapped(row.label, label - 8, 2);
    const [y, height] = [top, lines.length > 1 ? 34 : 27];
    top += height;
    return (
      <g key={r}>
        <Lines x={0} y={y + height / 2} lines={lines} />
        {columns.map((_, c) => {
          const figure = row.cells[c] ?? null;
          const value = valueOf(figure);
          const step = value === null ? 0 : stepOf(value, largest);
          const x = label + c * cell;
          return [
            ...(value === null ? [] : [<rect key={`r${c}`} class={`step-${step}`} x={x + 0.5} y={y + 0.5} width={cell} height={height} />]),
            <text key={`t${c}`} class={value === null ? 'faint' : `on-step-${step}`} x={x + cell / 2} y={y + height / 2 + 5} text-anchor="middle">{fitted(figureText(figure, language, true), cell - 2, 12)}</text>,
          ];
        })}
      </g>
    );
  });
  const headings = columns.map((column, c) => {
    const x = label + (c + 0.5) * cell;
    return isUpright ? <Text key={c} x={x} y={head - 8} anchor="middle">{column}</Text> : <Text key={c} x={x + 4} y={head - 6} isUpwards>{fitted(column, MOST_HEADING)}</Text>;
  });
  return { width: Math.max(at(label + columns.length * cell + 1), Math.min(width, 160)), height: top + 2, body: <><Text x={label - 10} y={head - 8} anchor="end" look="faint">{unit}</Text>{headings}{drawn}</> };
}
