import { endsSentence, startsLower, without, type Line } from './line.ts';
import { glimpse, type Remark } from './remark.ts';

export type Footnote = { readonly mark: string; readonly text: string; readonly at: number };
/** `hung`: the footnotes whose marks were taken off, by the source line where they hung. */
export type Unnoted = { readonly lines: readonly Line[]; readonly hung: ReadonlyMap<number, readonly Footnote[]> };

const OPENING = /^(?:(\d{1,3})\t\s*|(\*)\s?(?=[\p{L}\d]))(?=\S)/u;

/** Takes the footnotes out of the text, and their marks off the words they hang on. `isHeading`: where a footnote cannot go on. */
export function withoutFootnotes(printed: readonly Line[], isHeading: (text: string) => boolean, remark: Remark): Unnoted {
  const lines = printed.map(withPlainMarks);
  const { footnotes, belonging } = footnotesIn(lines, isHeading);
  const kept = without(lines, (line) => belonging.has(line));
  const marks = [...Map.groupBy(marksIn(kept, footnotes, remark), ({ footnote }) => footnote).values()].flatMap((candidates) => chosen(candidates, remark));
  const byLine = Map.groupBy(marks, ({ index }) => index);
  return {
    lines: kept.map((line, index) => withoutMarks(line, byLine.get(index) ?? [])),
    hung: new Map([...byLine.values()].map((found) => [found[0]?.at ?? 0, found.map(({ footnote }) => footnote)])),
  };
}

/** Raised digits are marks where they hang on a word or open a line; "m²" keeps its own. */
function withPlainMarks(line: Line): Line {
  if (!/[¹²³⁰-⁹]/.test(line.text)) return line;
  const text = line.text.replace(/^([¹²³⁰-⁹]+)\s*/, '$1\t').replaceAll(/(?<=^|\p{L}{2}[.,)”"’]?|\)|\d{4})[¹²³⁰-⁹]+/gu, (mark) => mark.normalize('NFKC'));
  return { ...line, text };
}

/** A star may hang on several words of a page; a number hangs on one word, the nearest. Others with that number are only doubts. */
function chosen(candidates: readonly Mark[], remark: Remark): readonly Mark[] {
  const [nearest, ...others] = candidates.toSorted((a, b) => Math.abs(a.at - a.footnote.at) - Math.abs(b.at - b.footnote.at));
  if (!nearest || nearest.footnote.mark === '*') return candidates;
  if (nearest.isAfterNumber) remark({ kind: 'footnote-mark', line: nearest.at, read: nearest.read, made: nearest.made });
  for (const other of others) remark({ kind: 'footnote-mark', line: other.at, read: other.read });
  return [nearest];
}

function withoutMarks(line: Line, marks: readonly Mark[]): Line {
  const text = marks.toSorted((a, b) => b.from - a.from).reduce((left, { from, to }) => left.slice(0, from) + left.slice(to), line.text);
  return text === line.text ? line : { ...line, text };
}

type Notes = { readonly footnotes: readonly Footnote[]; readonly belonging: ReadonlySet<Line> };

function footnotesIn(lines: readonly Line[], isHeading: (text: string) => boolean): Notes {
  const belonging = new Set<Line>();
  const footnotes: Footnote[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const opening = lines[index]?.text.match(OPENING);
    if (!opening) continue;
    const end = endOfFootnote(lines, index, isHeading);
    const own = lines.slice(index, end);
    for (const line of own) belonging.add(line);
    footnotes.push({ mark: opening[1] ?? '*', text: own.map(({ text }) => text).join(' ').slice(opening[0].length), at: own[0]?.at ?? 1 });
    index = end - 1;
  }
  return { footnotes, belonging };
}

/** A footnote goes on over a gap only while its sentence is open or a link is still to come. */
function endOfFootnote(lines: readonly Line[], from: number, isHeading: (text: string) => boolean): number {
  let end = from + 1;
  for (; end < lines.length; end += 1) {
    const [line, above] = [lines[end], lines[end - 1]];
    if (!line || !above || OPENING.test(line.text) || isHeading(line.text)) break;
    if (line.gap !== 'none' && (isWhole(above.text) || !(startsLower(line.text) || /^(?:www\.|https?:)/.test(line.text)))) break;
  }
  return end;
}

const isWhole = (footnote: string): boolean => (endsSentence(footnote) && !footnote.endsWith(':')) || /(?:www\.|https?:)\S+$/.test(footnote);

/** A place where a mark hangs: `from` to `to` in the line at `index`. */
type Mark = {
  readonly footnote: Footnote;
  readonly index: number;
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly isAfterNumber: boolean;
  readonly read: string;
  readonly made: string;
};

/** Where the number of a footnote, or a star, hangs on a word, a closing bracket or a year. "3.1.8" and "H1" are no such places. */
const HANGING = /(?:(?<=\p{L}{2}|\p{L}[.)”"’]|\))(?<word>\d{1,3})|(?<=(?<!\d)(?:19|20)\d\d)(?<year>\d{1,3})|(?<=\p{L})(?<star>\*))(?=$|[\s.,;:)”"])/gu;

/** Where no footnote has the number, a number that hangs on a word is told: it may be a misprint, or its footnote was lost. */
function marksIn(lines: readonly Line[], footnotes: readonly Footnote[], remark: Remark): readonly Mark[] {
  const known = Map.groupBy(footnotes, ({ mark }) => mark);
  return lines.flatMap((line, index) => [...line.text.matchAll(HANGING)].flatMap((found): readonly Mark[] => {
    const footnote = nearestTo(known.get(found[0]), line.at);
    const to = found.index + found[0].length;
    const word = line.text.slice(0, to).match(/\S+$/)?.[0] ?? '';
    if (!footnote) {
      if (/^\p{L}*\p{Ll}{4}[.)”]?\d+$/u.test(word)) remark({ kind: 'footnote-mark', line: line.at, read: glimpse(word) });
      return [];
    }
    // "offentliga tjänster.16." ends its sentence twice.
    const from = line.text[found.index - 1] === '.' && line.text[to] === '.' ? found.index - 1 : found.index;
    const isAfterNumber = found.groups?.['year'] !== undefined;
    return [{ footnote, index, from, to, at: line.at, isAfterNumber, read: glimpse(word), made: glimpse(word.slice(0, word.length - (to - from))) }];
  }));
}

const nearestTo = (footnotes: readonly Footnote[] | undefined, at: number): Footnote | undefined =>
  footnotes?.toSorted((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))[0];
