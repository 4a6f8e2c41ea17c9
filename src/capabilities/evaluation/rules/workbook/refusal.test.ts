import { expect, test } from 'vitest';
import { message } from '#platform/i18n/index.ts';
import { workbookPageTexts } from '../../texts/workbook-page-texts.ts';
import { refusalOf } from './refusal.ts';
import { isLarge, isZipped } from './sizes.ts';

test('a refusal is kept in every language, with what the file says where it is quoted, and never with a personal identity code or what is no text', () => {
  const of = (column: string) => refusalOf(message(workbookPageTexts, 'columnTwice', { column }));
  expect(Object.keys(of('Svar')).toSorted()).toEqual(['en', 'fi', 'nb', 'sv']);
  expect([of('Svar').en, of('Svar').sv]).toEqual([expect.stringContaining('“Svar”'), expect.stringContaining('Svar')]);
  expect(JSON.stringify([of('131052-308T'), of('a\0b\uD800')])).not.toMatch(/131052|\\u0000|\\ud800/);
});

test('a packed file is large sooner than one that is not', () => {
  const of = (beginning: string, size: number): Uint8Array => Buffer.concat([Buffer.from(beginning), Buffer.alloc(size)]);
  expect([isZipped(of('PK\x03\x04', 0)), isZipped(of('Radens nyckel', 0)), isZipped(new Uint8Array())]).toEqual([true, false, false]);
  expect([isLarge(of('PK', 500_000)), isLarge(of('Ra', 500_000)), isLarge(of('PK', 100_000)), isLarge(of('Ra', 2_000_000)), isLarge(new Uint8Array())]).toEqual([true, false, false, true, false]);
});
