import { expect, test } from 'vitest';
import type { Day } from '#platform/clock/index.ts';
import type { Preference, Rule } from '../contract.ts';
import { dayAfter, isEscalated, isHourToBegin, isQuiet, isReminded, nextReminded, weekdayOf } from './reminding.ts';

const RULE: Rule = { weekday: 1, hour: 7, before: [14, 7, 1], after: [1, 7], unitsAfter: 7, centreAfter: 14 };
const day = (text: string): Day => text as Day; // written as one
const LAST = day('2026-12-16'); // a Wednesday

/** The days of a span on which somebody is reminded. */
function remindedIn(from: string, to: string, preference: Preference, { lastDays = [LAST], rule = RULE }: { lastDays?: readonly Day[]; rule?: Rule } = {}): readonly string[] {
  const found: string[] = [];
  for (let each = day(from); each <= to; each = dayAfter(each, 1)) if (isReminded(each, lastDays, preference, rule)) found.push(each);
  return found;
}

test('who wants it weekly is reminded on Mondays, and fourteen, seven and one day before the last day, and one and seven after', () => {
  expect(remindedIn('2026-11-23', '2026-12-31', 'weekly')).toEqual([
    '2026-11-23', '2026-11-30', '2026-12-02', '2026-12-07', '2026-12-09', '2026-12-14', '2026-12-15', '2026-12-17', '2026-12-21', '2026-12-23', '2026-12-28',
  ]);
});

test('who wants it only near the last day is reminded before it and not after it, and who wants none is not', () => {
  expect(remindedIn('2026-11-23', '2026-12-31', 'near')).toEqual(['2026-12-02', '2026-12-09', '2026-12-15']);
  expect(remindedIn('2026-11-23', '2026-12-31', 'off')).toEqual([]);
});

test('a day at a weekend is taken on the Friday before a last day, and on the Monday after one: the whole of a year', () => {
  const noWeekly = { ...RULE, weekday: 0 };
  expect(remindedIn('2026-11-23', '2026-12-31', 'weekly', { lastDays: [day('2026-12-07')], rule: noWeekly })).toEqual(['2026-11-23', '2026-11-30', '2026-12-04', '2026-12-08', '2026-12-14']);
  expect(remindedIn('2026-11-23', '2026-12-31', 'weekly', { lastDays: [day('2026-12-11')], rule: noWeekly })).toEqual(['2026-11-27', '2026-12-04', '2026-12-10', '2026-12-14', '2026-12-18']);
  for (let last = day('2026-01-01'); last <= '2026-12-31'; last = dayAfter(last, 1)) {
    const sent = remindedIn(dayAfter(last, -20), dayAfter(last, 12), 'weekly', { lastDays: [last], rule: noWeekly });
    expect(sent.filter((each) => isQuiet(day(each)))).toEqual([]);
    // None is lost, and none comes after the day that it warns of.
    expect(sent.filter((each) => each < last).length, last).toBe(3);
    expect(sent.filter((each) => each > last).length, last).toBe(2);
  }
});

test('several rounds make one reminder a day, and nothing owed makes none', () => {
  expect(remindedIn('2026-12-01', '2026-12-11', 'near', { lastDays: [LAST, day('2026-12-23')] })).toEqual(['2026-12-02', '2026-12-09']);
  expect(remindedIn('2026-11-01', '2026-12-31', 'weekly', { lastDays: [] })).toEqual([]);
});

test('the next day is the first one after today, or none', () => {
  expect(nextReminded(day('2026-12-09'), [LAST], 'near', RULE)).toBe('2026-12-15');
  expect(nextReminded(day('2026-12-15'), [LAST], 'near', RULE)).toBeUndefined();
  expect(nextReminded(day('2026-12-15'), [LAST], 'weekly', RULE)).toBe('2026-12-17');
});

test('those above are told from the seventh or fourteenth day on, on a weekday, and not of what is long past', () => {
  const told = (daysLeft: number, today = '2026-11-24') => isEscalated(dayAfter(day(today), daysLeft), RULE.unitsAfter, day(today));
  expect([told(-6), told(-7), told(-7, '2026-11-22'), told(-9), told(-20), told(-21), told(3)]).toEqual([false, true, false, true, true, false, false]);
});

test('they begin in the morning, and not in the evening', () => {
  expect([6, 7, 19, 20].map((hour) => isHourToBegin(hour, RULE))).toEqual([false, true, true, false]);
  expect([weekdayOf(day('2026-11-22')), weekdayOf(day('2026-11-23'))]).toEqual([7, 1]);
});
