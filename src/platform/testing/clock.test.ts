import { expect, test } from 'vitest';
import { fakeClock } from './index.ts';

test('a fake clock stands still until it is set or moved', () => {
  const clock = fakeClock('2026-11-22T08:00:00Z');
  expect(clock.now().toISOString()).toBe('2026-11-22T08:00:00.000Z');
  clock.forward({ days: 1, hours: 2 });
  expect(clock.now().toISOString()).toBe('2026-11-23T10:00:00.000Z');
  clock.set('2027-01-01T00:00:00+02:00');
  expect(clock.now().toISOString()).toBe('2026-12-31T22:00:00.000Z');
});

test('an instant without a zone is refused', () => {
  expect(() => fakeClock('2026-11-22T08:00:00')).toThrow('zone');
});
