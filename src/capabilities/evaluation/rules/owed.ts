import type { Day } from '#platform/clock/index.ts';
import type { Tally } from '../contract.ts';
import type { Duty } from '../contract/owed.ts';

// What somebody owes: what is left of it, until when, and about how long it takes. Nothing of it disappears before it is done.

/** About how long one statement takes: read, judged and answered. A comment now and then is in it. */
const SECONDS_A_STATEMENT = 40;

/** About how many minutes so many statements take, in steps of five; 0 where there are none. */
export const minutesFor = (statements: number): number => Math.ceil((statements * SECONDS_A_STATEMENT) / 300) * 5;

export const leftOf = ({ answered, asked }: Tally): number => Math.max(0, asked - answered);

/** Days from one day to another: 0 on the day itself, below it when it has passed. */
export const daysUntil = (day: Day, today: Day): number => Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000);

type Standing = {
  /** Of the organisation's own form; null where it has none. */
  readonly tally: Tally | null; readonly isTenants: boolean; readonly isSigned: boolean; readonly isReopened: boolean;
  readonly below: { readonly forms: number; readonly complete: number };
  /** Items at answers of the form or below it whose last valid day has passed, or is near. */
  readonly evidence?: { readonly expired: number; readonly soon: number };
  readonly may: { readonly answer: boolean; readonly sign: boolean };
};

const NO_EVIDENCE = { expired: 0, soon: 0 };

/** What there is to do about a form, in the order in which it is done. A signed form owes nothing. */
export function dutiesOf({ tally, isTenants, isSigned, isReopened, below, evidence = NO_EVIDENCE, may }: Standing): readonly Duty[] {
  if (isSigned) return [];
  const left = tally ? leftOf(tally) : 0;
  return [
    ...(may.answer && left > 0 ? [{ is: 'answer' as const, left, minutes: minutesFor(left) }] : []),
    ...(may.answer && below.forms > below.complete ? [{ is: 'watch' as const, forms: below.forms, complete: below.complete }] : []),
    ...(may.answer && evidence.expired + evidence.soon > 0 ? [{ is: 'renew' as const, ...evidence }] : []),
    ...(may.sign && isTenants && tally ? [{ is: isReopened ? 'sign-again' as const : 'sign' as const, isComplete: left === 0 && below.complete === below.forms }] : []),
  ];
}
