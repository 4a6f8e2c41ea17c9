import type { Level, Target } from '../../contract.ts';
import { everywhere, type Vocabulary } from './vocabulary/index.ts';

/** What one clause says: a share, a time, or nothing that is understood. */
type Fact = Omit<Target, 'text'>;

/** `isGuessed`: a percentage is given, but not of what; the level of the measure was taken. */
export type Understood = { readonly facts: readonly Fact[]; readonly isGuessed: boolean };

/** A year that is no part of another number ("612/2021" is a law). */
const YEAR = /(?<![\d/])(?:199\d|20\d\d|2100)(?!\d)/g;
const DASH = /^\s*[–—-]\s*$/;
const OF_LEVEL = {
  national: 'share-of-organisers', organiser: 'share-of-organisers', unit: 'share-of-units', stakeholder: 'share-of-producers',
} as const satisfies Record<Level, Fact['kind']>;

/** The facts of a bullet below a measure: each share and each point in time is one; a bullet without any is text. */
export function understood(text: string, measure: { readonly title: string; readonly level: Level }, vocabulary: Vocabulary): Understood {
  const clauses = clausesOf(text, vocabulary);
  const lineYears = yearsIn(text);
  const hasPercent = percentsIn(text, vocabulary).length > 0;
  let share: Fact['kind'];
  let isGuessed = false;
  const facts = clauses.flatMap((clause): readonly Fact[] => {
    const percents = percentsIn(clause, vocabulary);
    if (percents.length === 0 && !isShareOfSomething(clause, vocabulary)) return timesIn(clause, vocabulary);
    const printed = shareOf(clause, vocabulary) ?? share;
    // "Andelen enheter som läser 2032: 80 procent": the percentage is still to come.
    if (percents.length === 0 && hasPercent) {
      share = printed;
      return [];
    }
    isGuessed ||= printed === undefined;
    share = printed ?? shareOf(measure.title.split(' ')[0] ?? '', vocabulary) ?? OF_LEVEL[measure.level];
    return shareFacts(share, percents, yearsIn(clause).length > 0 ? yearsIn(clause) : lineYears);
  });
  return { facts: facts.length > 0 ? facts : [withoutTime(text, vocabulary)], isGuessed };
}

/** Sentences and their parts; the years of a list stay together. */
function clausesOf(text: string, { targets: { yearsAnd } }: Vocabulary): readonly string[] {
  const pieces = text.split(/(?<=[.;])\s+(?=\p{Lu})|(?<=[,:;])\s+/u);
  return pieces.reduce<readonly string[]>((made, piece) => {
    const [, behind] = piece.match(/^\d{4}(?!\d)([^\d.,;–-]*)/) ?? [];
    const isList = behind !== undefined && /\d{4},$/.test(made.at(-1) ?? '') && (behind.trim() === '' || yearsAnd.test(behind));
    return isList ? [...made.slice(0, -1), `${made.at(-1)} ${piece}`] : [...made, piece];
  }, []);
}

/** One year for all, or one for each percentage; else all the years that are named. */
function shareFacts(kind: Fact['kind'], percents: readonly number[], years: readonly number[]): readonly Fact[] {
  if (years.length > 1 && years.length !== percents.length) return percents.length === 0 ? [{ kind, years }] : percents.map((percent) => ({ kind, percent, years }));
  const time = (index: number): Fact => (years.length === 0 ? {} : { year: years[Math.min(index, years.length - 1)] });
  return percents.length === 0 ? [{ kind, ...time(0) }] : percents.map((percent, index) => ({ kind, percent, ...time(index) }));
}

const percentsIn = (clause: string, { targets: { percent } }: Vocabulary): readonly number[] =>
  [...clause.matchAll(new RegExp(percent, everywhere(percent)))].map(([, number]) => Number(number)).filter((number) => number >= 1 && number <= 100);

const yearsIn = (text: string): readonly number[] => [...text.matchAll(YEAR)].map(([year]) => Number(year));

/** "Andelen serviceanordnare som …": a share without a percentage. */
const isShareOfSomething = (clause: string, vocabulary: Vocabulary): boolean => vocabulary.targets.share.test(clause) && shareOf(clause, vocabulary) !== undefined;

/** The first thing named behind the percentage, or anywhere in the clause. */
function shareOf(clause: string, { targets: { shareOf: kinds, percent } }: Vocabulary): Fact['kind'] {
  const behind = clause.slice(Math.max(0, clause.search(percent)));
  const firstIn = (text: string): Fact['kind'] =>
    kinds.map(({ word, kind }) => ({ kind, at: text.search(word) })).filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at)[0]?.kind;
  return firstIn(behind) ?? firstIn(clause);
}

/** Each group of years in a clause, by the words before it: from, by, or the year of an evaluation. */
function timesIn(clause: string, vocabulary: Vocabulary): readonly Fact[] {
  const { from, by, evaluation, yearly } = vocabulary.targets;
  return yearGroups(clause, vocabulary).map(({ before, years, isSpan }): Fact => {
    const [year] = years;
    const single = years.length === 1 && year !== undefined ? { year } : { years };
    if (isSpan && !evaluation.test(clause)) return { kind: 'text', years };
    if (from.test(before)) return yearly.test(clause) ? { kind: 'yearly', ...single } : { kind: 'start', ...single };
    if (by.test(before)) return { kind: 'deadline', ...single };
    return evaluation.test(clause) ? { kind: 'evaluation', years } : { kind: 'text', ...single };
  });
}

type YearGroup = { readonly before: string; readonly years: readonly number[]; /** "2032–2034": each of them. */ readonly isSpan: boolean };

/** "2032 och 2034" is one group, as is "2032–2034". */
function yearGroups(clause: string, { targets: { yearsAnd } }: Vocabulary): readonly YearGroup[] {
  const groups: { before: string; years: number[]; isSpan: boolean; end: number }[] = [];
  for (const { 0: printed, index } of clause.matchAll(YEAR)) {
    const [year, end] = [Number(printed), index + printed.length];
    const last = groups.at(-1);
    const between = clause.slice(last?.end ?? 0, index);
    const isSpan = last !== undefined && DASH.test(between);
    if (last && (isSpan || yearsAnd.test(between))) {
      const first = isSpan ? (last.years.at(-1) ?? year) + 1 : year;
      for (let each = first; each <= year; each += 1) last.years.push(each);
      last.end = end;
      last.isSpan ||= isSpan;
    } else groups.push({ before: between, years: [year], isSpan: false, end });
  }
  return groups;
}

function withoutTime(text: string, { targets: { perYear, yearly } }: Vocabulary): Fact {
  if (perYear.test(text)) return { kind: 'count-per-year' };
  return yearly.test(text) ? { kind: 'yearly' } : { kind: 'text' };
}
