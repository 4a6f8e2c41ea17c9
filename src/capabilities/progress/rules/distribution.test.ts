import { expect, test } from 'vitest';
import { countIn, NOTHING, sum } from './distribution.ts';

const some = { asked: 10, fully: 4, partly: 2, notAtAll: 1, notApplicable: 1 };

test('blank is what is missing to all that was asked, and neither no nor not applicable', () => {
  expect(countIn(some, 'blank')).toBe(2);
  expect(countIn({ ...some, notAtAll: 3 }, 'blank')).toBe(0);
});

test('distributions add up part by part', () => {
  expect(sum([some, some])).toEqual({ asked: 20, fully: 8, partly: 4, notAtAll: 2, notApplicable: 2 });
  expect(sum([])).toEqual(NOTHING);
});
