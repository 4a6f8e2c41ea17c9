import type { Distribution } from '../contract.ts';

export const PARTS = ['fully', 'partly', 'notAtAll', 'notApplicable', 'blank'] as const;
export type Part = (typeof PARTS)[number];

export const answeredIn = ({ fully, partly, notAtAll, notApplicable }: Distribution): number => fully + partly + notAtAll + notApplicable;
export const countIn = (of: Distribution, part: Part): number => (part === 'blank' ? of.asked - answeredIn(of) : of[part]);

export const NOTHING: Distribution = { asked: 0, fully: 0, partly: 0, notAtAll: 0, notApplicable: 0 };

export const sum = (all: readonly Distribution[]): Distribution =>
  all.reduce((a, b) => ({
    asked: a.asked + b.asked, fully: a.fully + b.fully, partly: a.partly + b.partly, notAtAll: a.notAtAll + b.notAtAll, notApplicable: a.notApplicable + b.notApplicable,
  }), NOTHING);

/** A segment of a bar: which part, how many, and where it lies from 0 to 1. Rounding is left to the last moment. */
export type Segment = { readonly part: Part; readonly count: number; readonly from: number; readonly share: number };

/** The bar of a distribution, left to right; parts that nobody gave are left out. */
export function segments(of: Distribution): readonly Segment[] {
  let before = 0;
  return PARTS.flatMap((part) => {
    const count = countIn(of, part);
    if (count <= 0 || of.asked === 0) return [];
    const segment = { part, count, from: before / of.asked, share: count / of.asked };
    before += count;
    return [segment];
  });
}
