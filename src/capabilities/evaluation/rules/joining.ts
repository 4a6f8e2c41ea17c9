import type { Day } from '#platform/clock/index.ts';

/** Whether an organisation is not there on a day: its last day has passed, or its first is to come. */
export const isGone = ({ validFrom, validTo }: { readonly validFrom: Day; readonly validTo: Day | null }, day: Day): boolean => validFrom > day || (validTo !== null && validTo < day);
