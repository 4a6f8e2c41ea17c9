import type { VNode } from 'preact';
import type { Series } from './chart.ts';
import { valueOf } from './numbers.ts';
import { at } from './parts.tsx';

/** Where a year lies and a value. */
export type Scale = { x(year: number): number; y(value: number): number };

/** One series' line, marks and intervals. A line joins two years only where both have a figure and the later one may be compared with the earlier. */
export function Line({ series: { points }, no, scale, radius = 4 }: { readonly series: Series; readonly no: number; readonly scale: Scale; readonly radius?: number }): VNode {
  const values = points.map((point) => valueOf(point?.figure ?? null));
  const path = values.map((value, i) => {
    if (value === null) return '';
    const goesOn = i > 0 && values[i - 1] !== null && points[i]?.isComparable !== false;
    return `${goesOn ? 'L' : 'M'}${at(scale.x(i))} ${at(scale.y(value))}`;
  }).join('');
  return (
    <>
      {points.map((point, i) => point?.interval && values[i] !== null && <Interval key={i} x={scale.x(i)} low={scale.y(point.interval.low)} high={scale.y(point.interval.high)} />)}
      {path.includes('L') && <path class={`line line-${no % 4}`} d={path} />}
      {values.map((value, i) => value !== null && <Mark key={i} no={no} x={scale.x(i)} y={scale.y(value)} radius={radius} />)}
    </>
  );
}

const Interval = ({ x, low, high }: { readonly x: number; readonly low: number; readonly high: number }): VNode =>
  <path class="interval" fill="none" d={`M${at(x - 4)} ${at(low)}h8M${at(x - 4)} ${at(high)}h8M${at(x)} ${at(low)}V${at(high)}`} />;

/** Series are told apart by the shape of their marks as well as by their lines. */
export function Mark({ no, x, y, radius = 4 }: { readonly no: number; readonly x: number; readonly y: number; readonly radius?: number }): VNode {
  const r = radius;
  const [left, top] = [at(x), at(y)];
  switch (no % 4) {
    case 0: return <circle class="mark" cx={left} cy={top} r={r} />;
    case 1: return <rect class="mark" x={at(x - r)} y={at(y - r)} width={2 * r} height={2 * r} />;
    case 2: return <path class="mark" d={`M${left} ${at(y - r - 1)}l${r + 1} ${2 * r}h${-2 * (r + 1)}z`} />;
    default: return <path class="mark" d={`M${left} ${at(y - r - 1)}l${r + 1} ${r + 1}l${-r - 1} ${r + 1}l${-r - 1} ${-r - 1}z`} />;
  }
}

/** The years before which some line breaks because what was counted is not the same. */
export const breaksIn = (series: readonly Series[]): readonly number[] =>
  [...new Set(series.flatMap(({ points }) => points.flatMap((point, i) => (i > 0 && point?.isComparable === false ? [i] : []))))].sort((a, b) => a - b);

/** What a line's axis ends at: all for shares; for counts the next round number. */
export function endOf(series: readonly Series[]): { readonly isShare: boolean; readonly end: number } {
  const points = series.flatMap(({ points }) => points.filter((point) => point !== null));
  const isShare = points.every(({ figure }) => figure.of !== undefined);
  if (isShare) return { isShare, end: 1 };
  const largest = points.reduce((most, { figure, interval }) => Math.max(most, valueOf(figure) ?? 0, interval?.high ?? 0), 0);
  const power = 10 ** Math.floor(Math.log10(Math.max(largest, 4) / 4));
  const step = [1, 2, 2.5, 5, 10].map((each) => each * power).find((each) => each * 4 >= largest && Number.isInteger(each)) ?? 10 * power;
  return { isShare, end: 4 * step };
}
