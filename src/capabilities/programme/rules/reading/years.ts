import type { Vocabulary } from './vocabulary/index.ts';

/** Years as a cell of the timetable prints them. `isOpen`: it ends with a comma, so that more are to come. */
export type YearList = { readonly years: readonly number[]; readonly isOpen: boolean };

const YEAR = /^(?:199\d|20\d\d|2100)$/;
const SPAN = /^(?:199\d|20\d\d)[–-](?:199\d|20\d\d|2100)$/;

/** The years of a line that holds nothing else. */
export function yearsOf(text: string, { years: { and } }: Vocabulary): YearList | undefined {
  if (text.length > 200 || !/^\d{4}/.test(text)) return undefined;
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  const last = words.at(-1) ?? '';
  if (and.has(last) || !words.every((word) => YEAR.test(word) || SPAN.test(word) || and.has(word))) return undefined;
  return { years: inOrder(words.filter((word) => !and.has(word)).flatMap(yearsFrom)), isOpen: text.trimEnd().endsWith(',') };
}

/** The years at the end of a line that starts with a statement, and what stands before them. */
export function yearsAtEnd(text: string, vocabulary: Vocabulary): (YearList & { readonly before: string }) | undefined {
  const words = text.slice(-200).split(' ');
  let first = words.length;
  while (first > 0 && isOfYears(words[first - 1] ?? '', vocabulary)) first -= 1;
  while (first < words.length && !/^\d{4}/.test(words[first] ?? '')) first += 1;
  const tail = words.slice(first).join(' ');
  const before = text.slice(0, text.length - tail.length).trimEnd();
  const list = tail === '' ? undefined : yearsOf(tail, vocabulary);
  return list && before !== '' ? { ...list, before } : undefined;
}

function isOfYears(word: string, { years: { and } }: Vocabulary): boolean {
  return word === '' || and.has(word) || word.split(',').every((piece) => piece === '' || YEAR.test(piece) || SPAN.test(piece));
}

/** "2023–2026" in a timetable means each of them. */
function yearsFrom(word: string): readonly number[] {
  const [from = 0, to = from] = word.split(/[–-]/).map(Number);
  return Array.from({ length: Math.max(0, Math.min(to - from, 30)) + 1 }, (_, index) => from + index);
}

export const inOrder = (years: readonly number[]): readonly number[] => [...new Set(years)].sort((a, b) => a - b);
