import type { Answer, Status } from '../contract.ts';
import type { LeftOver } from '../contract/left-over.ts';

// A statement that was not fully done in the last year in which it was asked does not vanish with the year: it is left over until it is done or closed with a reason.

/** What is done, or does not concern the organisation, leaves nothing over. Blank is not done. */
const IS_LEFT: Readonly<Record<Status | 'blank', boolean>> = { fully: false, 'not-applicable': false, partly: true, 'not-at-all': true, blank: true };

/**
 * Whether a statement is left over in a year in which it is not asked.
 * @param years those in which the present version of the programme asks it; none where it is no longer there
 */
export function isLeftOver({ answer, years }: { readonly answer: Pick<Answer, 'status'>; readonly years: readonly number[] }, year: number): boolean {
  return IS_LEFT[answer.status ?? 'blank'] && !years.some((due) => due >= year);
}

/** Whether it still waits: nothing was said of it, it was opened again, or it was left once more after it had been ended. */
export const isWaiting = ({ year, last }: { readonly year: number; readonly last: { readonly step: string; readonly year: number } | null }): boolean => last === null || last.step === 'open' || last.year < year;

/** How many wait, by form. */
export function countWaiting<Id>(earlier: readonly (Parameters<typeof isLeftOver>[0] & Parameters<typeof isWaiting>[0] & { readonly formId: Id })[], yearOf: (form: Id) => number): ReadonlyMap<Id, number> {
  const waiting = earlier.filter((each) => isLeftOver(each, yearOf(each.formId)) && isWaiting(each));
  return new Map([...Map.groupBy(waiting, ({ formId }) => formId)].map(([form, own]) => [form, own.length]));
}

/** What waits before what is ended; each in the order of codes. */
export function sorted<L extends LeftOver>(all: readonly (L & { readonly waits: boolean })[]): { readonly open: readonly Omit<L, 'waits'>[]; readonly ended: readonly Omit<L, 'waits'>[] } {
  const inOrder = all.toSorted((a, b) => a.code.localeCompare(b.code, 'en', { numeric: true }));
  const of = (wanted: boolean): readonly Omit<L, 'waits'>[] => inOrder.filter(({ waits }) => waits === wanted).map(({ waits: _told, ...leftOver }) => leftOver);
  return { open: of(true), ended: of(false) };
}
