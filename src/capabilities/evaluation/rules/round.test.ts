import { expect, test } from 'vitest';
import type { Day } from '#platform/clock/index.ts';
import { byKind, roundState } from './round.ts';

const day = (text: string) => text as Day;

test('a round is open through its last day, late the day after, and closed when it is closed', () => {
  const round = { lastDay: day('2026-11-30'), closedOn: null };
  expect(roundState(round, day('2026-11-30'))).toBe('open');
  expect(roundState(round, day('2026-12-01'))).toBe('late');
  expect(roundState({ ...round, closedOn: day('2026-11-02') }, day('2026-11-03'))).toBe('closed');
});

test('who is asked is summed by kind and sectors; a list that nobody has is left out', () => {
  const list = (kind: 'organiser' | 'stakeholder' | 'unit', forms: number, statements: number, sectors: readonly 'social'[] = []) => ({ kind, sectors, forms, statements });
  expect(byKind([list('organiser', 2, 40), list('stakeholder', 1, 3), list('stakeholder', 1, 9), list('unit', 5, 20), list('unit', 4, 12, ['social']), list('unit', 0, 0), list('unit', 1, 8)])).toEqual([
    { kind: 'organiser', sectors: [], forms: 2, least: 40, most: 40 },
    { kind: 'stakeholder', sectors: [], forms: 2, least: 3, most: 9 },
    { kind: 'unit', sectors: [], forms: 6, least: 8, most: 20 },
    { kind: 'unit', sectors: ['social'], forms: 4, least: 12, most: 12 },
  ]);
});
