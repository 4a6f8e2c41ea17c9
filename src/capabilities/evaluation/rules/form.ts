import { isOfWholeMeasure, type Goal } from '#capabilities/programme/index.ts';
import { GoalCode, StatementCode, STATEMENTS_A_PAGE, type Answer, type AskedStatement, type FormAbilities, type GoalTally, type Round, type Tally } from '../contract.ts';

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
          ...(statement.tool && { tool: statement.tool }),
          ...(statement.value && { value: statement.value }),
          isWholeMeasure: isOfWholeMeasure(statement.code),
        }]
        : [];
    })));
}

/** What may be done with a form now, by somebody who holds these permissions over it. Only a tenant's own form is signed: it covers its units. */
export function abilities(form: { readonly state: Round['state']; readonly isSigned: boolean; readonly isTenants: boolean }, holds: FormAbilities): FormAbilities {
  const isOpen = form.state !== 'closed' && !form.isSigned;
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
