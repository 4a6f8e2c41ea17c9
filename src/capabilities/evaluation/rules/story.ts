import type { Answer } from '../contract.ts';
import type { StoryEvent, StoryYear } from '../contract/story.ts';

type Given = Extract<StoryEvent, { readonly is: 'given' }>;
const BLANK: Pick<Answer, 'status' | 'comment' | 'note' | 'evidence' | 'numerator' | 'denominator' | 'onDay'> = { status: null, comment: '', note: '', evidence: '', numerator: null, denominator: null, onDay: null };

/** What a version changed of the one before it. */
export function changedBetween(was: typeof BLANK, is: typeof BLANK): Given['changed'] {
  const hasMoved = was.numerator !== is.numerator || was.denominator !== is.denominator;
  return [
    ...(['status', 'comment', 'note', 'evidence'] as const).filter((field) => was[field] !== is[field]),
    ...(hasMoved ? ['value' as const] : []), ...(was.onDay === is.onDay ? [] : ['onDay' as const]),
  ];
}

/** Versions in their order with what each changed. */
export const withChanges = (versions: readonly Omit<Given, 'changed'>[]): readonly Given[] =>
  versions.map((version, i) => ({ ...version, changed: changedBetween(versions[i - 1]?.answer ?? BLANK, version.answer) }));

/** All that happened in a round, the newest first. What happened at one instant stands in the order in which it can have: answered, signed, reopened. */
export const inOrder = (events: readonly StoryEvent[]): StoryYear['events'] =>
  events.map((event, i) => ({ event, i })).sort((a, b) => b.event.at.getTime() - a.event.at.getTime() || b.i - a.i).map(({ event }) => event);
