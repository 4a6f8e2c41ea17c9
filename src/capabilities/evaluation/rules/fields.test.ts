import { expect, test } from 'vitest';
import { numberFrom } from './fields.ts';

test('a field is a number only if it is written as one', () => {
  expect(['0', '12', '2024'].map(numberFrom)).toEqual([0, 12, 2024]);
  for (const text of ['', ' ', 'x', '1.5', '-1', '1e3', '0x10']) expect(numberFrom(text)).toBeNaN();
});
