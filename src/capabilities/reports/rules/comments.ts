import type { Comments } from '../contract/comments.ts';

/** What a comment stands at, by the answer's number. */
export const STATUS_TEXTS = ['part.blank', 'part.fully', 'part.partly', 'part.notAtAll', 'part.notApplicable'] as const;

/** The comments of a round that are chosen so. */
export function commentsPath(roundId: string, narrowed: Partial<Comments['narrowed']> = {}): `/reports/${string}` {
  const query = new URLSearchParams(Object.entries(narrowed).flatMap(([name, value]) => (value === '' || value === 0 || value === 'all' ? [] : [[name, String(value)]]))).toString();
  return `/reports/${roundId}/comments${query && `?${query}`}`;
}

/** Its place on the page: where whoever marks it comes back to. */
export const commentId = (organisation: string, statement: string): string => `c-${organisation}-${statement}`.replaceAll(/[^\w-]/g, '-');
