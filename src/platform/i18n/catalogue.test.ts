import { expect, test } from 'vitest';
import { catalogue, gaps, message, render, translator } from './index.ts';

const texts = catalogue('example', {
  plain: { sv: 'Spara', fi: 'Tallenna', en: 'Save', nb: 'Lagre' },
  answered: { sv: '{answered, number} av {asked, number}', fi: '{answered, number}/{asked, number}', en: '{answered, number} of {asked, number}', nb: '{answered, number} av {asked, number}' },
  replies: {
    sv: '{n, plural, one {# svar} other {# svar}} från {name}', fi: '{n, plural, one {# vastaus} other {# vastausta}}: {name}',
    en: '{n, plural, one {# answer} other {# answers}} from {name}', nb: '{n, plural, one {# svar} other {# svar}} fra {name}',
  },
});

test('a text is rendered with the plural and number customs of its language', () => {
  expect(translator('en')(texts, 'replies', { n: 1, name: 'Esbo' })).toBe('1 answer from Esbo');
  expect(translator('fi')(texts, 'replies', { n: 2, name: 'Espoo' })).toBe('2 vastausta: Espoo');
  expect(translator('sv')(texts, 'answered', { answered: 12345, asked: 2 })).toBe('12\u00a0345 av 2');
  expect(render(message(texts, 'plain'), 'nb')).toBe('Lagre');
});

test('a wrong key, a missing value and a value of the wrong kind do not compile', () => {
  const t = translator('en');
  // @ts-expect-error no such key
  expect(() => t(texts, 'plan')).toThrow();
  // @ts-expect-error both numbers are needed
  expect(() => t(texts, 'answered', { answered: 1 })).toThrow();
  // @ts-expect-error name is a string
  t(texts, 'replies', { n: 1, name: 2 });
  // @ts-expect-error plain takes nothing
  t(texts, 'plain', { n: 1 });
});

test('a missing language and arguments that differ are reported', () => {
  const bad = catalogue('bad', { one: { sv: '', fi: '{nimi}', en: '{name}', nb: '{name}' } });
  expect(gaps(bad).map((gap) => `${gap.language} ${gap.problem}`)).toEqual(['sv missing', 'fi arguments nimi, English has name']);
  expect(gaps(texts)).toEqual([]);
});
