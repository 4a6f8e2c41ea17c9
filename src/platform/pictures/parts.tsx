import type { ComponentChildren, VNode } from 'preact';
import type { Language } from '#platform/i18n/index.ts';
import type { Tone } from './chart.ts';
import { cleaned, LINE, SIZE, widthOf, wrapped } from './letters.ts';

/** Where something is drawn: as wide as it is to be, for whom, and what the names of its patterns begin with. */
export type Frame = { readonly width: number; readonly language: Language; readonly id: string };
/** What was drawn: wider than its frame where it needs to be. */
export type Drawing = { readonly width: number; readonly height: number; readonly body: ComponentChildren };

/** With two decimals: the same bytes everywhere. */
export const at = (value: number): number => Math.round(value * 100) / 100;

type TextProps = { readonly x: number; readonly y: number; readonly children: string; readonly anchor?: 'middle' | 'end'; readonly look?: string; readonly isUpwards?: boolean };
/** One line of text; `y` is where its letters stand. */
export function Text({ x, y, children, anchor, look, isUpwards = false }: TextProps): VNode {
  return <text x={at(x)} y={at(y)} {...(anchor && { 'text-anchor': anchor })} {...(look && { class: look })} {...(isUpwards && { transform: `rotate(-90 ${at(x)} ${at(y)})` })}>{cleaned(children)}</text>;
}

type LinesProps = Omit<TextProps, 'children' | 'isUpwards'> & { readonly lines: readonly string[] };
/** Lines below each other, around a middle. */
export const Lines = ({ lines, y, ...rest }: LinesProps): VNode => <>{lines.map((line, i) => <Text key={i} y={y + 4.5 + (i - (lines.length - 1) / 2) * (LINE - 1)} {...rest}>{line}</Text>)}</>;

const PATTERNED = new Set<Tone>(['contrary', 'neutral', 'blank']);
export const isPatterned = (tone: Tone): boolean => PATTERNED.has(tone);
/** What fills a part: by its class where it is one colour, else by its pattern. */
export const fillOf = (tone: Tone, id: string): { readonly class: string; readonly fill?: string } => ({ class: `tone-${tone}`, ...(isPatterned(tone) && { fill: `url(#${id}-${tone})` }) });

/** Stripes against, dots beside, thin lines where there is nothing. */
export function Patterns({ id }: { readonly id: string }): VNode {
  return (
    <defs>
      <pattern id={`${id}-contrary`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="page" width="6" height="6" /><rect class="ink-contrary" width="3" height="6" /></pattern>
      <pattern id={`${id}-neutral`} width="5" height="5" patternUnits="userSpaceOnUse"><rect class="page" width="5" height="5" /><circle class="ink-neutral" cx="2.5" cy="2.5" r="1.2" /></pattern>
      <pattern id={`${id}-blank`} width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><rect class="page" width="9" height="9" /><rect class="ink-blank" width="0.8" height="9" /></pattern>
    </defs>
  );
}

/** A number on a pattern stands on a plate of the page's colour. */
export function Plated({ x, y, children, look = '' }: { readonly x: number; readonly y: number; readonly children: string; readonly look?: string }): VNode {
  const width = widthOf(children) + 6;
  return <><rect class="page" x={at(x - width / 2)} y={at(y - 13)} width={at(width)} height="17" rx="3" /><Text x={x} y={y} anchor="middle" look={look}>{children}</Text></>;
}

export type Key = { readonly label: string; /** Drawn in a square of 16, of which these are the corner. */ sign(x: number, y: number): ComponentChildren };

/** What the signs mean, in as many lines as it takes. */
export function legend(keys: readonly Key[], room: number): { readonly height: number; readonly body: VNode } {
  let [x, y] = [0, 0];
  const placed = keys.map(({ label, sign }) => {
    const lines = wrapped(label, room - 24, 2);
    const width = 24 + Math.max(0, ...lines.map((line) => widthOf(line)));
    if (x > 0 && x + width > room) [x, y] = [0, y + LINE + 6];
    const [left, top] = [x, y];
    x += width + 18;
    if (lines.length > 1) [x, y] = [0, y + lines.length * LINE + 4];
    return <g key={label}>{sign(at(left), at(top))}{lines.map((line, i) => <Text key={i} x={left + 22} y={top + SIZE + i * LINE}>{line}</Text>)}</g>;
  });
  return { height: keys.length === 0 ? 0 : y + (x > 0 ? LINE : 0) + 12, body: <>{placed}</> };
}

/** Labels of rows: beside what they are of where there is room for it, else above it. */
export type Labels = { readonly isBeside: boolean; readonly width: number; linesOf(label: string): readonly string[]; /** What a row is higher by. */ heightOf(lines: readonly string[]): number };

export function labelsFor(labels: readonly string[], width: number): Labels {
  const widest = Math.max(0, ...labels.map((label) => widthOf(label)));
  const most = width * (width < 480 ? 0.16 : 0.36);
  if (widest <= most || width >= 480) {
    const room = Math.min(widest, most) + 10;
    return { isBeside: true, width: room, linesOf: (label) => wrapped(label, room - 8, 2), heightOf: (lines) => (lines.length > 1 ? 6 : 0) };
  }
  return { isBeside: false, width: 0, linesOf: (label) => wrapped(label, width, 2), heightOf: (lines) => lines.length * LINE };
}

/** A row's label where it belongs; `top` is the row's own. */
export const RowLabel = ({ lines, labels, top, middle }: { readonly lines: readonly string[]; readonly labels: Labels; readonly top: number; readonly middle: number }): VNode =>
  labels.isBeside ? <Lines x={0} y={middle} lines={lines} /> : <>{lines.map((line, i) => <Text key={i} x={0} y={top + SIZE + i * LINE} look="halo">{line}</Text>)}</>;
