import { startsLower, type Line } from './line.ts';

/** The document as evidence of its own words: what stands whole inside a line tells how a word that is broken at a line's end is spelt. */
export type Lexicon = {
  /** How often the word stands alone, whatever its case. */
  count(word: string): number;
  /** How many words begin so. */
  countStarting(beginning: string): number;
  /** What follows this beginning in the words that have it. */
  restsAfter(beginning: string): readonly string[];
  /** How often two words stand side by side inside a line. */
  countPair(first: string, second: string): number;
  /** It stands with a suspended hyphen somewhere ("klient- och"), so that it may be the first half of a compound. */
  isSuspended(word: string): boolean;
  /** How a word is spelt as to capitals inside a sentence: small where it ever stands so, or never stands there, else as it does most often. */
  spelling(word: string): string;
  /** The text lost its trailing spaces, so that a bare line end says nothing. */
  readonly isTrimmed: boolean;
};

const WORD = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;
/** Behind a word in small letters, where a capital is the word's own and not its sentence's. */
const INSIDE_SENTENCE = /(?<=(?<![\p{L}-])\p{Ll}+,? )\p{L}+(?![\p{L}\p{N}])/gu;

export function lexiconOf(lines: readonly Line[]): Lexicon {
  const spellings = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    for (const word of wholeWords(line, lines[index - 1], lines[index + 1])) {
      for (const form of withTails(word)) add(counts, form.toLowerCase());
    }
    for (const [word] of line.text.matchAll(INSIDE_SENTENCE)) add(spellings, word);
  }
  for (const word of wordsBrokenTwice(lines)) add(counts, word);
  const sorted = once(() => [...counts.keys()].sort());
  const pairs = once(() => pairsIn(lines));
  const suspended = once(() => new Set(lines.flatMap(({ text }) => [...text.toLowerCase().matchAll(/\p{L}+(?=- )/gu)].map(([word]) => word))));
  const bySpelling = once(() => Map.groupBy(spellings, ([word]) => word.toLowerCase()));
  return {
    count: (word) => counts.get(word.toLowerCase()) ?? 0,
    countStarting: (beginning) => wordsStarting(sorted(), beginning.toLowerCase()).reduce((sum, word) => sum + (counts.get(word) ?? 0), 0),
    restsAfter: (beginning) => wordsStarting(sorted(), beginning.toLowerCase()).map((word) => word.slice(beginning.length)),
    countPair: (first, second) => pairs().get(`${first} ${second}`.toLowerCase()) ?? 0,
    isSuspended: (word) => suspended().has(word.toLowerCase()),
    spelling: (word) => (spellings.has(word.toLowerCase()) ? word.toLowerCase() : (commonest(bySpelling().get(word.toLowerCase())) ?? word.toLowerCase())),
    isTrimmed: isTrimmed(lines),
  };
}

const add = (counts: Map<string, number>, word: string): unknown => counts.set(word, (counts.get(word) ?? 0) + 1);

/** Without the words at the edges of the line that may be halves. */
function wholeWords(line: Line, above: Line | undefined, below: Line | undefined): readonly string[] {
  const words = line.text.match(WORD) ?? [];
  const isFirstWhole = line.gap !== 'none' || above?.spaced === true;
  const isLastWhole = line.spaced || below?.gap !== 'none' || /[.,;:)]$/.test(line.text);
  return words.slice(isFirstWhole ? 0 : 1, isLastWhole ? words.length : -1);
}

/** "second-victim-modellen" also speaks for "victim-modellen". */
function withTails(word: string): readonly string[] {
  const parts = word.split('-').slice(0, 6);
  return parts.length <= 2 ? [word] : parts.slice(0, -1).map((_, index) => parts.slice(index).join('-'));
}

/** "mikrob | läkemedel" and "mikrobläke | medel": what is broken at two places and makes the same word is a word. */
function wordsBrokenTwice(lines: readonly Line[]): readonly string[] {
  const places = new Map<string, Set<number>>();
  for (const [index, line] of lines.entries()) {
    const last = line.spaced ? undefined : line.text.match(/\p{L}{3,}$/u)?.[0];
    const first = lines[index + 1]?.text.match(/^\p{Ll}{3,}/u)?.[0];
    if (!last || !first) continue;
    const word = (last + first).toLowerCase();
    places.set(word, (places.get(word) ?? new Set<number>()).add(last.length));
  }
  return [...places].filter(([, at]) => at.size > 1).map(([word]) => word);
}

function pairsIn(lines: readonly Line[]): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  for (const { text } of lines) {
    const words = text.toLowerCase().split(/\s+/);
    words.slice(1).forEach((word, index) => {
      add(pairs, `${words[index]} ${word.replace(/[.,;:)]+$/, '')}`);
    });
  }
  return pairs;
}

/** At most so many as are evidence enough. */
function wordsStarting(sorted: readonly string[], beginning: string): readonly string[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < beginning) low = middle + 1;
    else high = middle;
  }
  const near = sorted.slice(low, low + 50);
  const end = near.findIndex((word) => !word.startsWith(beginning));
  return end === -1 ? near : near.slice(0, end);
}

function commonest(forms: readonly (readonly [string, number])[] | undefined): string | undefined {
  return forms?.toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

function isTrimmed(lines: readonly Line[]): boolean {
  const wrapped = lines.filter((_, index) => lines[index + 1]?.gap === 'none' && startsLower(lines[index + 1]?.text ?? ''));
  return wrapped.length > 0 && wrapped.filter(({ spaced }) => spaced).length < wrapped.length * 0.2;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
