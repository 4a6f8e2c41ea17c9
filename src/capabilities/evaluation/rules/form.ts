import type { Goal } from '#capabilities/programme/index.ts';
import { GoalCode, StatementCode, type Answer, type AskedStatement, type FormAbilities, type GoalTally, type Round, type TakenOut, type Tally } from '../contract.ts';

/** The goals of which something is asked, in the programme's order. */
export const askedGoals = (goals: readonly Goal[], asked: ReadonlySet<string>): readonly GoalCode[] =>
  goals.filter(({ measures }) => measures.some(({ tasks }) => tasks.some(({ statements }) => statements.some(({ code }) => asked.has(code))))).map(({ section }) => GoalCode.parse(section.code));

/** How far each of them has come. */
export function goalTallies(goals: readonly Goal[], answers: ReadonlyMap<string, Answer>): readonly GoalTally[] {
  return goals.flatMap(({ section, measures }) => {
    const asked = measures.flatMap(({ tasks }) => tasks.flatMap(({ statements }) => statements)).flatMap(({ code }) => answers.get(code) ?? []);
    return asked.length === 0 ? [] : [{ code: GoalCode.parse(section.code), title: section.title, tally: tallyOf(asked) }];
  });
}

export const tallyOf = (answers: readonly Pick<Answer, 'status'>[]): Tally => ({ answered: answers.filter(({ status }) => status !== null).length, asked: answers.length });

/** What a page of a form asks: the goal's statements that are asked of this organisation, each with its task and measure. */
export function askedOf({ measures }: Goal, answers: ReadonlyMap<string, Answer>): readonly AskedStatement[] {
  return measures.flatMap(({ code, title, level, coreIndicator, tasks }) =>
    tasks.flatMap((task) => task.statements.flatMap((statement): AskedStatement[] => {
      const answer = answers.get(statement.code);
      return answer
        ? [{
          code: StatementCode.parse(statement.code), text: statement.text, answer,
          task: { code: task.code, text: task.text }, measure: { code, title, level, coreIndicator },
          ...(statement.guidance && { guidance: statement.guidance }),
        }]
        : [];
    })));
}

/** Every statement of the programme with the goal, measure and task that it stands in. */
export const statementsOf = (goals: readonly Goal[]): TakenOut['statements'] =>
  goals.flatMap(({ section, measures }) => measures.flatMap((measure) => measure.tasks.flatMap((task) => task.statements.map((statement) => ({
    code: StatementCode.parse(statement.code), text: statement.text,
    goal: { code: section.code, title: section.title }, measure: { code: measure.code, title: measure.title }, task: { code: task.code, text: task.text },
  })))));

/** What may be done with a form now, by somebody who holds these permissions over it. Only a tenant's own form is signed: it covers its units. */
export function abilities(form: { readonly state: Round['state']; readonly isSigned: boolean; readonly isTenants: boolean }, holds: FormAbilities): FormAbilities {
  const isOpen = form.state !== 'closed' && !form.isSigned;
  return { answer: isOpen && holds.answer, sign: isOpen && form.isTenants && holds.sign };
}

/** What the fields of a statement show, and what the page tells the next save that it had read. */
export type Fields = { readonly status: string; readonly comment: string; readonly version: number; readonly was: string; readonly wasComment: string; readonly theirs: Answer | null };

/** After a refused save the fields keep what was written; where somebody else has saved meanwhile, theirs is shown beside and is what the next save replaces. */
export function fieldsOf(code: string, answer: Answer, sent: Readonly<Record<string, unknown>>, conflicts: readonly { readonly statement: string; readonly theirs: Answer }[]): Fields {
  const theirs = conflicts.find(({ statement }) => statement === code)?.theirs ?? null;
  const base = theirs ?? answer;
  const written = (name: string): string | undefined => {
    const value = sent[`answers.${code}.${name}`];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    status: written('status') ?? base.status ?? '',
    comment: written('comment') ?? base.comment,
    version: base.version,
    was: base.status ?? '',
    wasComment: base.comment,
    theirs,
  };
}
