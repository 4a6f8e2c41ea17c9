import { endsSentence } from './line.ts';
import type { Vocabulary } from './vocabulary/index.ts';

/**
 * Years as a cell of the timetable prints them, and what they were read from. `isOpen`: it ends with a comma, a dash or an "and", so
 * that more are to come; `goesOn`: it begins with one. `isLoose`: words stand beside it that change its meaning ("senast 2025").
 */
export type YearList = { readonly printed: string; readonly years: readonly number[]; readonly isOpen: boolean; readonly goesOn: boolean; readonly isLoose: boolean };

const YEAR = /^(?:199\d|20\d\d|2100)$/;
/** No timetable is longer, in characters. */
const LONGEST = 200;

type Token = 'year' | 'and' | 'to' | 'word' | 'loose';

/** The years of a line that holds nothing else. */
export function yearsOf(text: string, vocabulary: Vocabulary): YearList | undefined {
  if (text.length > LONGEST || !/\d{4}/.test(text)) return undefined;
  const words = text.trim().replace(/(?<=\d)\.$/, '').split(/\s+|(?=[,;/&–—-])|(?<=[,;/&–—-])/).filter((word) => word !== '');
  const tokens = words.map((word) => tokenOf(word, vocabulary));
  if (!tokens.includes('year') || tokens.includes(undefined)) return undefined;
  const joins = (token: Token | undefined): boolean => token === 'and' || token === 'to';
  return { printed: text, years: inOrder(yearsIn(words, tokens)), isOpen: joins(tokens.at(-1)), goesOn: joins(tokens[0]), isLoose: tokens.includes('loose') };
}

/** The years at the end of a line, behind a whole sentence, and that sentence. */
export function yearsAtEnd(text: string, vocabulary: Vocabulary): (YearList & { readonly before: string }) | undefined {
  if (!/\d{4}\D{0,20}$/.test(text)) return undefined;
  const gaps = [...text.matchAll(/\s+/g)].map(({ index, 0: gap }) => ({ index, end: index + gap.length })).filter(({ end }) => text.length - end <= LONGEST);
  for (const { index, end } of gaps) {
    const list = endsSentence(text.slice(Math.max(0, index - 10), index)) ? yearsOf(text.slice(end), vocabulary) : undefined;
    if (list && !list.goesOn) return { ...list, before: text.slice(0, index) };
  }
  return undefined;
}

/** A list and what goes on with it on the next line. */
export const joinedLists = (first: YearList, next: YearList, vocabulary: Vocabulary): YearList =>
  yearsOf(`${first.printed} ${next.printed}`, vocabulary) ?? { ...next, years: inOrder([...first.years, ...next.years]) };

export const inOrder = (years: readonly number[]): readonly number[] => [...new Set(years)].sort((a, b) => a - b);

function tokenOf(word: string, { years: { and, to, beside, loose } }: Vocabulary): Token | undefined {
  if (YEAR.test(word)) return 'year';
  const lowered = word.toLowerCase();
  if (/^[,;/&]$/.test(word) || and.has(lowered)) return 'and';
  if (/^[–—-]$/.test(word) || to.has(lowered)) return 'to';
  if (beside.has(lowered)) return 'word';
  return loose.has(lowered) ? 'loose' : undefined;
}

/** "2023–2026" means each of them. */
function yearsIn(words: readonly string[], tokens: readonly (Token | undefined)[]): readonly number[] {
  return words.flatMap((word, index): readonly number[] => {
    if (tokens[index] !== 'year') return [];
    const before = tokens.slice(0, index).findLastIndex((token) => token === 'year');
    const isSpan = before !== -1 && tokens.slice(before, index).includes('to');
    const from = isSpan ? Number(words[before]) : Number(word);
    return Array.from({ length: Math.max(0, Math.min(Number(word) - from, 30)) + 1 }, (_, step) => Math.min(from, Number(word)) + step);
  });
}
