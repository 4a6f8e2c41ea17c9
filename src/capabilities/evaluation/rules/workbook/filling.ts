import { isOfWholeMeasure, type Goal } from '#capabilities/programme/index.ts';
import { StatementCode } from '../../contract.ts';
import type { FilledStatement } from '../../contract/workbook.ts';

/** Every statement of the programme as a row tells it, in the programme's order. */
export const statementsToFill = (goals: readonly Goal[]): readonly FilledStatement[] =>
  goals.flatMap(({ section, measures }) => measures.flatMap((measure) => measure.tasks.flatMap((task) => task.statements.map(({ code, text, guidance, value }) => ({
    code: StatementCode.parse(code), text, ...(guidance && { guidance }), ...(value && { value }), asksHowFar: isOfWholeMeasure(code) && measure.question === undefined,
    goal: { code: section.code, title: section.title }, measure: { code: measure.code, title: measure.title }, task: { code: task.code, text: task.text },
  })))));
