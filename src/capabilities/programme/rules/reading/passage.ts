import type { Line } from './line.ts';

/**
 * Lines run together so that they can be searched, with their breaks kept: "\n" where a line ends, "\n\n" where a blank line or a
 * page stands between, and the space before it where the line ended with one.
 */
export type Passage = { readonly raw: string; readonly starts: readonly { readonly offset: number; readonly at: number }[] };

export function passageOf(lines: readonly Line[]): Passage {
  const starts: { offset: number; at: number }[] = [];
  let raw = '';
  lines.forEach((line, index) => {
    if (index > 0) raw += line.gap === 'none' ? '\n' : '\n\n';
    starts.push({ offset: raw.length, at: line.at });
    raw += line.spaced ? `${line.text} ` : line.text;
  });
  return { raw, starts };
}

/** The source line of a place in the passage. */
export function lineAt({ starts }: Passage, offset: number): number {
  let at = starts[0]?.at ?? 1;
  for (const start of starts) {
    if (start.offset > offset) break;
    at = start.at;
  }
  return at;
}

export function part(passage: Passage, from: number, to: number = passage.raw.length): Passage {
  const first = { offset: 0, at: lineAt(passage, from) };
  const later = passage.starts.filter(({ offset }) => offset > from && offset < to).map(({ offset, at }) => ({ offset: offset - from, at }));
  return { raw: passage.raw.slice(from, to), starts: [first, ...later] };
}

/** Its paragraphs, each with the place where it starts. */
export function paragraphsOf(passage: Passage): readonly { readonly passage: Passage; readonly offset: number }[] {
  const found: { passage: Passage; offset: number }[] = [];
  let from = 0;
  for (const { 0: gap, index } of passage.raw.matchAll(/\n\n+/g)) {
    found.push({ passage: part(passage, from, index), offset: from });
    from = index + gap.length;
  }
  found.push({ passage: part(passage, from), offset: from });
  return found.filter(({ passage: { raw } }) => raw.trim() !== '').map(({ passage: each, offset }) => fromFirstWord(each, offset));
}

function fromFirstWord(passage: Passage, offset: number): { readonly passage: Passage; readonly offset: number } {
  const lead = passage.raw.length - passage.raw.trimStart().length;
  return lead === 0 ? { passage, offset } : { passage: part(passage, lead), offset: offset + lead };
}

export const isEmpty = ({ raw }: Passage): boolean => raw.trim() === '';
