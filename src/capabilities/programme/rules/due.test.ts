import { expect, test } from 'vitest';
import { aProgramme } from '../testing.ts';
import { dueTable, dueToNobody } from './due.ts';

test('what is due is counted by kind of organisation and year', () => {
  const { years, rows } = dueTable(aProgramme([{ code: '1.1.1-1a', years: [2024, 2026] }, { code: '1.1.1-1b', years: [2024], answeredBy: ['unit'] }, { code: '1.1.1-2a', years: [2025], answeredBy: [] }]));
  expect(years).toEqual([2022, 2023, 2024, 2025, 2026]);
  expect(rows).toEqual([{ kind: 'organiser', counts: [0, 0, 1, 0, 1], statements: 1 }, { kind: 'unit', counts: [0, 0, 2, 0, 1], statements: 2 }]);
});

test('a national measure without tasks is due to the centre every year', () => {
  const programme = aProgramme([{ code: '1.1.1-1a' }]);
  const national = { ...programme, measures: [...programme.measures, { ...programme.measures[0], code: '1.1.2', section: '1.1', level: 'national' as const, title: { sv: 'Nationellt' }, coreIndicator: false, targets: [], legal: null }] };
  expect(dueTable(national).rows.find(({ kind }) => kind === 'centre')).toEqual({ kind: 'centre', counts: [1, 1, 1, 1, 1], statements: 1 });
});

test('due to nobody is what nobody answers, what only the country would, and what has no year of the period', () => {
  const programme = aProgramme([{ code: '1.1.1-1a' }, { code: '1.1.1-1b', answeredBy: [] }, { code: '1.1.1-1c', answeredBy: ['country'] }, { code: '1.1.1-1d', years: [2019, 2030] }, { code: '1.1.1-1e', years: [2019, 2022] }]);
  expect(dueToNobody(programme)).toEqual(['1.1.1-1b', '1.1.1-1c', '1.1.1-1d']);
});
