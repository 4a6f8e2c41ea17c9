import { without, type Line } from './line.ts';

/** What a page carries besides its text: running header, page numbers, blocks of bare links. */
export type Cleared = { readonly lines: readonly Line[]; /** The running header, as printed, without its page numbers. */ readonly header?: string };

const PAGE_NUMBERS = /(?:^|\s+)\d{1,3}(?:\s*[\s/|(]\s*\d{1,3}\)?)?$/;
const LINK = /^(?:https?:\/\/|www\.)\S+$/i;

export function withoutFurniture(lines: readonly Line[]): Cleared {
  const headers = headersIn(lines);
  const header = wholeHeader(lines, headers);
  const kept = without(lines, ({ text }) => headers.has(headerKey(text)));
  const numbers = loosePageNumbers(kept);
  const links = linkBlocks(kept);
  return { lines: without(kept, (line) => numbers.has(line) || links.has(line)), ...(header !== '' && { header }) };
}

/** The header that stands most often; where it takes several lines, all of them. */
function wholeHeader(lines: readonly Line[], headers: ReadonlyMap<string, unknown>): string {
  const printed = new Map<string, number>();
  let open: string[] = [];
  for (const line of [...lines, undefined]) {
    const key = line && headers.has(headerKey(line.text)) ? headerKey(line.text) : undefined;
    if (open.length > 0 && (key === undefined || line?.gap !== 'none')) {
      printed.set(open.join(' '), (printed.get(open.join(' ')) ?? 0) + 1);
      open = [];
    }
    if (key !== undefined && open.length < 5) open.push(key);
  }
  return [...printed].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

/** What is left of a running header when the numbers of its page are taken away. */
const headerKey = (text: string): string => text.replace(PAGE_NUMBERS, '').replaceAll(/\s+/g, ' ').trim();

/** A header is set in capitals with a page number or again and again, or comes with ever new numbers under the same words. */
function headersIn(lines: readonly Line[]): ReadonlyMap<string, unknown> {
  const seen = new Map<string, { numbers: Set<string>; count: number; numbered: number }>();
  for (const { text } of lines) {
    if (text.length > 300) continue;
    const key = headerKey(text);
    const entry = seen.get(key) ?? { numbers: new Set<string>(), count: 0, numbered: 0 };
    entry.count += 1;
    if (key.length < text.length) {
      entry.numbered += 1;
      entry.numbers.add(text.slice(key.length).trim());
    }
    seen.set(key, entry);
  }
  return new Map([...seen].filter(([key, { count, numbers, numbered }]) => {
    if (letterCount(key) < 8) return false;
    const isCapitals = key === key.toUpperCase();
    return (isCapitals && (numbered > 0 || count >= 3)) || (count >= 3 && numbered === count && numbers.size === count);
  }));
}

const letterCount = (text: string): number => (text.match(/\p{L}/gu) ?? []).length;

/** "14", "14 / 83" alone between blank lines. Four digits are a year. */
function loosePageNumbers(lines: readonly Line[]): ReadonlySet<Line> {
  return new Set(lines.filter((line, index) => line.gap !== 'none' && lines[index + 1]?.gap !== 'none' && /^\d{1,3}(?:\s*[\s/|(]\s*\d{1,3}\)?)?$/.test(line.text)));
}

/** Links that make up a paragraph of their own are the foot of a page; a link inside a paragraph is its text. */
function linkBlocks(lines: readonly Line[]): ReadonlySet<Line> {
  const blocks: Line[][] = [];
  for (const line of lines) {
    if (line.gap !== 'none' || blocks.length === 0) blocks.push([]);
    blocks.at(-1)?.push(line);
  }
  return new Set(blocks.filter((block) => block.every(({ text }) => LINK.test(text))).flat());
}
