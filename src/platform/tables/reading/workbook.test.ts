import { expect, test } from 'vitest';
import { bookOf, outcome, rowsBook } from '../testing.ts';
import { readRows, readSheets } from './index.ts';

const read = (bytes: Uint8Array) => outcome(readRows(bytes));
const cell = (inside: string, attributes = ''): string => `<row r="1"><c r="A1" ${attributes}>${inside}</c></row>`;
const value = async (inside: string, attributes = '', sketch: Parameters<typeof rowsBook>[1] = {}): Promise<string> => {
  const rows = await read(rowsBook(cell(inside, attributes), sketch));
  return typeof rows === 'string' ? rows : rows.join().replace('1: ', '');
};
const number = (stored: string) => value(`<v>${stored}</v>`);
const DATES = '<numFmts><numFmt numFmtId="170" formatCode="d/m/yyyy;@"/><numFmt numFmtId="171" formatCode="0.0 &quot;days&quot;"/><numFmt numFmtId="172" formatCode="[h]:mm:ss"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/></cellXfs>';
const day = (stored: string, style: number, isFrom1904 = false) => value(`<v>${stored}</v>`, `s="${style}"`, { styles: DATES, isFrom1904 });

test('texts: shared, inline, in runs of several looks, with pronunciation left out, with line ends as Excel escapes them', async () => {
  const strings = '<si><t xml:space="preserve"> Åbo &amp; co </t></si><si><r><t>two </t></r><r><rPr><b/></rPr><t>looks</t></r><rPh sb="0" eb="1"><t>xx</t></rPh></si><si><t>a_x000D_b_x005F_x</t></si>';
  const rows = '<row r="3"><c r="A3" t="s"><v>0</v></c><c r="C3" t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c><c t="str"><f>A1</f><v>made</v></c><c s="4"/></row>';
  expect(await read(rowsBook(rows, { strings }))).toEqual(['3:  Åbo & co ||two looks|a\rb_x|inline|made']);
});

test('numbers are as Excel shows them, not as it stores them; a code that lost its zeros stays without them', async () => {
  const stored = { '5': '5', '-12': '-12', '1.1000000000000001': '1.1', '0.30000000000000004': '0.3', '1E+05': '100000', '1.5E-3': '0.0015', '123456789012345678': '123456789012346000', '1E-7': '0.0000001', '1E+20': '100000000000000000000' };
  for (const [given, shown] of Object.entries(stored)) expect(await number(given)).toBe(shown);
  expect(await number('five')).toMatch(/damaged/);
});

test('days are ISO days by the look of their cell, from 1900 and from 1904; what is no day is told with its cell', async () => {
  expect(await Promise.all([day('46348', 1), day('46348', 2), day('44886', 2, true), day('46348.354166667', 1), day('0.5', 4), day('46348', 3), day('46348', 0)]))
    .toEqual(['2026-11-22', '2026-11-22', '2026-11-22', '2026-11-22T08:30:00', '12:00:00', '46348', '46348']);
  expect(await Promise.all([day('1', 1), day('59', 1), day('61', 1), day('2958465', 1)])).toEqual(['1900-01-01', '1900-02-28', '1900-03-01', '9999-12-31']);
  for (const none of ['60', '-1', '2958466', '1E+300']) expect(await day(none, 1)).toBe('Cell A1 on the sheet “Units” has a date that does not exist. Write the day anew.');
  expect(await value('<v>2026-11-22</v>', 't="d"')).toBe('2026-11-22');
});

test('formulas count by what Excel last made of them; one that nobody has calculated, and one that went wrong, are told with their cell', async () => {
  expect(await value('<f>1+1</f><v>2</v>')).toBe('2');
  expect(await value('<f>IF(1,"")</f><v></v>', 't="str"')).toBe('');
  expect(await value('<f>1+1</f>')).toMatch(/The formula in cell A1 on the sheet “Units” has no calculated value/);
  expect(await value('<f>A9</f><v>#REF!</v>', 't="e"')).toMatch(/Cell A1 on the sheet “Units” shows an error \(#REF!\)/);
  expect(await Promise.all([value('<v>1</v>', 't="b"'), value('<v>0</v>', 't="b"')])).toEqual(['TRUE', 'FALSE']);
});

test('rows without text are left out and still counted; rows without a number follow each other', async () => {
  expect(await read(rowsBook('<row><c><v>1</v></c></row><row><c s="1"/></row><row r="9"><c r="B9"><v>2</v></c></row>'))).toEqual(['1: 1', '9: |2']);
});

test('prefixed elements, absolute targets and strict workbooks are read like others', async () => {
  const strict = bookOf({
    sheets: { A: '' }, parts: {
      'xl/workbook.xml': '<x:workbook xmlns:x="x" xmlns:rel="r"><x:sheets><x:sheet name="A" sheetId="1" rel:id="s0"/></x:sheets></x:workbook>',
      'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="s0" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="/xl/other.xml"/></Relationships>',
      'xl/other.xml': Buffer.from('\ufeff<x:worksheet xmlns:x="x"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>å</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>', 'utf16le'),
    },
  });
  expect(await read(strict)).toEqual(['1: å']);
});

test('all visible sheets, in the order of their tabs; the first visible one where one table is wanted', async () => {
  const sheetWith = (n: number): string => `<sheetData><row r="1"><c r="A1"><v>${n}</v></c></row></sheetData>`;
  const book = bookOf({ sheets: { Lists: sheetWith(1), Goals: sheetWith(2), Tasks: sheetWith(3) }, hidden: ['Lists'] });
  const read: string[] = [];
  for await (const { sheet, rows } of readSheets(book)) for await (const { cells } of rows) read.push(`${sheet} ${cells.join()}`);
  expect(read).toEqual(['Goals 2', 'Tasks 3']);
  expect(await outcome(readRows(book))).toEqual(['1: 2']);
  expect(await outcome(readRows(bookOf({ sheets: { Lists: sheetWith(1) }, hidden: ['Lists'] })))).toBe('The workbook has no visible sheet.');
});

test('merged cells are told before any row is read', async () => {
  const merged = bookOf({ sheets: { Units: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell xml:id="x" ref="B4:B9"/></mergeCells>' } });
  expect(await readRows(merged).next().catch((error: Error) => error.message)).toMatch(/On the sheet “Units” cells are merged: A1:C1, B4:B9/);
});

test('macros are not looked at, nor links to other files', async () => {
  const rels = '<Relationships><Relationship Id="s0" Type="x/worksheet" Target="worksheets/sheet0.xml"/><Relationship Id="v" Type="x/vbaProject" Target="vbaProject.bin"/><Relationship Id="e" Type="x/sharedStrings" Target="http://127.0.0.1:1/strings.xml" TargetMode="External"/></Relationships>';
  expect(await read(rowsBook(cell('<v>1</v>'), { parts: { 'xl/_rels/workbook.xml.rels': rels, 'xl/vbaProject.bin': 'Sub Auto_Open()' } }))).toEqual(['1: 1']);
});
