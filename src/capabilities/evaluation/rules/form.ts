import type * as z from 'zod';
import { isOfWholeMeasure, type Goal } from '#capabilities/programme/index.ts';
import { GoalCode, StatementCode, STATEMENTS_A_PAGE, type Answer, type AskedStatement, type FormAbilities, type FormPage, type GoalTally, type Round, type TakenOut, type TakenProposal, type Tally } from '../contract.ts';
import { marksAt, NO_MARKS } from './marks.ts';
import { isOffered, type FoundProposal } from './proposals.ts';

/** The goals of which something is asked, in the programme's order. */
export const askedGoals = (goals: readonly Goal[], asked: ReadonlySet<string>): readonly GoalCode[] =>
  goals.filter(({ measures }) => measures.some(({ tasks }) => tasks.some(({ statements }) => statements.some(({ code }) => asked.has(code))))).map(({ section }) => GoalCode.parse(section.code));

type Proposals = ReadonlyMap<string, FoundProposal>;
const NO_PROPOSALS: Proposals = new Map();

/** How far each of them has come, and how much of the rest there are proposals for. */
export function goalTallies(goals: readonly Goal[], answers: ReadonlyMap<string, Answer>, proposals = NO_PROPOSALS): readonly GoalTally[] {
  return goals.flatMap(({ section, measures }) => {
    const asked = measures.flatMap(({ tasks }) => tasks.flatMap(({ statements }) => statements)).flatMap(({ code }) => {
      const answer = answers.get(code);
      return answer ? [{ status: answer.status, proposal: proposals.get(code) }] : [];
    });
    const proposed = asked.filter(({ status, proposal }) => status === null && proposal && isOffered(proposal)).length;
    return asked.length === 0 ? [] : [{ code: GoalCode.parse(section.code), title: section.title, tally: tallyOf(asked), proposals: proposed }];
  });
}

/**
 * The goal of a page: the one that is wanted, or the first; also where the one that is wanted is asked no more, for whoever still has the page of it has written there. Of whom
 * nothing is asked there is a page too: to say so, and for a tenant to sign what is below it. Undefined where the programme has no such goal.
 */
export function goalToShow(goals: readonly Goal[], tallies: readonly GoalTally[], wanted: string | undefined): Goal | undefined {
  if (wanted !== undefined && !goals.some(({ section }) => section.code === wanted)) return undefined;
  const code = tallies.find((tally) => tally.code === wanted)?.code ?? tallies[0]?.code;
  return code === undefined ? goals[0] : goals.find(({ section }) => section.code === code);
}

export const tallyOf = (answers: readonly Pick<Answer, 'status'>[]): Tally => ({ answered: answers.filter(({ status }) => status !== null).length, asked: answers.length });

/** The statements that have no question of their own: of these national measures the Centre tells how far they have come. */
export const askedHowFar = (goals: readonly Goal[]): ReadonlySet<string> =>
  new Set(goals.flatMap(({ measures }) => measures.filter(({ question }) => question === undefined).flatMap(({ tasks }) => tasks.flatMap(({ statements }) => statements.map(({ code }) => code)))).filter(isOfWholeMeasure));

/** What a page of a form asks: the goal's statements that are asked of this organisation, each with its task and measure, and the unanswered with what was answered before. */
export function askedOf({ section, measures }: Goal, answers: ReadonlyMap<string, Answer>, proposals = NO_PROPOSALS, marks = NO_MARKS): readonly AskedStatement[] {
  return measures.flatMap(({ code, title, question, level, coreIndicator, tasks }) =>
    tasks.flatMap((task) => task.statements.flatMap((statement): AskedStatement[] => {
      const answer = answers.get(statement.code);
      return answer
        ? [{
          code: StatementCode.parse(statement.code), text: statement.text, answer,
          task: { code: task.code, text: task.text }, measure: { code, title, level, coreIndicator }, ...(statement.short && { short: statement.short }), asksHowFar: isOfWholeMeasure(statement.code) && question === undefined,
          ...(statement.guidance && { guidance: statement.guidance }),
          ...(statement.tool && { tool: statement.tool }),
          ...(statement.value && { value: statement.value }),
          isWholeMeasure: isOfWholeMeasure(statement.code),
          proposal: answer.status === null ? (proposals.get(statement.code) ?? null) : null,
          marks: marksAt(marks, { goal: section.code, measure: code, task: task.code, statement: statement.code }, proposals.get(statement.code)),
        }]
        : [];
    })));
}

/** The goal that a statement stands in, and its text; undefined when the programme has no such statement. */
export function goalOfStatement(goals: readonly Goal[], code: string) {
  for (const goal of goals) {
    const found = goal.measures.flatMap(({ tasks }) => tasks.flatMap(({ statements }) => statements)).find((statement) => statement.code === code);
    if (found) return { goal: { ...goal, section: { ...goal.section, code: GoalCode.parse(goal.section.code) } }, text: found.text };
  }
  return undefined;
}

/** Every statement of the programme with the goal, measure and task that it stands in. */
export const statementsOf = (goals: readonly Goal[]): TakenOut['statements'] =>
  goals.flatMap(({ section, measures }) => measures.flatMap((measure) => measure.tasks.flatMap((task) => task.statements.map((statement) => ({
    code: StatementCode.parse(statement.code), text: statement.text,
    goal: { code: section.code, title: section.title }, measure: { code: measure.code, title: measure.title }, task: { code: task.code, text: task.text },
  })))));

/** What may be done with a form now, by somebody who holds these permissions over it. Only a tenant's own form is signed: it covers its units. */
export function abilities(form: { readonly state: Round['state']; readonly isSigned: boolean; readonly isTenants: boolean }, holds: FormAbilities): FormAbilities {
  const isOpen = form.state !== 'closed' && form.state !== 'opening' && !form.isSigned;
  return { answer: isOpen && holds.answer, sign: isOpen && form.isTenants && holds.sign };
}

/** A goal's statements in parts of at most so many; a measure is not divided, and one that is longer alone is a part of its own. */
export function inParts(statements: readonly AskedStatement[], most = STATEMENTS_A_PAGE): readonly (readonly AskedStatement[])[] {
  const parts: AskedStatement[][] = [];
  for (const ofMeasure of Map.groupBy(statements, ({ measure }) => measure.code).values()) {
    const last = parts.at(-1);
    if (last && last.length + ofMeasure.length <= most) last.push(...ofMeasure);
    else parts.push([...ofMeasure]);
  }
  return parts.length === 0 ? [[]] : parts;
}

export type Unanswered = FormPage['elsewhere'];

/** The first unanswered statement outside a page (without a part: outside the whole goal), from it on through the later goals and round from the first; null when there is none. */
export function unansweredAfter({ goal, part }: { readonly goal: GoalCode; readonly part: number | null }, goals: readonly Goal[], tallies: readonly GoalTally[], answers: ReadonlyMap<string, Answer>): Unanswered {
  const at = tallies.findIndex(({ code }) => code === goal);
  // The page's own goal comes twice: at first what follows the page, at last what is before it.
  const order = [...tallies.slice(at), ...tallies.slice(0, at + 1)];
  for (const [i, { code, tally }] of order.entries()) {
    const own = tally.answered < tally.asked && goals.find(({ section }) => section.code === code);
    if (!own) continue;
    const parts = inParts(askedOf(own, answers)).map((statements, j) => ({ no: j + 1, statements }));
    const wanted = code !== goal ? parts : parts.filter(({ no }) => part !== null && (i === 0 ? no > part : no < part));
    for (const { no, statements } of wanted) {
      const found = statements.find(({ answer }) => answer.status === null);
      if (found) return { goal: code, part: no, statement: found.code };
    }
  }
  return null;
}

type FormView = {
  readonly id: string; readonly goal: string; readonly part?: number; readonly isOnly?: boolean; readonly statement?: string;
  /** A statement whose further fields are to be seen at once. */
  readonly open?: string | undefined;
  readonly since?: string | undefined;
};

/** The address of a page of a form; with a statement, of the statement on it. */
export function formPath({ id, goal, part = 1, isOnly = false, statement, open, since }: FormView): `/forms/${string}` {
  const query = [...(part > 1 ? [`part=${part}`] : []), ...(isOnly ? ['only=unanswered'] : []), ...(/^\d+$/.test(since ?? '') ? [`since=${since}`] : []), ...(open ? [`open=${open}`] : [])].join('&');
  return `/forms/${id}/${goal}${query && `?${query}`}${statement === undefined ? '' : `#${statementId(statement)}`}`;
}

/** The id of a statement in its page: the summary of errors leads to it by the same name. */
export const statementId = (statement: string): string => `field-answers-${statement.replaceAll(/[^\w-]+/g, '-')}`;

/** The id of the heading that the statements of a page stand below. */
export const GOAL_ID = 'goal';

/** The address of a page of a form where its statements begin: the whole outline stands above them. */
export const startPath = (view: Omit<FormView, 'statement'>): `/forms/${string}` => `${formPath(view)}#${GOAL_ID}`;

type Next = { readonly goal: string; readonly part: number };
type TakenWay = Pick<z.output<typeof TakenProposal>, 'statement' | 'way'>;

/**
 * Where one goes on who has saved a page: what is left of a goal that is shown without its answers, else the page after it. Who has taken a proposal stays at its
 * statement; where the answer is another than it was, with the fields open in which one says why.
 */
export function pathAfterSaving({ id, goal, part, isOnly, since }: Pick<FormView, 'id' | 'goal' | 'part' | 'since'> & { readonly isOnly: boolean }, next: Next | null, taken: TakenWay | null): `/forms/${string}` {
  if (taken) return formPath({ id, goal, part: part ?? 1, isOnly, since, statement: taken.statement, open: taken.way === 'still' ? undefined : taken.statement });
  return startPath(isOnly || !next ? { id, goal, isOnly } : { id, ...next });
}

/** The page of the evidence at one answer. */
export const evidencePath = ({ id, statement }: { readonly id: string; readonly statement: string }): `/forms/${string}` => `/forms/${id}/evidence/${statement}`;

/** The page on which all unchanged proposals of a goal are confirmed; `done`: when they were. */
export const proposalsPath = ({ id, goal, done }: { readonly id: string; readonly goal: string; readonly done?: number }): `/forms/${string}` =>
  `/forms/${id}/${goal}/proposals${done === undefined ? '' : `?done=${done}`}`;

/** The page on which a signed answer is asked to be corrected. */
export const statementReopeningPath = ({ id, statement }: { readonly id: string; readonly statement: string }): `/forms/${string}` => `/forms/${id}/statements/${statement}`;

/** The page that follows another of its kind: the goal's next part, else the next goal. */
export function pathOnward({ form: { id }, goals, goal, part, only }: Pick<FormPage, 'form' | 'goals' | 'goal' | 'part' | 'only'>): `/forms/${string}` | undefined {
  const isOnly = only !== null;
  if (part.no < part.of) return startPath({ id, goal: goal.code, part: part.no + 1, isOnly });
  const next = goals[goals.findIndex(({ code }) => code === goal.code) + 1];
  return next && startPath({ id, goal: next.code, isOnly });
}
