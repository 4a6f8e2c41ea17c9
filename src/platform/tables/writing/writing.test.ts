import { expect, test } from 'vitest';
import { readRows, readSheets } from '../reading/index.ts';
import { csvText, jsonText, workbook, type Cell } from './index.ts';

async function all<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const held: T[] = [];
  for await (const item of items) held.push(item);
  return held;
}
const whole = async (pieces: AsyncIterable<string | Uint8Array>): Promise<Buffer> => Buffer.concat((await all(pieces)).map((piece) => Buffer.from(piece)));
const back = async (bytes: Uint8Array): Promise<readonly (readonly string[])[]> => (await all(readRows(bytes))).map(({ cells }) => cells);
const columns = [{ heading: 'Kod' }, { heading: 'Namn', width: 40 }];
const book = (rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>) => whole(workbook([{ name: 'Svar', columns, rows }]));

const HARD = ['=1+1', '+358 40', '-5', '@x', '\t=1', '\r=1', '＝1', '  =1', "'=1", "''-x", "'text'", "O'Neill", 'a;b', 'say "hi"', 'two\r\nlines', 'tab\tin', ' blanks ', '05', '1,5', 'å🙂<&>', 'x,=1+1', '_x000D_', 'a_x0041_b', '-', '=HYPERLINK("http://x";"y")'];

test('every text comes back from CSV and from a workbook as it was, formulas and codes too', async () => {
  const rows = HARD.map((text, i) => [`0${i}`, text]);
  expect(await back(await whole(csvText(rows)))).toEqual(rows);
  expect(await back(await book(rows))).toEqual([['Kod', 'Namn'], ...rows]);
});

test('nothing in CSV begins like a formula, whatever it begins with; numbers stay numbers, with decimal commas', async () => {
  const text = (await whole(csvText([...HARD.map((each) => [each]), [-5], [0.25], [null]]))).toString();
  expect(text.startsWith('\ufeff')).toBe(true);
  const cells = text.slice(1).split(/\r\n(?=['"]|[^"]|$)/).map((line) => line.replace(/^"/, ''));
  const dangerous = cells.filter((cell) => /^[\s]*[=+\-@＝]/.test(cell) || /^[\t\r]/.test(cell));
  expect(dangerous).toEqual(['-5']);
  expect(text.endsWith("\r\n-5\r\n0,25\r\n\r\n")).toBe(true);
});

test('a workbook has no formulas, its texts are texts, its numbers numbers, and its headings stay in sight', async () => {
  const { openArchive } = await import('../reading/archive.ts');
  const archive = openArchive(await book([['=1+1', -5.5], ['05', null]]));
  const sheet = (await whole(archive.read('xl/worksheets/sheet1.xml'))).toString();
  expect(sheet).not.toContain('<f');
  expect(sheet).toContain('<c r="A2" t="s" s="2"><v>2</v></c><c r="B2"><v>-5.5</v></c>');
  expect((await whole(archive.read('xl/sharedStrings.xml'))).toString()).toContain('<si><t xml:space="preserve">=1+1</t></si>');
  expect(sheet).toMatch(/<pane ySplit="1"[^>]* state="frozen"\/>.*<col min="2" max="2" width="40" customWidth="1"\/>.*<c r="A1" t="s" s="1">/);
});

test('signs that no file can hold are replaced or escaped, and no text is longer than Excel takes', async () => {
  const rows = await back(await book([['half \ud83d', 'bell \u0007'], ['x'.repeat(40_000), '']]));
  expect(rows[1]).toEqual(['half \ufffd', 'bell \u0007']);
  expect(rows[2]?.[0]?.length).toBe(32_767);
});

test('several sheets have names that Excel takes, no two the same', async () => {
  const long = 'Ett mycket långt namn på ett blad: del [1]';
  const bytes = await whole(workbook([long, long, "'", 'Mål/2'].map((name) => ({ name, columns, rows: [] }))));
  const names = (await all(readSheets(bytes))).map(({ sheet }) => sheet);
  expect(names).toEqual(['Ett mycket långt namn på ett bl', 'Ett mycket långt namn på et 2', '3', 'Mål 2']);
});

test('JSON is whole with many rows, with one and with none', async () => {
  for (const count of [0, 1, 5_000]) {
    const rows = Array.from({ length: count }, (_none, i) => ({ i, text: '"x"' }));
    expect(JSON.parse((await whole(jsonText({ year: 2024 }, 'answers', rows))).toString())).toEqual({ year: 2024, answers: rows });
  }
  expect(JSON.parse((await whole(jsonText({}, 'rows', []))).toString())).toEqual({ rows: [] });
});

/** Rows for as long as somebody asks for them. */
function endless() {
  const state = { given: 0, isOver: false };
  async function* rows(): AsyncGenerator<readonly Cell[]> {
    try {
      for (;;) yield [`${(state.given += 1)}`, 'x'.repeat(100)];
    } finally {
      state.isOver = true;
    }
  }
  return { state, rows: rows() };
}

test('rows are asked for only as fast as they are taken, and whoever stops in the middle stops them', async () => {
  for (const write of [csvText, (rows: AsyncIterable<readonly Cell[]>) => workbook([{ name: 'x', columns, rows }]), (rows: AsyncIterable<unknown>) => jsonText({}, 'rows', rows)]) {
    const { state, rows } = endless();
    let bytes = 0;
    for await (const piece of write(rows)) {
      bytes += piece.length;
      await new Promise((resolve) => setTimeout(resolve, 20));
      if (bytes > 50_000) break;
    }
    expect(state.given).toBeLessThan(60_000);
    await expect.poll(() => state.isOver).toBe(true);
  }
});

test('what repeats is written once, and more different texts than are held at a time come back all the same', async () => {
  const repeated = 'A question that every unit is asked, with words enough to be heavy. '.repeat(4);
  const rows = Array.from({ length: 20_000 }, (_none, i) => [`unit-${i}`, repeated]);
  const bytes = await book(rows);
  expect(await back(bytes)).toEqual([['Kod', 'Namn'], ...rows]);
  const { openArchive } = await import('../reading/archive.ts');
  const archive = openArchive(bytes);
  const [sheet, shared] = await Promise.all(['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml'].map(async (part) => (await whole(archive.read(part))).toString()));
  expect([sheet?.includes(repeated), shared?.split(repeated).length, shared?.split('<si>').length]).toEqual([false, 2, 8_193]);
});

test('rows that fail in the middle fail the file', async () => {
  async function* rows(): AsyncGenerator<readonly Cell[]> {
    yield ['1', 'a'];
    throw new Error('The database went away.');
  }
  await expect(whole(csvText(rows()))).rejects.toThrow('went away');
  await expect(book(rows())).rejects.toThrow('went away');
  await expect(whole(jsonText({}, 'rows', rows()))).rejects.toThrow('went away');
});
