import type { VNode } from 'preact';
import { WAYS, type FlowChart, type Way } from './chart.ts';
import { LINE, widthOf, withNumber } from './letters.ts';
import { counted, countText } from './numbers.ts';
import { at, legend, Lines, Patterns, Plated, Text, type Drawing, type Frame, type Key } from './parts.tsx';

const NODE = 12;
const PLOT = 260;
const GAP = 16;
const LEAST_NODE = 20;
/** Said of a sum in which something may not be seen. */
const AND_HIDDEN = ' + –';

type Ribbon = { readonly from: number; readonly to: number; readonly count: number; readonly way: Way };

/** What a move is, by the ranks of the categories. */
export function wayOf(categories: FlowChart['categories'], from: number, to: number): Way {
  const [before, after] = [categories[from]?.rank ?? null, categories[to]?.rank ?? null];
  if (from === to || (before !== null && before === after)) return 'same';
  if (before === null || after === null) return 'other';
  return after > before ? 'forward' : 'back';
}

/** Moves of any size, in the order of the categories. */
function ribbonsOf({ categories, moves }: FlowChart): readonly Ribbon[] {
  return categories.flatMap((_, from) => categories.flatMap((_, to) => {
    const count = counted(moves[from]?.[to] ?? 0);
    return count > 0 ? [{ from, to, count, way: wayOf(categories, from, to) }] : [];
  }));
}

export function drawFlow(chart: FlowChart, { width, language, id }: Frame): Drawing {
  const { categories, moves, words, from, to } = chart;
  const ribbons = ribbonsOf(chart);
  const hidden = moves.flatMap((row, from) => row.flatMap((count, to) => (count === null ? [{ from, to }] : [])));
  const sum = (all: readonly Ribbon[]): number => all.reduce((total, { count }) => total + count, 0);
  const keys = legend(WAYS.map((way): Key => ({ label: `${words[way]}: ${countText(sum(ribbons.filter((ribbon) => ribbon.way === way)), language)}${hidden.some(({ from, to }) => wayOf(categories, from, to) === way) ? AND_HIDDEN : ''}`, sign: (x, y) => <path {...lookOf(way, id)} d={`M${at(x + 0.5)} ${at(y + 0.5)}h15v15h-15z`} /> })), width);
  const side = Math.min(width * 0.27, Math.max(...[from, to, ...categories.map(({ label }) => label)].map((label) => widthOf(label))) + 46);
  const unit = PLOT / Math.max(1, sum(ribbons));
  const top = keys.height + LINE + 12;
  const sides = ([true, false] as const).map((isFrom) => nodesOf(categories.map((_, i) => ({ count: sum(ribbons.filter((ribbon) => (isFrom ? ribbon.from : ribbon.to) === i)), isPart: hidden.some((move) => (isFrom ? move.from : move.to) === i) })), unit, top));
  const [before = [], after = []] = sides;
  const [left, right] = [side + NODE, width - side - NODE];
  const body = (
    <>
      <Patterns id={id} />
      {keys.body}
      <Text x={side + NODE} y={keys.height + 14} anchor="end" look="bold">{from}</Text>
      <Text x={width - side - NODE} y={keys.height + 14} look="bold">{to}</Text>
      <Ribbons ribbons={ribbons} before={before} after={after} {...{ left, right, unit, id, language }} />
      {before.map((node, i) => <Node key={i} node={node} x={side} label={categories[i]?.label ?? ''} room={side - 8} isFrom language={language} />)}
      {after.map((node, i) => <Node key={i} node={node} x={right} label={categories[i]?.label ?? ''} room={side - 8} isFrom={false} language={language} />)}
    </>
  );
  return { width, height: Math.max(...[...before, ...after].map(({ y, height }) => y + Math.max(height, LEAST_NODE)), top) + 14, body };
}

/** With forced colours and in greys what goes back is striped, and so told without its colour. */
const lookOf = (way: Way, id: string): { readonly class: string; readonly fill?: string } =>
  ({ class: `flow-${way}`, ...(way === 'back' && { fill: `url(#${id}-contrary)` }), ...(way === 'other' && { fill: `url(#${id}-neutral)` }) });

/** `isPart`: some of it may not be seen. */
type Amount = { readonly count: number; readonly isPart: boolean };
type Place = Amount & { readonly y: number; readonly height: number };
function nodesOf(amounts: readonly Amount[], unit: number, top: number): readonly Place[] {
  let y = top;
  return amounts.map((amount) => {
    const node = { ...amount, y, height: amount.count * unit };
    y += Math.max(node.height, LEAST_NODE) + GAP;
    return node;
  });
}

type NodeProps = { readonly node: Place; readonly x: number; readonly label: string; readonly room: number; readonly isFrom: boolean; readonly language: Frame['language'] };
function Node({ node: { count, isPart, y, height }, x, label, room, isFrom, language }: NodeProps): VNode {
  const lines = withNumber(label, `${countText(count, language)}${isPart ? AND_HIDDEN : ''}`, room);
  return (
    <>
      {count > 0 ? <rect class="ink-neutral" x={at(x)} y={at(y)} width={NODE} height={at(Math.max(height, 1))} /> : <line class="axis" x1={at(x)} x2={at(x + NODE)} y1={at(y + LEAST_NODE / 2)} y2={at(y + LEAST_NODE / 2)} />}
      <Lines x={isFrom ? x - 8 : x + NODE + 8} y={y + Math.max(height, count > 0 ? 1 : LEAST_NODE) / 2} lines={lines} {...(isFrom && { anchor: 'end' as const })} />
    </>
  );
}

type RibbonsProps = Pick<Frame, 'id' | 'language'> & { readonly ribbons: readonly Ribbon[]; readonly before: readonly Place[]; readonly after: readonly Place[]; readonly left: number; readonly right: number; readonly unit: number };
/** Those that go back lie above all others; each has its number where it begins. */
function Ribbons({ ribbons, before, after, left, right, unit, id, language }: RibbonsProps): VNode {
  const [out, into] = [before.map(({ y }) => y), after.map(({ y }) => y)];
  const placed = ribbons.map((ribbon) => {
    const [y0, y1, thick] = [out[ribbon.from] ?? 0, into[ribbon.to] ?? 0, ribbon.count * unit];
    out[ribbon.from] = y0 + thick;
    into[ribbon.to] = y1 + thick;
    return { ...ribbon, y0, y1, thick };
  });
  const middle = (left + right) / 2;
  const shape = ({ y0, y1, thick }: (typeof placed)[number]): string =>
    `M${at(left)} ${at(y0)}C${at(middle)} ${at(y0)} ${at(middle)} ${at(y1)} ${at(right)} ${at(y1)}v${at(thick)}C${at(middle)} ${at(y1 + thick)} ${at(middle)} ${at(y0 + thick)} ${at(left)} ${at(y0 + thick)}z`;
  const inOrder = (['same', 'other', 'forward', 'back'] as const).flatMap((way) => placed.filter((ribbon) => ribbon.way === way));
  return (
    <>
      {inOrder.map((ribbon) => <path key={`${ribbon.from}-${ribbon.to}`} {...lookOf(ribbon.way, id)} d={shape(ribbon)} />)}
      {inOrder.filter(({ thick }) => thick >= 15).map(({ from, to, count, y0, thick }) => {
        const text = countText(count, language);
        return <Plated key={`${from}-${to}`} x={left + 8 + widthOf(text) / 2} y={y0 + thick / 2 + 4.5}>{text}</Plated>;
      })}
    </>
  );
}
