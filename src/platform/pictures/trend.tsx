import type { VNode } from 'preact';
import type { Language } from '#platform/i18n/index.ts';
import type { Series, TrendChart } from './chart.ts';
import { LINE, widthOf, withNumber, wrapped } from './letters.ts';
import { breaksIn, endOf, Line, Mark, type Scale } from './line.tsx';
import { countText, figureText, shareText, valueOf, within } from './numbers.ts';
import { at, Lines, Text, type Drawing, type Frame } from './parts.tsx';

const TOP = 24;
const LEAST_HEIGHT = 200;
/** Between the axis and the first year: half a number's width and a little more. */
const INSET = 26;
/** More lines than this are too many for a number at each point: each has its last one. */
const MOST_WITH_NUMBERS = 2;
/** So far years must be from each other for a number at each. */
const LEAST_STEP = 44;

/** The axis goes from nothing to all, or for counts from nothing to a round number. Each line has its name at its end. */
export function drawTrend({ years, series, broken }: TrendChart, { width, language }: Frame): Drawing {
  const { isShare, end } = endOf(series);
  const ticks = [0, 1, 2, 3, 4].map((i) => (end * i) / 4);
  const tickText = (tick: number): string => (isShare ? shareText(tick, language) : countText(tick, language));
  const left = Math.max(...ticks.map((tick) => widthOf(tickText(tick), 12))) + 10;
  const hasNumbers = series.length <= MOST_WITH_NUMBERS && (width * 0.5) / Math.max(1, years.length) >= LEAST_STEP;
  const names = namesOf({ series, years }, width * 0.36, { language, hasNumbers });
  const right = Math.max(0, ...names.map(({ lines }) => Math.max(...lines.map((line) => widthOf(line))))) + 30;
  const height = Math.max(LEAST_HEIGHT, names.reduce((sum, { lines }) => sum + lines.length * LINE + 3, 0));
  const step = (width - left - right - INSET - 18) / Math.max(1, years.length - 1);
  const scale: Scale = { x: (year) => left + INSET + (years.length === 1 ? (width - left - right - INSET) / 2 : year * step), y: (value) => TOP + height * (1 - within(value, end) / end) };
  const breaks = breaksIn(series);
  const every = Math.max(1, Math.ceil((Math.max(0, ...years.map((year) => widthOf(year))) + 8) / Math.max(step, 1)));
  const body = (
    <>
      {ticks.map((tick) => <g key={tick}><line class="grid" x1={at(left)} x2={at(width - right)} y1={at(scale.y(tick))} y2={at(scale.y(tick))} /><Text x={left - 6} y={scale.y(tick) + 4} anchor="end" look="small">{tickText(tick)}</Text></g>)}
      {years.map((year, i) => (years.length - 1 - i) % every === 0 && <Text key={i} x={scale.x(i)} y={TOP + height + 20} anchor="middle">{year}</Text>)}
      {breaks.map((year) => <Break key={year} x={scale.x(year - 0.5)} height={height} />)}
      {series.map((each, no) => <Line key={no} series={each} no={no} scale={scale} />)}
      {hasNumbers && <Numbers series={series} years={years.length} scale={scale} language={language} />}
      <Names names={names} x={width - right + 8} scale={scale} height={height} />
    </>
  );
  if (breaks.length === 0) return { width, height: TOP + height + 30, body };
  const said = wrapped(`≠  ${broken}`, width, 3);
  return { width, height: TOP + height + 34 + said.length * LINE, body: <>{body}{said.map((line, i) => <Text key={i} x={0} y={TOP + height + 44 + i * LINE}>{line}</Text>)}</> };
}

const Break = ({ x, height }: { readonly x: number; readonly height: number }): VNode =>
  <><line class="break" x1={at(x)} x2={at(x)} y1={TOP} y2={TOP + height} /><Text x={x} y={TOP - 6} anchor="middle">≠</Text></>;

type Name = { readonly no: number; readonly lines: readonly string[]; readonly value: number | null };
/** A number that is not the last year's says which year's it is. */
function namesOf({ series, years }: Pick<TrendChart, 'series' | 'years'>, room: number, { language, hasNumbers }: { readonly language: Language; readonly hasNumbers: boolean }): readonly Name[] {
  return series.map(({ label, points }, no) => {
    const year = points.findLastIndex((point) => valueOf(point?.figure ?? null) !== null);
    const figure = points[year]?.figure ?? null;
    const number = `${figureText(figure, language)}${year >= 0 && year < years.length - 1 ? ` (${years[year] ?? ''})` : ''}`;
    return { no, lines: hasNumbers ? wrapped(label, room - 30, 2) : withNumber(label, number, room - 30), value: valueOf(figure) };
  });
}

/** Each as near to the end of its line as the others leave room for. */
function Names({ names, x, scale, height }: { readonly names: readonly Name[]; readonly x: number; readonly scale: Scale; readonly height: number }): VNode {
  const wanted = names.map((name) => ({ ...name, y: scale.y(name.value ?? 0), room: name.lines.length * LINE + 3 })).sort((a, b) => a.y - b.y || a.no - b.no);
  const placed: { readonly no: number; readonly y: number }[] = [];
  let from = TOP;
  for (const [i, { no, y, room }] of wanted.entries()) {
    const below = wanted.slice(i).reduce((sum, each) => sum + each.room, 0);
    const top = Math.max(from, Math.min(y - room / 2, TOP + height + LINE - below));
    placed.push({ no, y: top + room / 2 });
    from = top + room;
  }
  return <>{placed.map(({ no, y }) => <g key={no}><Mark no={no} x={x} y={y} /><Lines x={x + 11} y={y} lines={names[no]?.lines ?? []} /></g>)}</>;
}

/** The number of the upper line above its point, that of the lower one below. */
function Numbers({ series, years, scale, language }: { readonly series: readonly Series[]; readonly years: number; readonly scale: Scale; readonly language: Language }): VNode {
  const drawn = Array.from({ length: years }, (_, year) => {
    const here = series.flatMap(({ points }, no) => {
      const point = points[year];
      const value = valueOf(point?.figure ?? null);
      return point && value !== null ? [{ no, value, point }] : [];
    }).sort((a, b) => b.value - a.value || a.no - b.no);
    const highest = Math.max(...here.map(({ value, point: { interval } }) => interval?.high ?? value));
    const lowest = Math.min(...here.map(({ value, point: { interval } }) => interval?.low ?? value));
    return here.map(({ no, point: { figure } }, rank) => <Text key={no} x={scale.x(year)} y={rank === 0 ? scale.y(highest) - 9 : scale.y(lowest) + 19} anchor="middle" look="bold halo">{figureText(figure, language)}</Text>);
  });
  return <>{drawn}</>;
}
