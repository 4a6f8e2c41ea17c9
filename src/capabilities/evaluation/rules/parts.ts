import type { PartStep } from '../contract.ts';
import type { Outlined } from './delegation.ts';

// Parts of a form that somebody is asked to answer: handed, submitted, returned with a note, submitted again, accepted; or taken back. One that has ended goes nowhere.

/** From which steps a part goes to another. */
export const PART_GOES: Readonly<Record<Exclude<PartStep, 'handed' | 'ended'>, readonly PartStep[]>> = {
  submitted: ['handed', 'returned'], returned: ['submitted'], accepted: ['submitted'], 'taken-back': ['handed', 'submitted', 'returned', 'accepted'],
};

/** Whether it is the turn of the one who was asked. */
export const isAnswerersTurn = (step: PartStep): boolean => step === 'handed' || step === 'returned';

/** Whether nothing of it is shown any more to the one who was asked. */
export const isPartGone = (step: PartStep): step is 'taken-back' | 'ended' => step === 'taken-back' || step === 'ended';

/** Goals, measures and tasks to choose from, with how many statements each has. */
export function choicesOf(outline: readonly Outlined[]) {
  const of = ({ code, text, statements }: Outlined) => ({ code, text, statements: statements.length });
  const below = (code: string, level: Outlined['of']) => outline.filter((each) => each.of === level && each.above[0] === code);
  return outline.filter((each) => each.of === 'goal').map((goal) => ({
    ...of(goal), measures: below(goal.code, 'measure').map((measure) => ({ ...of(measure), tasks: below(measure.code, 'task').map(of) })),
  }));
}

/** Those that are not in the part. */
export const outsidePart = (statements: readonly string[], sent: readonly string[]): readonly string[] => sent.filter((code) => !statements.includes(code));
