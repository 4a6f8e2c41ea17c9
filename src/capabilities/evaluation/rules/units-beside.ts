import type { Goal } from '#capabilities/programme/index.ts';
import type { Localized } from '#platform/i18n/index.ts';
import { StatementCode, type GoalCode, type Status } from '../contract.ts';
import { NEARNESS, type UnitCounts } from '../contract/units.ts';

// What an organiser answers itself, beside what its units do.

/** From how many answers on, and from which share of them, units that say "not at all" go against their organiser's "fully". */
export const AGAINST = { least: 4, percent: 25 } as const;

/**
 * Whether an organiser's own "fully" goes against its units: at least a quarter of at least four answers are "not at all". Whom it does not concern, and who has not
 * answered, says nothing either way. Counted in whole numbers.
 */
export function goesAgainst(own: Status | null, { fully, partly, notAtAll }: Pick<UnitCounts, 'fully' | 'partly' | 'notAtAll'>): boolean {
  const answered = fully + partly + notAtAll;
  return own === 'fully' && answered >= AGAINST.least && notAtAll * 100 >= answered * AGAINST.percent;
}

export type Located = { readonly code: StatementCode; readonly text: Localized; readonly goal: GoalCode; readonly task: string; readonly measure: string };

/** Every statement with where it stands. */
export const locatedIn = (goals: readonly Goal[]): readonly Located[] =>
  goals.flatMap(({ section, measures }) => measures.flatMap((measure) => measure.tasks.flatMap((task) => task.statements.map(({ code, text }) => ({
    code: StatementCode.parse(code), text, goal: section.code as GoalCode, task: task.code, measure: measure.code, // a goal that is asked about
  })))));

/**
 * What stands beside a statement among others: the same one; else those of its task; else those of its measure. Who sees to it that something is done, and who does it, are
 * asked each in their own words.
 */
export function beside(statement: Located, others: readonly Located[]): readonly (Located & { readonly near: (typeof NEARNESS)[number] })[] {
  const ways = { same: (other: Located) => other.code === statement.code, task: (other: Located) => other.task === statement.task, measure: (other: Located) => other.measure === statement.measure };
  for (const near of NEARNESS) {
    const found = others.filter(ways[near]);
    if (found.length > 0) return found.map((other) => ({ ...other, near }));
  }
  return [];
}
