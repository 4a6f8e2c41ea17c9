import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { bookOf, outcome, rowsBook, zipOf } from '../testing.ts';
import { openArchive } from './archive.ts';
import { readRows } from './index.ts';

const read = (bytes: Uint8Array | string) => outcome(readRows(Buffer.from(bytes)));
const good = rowsBook('<row r="1"><c r="A1"><v>1</v></c></row>');
const DAMAGED = /damaged or not whole/;

test('a file of 200 MB is refused before it is looked at', async () => {
  expect(await read(Buffer.alloc(200 * 1_048_576))).toBe('The file is too large: at most 20 MB. Divide it into several.');
  expect(await read('')).toBe('The file is empty.');
});

test('a bomb is refused while it is unpacked, whatever it says of its size', async () => {
  const zeros = Buffer.alloc(60 * 1_048_576, 0x20);
  for (const declared of [zeros.length, 100]) {
    for (const part of ['xl/worksheets/sheet0.xml', 'xl/sharedStrings.xml', 'xl/styles.xml', 'xl/workbook.xml', '_rels/.rels']) {
      const bomb = bookOf({ sheets: { Units: '' }, parts: { [part]: zeros } }, { declared });
      const before = process.memoryUsage().arrayBuffers;
      expect(await read(bomb)).toMatch(/unreasonably large when it is unpacked/);
      expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(zeros.length / 2);
    }
  }
});

test('the limit holds for all that is unpacked, not only for each part', async () => {
  const part = Buffer.concat(Array.from({ length: 1_600 }, () => Buffer.concat([randomBytes(1_024), Buffer.alloc(64_512)])));
  const archive = openArchive(zipOf({ part }));
  const unpackedWhole = async (): Promise<number> => {
    let size = 0;
    for await (const piece of archive.read('part')) size += piece.length;
    return size;
  };
  for (let times = 0; times < 6; times += 1) expect(await unpackedWhole()).toBe(part.length);
  await expect(unpackedWhole()).rejects.toThrow('unreasonably large');
});

test('a file that is something else says so', async () => {
  const cases: readonly (readonly [string | Uint8Array, RegExp])[] = [
    [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), /password or in Excel’s old format/],
    ['%PDF-1.7 x', /not a table/], [Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), /not a table/], [Buffer.from([0xff, 0xd8, 0xff, 0xe0]), /not a table/],
    ['<html><table><tr><td>1</td></tr></table></html>', /not a table/], ['  {"rows": []}', /not a table/],
    [zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }), /format that cannot be read here/],
    [zipOf({ 'photo.jpg': 'x' }), /not a table/],
    [zipOf({ '_rels/.rels': '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="word/document.xml"/></Relationships>', 'word/_rels/document.xml.rels': '<Relationships/>', 'word/document.xml': '<w:document/>' }), /not a table/],
    [zipOf({ '_rels/.rels': '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>' }), /format that cannot be read here/],
    [bookOf({ sheets: { A: '' } }, { flags: 1 }), /password/],
  ];
  for (const [bytes, said] of cases) expect(await read(bytes)).toMatch(said);
});

test('a damaged workbook is told as damaged wherever the damage is', async () => {
  expect(await read(bookOf({ sheets: { A: '' } }, { crc: 1 }))).toMatch(DAMAGED);
  expect(await read(Buffer.from('PK\x05\x06'))).toMatch(DAMAGED);
  expect(await read(rowsBook('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'))).toMatch(DAMAGED);
  expect(await read(rowsBook('<row r="2"/><row r="1"/>'))).toMatch(DAMAGED);
  expect(await read(rowsBook('<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>'))).toMatch(DAMAGED);
  expect(await read(rowsBook('<row r="1"><c r="nowhere"><v>1</v></c></row>'))).toMatch(DAMAGED);
  expect(await read(rowsBook('<row r="1">'))).toMatch(DAMAGED);
  expect(await read(rowsBook(`${'<a>'.repeat(100_000)}`))).toMatch(DAMAGED);
});

test('a workbook that is cut, or has a byte turned, is read or refused, and never anything else', async () => {
  for (let length = 0; length < good.length; length += 7) expect(typeof (await read(good.subarray(0, length)))).toBe('string');
  for (let at = 4; at < good.length; at += 1) {
    const turned = Buffer.from(good);
    turned.writeUInt8(255 - turned.readUInt8(at), at);
    await read(turned); // throws what is no Problem
  }
});

test('a document type is refused, with it every entity of its own', async () => {
  const swelling = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>';
  const reaching = '<!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet/>';
  for (const sheet of [swelling, reaching]) expect(await read(bookOf({ sheets: { A: '' }, parts: { 'xl/worksheets/sheet0.xml': sheet } }))).toMatch(/document type declaration/);
  expect(await read(bookOf({ sheets: { A: '<sheetData>&unknown;</sheetData>' } }))).toMatch(DAMAGED);
});

test('cells beyond the five hundredth column, and rows beyond the millionth, are refused if they say something', async () => {
  expect(await read(rowsBook('<row r="1"><c r="SG1"><v>1</v></c></row>'))).toMatch(/Line 1 has more than 500 columns/);
  expect(await read(rowsBook('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row><row r="1048576"><c r="A1048576" s="1"/></row>'))).toEqual(['1: 1']);
  expect(await read(rowsBook('<row r="1000001"><c r="A1000001"><v>1</v></c></row>'))).toMatch(/more than 1,000,000 rows/);
});

test('who stops reading in the middle leaves nothing open', async () => {
  const rows = readRows(rowsBook(Array.from({ length: 20_000 }, (_none, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${Math.sin(i)}</v></c></row>`).join('')));
  for await (const { line } of rows) if (line === 3) break;
  expect(await rows.next()).toEqual({ done: true, value: undefined });
});
