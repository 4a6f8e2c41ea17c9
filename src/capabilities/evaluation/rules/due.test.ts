import { expect, test } from 'vitest';
import { askedLists, isDue, type Askable } from './due.ts';

const statement = (code: string, years: number[], answeredBy: Askable['answeredBy'], sectors: Askable['sectors'] = []): Askable => ({ code, years, answeredBy, sectors });
const county = { kind: 'organiser', sectors: [] } as const;
const homeCare = { kind: 'unit', sectors: ['social'] } as const;
const ward = { kind: 'unit', sectors: ['specialised'] } as const;

test('a statement of 2024 and 2026 is not due in 2025', () => {
  const everyOther = statement('1.1.1-1a', [2024, 2026], ['organiser']);
  expect([2023, 2024, 2025, 2026].filter((year) => isDue(everyOther, county, year))).toEqual([2024, 2026]);
});

test('what is only the Centre’s is asked of no county and no unit', () => {
  const centres = statement('1.1.1-1a', [2024], ['centre']);
  expect(isDue(centres, county, 2024)).toBe(false);
  expect(isDue(centres, homeCare, 2024)).toBe(false);
  expect(isDue(centres, { kind: 'centre', sectors: [] }, 2024)).toBe(true);
});

test('a statement for social services is asked of units in social services only', () => {
  const social = statement('1.2.3-1a', [2024], ['unit'], ['social']);
  expect(isDue(social, homeCare, 2024)).toBe(true);
  expect(isDue(social, ward, 2024)).toBe(false);
});

test('organisations that are asked the same share a list, and nobody gets an empty one', () => {
  const statements = [statement('a', [2024], ['organiser']), statement('b', [2024], ['organiser', 'unit']), statement('c', [2025], ['unit'])];
  const lists = askedLists(statements, [county, county, homeCare, ward, { kind: 'centre', sectors: [] } as const], 2024);
  expect(lists.map(({ asked, statements: due, organisations }) => [asked.kind, due.map(({ code }) => code).join(''), organisations.length])).toEqual([
    ['organiser', 'ab', 2], ['unit', 'b', 1], ['unit', 'b', 1],
  ]);
});
