import type { GivenField, Status, Way } from '../contract.ts';
import type { Written } from './written.ts';

// What becomes of a proposal that somebody takes. These rules also run in the browser: they import types, nothing else.

const STEPS: readonly Status[] = ['not-at-all', 'partly', 'fully'];

/** The answer that is taken; null where there is no step that way, and from "not applicable" there is none. */
export function stepped(status: Status, way: Way): Status | null {
  if (way === 'still') return status;
  const at = STEPS.indexOf(status);
  return at === -1 ? null : (STEPS[at + (way === 'better' ? 1 : -1)] ?? null);
}

/** What is copied beside the answer. Numbers and days never are: they are this year's. */
export const COPIED_FIELDS = ['comment', 'note', 'evidence'] as const satisfies readonly GivenField[];
export type Proposed = { readonly status: Status } & Readonly<Record<(typeof COPIED_FIELDS)[number], string>>;

/**
 * What the fields of a statement hold once its proposal has been taken; null if it cannot be taken that way. What is still true is taken with its texts, where none has
 * been written this year. What is better or worse is not: those texts were said of another answer.
 */
export function takenOver(written: Written, proposed: Proposed, way: Way): Written | null {
  const status = stepped(proposed.status, way);
  if (status === null) return null;
  const text = (field: (typeof COPIED_FIELDS)[number]): string => (way === 'still' && written[field] === '' ? proposed[field] : written[field]);
  return { ...written, status, comment: text('comment'), note: text('note'), evidence: text('evidence') };
}
