import { levelOf } from './headings.ts';
import { endsSentence, without, type Line } from './line.ts';
import { isTableHeader } from './unglue.ts';
import type { Vocabulary } from './vocabulary/index.ts';

/** What a page carries besides its text: running header, page numbers, blocks of bare links. */
export type Cleared = { readonly lines: readonly Line[]; /** The running header, as printed, without its page numbers. */ readonly header?: string };

const NUMBERS = String.raw`\d{1,3}(?:\s*[\s/|(]\s*\d{1,3}\)?)?`;
const NUMBERS_BEHIND = new RegExp(String.raw`(?:^|\s+)${NUMBERS}$`);
const NUMBERS_BEFORE = new RegExp(String.raw`^${NUMBERS}\s+`);
const LINK = /^(?:https?:\/\/|www\.)\S+$/i;

export function withoutFurniture(lines: readonly Line[], vocabulary: Vocabulary): Cleared {
  const headers = headersIn(lines, vocabulary);
  const header = wholeHeader(lines, headers);
  const bare = without(lines, ({ text }) => headers.has(headerKey(text)) || vocabulary.page.test(text));
  const unnumbered = withoutThese(bare, loosePageNumbers(bare));
  return { lines: withoutThese(unnumbered, linkBlocks(unnumbered)), ...(header !== '' && { header }) };
}

const withoutThese = (lines: readonly Line[], these: ReadonlySet<Line>): readonly Line[] => without(lines, (line) => these.has(line));

/** The header that stands most often; where it takes several lines, all of them. */
function wholeHeader(lines: readonly Line[], headers: ReadonlySet<string>): string {
  const printed = new Map<string, number>();
  let open: string[] = [];
  for (const line of [...lines, undefined]) {
    const key = line && headers.has(headerKey(line.text)) ? headerKey(line.text) : undefined;
    if (open.length > 0 && (key === undefined || line?.gap !== 'none')) {
      printed.set(open.join(' '), (printed.get(open.join(' ')) ?? 0) + 1);
      open = [];
    }
    if (key !== undefined && open.length < 5 && !open.includes(key)) open.push(key);
  }
  return [...printed].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

/** What is left of a running header when the numbers of its page are taken away. */
const headerKey = (text: string): string => text.replace(NUMBERS_BEHIND, '').replace(NUMBERS_BEFORE, '').replaceAll(/\s+/g, ' ').trim();

/** How often, and with what numbers behind it. */
type Seen = { count: number; readonly numbers: Set<string> };

/** A header is set in capitals with a page number or again and again, or comes with ever new numbers behind the same words. */
function headersIn(lines: readonly Line[], vocabulary: Vocabulary): ReadonlySet<string> {
  const seen = new Map<string, Seen>();
  for (const { text } of lines) {
    if (text.length > 300) continue;
    const key = headerKey(text);
    const entry = seen.get(key) ?? { count: 0, numbers: new Set<string>() };
    const [numbers] = text.match(NUMBERS_BEHIND) ?? [];
    entry.count += 1;
    if (numbers !== undefined) entry.numbers.add(numbers);
    seen.set(key, entry);
  }
  return new Set([...seen].filter(([key, entry]) => isHeader(key, entry) && levelOf(key, vocabulary) === undefined && !isTableHeader(key, vocabulary)).map(([key]) => key));
}

function isHeader(key: string, { count, numbers }: Seen): boolean {
  if (letterCount(key) < 8) return false;
  const isCapitals = key === key.toUpperCase();
  return (isCapitals && (numbers.size > 0 || count >= 3)) || (count >= 3 && numbers.size === count);
}

const letterCount = (text: string): number => (text.match(/\p{L}/gu) ?? []).length;

/** "14", "14 / 83" alone between blank lines. Four digits are a year. */
function loosePageNumbers(lines: readonly Line[]): ReadonlySet<Line> {
  const isNumber = new RegExp(`^${NUMBERS}$`);
  return new Set(lines.filter((line, index) => line.gap !== 'none' && lines[index + 1]?.gap !== 'none' && isNumber.test(line.text)));
}

/** Links that make up a paragraph of their own are the foot of a page; a link inside a paragraph, or behind an open sentence, is its text. */
function linkBlocks(lines: readonly Line[]): ReadonlySet<Line> {
  const blocks: Line[][] = [];
  for (const line of lines) {
    if (line.gap !== 'none' || blocks.length === 0) blocks.push([]);
    blocks.at(-1)?.push(line);
  }
  const isText = (block: readonly Line[], above: Line | undefined): boolean => above !== undefined && block[0]?.gap === 'blank' && !endsSentence(above.text) && !LINK.test(above.text);
  return new Set(blocks.filter((block, index) => block.every(({ text }) => LINK.test(text)) && !isText(block, blocks[index - 1]?.at(-1))).flat());
}
