import { canonical } from '#platform/canonical/index.ts';
import type { Answer, StatementCode, Status, WayIn } from '../contract.ts';
import { HANDED, type Handed, type HandedCounts } from '../contract/units-handing.ts';

// An answer that is given once and handed down. It is a unit's own answer in every count; the nearest above decides, as with who is asked what; and what a unit has answered itself is never touched.

/** From where an answer was handed down: a path in the tree, or null for one person's several units. */
export type HandedFrom = { readonly path: string | null };
type Standing = { readonly isAsked: boolean; readonly isException: boolean; readonly answer: Pick<Answer, 'status' | 'comment'>; readonly wayIn: WayIn; readonly from: HandedFrom | null };
export type ToHand = { readonly status: Status; readonly comment: string };

/** What becomes of a unit's answer to a statement when one is handed down from a place. */
export function handedAs({ isAsked, isException, answer, wayIn, from }: Standing, given: ToHand, at: HandedFrom): Handed {
  if (!isAsked) return 'not-asked';
  if (isException) return 'exception';
  if (answer.status === null) return 'given';
  if (wayIn !== 'handed-down' || !from) return 'own';
  if (!mayReplace(from, at)) return 'nearer';
  return answer.status === given.status && answer.comment === given.comment ? 'same' : 'updated';
}

/** From the same place or from nearer to the unit; what one person gave to several units is that person's to change. */
const mayReplace = (from: HandedFrom, at: HandedFrom): boolean => (from.path === null || at.path === null ? from.path === at.path : at.path.startsWith(from.path));

export const isSaved = (handed: Handed): boolean => handed === 'given' || handed === 'updated';

export const countHanded = (all: readonly Handed[]): HandedCounts => Object.fromEntries(HANDED.map((handed) => [handed, all.filter((one) => one === handed).length])) as HandedCounts; // of all

/** What would be saved, to the letter: its hash says whether it is still what was shown. */
export const handedText = (saved: readonly { readonly unit: string; readonly statement: StatementCode; readonly version: number; readonly given: ToHand }[]): string =>
  canonical(saved.map(({ unit, statement, version, given }) => [unit, statement, version, given.status, given.comment]));
