import type { Goal } from '#capabilities/programme/index.ts';
import type { Names } from '#capabilities/organisations/index.ts';
import { MOST_BREAKS, type Comparability, type YearBreak, type YearCell, type YearLine, type YearRound } from '../contract/years.ts';
import { allOf, flowOf, sharesIn, type PairCount, type StatusCount } from './years-figures.ts';
import { isSameText, type Edition } from './years-links.ts';
import { comparedAnswers, comparedQuestions, comparedTogether, isComparable, type LinksOf, type Presence, type RoundInSeries, type Thread } from './years.ts';

// The lines of the table: goals, or one goal's questions, through the rounds of a series.

/** A version with what its questions stand in. */
export type Document = Edition & { readonly label: string; readonly goals: readonly Goal[] };

export const documentOf = (no: number, label: string, goals: readonly Goal[]): Document => ({
  no, label, goals, questions: goals.flatMap(({ section, measures }) =>
    measures.flatMap(({ tasks }) => tasks.flatMap(({ statements }) => statements.map(({ code, text, value }) => ({ code, text, goal: section.code, number: value?.kind ?? null }))))),
});

/** A line before it is counted: of which threads it is made. */
export type LineOfThreads = { readonly no: number; readonly key: string; readonly code: string; readonly text: Names; readonly version: string | null; readonly threads: readonly Thread[] };

type Found = { readonly key: string; readonly code: string; readonly text: Names; readonly version: string | null; readonly thread: Thread };

/**
 * Goals, in the order of the base year's version, which is the first document; what only other versions have comes last. A goal of another version is the base year's by its code and its title:
 * a code that was given to another goal is a line of its own.
 */
export function goalLines(threads: readonly Thread[], documents: readonly Document[]): readonly LineOfThreads[] {
  const [base] = documents;
  const order = new Map((base?.goals ?? []).map(({ section }, i) => [section.code, i]));
  const found = threads.flatMap((thread): readonly Found[] => {
    const document = documents.find(({ no }) => thread.codes.has(no));
    const goal = document && goalOf(document, thread.codes.get(document.no) ?? '');
    if (!document || !goal) return [];
    const { code, title } = goal.section;
    const same = base?.goals.find(({ section }) => section.code === code);
    const isBases = document === base || (same !== undefined && isSameText(same.section.title, title));
    return [{ key: isBases ? code : `${code}@${document.label}`, code, text: isBases ? (same?.section.title ?? title) : title, version: isBases ? null : document.label, thread }];
  });
  const groups = [...Map.groupBy(found, ({ key }) => key).values()];
  const place = ([first]: readonly Found[]): number => (first?.version === null ? (order.get(first.code) ?? order.size) : order.size);
  return groups.toSorted((a, b) => place(a) - place(b)).flatMap((group, no) => group.slice(0, 1).map(({ thread: _first, ...line }) => ({ ...line, no, threads: group.map(({ thread }) => thread) })));
}

const goalOf = ({ goals, questions }: Document, code: string): Goal | undefined => {
  const goal = questions.find((question) => question.code === code)?.goal;
  return goals.find(({ section }) => section.code === goal);
};

/** The questions of one line, each a line of its own: by the base year's code, where it has one. */
export const questionLines = (line: LineOfThreads, documents: readonly Document[]): readonly LineOfThreads[] =>
  line.threads.flatMap((thread, no) => {
    const document = documents.find((each) => thread.codes.has(each.no));
    const question = document?.questions.find(({ code }) => code === thread.codes.get(document.no));
    return document && question ? [{ no, key: `${document.no} ${question.code}`, code: question.code, text: question.text, version: document === documents[0] ? null : document.label, threads: [thread] }] : [];
  });

export type Series = { readonly rounds: readonly (RoundInSeries & Pick<YearRound, 'id'>)[]; readonly base: RoundInSeries & Pick<YearRound, 'id'>; readonly linksOf: LinksOf };
/** What was counted. `reached`: how many organisations have signed something of a line in a round, and how many of them something comparable in both years. */
export type Counted = {
  readonly counts: readonly StatusCount[]; readonly pairs: readonly PairCount[];
  readonly reached: readonly { readonly roundNo: number; readonly line: number; readonly organisations: number; readonly both: number }[];
  readonly present: ReadonlyMap<number, Pick<Presence, 'forms' | 'signed'>>;
};

/** Which threads are the same question in the base year and in each other round, before anybody is asked who answered: what the counting of pairs goes by. */
export const comparablePairs = (threads: readonly Thread[], { rounds, base, linksOf }: Series): readonly { readonly roundNo: number; readonly thread: number }[] =>
  rounds.filter((round) => round !== base).flatMap((round) =>
    threads.filter((thread) => isComparable(comparedQuestions(thread, base, round, { rounds, linksOf }))).map(({ no }) => ({ roundNo: round.no, thread: no })));

/** Of those, the threads that are the same question in so many other rounds: in all of them. */
export const comparableInAll = (pairs: ReturnType<typeof comparablePairs>, others: number): readonly number[] =>
  [...Map.groupBy(pairs, ({ thread }) => thread)].filter(([, rounds]) => rounds.length === others).map(([thread]) => thread);

/** The lines with their cells. Lines of which nothing was asked of anybody who signed are left out. */
export function yearLines(lines: readonly LineOfThreads[], series: Series, counted: Counted): readonly YearLine[] {
  const at = lookup(counted);
  return lines.map((line) => ({ ...line, threads: line.threads.filter(({ no }) => series.rounds.some((round) => at.counts(round.no, no).length > 0)) })).filter(({ threads }) => threads.length > 0)
    .map(({ key, code, text, version, ...line }) => ({ key, code, text, version, cells: series.rounds.map((round, i) => cellOf(line, round, { series, at, before: series.rounds[i - 1] })) }));
}

type Lookup = ReturnType<typeof lookup>;
function lookup({ counts, pairs, reached, present }: Counted) {
  const key = ({ roundNo, thread }: { readonly roundNo: number; readonly thread: number }): string => `${roundNo} ${thread}`;
  const [countsAt, pairsAt] = [Map.groupBy(counts, key), Map.groupBy(pairs, key)];
  const of = (roundNo: number, thread: number) => countsAt.get(key({ roundNo, thread })) ?? [];
  return {
    counts: of,
    pairs: (roundNo: number, thread: number) => pairsAt.get(key({ roundNo, thread })) ?? [],
    reached: (roundNo: number, line: number) => reached.find((each) => each.roundNo === roundNo && each.line === line) ?? { organisations: 0, both: 0 },
    presence: (roundNo: number): Presence => ({ forms: 0, signed: 0, ...present.get(roundNo), isAsked: (thread) => of(roundNo, thread).length > 0 }),
  };
}

type Around = { readonly series: Series; readonly at: Lookup; readonly before: RoundInSeries | undefined };
const ALONE: Comparability = { state: 'none', reason: null, year: null };

function cellOf({ no, threads }: Pick<LineOfThreads, 'no' | 'threads'>, round: Series['rounds'][number], { series, at, before }: Around): YearCell {
  const against = (other: RoundInSeries) => threads.map((thread) => ({ thread, is: comparedIn(thread, [other, round], { series, at }) }));
  const withBase = against(series.base);
  const comparable = withBase.filter(({ is }) => isComparable(is)).map(({ thread }) => thread);
  const isBase = round === series.base;
  const all = threads.map((thread) => at.counts(round.no, thread.no));
  const { organisations, both } = at.reached(round.no, no);
  const flow = flowOf(comparable.flatMap((thread) => at.pairs(round.no, thread.no)));
  return {
    roundId: round.id, code: threads.length === 1 ? (threads[0]?.codes.get(round.versionNo) ?? null) : null,
    base: isBase ? { ...ALONE, state: 'base' } : comparedTogether(withBase.map(({ is }) => is)),
    before: before ? comparedTogether(against(before).map(({ is }) => is)) : ALONE,
    all: allOf(all.flat()),
    over: isBase || sharesIn(flow).of + flow.off === 0 ? null : { questions: comparable.length, ofQuestions: all.filter((counts) => counts.length > 0).length, organisations: both, ofOrganisations: organisations, flow },
  };
}

function comparedIn(thread: Thread, [one, other]: readonly [RoundInSeries, RoundInSeries], { series: { rounds, linksOf }, at }: Pick<Around, 'series' | 'at'>): Comparability {
  return comparedAnswers(thread, comparedQuestions(thread, one, other, { rounds, linksOf }), [one, other].map((side) => [side, at.presence(side.no)] as const));
}

/** What breaks between the base year and another round, question by question: of what they ask, not of who has answered. */
export function breaksIn(lines: readonly YearLine[], roundId: YearRound['id'], crosswalks: YearBreak['crosswalks']): { readonly breaks: readonly YearBreak[]; readonly breaksInAll: number } {
  const all = lines.flatMap(({ code, text, cells }) => cells.flatMap(({ roundId: of, base: { reason, year } }): readonly YearBreak[] =>
    (of === roundId && reason !== null && reason !== 'not-there' && reason !== 'not-signed' ? [{ code, text, roundId, reason, year, crosswalks: reason === 'scale' || reason === 'not-asked' ? null : crosswalks }] : [])));
  return { breaks: all.slice(0, MOST_BREAKS), breaksInAll: all.length };
}
