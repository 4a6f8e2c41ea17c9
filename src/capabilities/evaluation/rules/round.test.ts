import { expect, test } from 'vitest';
import type { Day } from '#platform/clock/index.ts';
import { dayFrom, roundState } from './round.ts';

const day = (text: string) => text as Day;

test('a round is open through its last day, late the day after, and closed when it is closed', () => {
  const round = { lastDay: day('2026-11-30'), closedOn: null };
  expect(roundState(round, day('2026-11-30'))).toBe('open');
  expect(roundState(round, day('2026-12-01'))).toBe('late');
  expect(roundState({ ...round, closedOn: day('2026-11-02') }, day('2026-11-03'))).toBe('closed');
});

test('a day is read as people here write it, and a day that does not exist is refused', () => {
  expect(dayFrom('3.2.2026')).toBe('2026-02-03');
  expect(dayFrom(' 03.02. 2026 ')).toBe('2026-02-03');
  expect(dayFrom('2026-02-03')).toBe('2026-02-03');
  for (const none of ['30.2.2026', '2/3/2026', '2026', '', '31.4.2026']) expect(dayFrom(none)).toBeUndefined();
});
