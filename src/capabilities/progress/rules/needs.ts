import type { Names } from '#capabilities/organisations/index.ts';
import type { Finding, Findings, FoundStatement, NotCompared, PeerSpread } from '../contract/needs.ts';
import type { Comparability } from '../contract/years.ts';
import { isComparable } from './years.ts';

// Strengths and needs of one organisation in a round. By measure: of statements there are too many for a page that is read in a meeting, and a goal hides what goes forward beside what goes back.
// A measure is also what has a target, and what somebody can decide on. Nothing is put in an order by result: findings stand as the programme does.

/** One answer of an earlier round that is signed, and how that round compares with this one. */
export type EarlierAnswer = { readonly year: number; readonly status: number; readonly comparable: Comparability };
/** A statement that was asked in the round, with what the same organisation answered to it before: the latest first. */
export type AskedStatement = { readonly code: string; readonly text: Names; readonly status: number; readonly earlier: readonly EarlierAnswer[] };
export type AskedMeasure = { readonly code: string; readonly title: Names; readonly goal: string; readonly statements: readonly AskedStatement[]; /** Of whom the organisation's own signed answers are one. */ readonly spread: PeerSpread | null };

/** Of fewer others nothing is said. */
export const LEAST_PEERS = 5;
/** So many of each kind are shown; the others stand below, to be opened. */
export const FEW = 5;

const [BLANK, FULLY, NOT_AT_ALL] = [0, 1, 3];
const isOnScale = (status: number): boolean => status >= FULLY && status <= NOT_AT_ALL;
const isWeak = (status: number): boolean => status > FULLY && status <= NOT_AT_ALL;

/** `isSigned`: whether the organisation's own answers are among those of the spreads. */
export function findingsOf(measures: readonly AskedMeasure[], { isSigned }: { readonly isSigned: boolean }): Findings {
  const followed = measures.map((measure) => ({ ...measure, statements: measure.statements.map((statement) => follow(statement)), spread: enoughPeers(measure.spread, isSigned) }));
  const statements = followed.flatMap((measure) => measure.statements);
  const onScale = followed.filter((measure) => measure.statements.some(({ status }) => isOnScale(status)));
  return {
    findings: [moved, stuck, belowPeers, notBegun, strength].flatMap((rule) => followed.flatMap((measure) => rule(measure) ?? [])),
    asked: statements.length, compared: statements.filter(({ last }) => last).length, notCompared: notComparedIn(statements),
    withoutPeers: onScale.filter(({ spread }) => spread === null).length, measures: onScale.length,
  };
}

/** `last`: the latest earlier answer that may be compared; `run`: it and those before it, as long as none is met that may not be. */
type Followed = AskedStatement & { readonly last: EarlierAnswer | undefined; readonly run: readonly EarlierAnswer[] };
type FollowedMeasure = Omit<AskedMeasure, 'statements'> & { readonly statements: readonly Followed[] };

function follow(statement: AskedStatement): Followed {
  const may = statement.earlier.map(({ comparable }) => isComparable(comparable));
  const from = may.indexOf(true);
  const end = from < 0 ? -1 : may.indexOf(false, from);
  return { ...statement, last: statement.earlier[from], run: from < 0 ? [] : statement.earlier.slice(from, end < 0 ? undefined : end) };
}

/** Those who are not the organisation itself have to be enough. */
const enoughPeers = (spread: PeerSpread | null, isSigned: boolean): PeerSpread | null => (spread && spread.organisations - (isSigned ? 1 : 0) >= LEAST_PEERS ? spread : null);

const found = ({ code, text, status: is, last }: Followed, since: number | null = null): FoundStatement => ({ code, text, is, was: last?.status ?? null, wasYear: last?.year ?? null, since });

type Told = Pick<Finding, 'is' | 'n' | 'of' | 'statements'> & Partial<Finding>;
const finding = ({ code, title, goal }: FollowedMeasure, told: Told): Finding => ({ measure: { code, title, goal }, forward: 0, back: 0, notAtAll: 0, blank: 0, since: null, peers: null, ...told });

const earliest = (years: readonly (number | null)[]): number | null => years.reduce<number | null>((least, year) => (year === null || (least !== null && least <= year) ? least : year), null);

/** A step along the scale since the latest comparable year, forwards or backwards: of statements that were on the scale both times. */
function moved(measure: FollowedMeasure): Finding | undefined {
  const both = measure.statements.flatMap((statement) => (statement.last && isOnScale(statement.status) && isOnScale(statement.last.status) ? [{ statement, step: statement.last.status - statement.status }] : []));
  const steps = both.filter(({ step }) => step !== 0);
  if (steps.length === 0) return undefined;
  const statements = steps.map(({ statement }) => found(statement));
  return finding(measure, {
    is: 'moved', n: steps.length, of: both.length, forward: steps.filter(({ step }) => step > 0).length, back: steps.filter(({ step }) => step < 0).length,
    since: earliest(statements.map(({ wasYear }) => wasYear)), statements,
  });
}

/** Not fully now and the comparable time before, without a step forward between the two. */
function stuck(measure: FollowedMeasure): Finding | undefined {
  const statements = measure.statements.flatMap((statement) => {
    const { status, last, run } = statement;
    return last && isWeak(status) && isWeak(last.status) && status >= last.status ? [found(statement, firstOf(run, isWeak))] : [];
  });
  const of = measure.statements.filter(({ status }) => isOnScale(status)).length;
  return statements.length === 0 ? undefined : finding(measure, { is: 'stuck', n: statements.length, of, since: earliest(statements.map(({ since }) => since)), statements });
}

/** The first of the years running in which something held. */
function firstOf(run: readonly EarlierAnswer[], held: (status: number) => boolean): number | null {
  const end = run.findIndex(({ status }) => !held(status));
  return (end < 0 ? run.at(-1) : run[end - 1])?.year ?? null;
}

/** A smaller share of "fully" than the lower quartile of those of the same kind. */
function belowPeers(measure: FollowedMeasure): Finding | undefined {
  const onScale = measure.statements.filter(({ status }) => isOnScale(status));
  const fully = onScale.filter(({ status }) => status === FULLY).length;
  if (!measure.spread || onScale.length === 0 || fully / onScale.length >= measure.spread.low) return undefined;
  return finding(measure, { is: 'below-peers', n: fully, of: onScale.length, peers: measure.spread, statements: onScale.filter(({ status }) => isWeak(status)).map((statement) => found(statement)) });
}

/** Nothing of what is asked and applies is more than "not at all" or unanswered. */
function notBegun(measure: FollowedMeasure): Finding | undefined {
  const applies = measure.statements.filter(({ status }) => isOnScale(status) || status === BLANK);
  const [notAtAll, blank] = [NOT_AT_ALL, BLANK].map((wanted) => applies.filter(({ status }) => status === wanted).length) as [number, number]; // of two
  if (applies.length === 0 || notAtAll + blank < applies.length) return undefined;
  return finding(measure, { is: 'not-begun', n: notAtAll + blank, of: applies.length, notAtAll, blank, statements: applies.map((statement) => found(statement)) });
}

/** Everything that applies is answered fully, and each of it was so the comparable time before as well. All of it is no less than anybody's. */
function strength(measure: FollowedMeasure): Finding | undefined {
  const applies = measure.statements.filter(({ status }) => isOnScale(status) || status === BLANK);
  if (applies.length === 0 || !applies.every(({ status, last }) => status === FULLY && last?.status === FULLY)) return undefined;
  const statements = applies.map((statement) => found(statement, firstOf(statement.run, (status) => status === FULLY)));
  // Since the latest of them: from then on it held of all.
  return finding(measure, { is: 'strength', n: applies.length, of: applies.length, since: Math.max(...statements.flatMap(({ since }) => since ?? [])), peers: measure.spread, statements });
}

/** Why what is not held against an earlier year is not: by the latest round that asked it. */
function notComparedIn(statements: readonly Followed[]): readonly NotCompared[] {
  const without = statements.flatMap(({ code, last, earlier: [latest] }) => (last ? [] : [{ code, reason: latest?.comparable.reason ?? ('first' as const) }]));
  return [...Map.groupBy(without, ({ reason }) => reason)].map(([reason, own]) => ({ reason, n: own.length, codes: own.map(({ code }) => code) }));
}
