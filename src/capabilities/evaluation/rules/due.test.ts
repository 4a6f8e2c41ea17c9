import { expect, test } from 'vitest';
import { askedAs, askedLists, isDue, type Askable } from './due.ts';

const statement = (code: string, years: number[], answeredBy: Askable['answeredBy'], sectors: Askable['sectors'] = []): Askable => ({ code, goalNo: 1, years, answeredBy, sectors, parties: [] });
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

test('a named body is asked what names it, and nothing else', () => {
  const named = { ...statement('1.1.1-1a', [2024], ['stakeholder']), parties: ['authority'] };
  const asked = (party: string | null): boolean => isDue(named, { kind: 'stakeholder', sectors: [], party }, 2024);
  expect([asked('authority'), asked('another'), asked(null)]).toEqual([true, false, false]);
});

test('a provider of which no unit is known is asked what units are; with units it is not', () => {
  const units = statement('1.1.1-1a', [2024], ['unit']);
  const provider = { no: 5, kind: 'provider', sectors: [], path: '1.5.' } as const;
  const unit = { no: 6, kind: 'unit', sectors: [], path: '1.5.6.' } as const;
  const asked = (nodes: Parameters<typeof askedAs>[0]): readonly number[] => askedAs(nodes, []).filter((node) => isDue(units, node, 2024)).map(({ no }) => no);
  expect([asked([provider]), asked([provider, unit])]).toEqual([[5], [6]]);
});

test('whom a choice leaves without statements has an empty list, and others share theirs', () => {
  const statements = [{ ...statement('a', [2024], ['unit']), goalNo: 1 }, { ...statement('b', [2024], ['unit']), goalNo: 2 }];
  const lists = askedLists(statements, [{ ...homeCare, no: 1 }, { ...homeCare, no: 2 }, { ...homeCare, no: 3 }], 2024, { asksOf: ({ no }) => (goalNo) => no === 3 || (no === 1 && goalNo === 2) });
  expect(lists.map(({ key, statements: due, organisations }) => [key, due.map(({ code }) => code).join(''), organisations.map(({ no }) => no)])).toEqual([
    ['unit social   -1', 'b', [1]], ['unit social   -1-2', '', [2]], ['unit social', 'ab', [3]],
  ]);
});
