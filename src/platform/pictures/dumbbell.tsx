import type { VNode } from 'preact';
import type { Language } from '#platform/i18n/index.ts';
import type { DumbbellChart, Spread } from './chart.ts';
import { widthOf } from './letters.ts';
import { figureText, shareText, valueOf, within } from './numbers.ts';
import { at, labelsFor, legend, RowLabel, Text, type Drawing, type Frame, type Key } from './parts.tsx';

const ROW = 30;

/** From nothing to all. An earlier value is a ring, a later one a full circle, the others' middle half a band with a line at the middle one. */
export function drawDumbbell({ from, to, spread, rows }: DumbbellChart, { width, language }: Frame): Drawing {
  const hasFrom = rows.some((row) => row.from !== null);
  const keys = legend([
    ...(hasFrom ? [{ label: from, sign: (x, y) => <circle class="ring" cx={at(x + 8)} cy={at(y + 8)} r="6" /> } satisfies Key] : []),
    { label: to, sign: (x, y) => <circle class="mark" cx={at(x + 8)} cy={at(y + 8)} r="6" /> },
    ...(spread ? [{ label: spread, sign: (x, y) => <><rect class="band" x={at(x + 0.5)} y={at(y + 2.5)} width="15" height="11" /><line class="median" x1={at(x + 8)} x2={at(x + 8)} y1={at(y + 2.5)} y2={at(y + 13.5)} /></> } satisfies Key] : []),
  ], width);
  const labels = labelsFor(rows.map(({ label }) => label), width);
  const texts = rows.map((row) => (hasFrom ? `${figureText(row.from, language)} → ${figureText(row.to, language)}` : figureText(row.to, language)));
  const end = Math.max(0, ...texts.map((text) => widthOf(text))) + 18;
  const [left, right] = [labels.width + 8, width - end];
  const x = (share: number): number => left + within(share, 1) * (right - left);
  let top = keys.height + 20;
  const begin = top;
  const drawn = rows.map((row, i) => {
    const lines = labels.linesOf(row.label);
    const [at0, y] = [top, labels.isBeside ? top + ROW / 2 + labels.heightOf(lines) / 2 : top + labels.heightOf(lines) + ROW / 2 - 1];
    top = y + ROW / 2 + (labels.isBeside ? labels.heightOf(lines) / 2 : 4);
    return (
      <g key={i}>
        <RowLabel lines={lines} labels={labels} top={at0} middle={y} />
        <line class="grid" x1={at(left)} x2={at(right)} y1={at(y)} y2={at(y)} />
        <Marks row={row} x={x} y={y} />
        <Text x={width} y={y + 4.5} anchor="end">{texts[i] ?? ''}</Text>
      </g>
    );
  });
  return { width, height: top + 6, body: <>{keys.body}<Axis ticks={labels.isBeside ? [0, 0.25, 0.5, 0.75, 1] : [0, 0.5, 1]} {...{ x, y: begin, bottom: top, language }} />{drawn}</> };
}

type AxisProps = { readonly ticks: readonly number[]; x(share: number): number; readonly y: number; readonly bottom: number; readonly language: Language };
const Axis = ({ ticks, x, y, bottom, language }: AxisProps): VNode =>
  <>{ticks.map((tick) => <g key={tick}><line class="grid" x1={at(x(tick))} x2={at(x(tick))} y1={at(y - 2)} y2={at(bottom)} /><Text x={x(tick)} y={y - 7} anchor="middle" look="small">{shareText(tick, language)}</Text></g>)}</>;

function Marks({ row, x, y }: { readonly row: DumbbellChart['rows'][number]; x(share: number): number; readonly y: number }): VNode {
  const [before, after] = [valueOf(row.from), valueOf(row.to)];
  return (
    <>
      {row.spread && <Band of={row.spread} x={x} y={y} />}
      {before !== null && after !== null && before !== after && <line class="line" x1={at(x(before))} x2={at(x(after))} y1={at(y)} y2={at(y)} />}
      {before !== null && <circle class="ring" cx={at(x(before))} cy={at(y)} r="6.5" />}
      {after !== null && <circle class="mark" cx={at(x(after))} cy={at(y)} r={before === after ? 4 : 6} />}
    </>
  );
}

const Band = ({ of: { low, middle, high }, x, y }: { readonly of: Spread; x(share: number): number; readonly y: number }): VNode =>
  <><rect class="band" x={at(x(low))} y={at(y - 9)} width={at(Math.max(x(high) - x(low), 1))} height="18" /><line class="median" x1={at(x(middle))} x2={at(x(middle))} y1={at(y - 9)} y2={at(y + 9)} /></>;
