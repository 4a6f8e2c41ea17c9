/** What stands above a line: nothing, a blank line, or the edge of a page (PDF text starts each page with a space). */
type Gap = 'none' | 'blank' | 'page';

/**
 * One printed line that is not blank. `at` counts from 1 in the source. `spaced`: it ended with a space, as a line does that was
 * wrapped between two words; a line broken inside a word ends without one.
 */
export type Line = { readonly text: string; readonly at: number; readonly spaced: boolean; readonly gap: Gap };

/** Splits the text into its printed lines. Runs of spaces inside a line are kept: two before a mark tell it from a word. */
export function linesOf(text: string): readonly Line[] {
  const source = text.split('\n');
  const isIndented = indentedShare(source) > 0.3;
  const lines: Line[] = [];
  let above: Gap = 'blank';
  source.forEach((raw, index) => {
    const trimmed = raw.trim();
    if (trimmed === '') {
      above = 'blank';
      return;
    }
    const startsPage = raw.startsWith('\f') || (!isIndented && raw.startsWith(' '));
    lines.push({ text: trimmed, at: index + 1, spaced: /[ \t]$/.test(raw), gap: above === 'none' && startsPage ? 'page' : above });
    above = 'none';
  });
  return lines;
}

/** In a text where every line is indented, a leading space says nothing about pages. */
function indentedShare(source: readonly string[]): number {
  const printed = source.filter((line) => line.trim() !== '');
  return printed.length === 0 ? 0 : printed.filter((line) => line.startsWith(' ')).length / printed.length;
}

/** Leaves out what belongs to the page and not to the text. What stood apart around it is then parted by the edge of a page only. */
export function without(lines: readonly Line[], goes: (line: Line, index: number) => boolean): readonly Line[] {
  const kept: Line[] = [];
  let isApart = false;
  let isCut = false;
  lines.forEach((line, index) => {
    isApart ||= line.gap !== 'none';
    if (goes(line, index)) {
      isCut = true;
      return;
    }
    kept.push(isCut && isApart ? { ...line, gap: 'page' } : line);
    isApart = false;
    isCut = false;
  });
  return kept;
}

/** The signs that PDF text has for a bullet; the last is a symbol font's. */
export const BULLET = String.raw`[•▪∙●‣◦■\uF0B7]`;
export const OPENS_BULLET = new RegExp(String.raw`^(?:${BULLET}|·)\s*`, 'u');

export const endsSentence = (text: string): boolean => /[.!?:][)”"’»\]]*$/.test(text.trimEnd());
export const startsLower = (text: string): boolean => /^\p{Ll}/u.test(text.trimStart());
