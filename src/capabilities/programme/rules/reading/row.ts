import { endsSentence, startsLower } from './line.ts';
import { paragraphsOf, part, type Passage } from './passage.ts';
import { endOfUnknown, listedItems, PARTS, phraseAt, type Item, type Names, type Phrase } from './party-phrase.ts';
import { skipSpace } from './party-names.ts';

/** A row cut into its cells. `doubt`: another cut was as plausible. `party` is undefined where none could be found. */
export type Cells = { readonly task: Passage; readonly party?: Phrase; readonly statements: Passage; readonly doubt?: 'split' };

/** How sure a place is: a paragraph of its own, behind a sentence, or only at the start of a line. */
type Place = { readonly at: number; readonly rank: 1 | 2 | 3 };

/**
 * Task | party | statements. The usual row keeps them in paragraphs; a short one runs them together. The first place where a known
 * party stands and a statement follows is the party cell; a party that no list knows is found by where it stands.
 */
export function cellsOf(row: Passage, names: Names): Cells {
  const known = knownPhrases(row, names);
  const [first, second] = known;
  if (first) {
    const party = withNamesBefore(row, first.phrase, names);
    return cutAt(row, party, (first.rank === 3 && !isOwnParagraph(row, party)) || (second !== undefined && second.rank < 3));
  }
  const unknown = unknownPhrase(row, names);
  return unknown ? cutAt(row, unknown, false) : withoutParty(row);
}

export const isOwnParagraph = (row: Passage, { from, end }: Phrase): boolean =>
  paragraphsOf(row).some(({ offset, passage }) => offset === from && passage.raw.trimEnd().length === end - from);

/** A row whose years were lost runs into the next: a second party cell, with a task before it. */
export function joinedRows(row: Passage, names: Names): readonly Passage[] {
  const [first, ...others] = knownPhrases(row, names).filter(({ rank }) => rank < 3);
  if (!first) return [row];
  const starts = others.filter(({ rank }) => rank === 1).map(({ phrase }) => ({ phrase, before: paragraphsBetween(row, first.phrase.end, phrase.from) }));
  const second = starts.find(({ before }) => before.length >= 2);
  const task = second?.before.at(-1);
  if (!task || !endsSentence(task.passage.raw)) return [row];
  const cut = first.phrase.end + task.offset;
  return [part(row, 0, cut), ...joinedRows(part(row, cut), names)];
}

const paragraphsBetween = (row: Passage, from: number, to: number): ReturnType<typeof paragraphsOf> => paragraphsOf(part(row, from, to));

type Ranked = { readonly phrase: Phrase; readonly rank: Place['rank'] };

/** Every party cell with a known name, sure places first when a doubtful one is all that else there is. */
function knownPhrases(row: Passage, names: Names): readonly Ranked[] {
  const found: Ranked[] = [];
  for (const { at, rank } of placesIn(row)) {
    if (at < (found.at(-1)?.phrase.end ?? 1)) continue;
    const phrase = phraseAt(row.raw, at, names);
    if (phrase && !(phrase.lostCoordinator && !endsSentence(row.raw.slice(0, at)))) found.push({ phrase, rank });
  }
  const sure = found.filter(({ rank }) => rank < 3);
  return sure.length > 0 ? sure : found;
}

function placesIn(row: Passage): readonly Place[] {
  const starts = paragraphsOf(row).map(({ offset }): Place => ({ at: offset, rank: 1 }));
  const taken = new Set(starts.map(({ at }) => at));
  const places = [...starts];
  for (const { index, 0: space } of row.raw.matchAll(/\s+/g)) {
    const at = index + space.length;
    const isBehindSentence = endsSentence(row.raw.slice(Math.max(0, index - 10), index));
    if (taken.has(at) || !(isBehindSentence || space.includes('\n'))) continue;
    places.push({ at, rank: isBehindSentence ? 2 : 3 });
  }
  return places.sort((a, b) => a.at - b.at);
}

/** "Sagoklubben i byn, Centret": the cell begins before the known name, with names that no list knows. */
function withNamesBefore(row: Passage, phrase: Phrase, names: Names): Phrase {
  const before = row.raw.slice(0, phrase.from);
  const sentenceEnd = before.search(/(?<=[.!?][)”"]?)\s+[^.!?]*[,/;&]\s*$/u);
  if (sentenceEnd === -1) return phrase;
  const from = skipSpace(before, sentenceEnd);
  const cell = before.slice(from).trimEnd().slice(0, -1);
  if (!isCell(cell) || cell.length > 100 || !/^\p{Lu}/u.test(cell)) return phrase;
  const items = listedItems(cell, 0, names).map((item) => ({ ...item, from: item.from + from, to: item.to + from }));
  return { ...phrase, from, items: [...items, ...phrase.items] };
}

function cutAt(row: Passage, party: Phrase, isDoubtful: boolean): Cells {
  return { task: part(row, 0, party.from), party, statements: part(row, party.end), ...(isDoubtful && { doubt: 'split' as const }) };
}

/** A party that no list knows: a short paragraph between two that end with a full stop, or the words before a second capital. */
function unknownPhrase(row: Passage, names: Names): Phrase | undefined {
  const paragraphs = paragraphsOf(row);
  const behindTask = paragraphs.findIndex((_, index) => index > 0 && endsSentence(paragraphs[index - 1]?.passage.raw ?? ''));
  const isBehindSentence = (index: number): boolean => behindTask > 0 && index >= behindTask && endsSentence(paragraphs[index - 1]?.passage.raw ?? '');
  const own = paragraphs.slice(0, -1).find(({ passage }, index) => isBehindSentence(index) && isCell(passage.raw) && !startsLower(paragraphs[index + 1]?.passage.raw ?? ''));
  if (own) return { from: own.offset, end: own.offset + own.passage.raw.trimEnd().length, items: itemsOf(own, names), lostCoordinator: false };
  const first = paragraphs[behindTask];
  return (behindTask > 0 && first && wordsBeforeCapital(row, first.offset, names)) || behindSentence(row, names);
}

const isCell = (raw: string): boolean => raw.length <= 160 && !/[.!?]\s*$/.test(raw) && raw.split(/\s+/).length <= 16;

const itemsOf = ({ passage, offset }: { readonly passage: Passage; readonly offset: number }, names: Names): readonly Item[] =>
  listedItems(passage.raw, 0, names).map((item) => ({ ...item, from: item.from + offset, to: item.to + offset }));

/** "Sagoklubben Av gammal vana …": the name ends where the second capital begins. */
function wordsBeforeCapital(row: Passage, from: number, names: Names): Phrase | undefined {
  let end = endOfUnknown(row.raw, from, names);
  for (let next = skipSpace(row.raw, end); PARTS.test(row.raw.charAt(next)); next = skipSpace(row.raw, end)) {
    end = endOfUnknown(row.raw, skipSpace(row.raw, next + 1), names);
  }
  const cell = row.raw.slice(from, end);
  const isFollowed = /^\s+[\p{Lu}\d”"]/u.test(row.raw.slice(end));
  if (!isFollowed || !isCell(cell) || !/^\p{Lu}/u.test(cell)) return undefined;
  return { from, end, items: listedItems(cell, 0, names).map((item) => ({ ...item, from: item.from + from, to: item.to + from })), lostCoordinator: false };
}

/** The same in the middle of a line: "… läses. Sagoklubben Av gammal …"; there a name has four words at most. */
function behindSentence(row: Passage, names: Names): Phrase | undefined {
  // A task has some sentences; behind more than these no party cell is to be looked for.
  for (const { at } of placesIn(row).filter(({ rank }) => rank === 2).slice(0, 12)) {
    const phrase = wordsBeforeCapital(row, at, names);
    if (phrase && row.raw.slice(phrase.from, phrase.end).split(/\s+/).length <= 4) return phrase;
  }
  return undefined;
}

/** No party at all: the first paragraph, or else the first sentence, is the task. */
function withoutParty(row: Passage): Cells {
  const [first, second] = paragraphsOf(row);
  const sentence = row.raw.search(/(?<=[.!?])\s+(?=\p{Lu})/u);
  const cut = second && endsSentence(first?.passage.raw ?? '') ? second.offset : sentence === -1 ? row.raw.length : sentence;
  return { task: part(row, 0, cut), statements: part(row, cut) };
}
