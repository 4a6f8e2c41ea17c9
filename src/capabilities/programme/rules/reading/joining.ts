import { startsLower } from './line.ts';
import { glimpse, type Remark } from './remark.ts';
import { lineAt, type Passage } from './passage.ts';
import type { Lexicon } from './lexicon.ts';
import type { Vocabulary } from './vocabulary/index.ts';

/** What is needed to join lines: the document's own words, the language's small words, and somewhere to say what was doubtful. */
export type Joiner = { readonly lexicon: Lexicon; readonly vocabulary: Vocabulary; readonly remark: Remark };

/** What stands between two joined lines. `doubtful`: the document does not show how the word is spelt. */
type Bond = { readonly between: '' | ' '; readonly dropsHyphen?: boolean; readonly doubtful?: boolean };

const LAST_WORD = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*-?$/u;
const FIRST_WORD = /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/u;

/** The passage as running text: lines joined, words that were broken at a line's end made whole. */
export function joined(passage: Passage, joiner: Joiner): string {
  const settled: string[] = [];
  let open = '';
  let offset = 0;
  for (const line of passage.raw.split('\n')) {
    const next = withMendedHyphens(line.trimStart(), joiner, () => lineAt(passage, offset));
    if (next !== '') open = open === '' ? next : bound(open, next, joiner, lineAt(passage, offset));
    // What lies this far back can no longer be part of a broken word.
    if (open.length > 2 * LONGEST_WORD) {
      settled.push(open.slice(0, -LONGEST_WORD));
      open = open.slice(-LONGEST_WORD);
    }
    offset += line.length + 1;
  }
  return tidy(settled.join('') + open);
}

const LONGEST_WORD = 200;

/** "klient-och patientsäkerhet" lost the space behind its suspended hyphen. */
function withMendedHyphens(line: string, { vocabulary: { conjunctions }, remark }: Joiner, at: () => number): string {
  return line.replaceAll(/(\p{L}+-)(\p{L}+)(?![\p{L}-])/gu, (read, first: string, second: string) => {
    if (!conjunctions.has(second)) return read;
    remark({ kind: 'misprint', line: at(), read, made: `${first} ${second}` });
    return `${first} ${second}`;
  });
}

/** Every text leaves here: one space between words, no marks that stand for a lost picture or a soft hyphen. */
export function tidy(text: string): string {
  return text.replaceAll(/[\uFFFD\u00AD]/g, '').replaceAll(/\s+/g, ' ').trim();
}

function bound(text: string, next: string, joiner: Joiner, at: number): string {
  const before = text.trimEnd();
  const bond = bondOf(before, before !== text, next, joiner);
  const made = `${bond.dropsHyphen ? before.slice(0, -1) : before}${bond.between}${next}`;
  if (bond.doubtful) {
    const [last = '', first = ''] = [before.match(LAST_WORD)?.[0], next.match(FIRST_WORD)?.[0]];
    const word = `${bond.dropsHyphen ? last.slice(0, -1) : last}${bond.between}${first}`;
    joiner.remark({ kind: 'join-doubtful', line: at, read: `${glimpse(last)} | ${glimpse(first)}`, made: glimpse(word) });
  }
  return made;
}

function bondOf(before: string, spaced: boolean, next: string, joiner: Joiner): Bond {
  if (before.endsWith('\u00AD')) return { between: '', dropsHyphen: true };
  if (/[-‐]$/.test(before)) return hyphenBond(before, spaced, next, joiner);
  if (!spaced && /[^\s][/–]$/.test(before)) return { between: '' };
  if (!spaced && /\p{L}$/u.test(before) && startsLower(next)) return bareBond(before, next, joiner);
  return { between: ' ' };
}

/** "klient- | och" is a suspended hyphen, "säker- | het" a broken word, "Case manager- | modellen" a word that is spelt with one. */
function hyphenBond(before: string, spaced: boolean, next: string, { lexicon, vocabulary }: Joiner): Bond {
  const last = (before.match(LAST_WORD)?.[0] ?? '').slice(0, -1).split('-').at(-1) ?? '';
  const first = next.match(FIRST_WORD)?.[0] ?? '';
  if (spaced || (vocabulary.conjunctions.has(first.toLowerCase()) && lexicon.count(last + first) === 0)) return { between: ' ' };
  if (!startsLower(next) || isAbbreviation(last)) return { between: '' };
  const stem = first.slice(0, 5);
  const asPrinted = lexicon.countStarting(`${last}-${stem}`);
  const asOne = lexicon.countStarting(`${last}${stem}`);
  if (asPrinted > asOne) return { between: '' };
  return { between: '', dropsHyphen: true, doubtful: asOne === 0 && lexicon.count(last) > 0 && lexicon.count(first) > 0 };
}

/** A line that ends without a space inside a sentence was broken at a soft hyphen, unless the text lost its trailing spaces. */
function bareBond(before: string, next: string, { lexicon, vocabulary }: Joiner): Bond {
  const last = before.match(LAST_WORD)?.[0] ?? '';
  const first = next.match(FIRST_WORD)?.[0] ?? '';
  const isKnown = lexicon.count(last) > 0 && lexicon.count(first) > 0;
  const verdict = isOneWord(last, first, lexicon, vocabulary) ?? (isSecondOfTwo(before, last, lexicon, vocabulary) ? true : undefined);
  if (lexicon.isTrimmed) return { between: verdict ? '' : ' ', doubtful: verdict === undefined && lexicon.count(last) === 0 && lexicon.count(first) === 0 };
  return { between: verdict === false ? ' ' : '', doubtful: verdict === false || (verdict === undefined && isKnown) };
}

/** What the document says of two pieces; undefined where it says nothing. */
function isOneWord(last: string, first: string, lexicon: Lexicon, { functionWords }: Vocabulary): boolean | undefined {
  const [asOne, asPair] = [lexicon.count(last + first), lexicon.countPair(last, first)];
  if (functionWords.has(first.toLowerCase())) return false;
  if (asPair > 0 && asPair >= asOne) return false;
  if (functionWords.has(last.toLowerCase())) return asOne > 0 && lexicon.count(first) === 0;
  if (asOne > 0) return true;
  if (last.length >= 4 && first.length >= 5 && lexicon.countStarting(last + first.slice(0, 5)) > 0) return true;
  if (lexicon.count(first) === 0 && tailsOf(last).some((tail) => lexicon.count(tail + first) > 0)) return true;
  return lexicon.count(last) === 0 && isBoundForm(last, lexicon) ? true : undefined;
}

/** "patient- och social | ombudsmannen": behind a suspended hyphen comes a compound, and its first half is one that is suspended elsewhere. */
function isSecondOfTwo(before: string, last: string, lexicon: Lexicon, { conjunctions }: Vocabulary): boolean {
  const [hyphened = '', and = ''] = before.slice(0, before.length - last.length).trimEnd().split(' ').slice(-2);
  return hyphened.endsWith('-') && conjunctions.has(and) && lexicon.isSuspended(last);
}

/** "Fackorgani" ends with "organi", which "sationer" makes a word of the document. */
const tailsOf = (word: string): readonly string[] => Array.from({ length: Math.max(0, Math.min(word.length - 3, 20)) }, (_, at) => word.slice(at + 1));

/** "anordnings" never stands alone, but begins words whose rest begins others: "anordningshanteringen". */
function isBoundForm(word: string, lexicon: Lexicon): boolean {
  return word.length >= 4 && lexicon.restsAfter(word).some((rest) => rest.length >= 5 && lexicon.countStarting(rest.slice(0, 6)) > 0);
}

/** "KUVA", "SoTeLiKa": what is joined to an abbreviation keeps its hyphen. */
const isAbbreviation = (word: string): boolean => (word.match(/\p{Lu}/gu) ?? []).length >= 2;
