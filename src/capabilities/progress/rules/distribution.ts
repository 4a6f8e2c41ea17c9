import type { Distribution } from '../contract.ts';

export const PARTS = ['fully', 'partly', 'notAtAll', 'notApplicable', 'blank'] as const;
export type Part = (typeof PARTS)[number];

export const answeredIn = ({ fully, partly, notAtAll, notApplicable }: Distribution): number => fully + partly + notAtAll + notApplicable;
/** What stands on the scale: neither blank nor "not applicable". */
export const onScaleIn = ({ fully, partly, notAtAll }: Distribution): number => fully + partly + notAtAll;
export const countIn = (of: Distribution, part: Part): number => (part === 'blank' ? of.asked - answeredIn(of) : of[part]);

export const NOTHING: Distribution = { asked: 0, fully: 0, partly: 0, notAtAll: 0, notApplicable: 0 };

export const sum = (all: readonly Distribution[]): Distribution =>
  all.reduce((a, b) => ({
    asked: a.asked + b.asked, fully: a.fully + b.fully, partly: a.partly + b.partly, notAtAll: a.notAtAll + b.notAtAll, notApplicable: a.notApplicable + b.notApplicable,
  }), NOTHING);
