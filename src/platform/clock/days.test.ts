import { expect, test } from 'vitest';
import { dayFrom, isDay } from './index.ts';

test('a day is read however our countries write it, and one that there is not is none', () => {
  for (const text of ['5.11.2026', '05.11. 2026', ' 5/11/2026 ', '2026-11-05', '2026-11-05T00:00:00Z']) expect(dayFrom(text)).toBe('2026-11-05');
  for (const text of ['31.2.2026', '2026-02-30', '5.11.26', '5.11.0026', '2026-11-05T10:00:00Z', 'i går', '']) expect(dayFrom(text)).toBeUndefined();
  expect([isDay('2024-02-29'), isDay('2026-02-29'), isDay(20261105), isDay('5.11.2026')]).toEqual([true, false, false, false]);
});
