import { beside, goesAgainst, locatedIn, type EvidenceLeft } from '#capabilities/evaluation/index.ts';
import type { Goal } from '#capabilities/programme/index.ts';
import type { Distribution, Spread } from '../contract.ts';
import { QuestionKey, type Question, type QuestionedStatement } from '../contract/quality.ts';
import { sum } from './distribution.ts';
import type { AskedMeasure, AskedStatement, EarlierAnswer } from './needs.ts';
import { notApplicableIn } from './not-applicable.ts';
import { isComparable } from './years.ts';

// What an organisation may want to look at once more in its own answers before others read them. A question, never a fault: each has its rule, and nothing is held up by it.

/** Fewer answers that are alike say nothing: a short form may well be all "fully". */
export const LEAST_SAME = 10;
/** From "fully" to "not at all", or the other way. */
const JUMP = 2;
const [BLANK, FULLY, NOT_AT_ALL, NOT_APPLICABLE] = [0, 1, 3, 4];

export type QualityGround = {
  readonly goals: readonly Goal[];
  /** What the organisation was asked itself, with what it answered before. */
  readonly measures: readonly AskedMeasure[];
  /** Null where it may not be seen. */
  readonly evidence: EvidenceLeft | null;
  /** What its units answered, by statement. */
  readonly units: ReadonlyMap<string, Distribution>;
  readonly spreads: readonly Spread[];
  /** Whether the units' numbers may be seen. */
  readonly isOwnPeoples: boolean;
};

type Placed = AskedStatement & { readonly goal: string };

/** In the order of their kinds, and in each as the programme does. */
export function questionsOf(ground: QualityGround): readonly Question[] {
  const asked = ground.measures.flatMap(({ goal, statements }) => statements.map((statement): Placed => ({ ...statement, goal })));
  return [...withoutEvidence(asked, ground), ...allSame(asked), ...notApplicable(asked, ground), ...againstUnits(asked, ground), ...jumps(asked, ground)];
}

const NONE = { goal: null, whose: 'own', status: null, peers: null, statements: [] } as const;
const key = (is: Question['is'], of: string): QuestionKey => QuestionKey.parse(`${is} ${of}`);
const said = ({ code, text, status: is }: AskedStatement, more: Partial<QuestionedStatement> = {}): QuestionedStatement => ({ code, text, is, was: null, wasYear: null, units: null, ...more });

/** One question for each goal that something was found in. `of`: of how many answers of a goal it could have been. */
function byGoal(is: Question['is'], goals: readonly Goal[], found: ReadonlyMap<string, readonly QuestionedStatement[]>, of: (goal: string) => number): readonly Question[] {
  return goals.flatMap(({ section: { code, title } }) => {
    const statements = found.get(code);
    return statements ? [{ ...NONE, key: key(is, code), is, goal: { code, title }, n: new Set(statements.map((each) => each.code)).size, of: of(code), statements }] : [];
  });
}

const grouped = (found: readonly { readonly goal: string; readonly statement: QuestionedStatement }[]): ReadonlyMap<string, readonly QuestionedStatement[]> =>
  new Map([...Map.groupBy(found, ({ goal }) => goal)].map(([goal, own]) => [goal, own.map(({ statement }) => statement)]));

/** "Fully" where the round asks for evidence of it, and there is none. */
function withoutEvidence(asked: readonly Placed[], { goals, evidence }: QualityGround): readonly Question[] {
  if (!evidence) return [];
  const found = asked.flatMap((each) => (evidence.asked.get(each.code) === false ? [{ goal: each.goal, statement: said(each) }] : []));
  return byGoal('without-evidence', goals, grouped(found), (goal) => asked.filter((each) => each.goal === goal && evidence.asked.has(each.code)).length);
}

/** The same answer to everything. Blank is no answer. */
function allSame(asked: readonly Placed[]): readonly Question[] {
  const statuses = asked.map(({ status }) => status).filter((status) => status !== BLANK);
  const [first] = statuses;
  if (first === undefined || statuses.length < LEAST_SAME || statuses.some((status) => status !== first)) return [];
  return [{ ...NONE, key: key('all-same', 'own'), is: 'all-same', n: statuses.length, of: statuses.length, status: first }];
}

/** Oftener "not applicable" than its peers, of its own answers and of its units'. */
function notApplicable(asked: readonly Placed[], { units, spreads }: QualityGround): readonly Question[] {
  const ofStatus = (wanted: number): number => asked.filter(({ status }) => status === wanted).length;
  const own: Distribution = { asked: asked.length, fully: ofStatus(FULLY), partly: ofStatus(2), notAtAll: ofStatus(NOT_AT_ALL), notApplicable: ofStatus(NOT_APPLICABLE) };
  const both = [{ goal: '', isOwn: true, distribution: own }, { goal: '', isOwn: false, distribution: sum([...units.values()]) }];
  return ([true, false] as const).flatMap((isOwn) => {
    const found = notApplicableIn(both, isOwn, spreads);
    const whose = isOwn ? 'own' : 'units';
    return found?.isAbovePeers
      ? [{ ...NONE, key: key('not-applicable', whose), is: 'not-applicable' as const, whose, n: found.n, of: found.of, peers: found.peers, statements: isOwn ? asked.filter(({ status }) => status === NOT_APPLICABLE).map((each) => said(each)) : [] }] : [];
  });
}

/** The organisation says "fully" itself, and at least a quarter of its units that answered the question beside it say "not at all". */
function againstUnits(asked: readonly Placed[], { goals, units, isOwnPeoples }: QualityGround): readonly Question[] {
  const located = locatedIn(goals);
  const own = new Map(asked.map((each) => [each.code, each]));
  const ours = located.filter(({ code }) => own.has(code));
  const found = located.filter(({ code }) => units.has(code)).flatMap((statement) => beside(statement, ours).flatMap(({ code }) => {
    const [answer, counts] = [own.get(code), units.get(statement.code)];
    if (answer?.status !== FULLY || !counts || !goesAgainst('fully', counts)) return [];
    const [no, of] = isOwnPeoples ? [counts.notAtAll, counts.fully + counts.partly + counts.notAtAll] : [null, null];
    return [{ goal: answer.goal, statement: said(answer, { units: { code: statement.code, text: statement.text, no, of } }) }];
  }));
  return byGoal('against-units', goals, grouped(found), (goal) => asked.filter((each) => each.goal === goal && each.status === FULLY).length);
}

/** From "fully" to "not at all" or the other way since the latest comparable answer. */
function jumps(asked: readonly Placed[], { goals }: QualityGround): readonly Question[] {
  const both = asked.flatMap((each) => { const last = lastComparable(each); return last && isOnScale(each.status) && isOnScale(last.status) ? [{ each, last }] : []; });
  const found = both.filter(({ each, last }) => Math.abs(each.status - last.status) >= JUMP).map(({ each, last }) => ({ goal: each.goal, statement: said(each, { was: last.status, wasYear: last.year }) }));
  return byGoal('jump', goals, grouped(found), (goal) => both.filter(({ each }) => each.goal === goal).length);
}

const isOnScale = (status: number): boolean => status >= FULLY && status <= NOT_AT_ALL;
const lastComparable = ({ earlier }: AskedStatement): EarlierAnswer | undefined => earlier.find(({ comparable }) => isComparable(comparable));

/** Whether anything may be compared with an earlier answer. */
export const hasEarlier = (measures: readonly AskedMeasure[]): boolean => measures.some(({ statements }) => statements.some((statement) => lastComparable(statement)));

/** A question's place on the page: where whoever says something comes back to. */
export const questionId = (key: string): string => `q-${key.replaceAll(/[^\w-]/g, '-')}`;

/** What a question is asked of: once it is other answers, what was said to it may no longer be so. Of counts only that they are asked about. */
export const aboutOf = ({ is, whose, status, statements }: Question): unknown => ({ is, whose, status, statements: is === 'not-applicable' ? [] : statements.map(({ code, is: now, was, units }) => [code, now, was, units?.code ?? null]) });

