import { expect, test } from 'vitest';
import { LANGUAGES } from '#platform/i18n/index.ts';
import { workbookTexts } from '../../texts/workbook-texts.ts';
import { headerIn } from './columns.ts';
import { statusFromWord } from './words.ts';

const columns = Object.entries(workbookTexts.entries).filter(([key]) => key.startsWith('column.'));
const header = (cells: readonly string[]) => headerIn({ line: 1, cells });

test('no two columns are called the same in any two languages, so that each is known wherever it stands', () => {
  const owners = new Map<string, Set<string>>();
  for (const [key, entry] of columns) for (const name of Object.values(entry)) owners.set(name.toLowerCase(), (owners.get(name.toLowerCase()) ?? new Set()).add(key));
  expect([...owners].filter(([, keys]) => keys.size > 1)).toEqual([]);
});

test('a header is known in each language, with pencils or without, in any order, among columns of somebody’s own', () => {
  for (const language of LANGUAGES) {
    const cells = columns.map(([, entry]) => `✎ ${entry[language]}`).toReversed();
    expect(header(['Mitt', ...cells])).toMatchObject({ fields: ['status', 'comment', 'note', 'evidence', 'numerator', 'denominator', 'onDay'], letters: { mark: 'B', key: 'C' } });
  }
  expect(header(['ROW KEY', 'answer'])).toMatchObject({ letters: { key: 'A', status: 'B' } });
  expect(header(['Row key', 'Answer', 'Svar'])).toEqual({ twice: 'Svar' });
  expect([header(['Row key', 'Goal']), header(['Answer', 'Comment']), header([])]).toEqual([undefined, undefined, undefined]);
});

test('an answer is known by what it is called in any language, by its code and by its place in the scale', () => {
  expect(['Helt', 'KOKONAAN', 'fully', '1', ' Klar ', 'Käynnissä', '2', 'Ei  koske\u00a0meitä', '4'].map(statusFromWord)).toEqual(['fully', 'fully', 'fully', 'fully', 'fully', 'partly', 'partly', 'not-applicable', 'not-applicable']);
  expect(['', 'Inget svar', 'Ei vastausta'].map(statusFromWord)).toEqual(['', '', '']);
  expect(['Kanske', '5', '0', 'TRUE'].map(statusFromWord)).toEqual([undefined, undefined, undefined, undefined]);
});
