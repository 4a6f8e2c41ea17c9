import { expect, test } from 'vitest';
import { amountFrom, isoFrom, numberFrom } from './fields.ts';

test('a field is a number only if it is written as one', () => {
  expect(['0', '12', '2024'].map(numberFrom)).toEqual([0, 12, 2024]);
  for (const text of ['', ' ', 'x', '1.5', '-1', '1e3', '0x10']) expect(numberFrom(text)).toBeNaN();
});

test('an amount may have its thousands set apart by a space; nothing written is no amount', () => {
  expect(['0', ' 7 ', '1 250', '12 500 000', '1\u00a0250'].map(amountFrom)).toEqual([0, 7, 1250, 12_500_000, 1250]);
  expect(['', '  '].map(amountFrom)).toEqual([null, null]);
  for (const text of ['1,5', '1.250', '12 50', '-1', '1e3', 'fem']) expect(amountFrom(text)).toBeNaN();
});

test('a day is written with full stops or strokes, and as a standard writes it in one', () => {
  expect(['5/11/2026', '5.11.2026', '05.11. 2026', '2026-11-05'].map(isoFrom)).toEqual(['2026-11-05', '2026-11-05', '2026-11-05', '2026-11-05']);
  for (const text of ['', '5/11.2026', '5.11.26', '5/11/26', 'i går']) expect(isoFrom(text)).toBeUndefined();
});
