import type { Status } from '../contract.ts';

/**
 * What a share says on the scale: from `fullyFrom` percent on "fully", none at all "not at all", of nothing "not applicable". Counted in whole numbers: 14 of 23 is at
 * least 60 %, and 13 is not. The save's statement says the same in SQL.
 */
export function statusOfShare({ numerator, denominator }: { readonly numerator: number; readonly denominator: number }, fullyFrom: number): Status {
  if (denominator === 0) return 'not-applicable';
  if (numerator * 100 >= denominator * fullyFrom) return 'fully';
  return numerator === 0 ? 'not-at-all' : 'partly';
}
