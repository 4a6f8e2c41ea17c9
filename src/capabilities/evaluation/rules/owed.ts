import type { Day } from '#platform/clock/index.ts';
import type { FormId, PartStep, Tally } from '../contract.ts';
import type { HandInStep } from '../contract/handing-in.ts';
import type { Duty, OwedPlace } from '../contract/owed.ts';
import type { PartId } from '../contract/parts.ts';

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
  /** What was sent back of the organisation's own answers. */
  readonly returned?: Pick<Extract<Duty, { is: 'returned-answers' }>, 'n' | 'first'> | undefined;
  /** Items at answers of the form or below it whose last valid day has passed, or is near. */
  readonly evidence?: { readonly expired: number; readonly soon: number };
  readonly may: { readonly answer: boolean; readonly sign: boolean };
  /** How the own form stands towards its organiser, and how many below it wait to be accepted by whoever looks. */
  readonly handIn: { readonly step: HandInStep | null; readonly note: string; readonly waiting: number };
  /** Single statements under the signature: asked for, and reopened; and what the person may do about them. */
  readonly corrections: { readonly asked: number; readonly reopened: number; readonly isClosed: boolean; readonly may: { readonly decide: boolean; readonly answer: boolean; readonly sign: boolean; readonly withdraw: boolean } };
};

const NO_EVIDENCE = { expired: 0, soon: 0 };

/** What there is to do about a form, in the order in which it is done. A signed form owes nothing but what is reopened under the signature. */
export function dutiesOf({ tally, isTenants, isSigned, isReopened, below, evidence = NO_EVIDENCE, may, handIn, returned, corrections }: Standing): readonly Duty[] {
  if (corrections.isClosed) return isSigned && corrections.reopened > 0 && (corrections.may.sign || corrections.may.withdraw) ? [{ is: 'closed-corrections', n: corrections.reopened }] : [];
  if (isSigned) return correctionDuties(corrections);
  const left = tally ? leftOf(tally) : 0;
  const mayHandIn = may.answer && tally !== null && !isTenants;
  return [
    ...(mayHandIn && handIn.step === 'returned' ? [{ is: 'returned' as const, note: handIn.note }] : []),
    ...(may.answer && returned ? [{ is: 'returned-answers' as const, ...returned }] : []),
    ...(may.answer && left > 0 ? [{ is: 'answer' as const, left, minutes: minutesFor(left) }] : []),
    ...(may.answer && below.forms > below.complete ? [{ is: 'watch' as const, forms: below.forms, complete: below.complete }] : []),
    ...(mayHandIn && left === 0 && (handIn.step === null || handIn.step === 'taken-back') ? [{ is: 'hand-in' as const }] : []),
    ...(handIn.waiting > 0 ? [{ is: 'accept-forms' as const, forms: handIn.waiting }] : []),
    ...(may.answer && evidence.expired + evidence.soon > 0 ? [{ is: 'renew' as const, ...evidence }] : []),
    ...(may.sign && isTenants && tally ? [{ is: isReopened ? 'sign-again' as const : 'sign' as const, isComplete: left === 0 && below.complete === below.forms }] : []),
  ];
}

/** The nearest of a place's days: the round's, or one that the organisation has set itself. */
export const nearestDay = ({ daysLeft, duties }: Pick<OwedPlace, 'daysLeft' | 'duties'>): number => Math.min(daysLeft, ...duties.flatMap((duty) => (duty.is === 'own-day' ? [duty.daysLeft] : [])));

type Part = { readonly id: PartId; readonly formId: FormId; readonly toName: string; readonly by: string; readonly codes: readonly string[]; readonly tally: Tally; readonly step: PartStep; readonly stepNote: string; readonly note: string };

/** What there is to do about a part that was handed over: to answer it, by whom it was handed to; to accept it, by those who hand out. */
export function dutyOfPart({ id, formId, toName, by, codes, tally, step, stepNote, note }: Part, isOwn: boolean): Duty {
  const [left, statements] = [leftOf(tally), tally.asked];
  if (!isOwn) return { is: 'accept-part', part: id, form: formId, to: toName, statements, left };
  return { is: step === 'returned' ? 'part-returned' : 'answer-part', part: id, by, codes, statements, left, minutes: minutesFor(left), note: step === 'returned' ? stepNote : note };
}

function correctionDuties({ asked, reopened, may }: Standing['corrections']): readonly Duty[] {
  return [
    ...(may.decide && asked > 0 ? [{ is: 'decide' as const, n: asked }] : []),
    ...(may.answer && reopened > 0 ? [{ is: 'correct' as const, n: reopened }] : []),
    ...(may.sign && reopened > 0 ? [{ is: 'sign-correction' as const, n: reopened }] : []),
  ];
}
