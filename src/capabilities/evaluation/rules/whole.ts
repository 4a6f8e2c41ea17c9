import type { Goal } from '#capabilities/programme/index.ts';
import { GoalCode, type Answer } from '../contract.ts';
import type { SendingRules } from '../contract/sending.ts';
import type { WholeGoal } from '../contract/whole.ts';
import { askedOf, inParts, tallyOf } from './form.ts';
import { isOffered, type FoundProposal } from './proposals.ts';
import { lackingIn, needsOf, type PlacedStatement } from './sending.ts';

/** Everything that a form asks, each with the page on which it is answered. `items`: how many items of evidence stand at an answer, where there are any. */
export const placed = (goals: readonly Goal[], answers: ReadonlyMap<string, Answer>, items: ReadonlyMap<string, number>, proposals: ReadonlyMap<string, FoundProposal> = new Map()): readonly PlacedStatement[] =>
  goals.flatMap((goal) => inParts(askedOf(goal, answers, proposals)).flatMap((statements, i) =>
    statements.map((statement) => ({ ...statement, goal: GoalCode.parse(goal.section.code), part: i + 1, items: items.get(statement.code) ?? 0 }))));

/** The whole form, a line for each statement. */
export function wholeOf(goals: readonly Goal[], statements: readonly PlacedStatement[], rules: SendingRules): readonly WholeGoal[] {
  const byGoal = Map.groupBy(statements, ({ goal }) => goal);
  return goals.flatMap(({ section }): readonly WholeGoal[] => {
    const code = GoalCode.parse(section.code);
    const own = byGoal.get(code);
    return own ? [{ code, title: section.title, tally: tallyOf(own.map(({ answer }) => answer)), lines: own.map((statement) => lineOf(statement, rules)) }] : [];
  });
}

const lineOf = ({ code, text, short, part, asksHowFar, answer, items, proposal, measure }: PlacedStatement, rules: SendingRules): WholeGoal['lines'][number] => ({
  code, text, ...(short && { short }), part, asksHowFar, status: answer.status, lacks: lackingIn(needsOf(rules, measure), answer, items),
  proposal: proposal && isOffered(proposal) ? { year: proposal.year, status: proposal.answer.status } : null,
});
