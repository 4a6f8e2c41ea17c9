import { expect, test } from 'vitest';
import type { Day } from '#platform/clock/index.ts';
import { daysUntil, dutiesOf, minutesFor } from './owed.ts';

const standing = {
  tally: { answered: 10, asked: 40 }, isTenants: true, isSigned: false, isReopened: false, below: { forms: 5, complete: 2 }, may: { answer: true, sign: true },
  handIn: { step: null, note: '', waiting: 0 },
  corrections: { asked: 0, reopened: 0, isClosed: false, may: { decide: true, answer: true, sign: true, withdraw: true } },
};

test('what is left is told in the order in which it is done', () => {
  expect(dutiesOf(standing)).toEqual([{ is: 'answer', left: 30, minutes: 20 }, { is: 'watch', forms: 5, complete: 2 }, { is: 'sign', isComplete: false }]);
});

test('nothing is owed of what is signed, and by whom it is not to be done', () => {
  expect(dutiesOf({ ...standing, isSigned: true })).toEqual([]);
  expect(dutiesOf({ ...standing, may: { answer: false, sign: false } })).toEqual([]);
  expect(dutiesOf({ ...standing, isTenants: false }).map(({ is }) => is)).toEqual(['answer', 'watch']);
});

test('under a signature, single answers are decided on, corrected and signed again by whom it is to be done', () => {
  const signed = (corrections: Partial<typeof standing.corrections>) => dutiesOf({ ...standing, isSigned: true, corrections: { ...standing.corrections, asked: 2, reopened: 1, ...corrections } });
  expect(signed({})).toEqual([{ is: 'decide', n: 2 }, { is: 'correct', n: 1 }, { is: 'sign-correction', n: 1 }]);
  expect(signed({ may: { decide: false, answer: true, sign: false, withdraw: true } })).toEqual([{ is: 'correct', n: 1 }]);
  expect(signed({ asked: 0, reopened: 0 })).toEqual([]);
  const none = { decide: true, answer: true, sign: false, withdraw: false };
  expect([{}, { may: { ...none, withdraw: true } }, { may: { ...none, sign: true } }, { may: none }, { reopened: 0 }].map((more) => signed({ isClosed: true, ...more }))).toEqual([...[1, 1, 1].map((n) => [{ is: 'closed-corrections', n }]), [], []]);
});

test('a signature may be given before everything is answered, and says so; what was reopened is signed again', () => {
  const whole = { ...standing, tally: { answered: 40, asked: 40 }, below: { forms: 5, complete: 5 } };
  expect(dutiesOf(whole)).toEqual([{ is: 'sign', isComplete: true }]);
  expect(dutiesOf({ ...whole, isReopened: true })).toEqual([{ is: 'sign-again', isComplete: true }]);
});

test('answers that are no longer asked make nothing owed below zero', () => {
  expect(dutiesOf({ ...standing, tally: { answered: 41, asked: 40 }, below: { forms: 0, complete: 0 }, may: { answer: true, sign: false } })).toEqual([]);
});

test('minutes come in steps of five, days with their sign', () => {
  expect([0, 1, 7, 8, 60].map(minutesFor)).toEqual([0, 5, 5, 10, 40]);
  expect(['2026-11-30', '2026-11-22', '2026-11-20', '2027-03-28'].map((day) => daysUntil(day as Day, '2026-11-22' as Day))).toEqual([8, 0, -2, 126]);
});
