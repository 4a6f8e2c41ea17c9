import { expect, test } from 'vitest';
import { decimalFrom } from './decimal.ts';

test.each([['12,5', 12.5], ['12.5', 12.5], [' 1 234 567 ', 1_234_567], ['1\u00A0000,25', 1000.25], ['0', 0], ['0,125', 0.125], ['1,2500', 1.25], ['-3', -3], ['−3,5', -3.5]])('%s is an amount', (written, amount) => {
  expect(decimalFrom(written)).toBe(amount);
});
test.each(['', 'cirka 12', '1,2,3', '1.2.3', '12 %', '1e9', '1,250', '12.000', '1234567890123', 'NaN', '٣'])('%s is none', (written) => {
  expect(decimalFrom(written)).toBeNull();
});
