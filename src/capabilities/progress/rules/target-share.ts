/** The least whole k that is at least so many percent of n, in whole numbers only: 60 % of 23 is 14. */
export function neededOf(percent: number, n: number): number {
  const hundredths = percent * n;
  return (hundredths - (hundredths % 100)) / 100 + (hundredths % 100 > 0 ? 1 : 0);
}

/** Whether k of n is at least so many percent. */
export const isShare = (k: number, n: number, percent: number): boolean => n > 0 && k * 100 >= percent * n;

/** What one party answered to a measure's statements that were asked of it. */
export type Answered = { readonly asked: number; readonly fully: number; readonly notApplicable: number };
export type Reach = 'reached' | 'not-reached' | 'left-out';

/** A party has reached a measure when it answered "fully" to all that it was asked and that applies to it. To whom nothing applies is left out of the sum. */
export function reachOf({ asked, fully, notApplicable }: Answered): Reach {
  if (asked === notApplicable) return 'left-out';
  return fully === asked - notApplicable ? 'reached' : 'not-reached';
}
