import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import type { Level } from '../../contract.ts';
import { programmeTexts } from '../../texts.ts';
import { compareCodes, lastOf, parentOf, textOf, type Code } from './code.ts';
import { goalOpening, isAnyHeading, levelOf, measureOpening, spearheadOpening, type Opening } from './headings.ts';
import { endsSentence, type Line } from './line.ts';
import { isTableHeader } from './unglue.ts';
import type { Vocabulary } from './vocabulary/index.ts';
import { yearsAtEnd, yearsOf } from './years.ts';

/** Where something begins: `index` among the lines, `length` in lines. */
export type Landmark =
  | { readonly kind: 'spearhead' | 'goal'; readonly index: number; readonly opening: Opening }
  | { readonly kind: 'measure'; readonly index: number; readonly opening: Opening }
  /** `level` is undefined where a heading stands that no vocabulary knows. */
  | { readonly kind: 'level'; readonly index: number; readonly length: number; readonly level: Level | undefined; readonly text: string }
  | { readonly kind: 'closing'; readonly index: number };

/** A programme has some hundreds. More is no programme, and would cost more than a reader should wait. */
const MOST_OPENINGS = 5000;

type Found = { readonly index: number; readonly opening: Opening };

/** All landmarks in document order. Lists in the preface and the annex hold the same headings and are none. */
export function landmarksIn(lines: readonly Line[], vocabulary: Vocabulary): readonly Landmark[] {
  const openings = openingsIn(lines, vocabulary);
  refuseIfEndless(openings);
  const measures = measuresIn(lines, openings, vocabulary);
  const lastMeasure = measures.at(-1)?.index ?? -1;
  const closing = closingIn(lines, lastMeasure, vocabulary);
  const end = closing === -1 ? lines.length : closing;
  const goals = goalsIn(openings.goals, measures, end);
  const spearheads = spearheadsIn(openings.spearheads, goals, measures, end);
  const levels = measures.flatMap(({ index }): readonly Landmark[] => levelAbove(lines, index, vocabulary));
  const found: Landmark[] = [
    ...measures.map((each): Landmark => ({ kind: 'measure', ...each })),
    ...goals.map((each): Landmark => ({ kind: 'goal', ...each })),
    ...spearheads.map((each): Landmark => ({ kind: 'spearhead', ...each })),
    ...levels,
    ...(closing === -1 ? [] : [{ kind: 'closing' as const, index: closing }]),
  ];
  return found.sort((a, b) => a.index - b.index);
}

function refuseIfEndless({ measures, goals, spearheads }: Openings): void {
  if (measures.length + goals.length + spearheads.length <= MOST_OPENINGS) return;
  throw new Problem('invalid', message(programmeTexts, 'reader.tooMuch', { most: MOST_OPENINGS }));
}

/** Where a chapter or an annex behind the last table begins. */
function closingIn(lines: readonly Line[], lastMeasure: number, vocabulary: Vocabulary): number {
  const isClosing = (text: string): boolean => vocabulary.closing.some((each) => each.test(text));
  return lastMeasure < 0 ? -1 : lines.findIndex(({ text }, index) => index > lastMeasure && isClosing(text) && standsFree(lines, index, vocabulary));
}

type Openings = { readonly measures: readonly Found[]; readonly goals: readonly Found[]; readonly spearheads: readonly Found[] };

function openingsIn(lines: readonly Line[], vocabulary: Vocabulary): Openings {
  const all = (open: (text: string) => Opening | undefined): readonly Found[] =>
    lines.flatMap(({ text }, index) => {
      const opening = open(text);
      return opening ? [{ index, opening }] : [];
    });
  return {
    measures: all(measureOpening),
    goals: all((text) => goalOpening(text, vocabulary)),
    spearheads: all(spearheadOpening).filter(({ index }) => standsFree(lines, index, vocabulary)),
  };
}

/** Codes at the beginning of a line that open a measure and are no reference that a line happens to start with. */
function measuresIn(lines: readonly Line[], { measures, goals, spearheads }: Openings, vocabulary: Vocabulary): readonly Found[] {
  const withGoals = new Set([...measures.filter(({ opening }) => opening.code.length === 3), ...goals].map(({ opening }) => opening.code[0]));
  const kept: Found[] = [];
  for (const found of measures) {
    const { code, isMarked } = found.opening;
    if (code.length === 2 && withGoals.has(code[0])) continue;
    const isExpected = (): boolean => isNext(code, kept.at(-1), found.index, code.length === 3 ? goals : spearheads) || hasOwnTable(lines, found, kept.at(-1), vocabulary);
    if (isMarked || (standsFree(lines, found.index, vocabulary) && isExpected())) kept.push(found);
  }
  return kept;
}

function standsFree(lines: readonly Line[], index: number, vocabulary: Vocabulary): boolean {
  const above = lines[index - 1];
  if (lines[index]?.gap !== 'none' || !above) return true;
  if (endsSentence(above.text) || levelOf(above.text, vocabulary) !== undefined || looksLikeHeading(lines, index - 1, above.text, vocabulary)) return true;
  return yearsOf(above.text, vocabulary) !== undefined || yearsAtEnd(above.text, vocabulary) !== undefined;
}

/** Without its mark a code must carry on the counting: some steps on in the same section, or early in one whose heading has gone by. */
function isNext(code: Code, last: Found | undefined, index: number, sections: readonly Found[]): boolean {
  const before = last?.opening.code;
  const section = textOf(parentOf(code));
  if (before && textOf(parentOf(before)) === section) return lastOf(code) > lastOf(before) && lastOf(code) <= lastOf(before) + 10;
  if (before && compareCodes(code, before) < 0) return false;
  return lastOf(code) <= 10 && sections.some((each) => each.index < index && each.index > (last?.index ?? -1) && textOf(each.opening.code) === section);
}

/** Lines; the longest title and bullets that we know take nine. */
const LONGEST_HEAD = 14;

/** A number out of the counting opens a measure where the header of a table stands below it, before anything else is opened. */
function hasOwnTable(lines: readonly Line[], { index, opening }: Found, last: Found | undefined, vocabulary: Vocabulary): boolean {
  if (!last || textOf(parentOf(last.opening.code)) !== textOf(parentOf(opening.code))) return false;
  const below = lines.slice(index + 1, index + LONGEST_HEAD);
  return below.find(({ text }) => isTableHeader(text, vocabulary) || isAnyHeading(text, vocabulary) || yearsOf(text, vocabulary) !== undefined)?.text.search(vocabulary.tableHeader) === 0;
}

/** The heading of a goal is the first line with its code behind the last heading of any other goal, before its first measure. */
function goalsIn(candidates: readonly Found[], measures: readonly Found[], end: number): readonly Found[] {
  const chosen: Found[] = [];
  const firsts = firstOfEach(measures.filter(({ opening }) => opening.code.length === 3));
  for (const first of firsts) {
    const goal = textOf(parentOf(first.opening.code));
    const from = measures.findLast(({ index }) => index < first.index)?.index ?? -1;
    const between = candidates.filter(({ index }) => index > from && index < first.index);
    const lastOther = between.findLastIndex(({ opening }) => textOf(opening.code) !== goal);
    const heading = between[lastOther + 1];
    if (heading) chosen.push(heading);
  }
  const known = new Set(chosen.map(({ opening }) => textOf(opening.code)));
  const start = chosen[0]?.index ?? end;
  const bare = candidates.filter(({ index, opening }) => index > start && index < end && !known.has(textOf(opening.code)));
  return [...chosen, ...firstOfSame(bare)].sort((a, b) => a.index - b.index);
}

/** The heading of a spearhead stands before its first goal, or before its first measure where it has no goals. */
function spearheadsIn(candidates: readonly Found[], goals: readonly Found[], measures: readonly Found[], end: number): readonly Found[] {
  const parts = [...goals, ...measures].sort((a, b) => a.index - b.index);
  const numbers = [...new Set(parts.map(({ opening }) => opening.code[0]))];
  const chosen = numbers.flatMap((number): readonly Found[] => {
    const first = parts.find(({ opening }) => opening.code[0] === number)?.index ?? 0;
    const from = parts.findLast(({ index }) => index < first)?.index ?? -1;
    const heading = candidates.findLast(({ index, opening }) => opening.code[0] === number && index > from && index < first);
    return heading ? [heading] : [];
  });
  const last = parts.at(-1);
  const next = candidates.find(({ index, opening }) => last && index > last.index && index < end && opening.code[0] === (last.opening.code[0] ?? 0) + 1);
  return next ? [...chosen, next] : chosen;
}

/** The first measure of each section. */
function firstOfEach(measures: readonly Found[]): readonly Found[] {
  const seen = new Set<string>();
  return measures.filter(({ opening }) => {
    const section = textOf(parentOf(opening.code));
    return !seen.has(section) && seen.add(section);
  });
}

function firstOfSame(found: readonly Found[]): readonly Found[] {
  const seen = new Set<string>();
  return found.filter(({ opening }) => !seen.has(textOf(opening.code)) && seen.add(textOf(opening.code)));
}

/** The level heading directly above a measure: one to three lines, or one or two of words that no vocabulary knows. */
function levelAbove(lines: readonly Line[], index: number, vocabulary: Vocabulary): readonly Landmark[] {
  const candidates = [3, 2, 1].flatMap((length) => {
    const above = lines.slice(Math.max(0, index - length), index);
    if (above.length < length || above.slice(1).some(({ gap }) => gap === 'blank')) return [];
    return [{ index: index - length, length, text: above.map((line) => line.text).join(' ') }];
  });
  const found = candidates.find(({ text }) => levelOf(text, vocabulary)) ?? candidates.find((each) => each.length < 3 && looksLikeHeading(lines, each.index, each.text, vocabulary));
  return found ? [{ kind: 'level', level: levelOf(found.text, vocabulary), ...found }] : [];
}

/** A short paragraph with a capital and no full stop, behind a whole sentence or the years that end a table. */
function looksLikeHeading(lines: readonly Line[], index: number, text: string, vocabulary: Vocabulary): boolean {
  const above = lines[index - 1];
  if (lines[index]?.gap === 'none' || !above || text.length > 100 || !/^\p{Lu}[^.!?•]*$/u.test(text)) return false;
  if (goalOpening(text, vocabulary) || spearheadOpening(text) || isTableHeader(text, vocabulary)) return false;
  return endsSentence(above.text) || yearsOf(above.text, vocabulary) !== undefined || yearsAtEnd(above.text, vocabulary) !== undefined;
}
