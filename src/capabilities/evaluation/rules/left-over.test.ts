import { expect, test } from 'vitest';
import { isLeftOver, isWaiting } from './left-over.ts';

test('partly, not at all and blank are left over; fully and not applicable are not', () => {
  const left = (['fully', 'partly', 'not-at-all', 'not-applicable', null] as const).filter((status) => isLeftOver({ answer: { status }, years: [2024] }, 2025));
  expect(left).toEqual(['partly', 'not-at-all', null]);
});

test('what is asked again this year or in a later one is not left over', () => {
  expect(isLeftOver({ answer: { status: 'partly' }, years: [2024, 2026] }, 2025)).toBe(false);
  expect(isLeftOver({ answer: { status: 'partly' }, years: [2024, 2025] }, 2025)).toBe(false);
  expect(isLeftOver({ answer: { status: 'partly' }, years: [2022, 2024] }, 2025)).toBe(true);
});

test('what the programme no longer has is left over too', () => expect(isLeftOver({ answer: { status: null }, years: [] }, 2025)).toBe(true));

test('what was ended waits again when it was opened, or left once more in a later year', () => {
  expect(isWaiting({ year: 2024, last: null })).toBe(true);
  expect(isWaiting({ year: 2024, last: { step: 'done', year: 2024 } })).toBe(false);
  expect(isWaiting({ year: 2024, last: { step: 'open', year: 2024 } })).toBe(true);
  expect(isWaiting({ year: 2026, last: { step: 'closed', year: 2024 } })).toBe(true);
});
