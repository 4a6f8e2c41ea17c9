import { expect, test } from 'vitest';
import { countOf, coverOf, judgingRound, shareOf, verdictOf, type Asked } from './targets.ts';

const [yes, no, none] = ['reached', 'not-reached', 'left-out'] as const;
const party = (signed: Asked['signed'], persons: number | null = null, isInPopulation = true): Asked => ({
  names: { sv: `${persons}` }, signed, isInPopulation, population: persons === null ? null : { persons, day: '2023-12-31', source: 'Prov' },
});
const many = (n: number, signed: Asked['signed']): readonly Asked[] => Array.from({ length: n }, () => party(signed));
const organisers = (percent: number) => ({ of: 'organisers' as const, percent });

test('14 of 23 meet 60 %, 13 of 23 have missed it by one organiser once it is due', () => {
  expect(shareOf(organisers(60), { asked: [...many(14, yes), ...many(9, no)], isDue: true })).toMatchObject({ verdict: 'met', needed: 14, missing: 0 });
  expect(shareOf(organisers(60), { asked: [...many(13, yes), ...many(10, no)], isDue: true })).toMatchObject({ verdict: 'missed', needed: 14, missing: 1, why: [] });
});

test('before its year it is on the way, and what is missing is said in organisers', () => {
  expect(shareOf(organisers(80), { asked: [...many(16, yes), ...many(7, no)], isDue: false })).toMatchObject({ verdict: 'on-the-way', needed: 19, missing: 3 });
});

test('when those who have not signed could still decide it, it cannot be computed; when they could not, it can', () => {
  const asked = (reached: number, unsigned: number) => [...many(reached, yes), ...many(unsigned, null), ...many(23 - reached - unsigned, no)];
  expect(shareOf(organisers(60), { asked: asked(13, 1), isDue: true })).toMatchObject({ verdict: 'cannot-be-computed', why: [{ reason: 'not-signed', n: 1 }] });
  expect(shareOf(organisers(60), { asked: asked(12, 1), isDue: true })).toMatchObject({ verdict: 'missed' });
  expect(shareOf(organisers(60), { asked: asked(14, 9), isDue: true })).toMatchObject({ verdict: 'met' });
});

test('to whom nothing applies is left out of n and told of apart: 12 of 20 is 60 %', () => {
  const asked = [...many(12, yes), ...many(8, no), ...many(3, none)];
  expect(countOf(asked)).toEqual({ k: 12, n: 20, leftOut: 3, notSigned: 0 });
  expect(shareOf(organisers(60), { asked, isDue: true })).toMatchObject({ verdict: 'met', needed: 12 });
});

test('a denominator of nothing is nobody asked, not a hundred per cent', () => {
  for (const asked of [[], many(2, none)]) expect(shareOf(organisers(60), { asked, isDue: true })).toMatchObject({ verdict: 'cannot-be-computed', why: [{ reason: 'nobody-asked' }] });
  expect(shareOf({ of: 'population', percent: 80 }, { asked: [party(yes, 0)], isDue: true })).toMatchObject({ why: [{ reason: 'nobody-asked' }] });
});

test('people are counted without who is in no sum of population: 600 + 200 of 1 000 is 80 %, the hospital district’s 1 700 in neither', () => {
  const asked = [party(yes, 600), party(yes, 200), party(no, 200), party(yes, 1700, false)];
  expect(coverOf(asked)).toMatchObject({ k: 800, n: 1000, without: [], outside: [{ sv: '1700' }], onDays: ['2023-12-31'] });
  expect(shareOf({ of: 'population', percent: 80 }, { asked, isDue: true })).toMatchObject({ verdict: 'met' });
  expect(shareOf({ of: 'population', percent: 81 }, { asked, isDue: true })).toMatchObject({ verdict: 'missed' });
});

test('one without a figure keeps the share of people from being computed, and is named; who is outside needs none', () => {
  expect(shareOf({ of: 'population', percent: 80 }, { asked: [party(yes, 600), party(yes), party(no, null, false)], isDue: true })).toMatchObject({
    verdict: 'cannot-be-computed', why: [{ reason: 'population-missing', n: 1, who: [{ sv: 'null' }] }],
  });
});

test('of people, too, those who have not signed may decide it or not', () => {
  const by = (unsigned: number) => shareOf({ of: 'population', percent: 80 }, { asked: [party(yes, 500), party(null, unsigned), party(no, 500 - unsigned)], isDue: true });
  expect([by(300).verdict, by(299).verdict]).toEqual(['cannot-be-computed', 'missed']);
});

test('a share of units counts units, and those that would show are told of and in no sum', () => {
  const units = (k: number, hidden: number, notSigned = 0) => shareOf({ of: 'units', percent: 80 }, { asked: [], units: { k, n: 10, leftOut: 0, notSigned, hidden }, isDue: true });
  expect(units(8, 0)).toMatchObject({ verdict: 'met', needed: 8, missing: 0, why: [] });
  expect(units(7, 2)).toMatchObject({ verdict: 'missed', missing: 1, why: [{ reason: 'few-units', n: 2 }] });
  expect(units(7, 0, 1)).toMatchObject({ verdict: 'cannot-be-computed', why: [{ reason: 'not-signed', n: 1 }] });
  expect(shareOf({ of: 'units', percent: 80 }, { asked: [], units: { k: 0, n: 0, leftOut: 0, notSigned: 0, hidden: 2 }, isDue: true })).toMatchObject({ verdict: 'cannot-be-computed', why: [{ reason: 'few-units', n: 2 }] });
});

test('one of two shares is enough; it is missed only if both are', () => {
  const verdicts = (...all: ('met' | 'on-the-way' | 'missed' | 'cannot-be-computed')[]) => verdictOf(all.map((verdict) => ({ verdict })));
  expect(verdicts('missed', 'met')).toBe('met');
  expect(verdicts('cannot-be-computed', 'met')).toBe('met');
  expect(verdicts('missed', 'missed')).toBe('missed');
  expect(verdicts('missed', 'cannot-be-computed')).toBe('cannot-be-computed');
  expect(verdicts('on-the-way', 'cannot-be-computed')).toBe('on-the-way');
});

test('contracts and persons are not known here, of units nobody may be asked, and a share without a percentage says so', () => {
  const why = (of: Parameters<typeof shareOf>[0]['of'], percent: number | null = 80) => shareOf({ of, percent }, { asked: many(3, yes), isDue: true }).why[0]?.reason;
  expect([why('contracts'), why('persons'), why('units'), why('organisers', null)]).toEqual(['denominator-unknown', 'denominator-unknown', 'nobody-asked', 'no-percent']);
});

test('a target is judged by its own year’s round, told of by the page’s round before it, and there may be none', () => {
  const rounds = [{ no: 1, year: 2024, isOver: true }, { no: 2, year: 2026, isOver: false }] as const;
  const [past, own] = rounds;
  expect(judgingRound(2024, own, rounds)).toEqual({ round: past, isDue: true });
  expect(judgingRound(2026, own, rounds)).toEqual({ round: own, isDue: false });
  expect(judgingRound(2024, past, rounds)).toEqual({ round: past, isDue: true });
  expect(judgingRound(2029, own, rounds)).toEqual({ round: own, isDue: false });
  expect(judgingRound(2019, own, rounds)).toEqual({ round: null, isDue: true });
  expect(shareOf(organisers(60), null)).toMatchObject({ verdict: 'cannot-be-computed', why: [{ reason: 'round-missing' }] });
});
