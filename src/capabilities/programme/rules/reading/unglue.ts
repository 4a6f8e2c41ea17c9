import { BULLET, type Line } from './line.ts';
import type { Vocabulary } from './vocabulary/index.ts';

const MAY_BE_GLUED = new RegExp(String.raw`${BULLET}|\uFFFD|\p{L}\s+\p{Lu}`, 'u');

/**
 * Puts on lines of their own what a wrapping may have run together: bullets, table headers, and codes with the mark that PDF text
 * leaves behind them. A table header that was broken over lines becomes one line.
 */
export function unglued(lines: readonly Line[], vocabulary: Vocabulary): readonly Line[] {
  const whole = withWholeOpenings(withWholeHeaders(lines, vocabulary));
  const header = String.raw`(?<!\S)${vocabulary.tableHeader.source}`;
  const pattern = new RegExp(String.raw`(?=${BULLET})|(?=${header})|(?<=${header})|(?<=\s)(?=\d{1,2}(?:\.\d{1,3}){1,2}\s*\uFFFD)`, 'iu');
  return whole.flatMap((line) => (MAY_BE_GLUED.test(line.text) ? pieces(line, pattern) : [line]));
}

function pieces(line: Line, pattern: RegExp): readonly Line[] {
  const texts = line.text.split(pattern).map((text) => text.trim()).filter((text) => text !== '');
  if (texts.length < 2) return [line];
  return texts.map((text, index) => ({ ...line, text, spaced: index < texts.length - 1 || line.spaced, gap: index === 0 ? line.gap : 'blank' }));
}

export const isTableHeader = (text: string, { tableHeader }: Vocabulary): boolean => text.length < 200 && text.replace(tableHeader, '').trim() === '';

/** A code alone on its line belongs to the words below it. */
function withWholeOpenings(lines: readonly Line[]): readonly Line[] {
  return lines.flatMap((line, index) => {
    const [above, below] = [lines[index - 1], lines[index + 1]];
    if (below && isBareCode(line.text) && opensTitle(below)) return [{ ...below, text: `${line.text} ${below.text}`, at: line.at, gap: line.gap }];
    return above && isBareCode(above.text) && opensTitle(line) ? [] : [line];
  });
}

const isBareCode = (text: string): boolean => /^\d{1,2}(?:\.\d{1,3}){1,2}$/.test(text);
const opensTitle = ({ text, gap }: Line): boolean => text.startsWith('\uFFFD') || (gap === 'none' && /^\p{Lu}/u.test(text));

function withWholeHeaders(lines: readonly Line[], vocabulary: Vocabulary): readonly Line[] {
  const firstWord = new RegExp(`^(?:${vocabulary.tableHeader.source.split('\\s+')[0] ?? ''})(?=\\s|$)`, 'iu');
  const made: Line[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) continue;
    const count = firstWord.test(line.text) ? headerLength(lines, index, vocabulary) : 1;
    made.push(count === 1 ? line : { ...line, text: lines.slice(index, index + count).map(({ text }) => text).join(' ') });
    index += count - 1;
  }
  return made;
}

/** How many lines the header takes: one to six; one where the line is no header at all. */
function headerLength(lines: readonly Line[], from: number, vocabulary: Vocabulary): number {
  for (let count = 1; count <= 6; count += 1) {
    const text = lines.slice(from, from + count).map((line) => line.text).join(' ');
    if (isTableHeader(text, vocabulary)) return count;
  }
  return 1;
}
