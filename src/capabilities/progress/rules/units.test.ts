import { expect, test } from 'vitest';
import { sum } from './distribution.ts';
import { summedByGoal } from './goals.ts';
import { LEAST_UNITS, shownToOthers, unitsOf, type SignedDistribution } from './units.ts';

const signed = (tenantNo: number, goal: string, forms: number, { isOwn = false, asked = forms * 2, fully = forms }: { isOwn?: boolean; asked?: number; fully?: number } = {}): SignedDistribution => ({
  tenantNo, goal, forms, isOwn, distribution: { asked, fully, partly: 0, notAtAll: 0, notApplicable: 0 },
});

test('an organiser’s own answers are shown however few forms they are, its units’ only from three that answered in the goal', () => {
  const [own, one, two, three] = [signed(1, '1.1', 1, { isOwn: true }), signed(1, '1.1', 1), signed(1, '1.2', 2), signed(1, '1.3', LEAST_UNITS)];
  expect(shownToOthers([own, one, two, three])).toEqual([own, three]);
});

test('that no unit has answered is no secret: how much is answered is seen by all', () => {
  const blank = signed(1, '1.1', 0, { asked: 4 });
  expect(shownToOthers([blank])).toEqual([blank]);
});

test('units of whom it is not known how many they are, are not shown', () => {
  expect(shownToOthers([signed(1, '1.1', 0, { asked: 4, fully: 4 })])).toEqual([]);
});

test('the country’s sum without any of the organisers that are shown leaves nothing of those that are not', () => {
  const all = [signed(1, '1.1', 5), signed(2, '1.1', 1), signed(3, '1.1', 4, { fully: 2 }), signed(1, '1.2', 2), signed(2, '1.2', 3)];
  const shown = shownToOthers(all);
  for (const { goal, distribution } of summedByGoal(shown)) {
    expect(distribution).toEqual(sum(shown.filter((each) => each.goal === goal).map((each) => each.distribution)));
    expect(all.filter((each) => each.goal === goal && !shown.includes(each)).length).toBe(1);
  }
});

test('it is told of how many organisers the units are in, and of how many some are left out', () => {
  expect(unitsOf([signed(1, '1.1', 5), signed(1, '1.2', 2), signed(2, '1.1', 1), signed(3, '1.1', 3), signed(4, '1.1', 1, { isOwn: true })])).toEqual({ organisers: 2, leftOut: 2 });
  expect(unitsOf([])).toEqual({ organisers: 0, leftOut: 0 });
});
