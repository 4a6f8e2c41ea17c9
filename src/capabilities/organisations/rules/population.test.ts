import { expect, test } from 'vitest';
import type { Day } from '#platform/clock/index.ts';
import { render } from '#platform/i18n/index.ts';
import { populationFrom } from './population.ts';

const read = (...lines: string[]) => {
  const { lines: found, errors } = populationFrom(lines.map((line, i) => ({ line: i + 1, cells: line.split(';') })), new Set(['01', '02']), '2024-06-01' as Day); // a day in its own form
  return { found, errors: errors.map((error) => render(error, 'en')) };
};
const HEAD = 'code;day;persons;source';

test('a figure for each organisation, with its day and its source; the columns may come in any order', () => {
  expect(read(HEAD, '01;2023-12-31;97000;Statistics', '', '02;2023-12-31;0;Statistics')).toEqual({
    found: [{ code: '01', onDay: '2023-12-31', persons: 97000, source: 'Statistics' }, { code: '02', onDay: '2023-12-31', persons: 0, source: 'Statistics' }], errors: [],
  });
  expect(read('source;persons;day;code', 'S;5;2023-12-31;01').found).toEqual([{ code: '01', onDay: '2023-12-31', persons: 5, source: 'S' }]);
});

test('a negative number, a text for a number, an unknown code, a day to come and a missing source are told of by line and column, all at once', () => {
  const { errors } = read(HEAD, '01;2023-12-31;-5;S', '02;2023-12-31;many;S', '99;2023-12-31;5;S', '01;2030-01-01;5;S', '02;soon;5;', '01;2023-12-30;1.5;S');
  expect(errors).toEqual([
    'Line 2, persons: “-5” is not a whole number from 0 on.', 'Line 3, persons: “many” is not a whole number from 0 on.', 'Line 4, code: there is no organiser “99”.', 'Line 5, day: “2030-01-01” is still to come.',
    'Line 6, day: “soon” is not a day.', 'Line 6, source: say in at most 300 characters where the figure comes from.', 'Line 7, persons: “1.5” is not a whole number from 0 on.',
  ]);
});

test('the same organisation twice on one day is refused; on two days it is two figures', () => {
  expect(read(HEAD, '01;2023-12-31;5;S', '01;2023-12-31;6;S').errors).toEqual(['Line 3, code: “01” stands in the file twice for the same day.']);
  expect(read(HEAD, '01;2023-12-31;5;S', '01;2022-12-31;6;S').errors).toEqual([]);
});

test('a file without the columns, or with nothing below them, is refused', () => {
  expect([read('code;persons', '01;5').errors, read(HEAD).errors, read().errors]).toEqual([['The file lacks these columns: day, source.'], ['The file has no figures.'], ['The file lacks these columns: code, day, persons, source.']]);
});
