import type { Day } from '#platform/clock/index.ts';
import type { Outlined } from './delegation.ts';

// The days that an organisation has set itself for goals, measures and tasks, as something that somebody owes.

export type OwnDay = { readonly code: string; readonly goal: string; readonly lastDay: Day; readonly left: number };

type Said = {
  readonly days: ReadonlyMap<string, Day>;
  /** Who answers for what, by account; null where it is a title, or somebody who does not see the form. */
  readonly responsibles: ReadonlyMap<string, string | null>;
  readonly unanswered: ReadonlySet<string>;
};
type Who = { readonly account: string | null; readonly mayAnswer: boolean; readonly today: Day };

/**
 * The days until which somebody still has something to see to. A day is whose the task is; where nobody is named, and where the day has passed, it is everybody's who
 * may answer. The nearest said counts, for days as for people.
 */
export function ownDaysFor(outline: readonly Outlined[], { days, responsibles, unanswered }: Said, { account, mayAnswer, today }: Who): readonly OwnDay[] {
  const owed = outline.filter(({ of }) => of === 'task').flatMap(({ code, above, goal, statements }) => {
    const chain = [code, ...above];
    const [dayFrom, whoFrom] = [chain.find((each) => days.has(each)), chain.find((each) => responsibles.has(each))];
    const lastDay = dayFrom === undefined ? undefined : days.get(dayFrom);
    const who = (whoFrom === undefined ? undefined : responsibles.get(whoFrom)) ?? null;
    const left = statements.filter((statement) => unanswered.has(statement)).length;
    if (dayFrom === undefined || lastDay === undefined || left === 0) return [];
    const isTheirs = who !== null && who === account;
    return isTheirs || (mayAnswer && (who === null || lastDay < today)) ? [{ code: dayFrom, goal, lastDay, left }] : [];
  });
  return [...Map.groupBy(owed, ({ code }) => code).values()].flatMap((own) => own.slice(0, 1).map((first) => ({ ...first, left: own.reduce((sum, { left }) => sum + left, 0) })));
}
