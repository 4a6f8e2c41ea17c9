import { baselinesOf, usualSize, type Piece, type Segment } from './segments.ts';

export type { Piece } from './segments.ts';

/**
 * The text of printed pages: a line for each printed line, a blank line between paragraphs and between the cells of a table, a form feed before each page.
 * Lines have no spaces at their ends: not every program writes those, and what they say is worth nothing unless all do. In the order in which it is drawn, which is the order in which it was written; a row that is drawn line by line across its cells is put together cell by cell.
 */
export function textOf(pages: readonly (readonly Piece[])[]): string {
  const size = usualSize(pages);
  const printed = pages.map((pieces) => baselinesOf(pieces, size));
  const pitch = usualPitch(printed);
  return printed.map((baselines) => pageText(baselines, pitch)).filter((text) => text !== '').map((text) => `\f${text}`).join('\n');
}

type Block = { readonly lines: string[]; left: number; right: number; last: Segment; pitch: number | undefined };

function pageText(baselines: readonly (readonly Segment[])[], usual: number): string {
  const blocks: Block[] = [];
  /** The cells that stand side by side where we are, each by its last paragraph. */
  let row: readonly Block[] = [];
  for (const found of baselines) {
    const segments = labelled(found);
    const isRow = segments.length > 1;
    if (opensRow(row, segments, usual)) row = [];
    const before = row;
    const here = segments.map((segment) => {
      const open = (isRow ? before : [blocks.at(-1), ...before]).find((block) => block !== undefined && goesOn(block, segment, usual));
      if (open) return grown(open, segment);
      const above = before.slice(1).find((block) => isBelowInCell(block, segment, usual));
      const block = begun(blocks, segment, above);
      if (above) row = row.map((each) => (each === above ? block : each));
      return block;
    });
    if (isRow) row = here.some((block) => row.includes(block)) ? [...new Set([...row, ...here])] : here;
  }
  return blocks.map(({ lines }) => lines.join('\n')).join('\n\n');
}

/** Something new in the first column: what stood side by side is over. */
function opensRow([first]: readonly Block[], [segment]: readonly Segment[], usual: number): boolean {
  return first !== undefined && segment !== undefined && segment.x < first.left + 2 && !goesOn(first, segment, usual);
}

/** Another paragraph of a cell, which may be drawn when the cells beside it have been. */
function isBelowInCell({ left, last }: Block, segment: Segment, usual: number): boolean {
  const down = segment.y - last.y;
  return Math.abs(segment.x - left) < 2 && down > 0 && down <= 2.3 * usual * segment.size;
}

function begun(blocks: Block[], segment: Segment, above: Block | undefined): Block {
  const block: Block = { lines: [segment.text.trimEnd()], left: segment.x, right: segment.end, last: segment, pitch: undefined };
  blocks.splice(above ? blocks.indexOf(above) + 1 : blocks.length, 0, block);
  return block;
}

function grown(block: Block, segment: Segment): Block {
  block.lines.push(segment.text.trimEnd());
  block.pitch ??= segment.y - block.last.y;
  block.left = Math.min(block.left, segment.x);
  block.right = Math.max(block.right, segment.end);
  block.last = segment;
  return block;
}

/** Directly below the block's last line, in its letters, at no more than its own distance between lines. */
function goesOn({ left, right, last, pitch }: Block, segment: Segment, usual: number): boolean {
  const down = segment.y - last.y;
  const most = pitch === undefined ? usual * segment.size * 1.18 : pitch * 1.12;
  const isSameSize = Math.abs(segment.size - last.size) <= 0.12 * last.size;
  return down > 0.3 * segment.size && down <= most + 0.3 && isSameSize && segment.x < right && segment.end > left;
}

const LABEL = /^(?:[^\p{L}\p{N}]{1,2}|\d{1,3}[.)]?|\d{1,2}(?:\.\d{1,3}){1,3}\.?)\s*$/u;
const PAGE_NUMBER = /^[\d\s/|()–-]{1,9}$/;

/** A bullet or a number stands in the line of what it opens, and the numbers of a page in the line of its header. */
function labelled(segments: readonly Segment[]): readonly Segment[] {
  const [first, second] = segments;
  if (!first || !second) return segments;
  if (segments.slice(1).every(({ text }) => PAGE_NUMBER.test(text) && !/\d{4}/.test(text))) return [glued(segments, '  ')];
  const isLabel = segments.length === 2 && LABEL.test(first.text) && !/^\d+$/.test(second.text);
  return isLabel ? [glued(segments, /^\d+\s*$|^[^\d]/u.test(first.text) ? '\t' : ' ')] : segments;
}

function glued(segments: readonly Segment[], by: string): Segment {
  const [first, ...others] = segments as readonly [Segment, ...Segment[]]; // there are two at least
  return others.reduce((all, next) => ({ text: `${all.text.trimEnd()}${by}${next.text}`, x: all.x, end: next.end, y: next.y, size: next.size }), first);
}

/** The distance between lines that is commonest in the document, in heights of its letters. */
function usualPitch(pages: readonly (readonly (readonly Segment[])[])[]): number {
  const counts = new Map<number, number>();
  for (const baselines of pages) {
    baselines.forEach(([segment], index) => {
      const above = baselines[index - 1]?.at(-1);
      if (!segment || !above || segment.x >= above.end || segment.end <= above.x) return;
      const ratio = Math.round((20 * (segment.y - above.y)) / segment.size) / 20;
      if (ratio >= 0.9 && ratio <= 1.8) counts.set(ratio, (counts.get(ratio) ?? 0) + 1);
    });
  }
  return [...counts].sort(([smaller, a], [larger, b]) => b - a || smaller - larger)[0]?.[0] ?? 1.25;
}
