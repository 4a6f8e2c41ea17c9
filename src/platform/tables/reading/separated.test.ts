import { expect, test } from 'vitest';
import { outcome } from '../testing.ts';
import { readRows } from './index.ts';

const read = (text: string | Uint8Array) => outcome(readRows(Buffer.from(text)));
const wide = (text: string, encoding: 'le' | 'be', mark = true): Buffer => {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return encoding === 'le' ? bytes : bytes.swap16();
};
const ROWS = ['1: kod|namn', '2: 05|Ålands vårdcentral'];
const TEXT = 'kod;namn\r\n05;Ålands vårdcentral\r\n';

test('the encoding is found: UTF-8 with and without a mark, UTF-16 both ways, Windows-1252 where it is no UTF-8', async () => {
  const all = [Buffer.from(TEXT), Buffer.from(`\ufeff${TEXT}`), wide(TEXT, 'le'), wide(TEXT, 'be'), wide(TEXT, 'le', false), wide(TEXT, 'be', false), Buffer.from(TEXT, 'latin1')];
  for (const bytes of all) expect(await read(bytes)).toEqual(ROWS);
  expect(await read(Buffer.from([...Buffer.from('pris\n5 '), 0x80]))).toEqual(['1: pris', '2: 5 €']);
});

test('what is neither UTF-8 nor Windows-1252 is refused, and so is a file that is cut in the middle of a character', async () => {
  expect(await read(Buffer.from([...Buffer.from('namn\n'), 0xe5, 0x81]))).toMatch(/characters of the file cannot be read/);
  expect(await read(wide(TEXT, 'le').subarray(0, -1))).toMatch(/characters of the file cannot be read/);
});

test('the separator is found, also where texts hold the other ones, and where Excel says it in a first line', async () => {
  for (const sign of [';', ',', '\t']) expect(await read(TEXT.replaceAll(';', sign))).toEqual(ROWS);
  expect(await read('kod;namn\n1;Ahl, Eva, Bo\n2;Berg, Ulla')).toEqual(['1: kod|namn', '2: 1|Ahl, Eva, Bo', '3: 2|Berg, Ulla']);
  expect(await read('"a;b","c"\n"1;2;3","4"')).toEqual(['1: a;b|c', '2: 1;2;3|4']);
  expect(await read('sep=,\na,b\n1,2;3;4')).toEqual(['2: a|b', '3: 1|2;3;4']);
  expect(await read('code')).toEqual(['1: code']);
});

test('the line is where the row begins, counted as an editor counts, whatever the line ends are and wherever texts have them inside', async () => {
  expect(await read('a;b\r\n"one\r\ntwo\rthree\nfour";x\r\n\r\n;;\nlast;"y\r\nz"\rend;')).toEqual(['1: a|b', '2: one\r\ntwo\rthree\nfour|x', '8: last|y\r\nz', '10: end|']);
});

test('the line is right in a long file too, whose pieces end anywhere', async () => {
  const text = Array.from({ length: 9_000 }, (_none, i) => `${i};"å\r\n${'x'.repeat(i % 19)}"\r\n`).join('');
  const rows = await read(text);
  expect(rows).toHaveLength(9_000);
  expect([rows[1], rows[8_999]]).toEqual([`3: 1|å\r\nx`, `17999: 8999|å\r\n${'x'.repeat(8_999 % 19)}`]);
});

test('quotation marks: doubled ones inside, ones in the middle of a plain cell, text behind a closing one', async () => {
  expect(await read('a;b;c\n"say ""hi""";Anna "Nanna" Ek;"x"y "z\n"";"""";')).toEqual(['1: a|b|c', '2: say "hi"|Anna "Nanna" Ek|xy "z', '3: |"|']);
});

test('a quotation mark that is never closed is told with its line', async () => {
  expect(await read('a;b\n1;"two\nthree;\n')).toBe('The quotation mark that opens on line 2 is never closed. Close it or remove it.');
  expect(await read(`a;b\n1;2\n3;"${'text\n'.repeat(10_000)}`)).toMatch(/text that begins on line 3 is longer than 32,767 characters/);
});

test('no more columns than a table has, and nothing that is no text', async () => {
  expect(await read(`a;b\n${'x;'.repeat(501)}`)).toMatch(/Line 2 has more than 500 columns/);
  expect(await read(`a;b\n1;2${';'.repeat(600)}`)).toHaveLength(2);
  expect(await read('a;b\n1;2\n3;4\u0000')).toMatch(/Line 3 contains a character that is not text/);
});

test('more than a million rows are refused', async () => {
  expect(await read('a\n'.repeat(1_000_001))).toMatch(/more than 1,000,000 rows/);
});

test('an apostrophe that was set before what looks like a formula is taken off; others stay', async () => {
  expect(await read(`a;b;c;d\n'=1+1;'-5;'-tecken';''=x\nO'Neill;'quoted';=1;-5`)).toEqual([`1: a|b|c|d`, `2: =1+1|-5|-tecken'|'=x`, `3: O'Neill|'quoted'|=1|-5`]);
});
