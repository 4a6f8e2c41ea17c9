import type { Measure, Programme, ProgrammeSummary, Section, Task } from '../contract.ts';

/** A section with measures of its own, and what stands below them, in the document's order. */
export type Goal = { readonly section: Section; readonly spearhead: Section; readonly measures: readonly (Measure & { readonly tasks: readonly Task[] })[] };

/** The programme by goal. A spearhead without goals that holds measures itself counts as one. `withEmpty`: also a section that nothing stands in yet. */
export function goalsOf({ sections, measures, tasks }: Programme, { withEmpty = false }: { readonly withEmpty?: boolean } = {}): readonly Goal[] {
  const sectionOf = new Map(sections.map((section) => [section.code, section]));
  const tasksOf = Map.groupBy(tasks, ({ measure }) => measure);
  const measuresOf = Map.groupBy(measures, ({ section }) => section);
  const holders = new Set(sections.map(({ parent }) => parent));
  return sections.flatMap((section) => {
    const own = measuresOf.get(section.code) ?? [];
    const spearhead = (section.parent && sectionOf.get(section.parent)) || section;
    const isLeftOut = own.length === 0 && !(withEmpty && !holders.has(section.code));
    return isLeftOut ? [] : [{ section, spearhead, measures: own.map((measure) => ({ ...measure, tasks: tasksOf.get(measure.code) ?? [] })) }];
  });
}

/**
 * The programme by goal with all that is asked. A national measure without tasks is asked about as a whole: the Centre tells each year how it stands, as
 * the one statement of a task that the document does not have, "1.2.3-0".
 */
export function askableGoalsOf(programme: Programme): readonly Goal[] {
  return goalsOf(programme).map((goal) => ({
    ...goal,
    measures: goal.measures.map((measure) => (isToldAsWhole(measure) ? { ...measure, tasks: [taskOfWhole(measure, programme.period)] } : measure)),
  }));
}

/** How many of some measures are asked about as a whole. */
export const countWholes = (measures: Goal['measures']): number => measures.filter(isToldAsWhole).length;

const isToldAsWhole = ({ level, tasks }: Goal['measures'][number]): boolean => level === 'national' && tasks.length === 0;

/** Whether a statement is about a national measure as a whole. */
export const isOfWholeMeasure = (statement: string): boolean => statement.endsWith('-0');

function taskOfWhole({ code, title, question, guidance }: Measure, { from, to }: Programme['period']): Task {
  const years = Array.from({ length: to - from + 1 }, (_none, i) => from + i);
  return { code: `${code}-0`, measure: code, text: title, parties: [], statements: [{ code: `${code}-0`, text: question ?? title, years, answeredBy: ['centre'], ...(guidance && { guidance }) }] };
}

export const summaryOf = (programme: Programme): ProgrammeSummary => ({
  code: programme.code,
  version: programme.version,
  title: programme.title,
  period: programme.period,
  size: {
    goals: goalsOf(programme, { withEmpty: true }).length,
    measures: programme.measures.length,
    tasks: programme.tasks.length,
    statements: programme.tasks.reduce((sum, { statements }) => sum + statements.length, 0),
    wholes: countWholes(goalsOf(programme).flatMap(({ measures }) => measures)),
    notes: programme.notes.length,
  },
});

/** The goal that a measure, task or statement with this code belongs to. */
export function goalOfCode(goals: readonly Goal[], code: string): string | null {
  const measure = code.split('-')[0];
  return goals.find(({ section, measures }) => section.code === code || measures.some((own) => own.code === measure))?.section.code ?? null;
}
