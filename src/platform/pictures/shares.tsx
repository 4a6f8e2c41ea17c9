import type { VNode } from 'preact';
import type { SharesChart, Tone } from './chart.ts';
import { widthOf } from './letters.ts';
import { counted, countText } from './numbers.ts';
import { at, fillOf, isPatterned, labelsFor, legend, Patterns, Plated, RowLabel, Text, type Drawing, type Frame } from './parts.tsx';

const BAR = 24;
const GAP = 10;

type Segment = { readonly tone: Tone; readonly count: number; readonly from: number; readonly share: number };

/** The bar of a row, from 0 to 1; parts that nothing is in are left out. Rounding is left to the last moment. */
export function segments(parts: SharesChart['parts'], counts: readonly number[]): readonly Segment[] {
  const total = counts.reduce((sum, count) => sum + counted(count), 0);
  let before = 0;
  return parts.flatMap(({ tone }, i) => {
    const count = counts[i] ?? 0;
    if (count === 0) return [];
    const segment = { tone, count, from: before / total, share: count / total };
    before += count;
    return [segment];
  });
}

/** Always from nothing to all: a bar that is cut would lie. At its end stands what it is the whole of. */
export function drawShares({ parts, rows }: SharesChart, { width, language, id }: Frame): Drawing {
  const keys = legend(parts.map(({ label, tone }) => ({ label, sign: (x, y) => <rect {...fillOf(tone, id)} x={at(x + 0.5)} y={at(y + 0.5)} width="15" height="15" /> })), width);
  const labels = labelsFor(rows.map(({ label }) => label), width);
  const totals = rows.map(({ counts }) => (counts ? countText(counts.reduce((sum, count) => sum + counted(count), 0), language) : '–'));
  const end = Math.max(0, ...totals.map((total) => widthOf(total))) + 8;
  const bar = { x: labels.width, width: width - labels.width - end };
  let top = keys.height;
  const drawn = rows.map(({ label, counts }, i) => {
    const lines = labels.linesOf(label);
    const [from, y] = [top, labels.isBeside ? top + labels.heightOf(lines) / 2 : top + labels.heightOf(lines) + 3];
    top = y + BAR + GAP + (labels.isBeside ? labels.heightOf(lines) / 2 : 0);
    return (
      <g key={i}>
        <RowLabel lines={lines} labels={labels} top={from} middle={y + BAR / 2} />
        <Bar segments={counts ? segments(parts, counts) : []} {...bar} y={y} id={id} language={language} />
        <Text x={width} y={y + 17} anchor="end">{totals[i] ?? ''}</Text>
      </g>
    );
  });
  return { width, height: top, body: <><Patterns id={id} />{keys.body}<g class="rows">{drawn}</g></> };
}

type BarProps = Pick<Frame, 'id' | 'language'> & { readonly segments: readonly Segment[]; readonly x: number; readonly y: number; readonly width: number };
function Bar({ segments, x, y, width, id, language }: BarProps): VNode {
  if (segments.length === 0) return <line class="axis" x1={at(x)} x2={at(x + width)} y1={y + BAR / 2} y2={y + BAR / 2} />;
  return (
    <>
      {segments.map(({ tone, count, from, share }) => {
        const [left, wide, text] = [x + from * width, share * width, countText(count, language)];
        const inset = isPatterned(tone) ? 1.25 : 0.75;
        const middle = left + wide / 2;
        return (
          <g key={tone}>
            <rect {...fillOf(tone, id)} x={at(left + inset)} y={y + inset} width={at(Math.max(wide - 2 * inset, 1))} height={BAR - 2 * inset} />
            {widthOf(text) + 8 <= wide && (isPatterned(tone) ? <Plated x={middle} y={y + 17}>{text}</Plated> : <Text x={middle} y={y + 17} anchor="middle" look={`on-${tone}`}>{text}</Text>)}
          </g>
        );
      })}
    </>
  );
}
