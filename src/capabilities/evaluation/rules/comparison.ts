import type { CrosswalkChange, CrosswalkRow, Goal } from '#capabilities/programme/index.ts';
import { GoalCode, StatementCode, type Answer, type Proposal, type Status } from '../contract.ts';
import { MOVES, type ComparedStatement, type ComparisonPage, type Move } from '../contract/comparison.ts';
import { isSameAnswer } from './answers.ts';
import { askedHowFar } from './form.ts';
import { compareBy, isOffered, statementsByCode } from './proposals.ts';

// Two moments of the same organisation's answers. A question that is another one is never a better or a worse answer.

const STEPS: readonly Status[] = ['not-at-all', 'partly', 'fully'];

/** How an answer moved between two moments; null where the statement was not asked. */
export function moveOf(was: Answer | null, is: Answer | null, likeness: Proposal['likeness']): Move {
  if (!was) return 'only-now';
  if (!is) return 'only-then';
  if (!isOffered({ likeness })) return 'not-comparable';
  if (was.status === is.status) return isSameAnswer(was, is) ? 'same' : 'words';
  const [from, to] = [stepOf(was), stepOf(is)];
  return from < 0 || to < 0 ? 'other' : to > from ? 'better' : 'worse';
}

const stepOf = ({ status }: Answer): number => (status === null ? -1 : STEPS.indexOf(status));

/** A moment: what was asked and answered, over which version of the programme. */
export type At = { readonly answers: ReadonlyMap<string, Answer>; readonly goals: readonly Goal[] };

/** One line: by which code something was asked at each moment, and what a crosswalk says of the two; null where the codes are all that is known. */
type Pair = { readonly from: string | null; readonly to: string | null; readonly change: CrosswalkChange | null };

/**
 * Every statement that was asked at either moment, by goal in the order of the later version; goals that only the earlier one has come last. `crosswalk`: what holds
 * between the two versions, if anything does. What it does not map stands on lines of its own.
 */
export function comparedGoals(was: At, is: At, crosswalk?: readonly CrosswalkRow[]): ComparisonPage['goals'] {
  const asked = { before: statementsByCode(was.goals), after: statementsByCode(is.goals) };
  const goals = [...is.goals, ...was.goals.filter(({ section }) => !is.goals.some((own) => own.section.code === section.code))];
  const [goalThen, goalNow] = [new Map(codesOf(was.goals)), new Map(codesOf(is.goals))];
  const all = (crosswalk ?? pairsByCode([...goalNow.keys()], [...goalThen.keys()])).filter(({ from, to }) => (from !== null && was.answers.has(from)) || (to !== null && is.answers.has(to)));
  const [howFarThen, howFarNow] = [askedHowFar(was.goals), askedHowFar(is.goals)];
  const compared = all.map((pair) => ({
    goal: (pair.to === null ? goalThen.get(pair.from ?? '') : goalNow.get(pair.to)) ?? '',
    statement: { ...comparedStatement(pair, { was, is, ...asked }), asksHowFar: pair.to === null ? howFarThen.has(pair.from ?? '') : howFarNow.has(pair.to) },
  }));
  return goals.flatMap(({ section }) => {
    const statements = compared.filter(({ goal }) => goal === section.code).map(({ statement }) => statement).sort((a, b) => byCode(a.code, b.code));
    return statements.length === 0 ? [] : [{ code: GoalCode.parse(section.code), title: section.title, statements }];
  });
}

function pairsByCode(after: readonly string[], before: readonly string[]): readonly Pair[] {
  const [known, then] = [new Set(after), new Set(before)];
  return [...after.map((code) => ({ from: then.has(code) ? code : null, to: code, change: null })), ...before.filter((code) => !known.has(code)).map((code) => ({ from: code, to: null, change: null }))];
}

const codesOf = (goals: readonly Goal[]): readonly (readonly [string, string])[] => goals.flatMap((goal) => [...statementsByCode([goal]).keys()].map((code) => [code, goal.section.code] as const));
const byCode = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

type Sides = { readonly was: At; readonly is: At; readonly before: ReturnType<typeof statementsByCode>; readonly after: ReturnType<typeof statementsByCode> };
function comparedStatement({ from, to, change }: Pair, sides: Sides): Omit<ComparedStatement, 'asksHowFar'> {
  const [asked, asks] = [sides.before.get(from ?? ''), sides.after.get(to ?? '')];
  const [was, is] = [sides.was.answers.get(from ?? '') ?? null, sides.is.answers.get(to ?? '') ?? null];
  const likeness = asked && asks ? compareBy(change, asked, asks).likeness : 'same';
  return {
    code: StatementCode.parse(to ?? from), ...(from !== null && to !== null && from !== to && { from: StatementCode.parse(from) }), text: (asks ?? asked)?.text ?? {}, likeness, move: moveOf(was, is, likeness), was, is,
  };
}

/** How many statements moved in which way. */
export function countMoves(goals: ComparisonPage['goals']): ComparisonPage['counts'] {
  const moves = goals.flatMap(({ statements }) => statements.map(({ move }) => move));
  return Object.fromEntries(MOVES.map((move) => [move, moves.filter((each) => each === move).length])) as Record<Move, number>; // of all moves
}

/** Without what is the same, and without goals where nothing is left. */
export const onlyChanged = (goals: ComparisonPage['goals']): ComparisonPage['goals'] =>
  goals.map((goal) => ({ ...goal, statements: goal.statements.filter(({ move }) => move !== 'same') })).filter(({ statements }) => statements.length > 0);
