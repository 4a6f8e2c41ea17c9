import { expect, test } from 'vitest';
import { hasPersonalCode } from './index.ts';

// Made up for tests, all of them: made so that their check characters are right.
const FINNISH = ['131052-308T', '131052-308t', '010594Y9032', '010100A935L', '290200A903E'];
const SWEDISH = ['640823-3234', '19640823-3234', '196408233234', '640883-3231', '640823+3234'];
const NORWEGIAN = ['13097248022', '130972 48022'];

test.each([...FINNISH, ...SWEDISH, ...NORWEGIAN])('%s is a personal identity code, wherever it stands in a text', (code) => {
  for (const text of [code, `(${code})`, `Hos ${code}, i går.`, `rad\n${code}`]) expect([text, hasPersonalCode(text)]).toEqual([text, true]);
});

test('with a wrong check character, or a day that there is not, it is none', () => {
  for (const text of ['131052-308U', '321052-308T', '131352-308T', '640823-3235', '641323-3234', '13097248023', '13097248012', '43137248022', '000000-0000', '00000000000']) {
    expect([text, hasPersonalCode(text)]).toEqual([text, false]);
  }
});

test('other numbers are none: days, telephones, diary numbers, links, pieces of longer numbers', () => {
  for (const text of ['', '2026-11-30', '30.11.2026', '040 123 4567', '+358401234567', 'STM/1234/2026', 'https://example.org/a/20261130-1', 'x131052-308T', '1131052-308T', '131052-308TX', '6408233234', '2026113012345678']) {
    expect([text, hasPersonalCode(text)]).toEqual([text, false]);
  }
});
