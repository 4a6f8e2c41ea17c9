/** A piece of text as a page prints it: where it begins, on which baseline (downwards), how wide and how large. */
export type Piece = { readonly text: string; readonly x: number; readonly y: number; readonly width: number; readonly size: number };

/** What stands together on one baseline: a line of a paragraph, or of one cell of a table. */
export type Segment = { readonly text: string; readonly x: number; readonly end: number; readonly y: number; readonly size: number };

/** In widths of a letter: what parts two words, and what parts two cells. */
const WORD = 0.18;
/** Less is between the words of a justified line too. */
const CELL = 3;
/** This parts two cells where the second begins where others have begun. */
const CELL_IN_COLUMN = 0.4;

/** Print that is so much smaller than the rest is a footnote's. */
const SMALL = 0.92;

/** The baselines of a page in the order in which they are drawn, each with its segments. `usual`: the size in which most of the document is printed. */
export function baselinesOf(pieces: readonly Piece[], usual: number): readonly (readonly Segment[])[] {
  const baselines: Segment[][] = [];
  const starts = new Set<number>();
  for (const piece of pieces) {
    if (piece.text === '') continue;
    const baseline = baselines.at(-1);
    const last = baseline?.at(-1);
    if (baseline && last && isOnBaseline(last, piece)) {
      const gap = piece.x - last.end;
      const isCell = gap > CELL * last.size || (gap > CELL_IN_COLUMN * last.size && starts.has(Math.round(piece.x)));
      if (isCell) baseline.push(begun(piece, starts));
      else baseline[baseline.length - 1] = continued(last, piece, gap > WORD * last.size ? ' ' : '');
    } else if (piece.text.trim() !== '') baselines.push([begun(piece, starts)]);
  }
  return baselines.map((baseline) => baseline.map((segment) => (segment.size < SMALL * usual ? withFootnoteTab(segment) : segment)));
}

/** A raised mark of a footnote stands on the baseline of its word. */
const isOnBaseline = (last: Segment, { x, y, size, width }: Piece): boolean => Math.abs(y - last.y) < 0.45 * Math.max(size, last.size) && x + width > last.x && x > last.end - 2 * size;

function begun({ text, x, y, width, size }: Piece, starts: Set<number>): Segment {
  starts.add(Math.round(x));
  return { text: text.trimStart(), x, end: x + width, y, size };
}

function continued(last: Segment, { text, x, width, size, y }: Piece, between: string): Segment {
  if (text.trim() === '') return { ...last, text: /\s$/.test(last.text) ? last.text : `${last.text}${between || ' '}`, end: Math.max(last.end, x) };
  const apart = /\s$/.test(last.text) || /^\s/.test(text) ? '' : between;
  return { text: `${last.text}${apart}${text}`, x: last.x, end: Math.max(last.end, x + width), size: Math.max(last.size, size), y: size >= last.size ? y : last.y };
}

/** The number of a footnote stands a tab before its text. */
const withFootnoteTab = (segment: Segment): Segment => ({ ...segment, text: segment.text.replace(/^(\d{1,3})\s+(?=[\p{Lu}”"(]|https?:|www\.)/u, '$1\t') });

export function usualSize(pages: readonly (readonly Piece[])[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of pages.flat()) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 10;
}
