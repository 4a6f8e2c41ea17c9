import type { Level, Target } from '../../contract.ts';
import { everywhere, type Vocabulary } from './vocabulary/index.ts';

/** What one clause says: a share, a time, or nothing that is understood. */
type Fact = Omit<Target, 'text'>;

/** `isGuessed`: a percentage is given, but not of what; the level of the measure was taken. */
export type Understood = { readonly facts: readonly Fact[]; readonly isGuessed: boolean };

const YEAR = /(?<!\d)(?:199\d|20\d\d|2100)(?!\d)/g;
const OF_LEVEL = {
  national: 'share-of-organisers', organiser: 'share-of-organisers', unit: 'share-of-units', stakeholder: 'share-of-producers',
} as const satisfies Record<Level, Fact['kind']>;

/** The facts of a bullet below a measure: each share and each point in time is one; a bullet without any is text. */
export function understood(text: string, measure: { readonly title: string; readonly level: Level }, vocabulary: Vocabulary): Understood {
  const clauses = text.split(/(?<=[.;])\s+(?=\p{Lu})|(?<=[,:;])\s+(?!\d{4}\s*(?:[.,;]|$))/u);
  const lineYears = yearsIn(text);
  let share: Fact['kind'];
  let isGuessed = false;
  const facts = clauses.flatMap((clause): readonly Fact[] => {
    const percents = percentsIn(clause, vocabulary);
    if (percents.length === 0 && !isShareOfSomething(clause, vocabulary)) return timesIn(clause, vocabulary);
    const printed = shareOf(clause, vocabulary) ?? share;
    isGuessed ||= printed === undefined;
    share = printed ?? shareOf(measure.title.split(' ')[0] ?? '', vocabulary) ?? OF_LEVEL[measure.level];
    const years = yearsIn(clause).length > 0 ? yearsIn(clause) : lineYears;
    return (percents.length === 0 ? [undefined] : percents).map((percent, index) => shareFact(share, percent, years.length === 1 ? years[0] : years[index]));
  });
  return { facts: facts.length > 0 ? facts : [withoutTime(text, vocabulary)], isGuessed };
}

function shareFact(kind: Fact['kind'], percent: number | undefined, year: number | undefined): Fact {
  return { kind, ...(percent !== undefined && { percent }), ...(year !== undefined && { year }) };
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
  return yearGroups(clause, vocabulary).map(({ before, years }): Fact => {
    const [year] = years;
    const single = years.length === 1 && year !== undefined ? { year } : { years };
    if (from.test(before)) return yearly.test(clause) ? { kind: 'yearly', ...single } : { kind: 'start', ...single };
    if (by.test(before)) return { kind: 'deadline', ...single };
    return evaluation.test(clause) ? { kind: 'evaluation', years } : { kind: 'text', ...single };
  });
}

/** "2024 och 2026" is one group. */
function yearGroups(clause: string, { targets: { yearsAnd } }: Vocabulary): readonly { readonly before: string; readonly years: readonly number[] }[] {
  const groups: { before: string; years: number[]; end: number }[] = [];
  for (const { 0: year, index } of clause.matchAll(YEAR)) {
    const last = groups.at(-1);
    if (last && yearsAnd.test(clause.slice(last.end, index))) {
      last.years.push(Number(year));
      last.end = index + year.length;
    } else groups.push({ before: clause.slice(last?.end ?? 0, index), years: [Number(year)], end: index + year.length });
  }
  return groups;
}

function withoutTime(text: string, { targets: { perYear, yearly } }: Vocabulary): Fact {
  if (perYear.test(text)) return { kind: 'count-per-year' };
  return yearly.test(text) ? { kind: 'yearly' } : { kind: 'text' };
}
