import { expect, test } from 'vitest';
import { GIVEN_FIELDS } from '../contract.ts';
import { givenFrom, linkIn, merge, shareIn, wasFrom, wasText, WRITTEN_FIELDS, writtenBy, type Written } from './written.ts';

const written = (given: Partial<Written>): Written => writtenBy((field) => given[field] ?? '');

test('the fields of a form are the fields of an answer, in the same order', () => {
  expect(WRITTEN_FIELDS).toEqual([...GIVEN_FIELDS]);
});

test('what a page had shown is told by one text, and an empty answer by none', () => {
  const shown = written({ status: 'partly', comment: 'a\n"b" å', denominator: '12', onDay: '5.11.2026' });
  expect(wasFrom(wasText(shown))).toEqual(shown);
  expect([wasText(written({})), wasFrom('')]).toEqual(['', written({})]);
});

test('what only one has changed is taken from who has, and only what both have, differently, is to be chosen', () => {
  const base = written({ status: 'partly', comment: 'a', note: 'n' });
  const mine = written({ status: 'fully', comment: 'a', note: 'min', evidence: 'x' });
  const theirs = written({ status: 'not-at-all', comment: 'b', note: 'n', evidence: 'x' });
  expect(merge(base, mine, theirs)).toEqual({ merged: written({ status: 'fully', comment: 'b', note: 'min', evidence: 'x' }), both: ['status'], also: ['comment'] });
});

test('a number or a day written in another way is no change', () => {
  const base = written({ numerator: '1 250', onDay: '05.11. 2026' });
  expect(merge(base, written({ ...base, comment: 'mitt' }), written({ numerator: '1250', onDay: '5.11.2026' }))).toMatchObject({ both: [], also: [], merged: { comment: 'mitt', numerator: '1250' } });
});

test('a status that follows from the numbers is nobody’s to choose', () => {
  const mine = { status: 'fully', numerator: '9', denominator: '10' };
  expect(merge(written({}), written(mine), written({ status: 'partly', numerator: '5', denominator: '10' })).both).toEqual(['numerator']);
  expect(merge(written({}), written(mine), written({ status: 'not-applicable' })).both).toEqual([]);
});

test('what cannot be a number or a day is sent as it is written, never as nothing', () => {
  expect(givenFrom(written({ numerator: '1,5', denominator: '', onDay: '31.2.2026' }))).toMatchObject({ status: null, numerator: '1,5', denominator: null, onDay: '2026-02-31' });
  expect(JSON.parse(JSON.stringify(givenFrom(written({ numerator: 'många', onDay: 'i går' }))))).toMatchObject({ numerator: 'många', onDay: 'i går' });
});

test('a share says what follows while it is written, and its percentage is never rounded up to what is asked for', () => {
  const share = (numerator: string, denominator: string) => shareIn({ numerator, denominator }, 80);
  expect(share('799', '1 000')).toEqual({ status: 'partly', percent: 79 });
  expect(share('8', '10')).toEqual({ status: 'fully', percent: 80 });
  expect(share('0', '0')).toEqual({ status: 'not-applicable', percent: null });
  for (const [numerator, denominator] of [['', '10'], ['5', ''], ['11', '10'], ['1,5', '10'], ['-1', '10']] as const) expect(share(numerator, denominator)).toBeUndefined();
});

test('only an address on the web is a link, and only if there is nothing else', () => {
  expect(linkIn(' https://example.org/a?b=1 ')).toBe('https://example.org/a?b=1');
  expect(linkIn('HTTP://example.org')).toBe('http://example.org/');
  for (const text of ['', 'Dnr 12/2026', 'javascript:alert(1)', 'data:text/html,x', 'se https://example.org', 'https://', 'java\nscript:alert(1)', '//example.org', 'file:///etc/passwd', 'https://example.org och mer']) expect(linkIn(text)).toBeNull();
});
