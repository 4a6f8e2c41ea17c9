import { expect, test } from 'vitest';
import { aProgramme } from '#capabilities/programme/testing.ts';
import { askableGoalsOf } from '#capabilities/programme/index.ts';
import { beside, goesAgainst, locatedIn } from './units-beside.ts';

const counts = (fully: number, partly: number, notAtAll: number) => ({ fully, partly, notAtAll });

test('an organiser’s “fully” goes against its units from a quarter of at least four answers on', () => {
  expect([goesAgainst('fully', counts(3, 0, 1)), goesAgainst('fully', counts(4, 0, 1)), goesAgainst('fully', counts(0, 0, 3)), goesAgainst('fully', counts(0, 0, 4))]).toEqual([true, false, false, true]);
  expect([goesAgainst('partly', counts(0, 0, 9)), goesAgainst(null, counts(0, 0, 9)), goesAgainst('fully', counts(0, 9, 0))]).toEqual([false, false, false]);
});

test('beside a statement stands the same one, else those of its task, else those of its measure', () => {
  const located = locatedIn(askableGoalsOf(aProgramme(['1.1.1-1a', '1.1.1-1b', '1.1.1-2a', '1.1.2-1a'].map((code) => ({ code })))));
  const of = (code: string, others: readonly string[]) => {
    const found = located.find((each) => each.code === code);
    return found ? beside(found, located.filter((each) => others.includes(each.code))).map(({ code: other, near }) => [other, near]) : [];
  };
  expect(of('1.1.1-1a', ['1.1.1-1a', '1.1.1-1b'])).toEqual([['1.1.1-1a', 'same']]);
  expect(of('1.1.1-1a', ['1.1.1-1b', '1.1.1-2a'])).toEqual([['1.1.1-1b', 'task']]);
  expect(of('1.1.1-1a', ['1.1.1-2a', '1.1.2-1a'])).toEqual([['1.1.1-2a', 'measure']]);
  expect(of('1.1.1-1a', ['1.1.2-1a'])).toEqual([]);
});
