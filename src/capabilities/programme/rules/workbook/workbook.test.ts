import { expect, test } from 'vitest';
import { Problem } from '#platform/errors/index.ts';
import { LANGUAGES, render } from '#platform/i18n/index.ts';
import { readSheets, workbookFile } from '#platform/tables/index.ts';
import type { Programme } from '../../contract.ts';
import { allOf, aProgramme } from '../../testing.ts';
import { readProgramme } from '../reading/index.ts';
import { finnishSketch, printed, swedishSketch } from '../reading/testing/index.ts';
import { programmeFromSheets, sheetsOf, type SheetRead } from './index.ts';

/** The sheets of a programme as Excel would give them back. */
async function written(programme: Programme): Promise<readonly SheetRead[]> {
  const bytes = (await allOf(workbookFile('programme', sheetsOf(programme)).body)).map((piece) => Buffer.from(piece));
  const sheets: SheetRead[] = [];
  for await (const { sheet, rows } of readSheets(Buffer.concat(bytes))) sheets.push({ sheet, rows: await allOf(rows) });
  return sheets;
}

test.each([['our own', aProgramme()], ['a Swedish document', readProgramme(printed(swedishSketch))], ['a Finnish document', readProgramme(printed(finnishSketch))]])('%s comes back from Excel as it went', async (_name, programme) => {
  expect(programmeFromSheets(await written(programme))).toEqual(programme);
});

test('whatever a programme can hold comes back from Excel as it went', async () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const programme = anyProgramme(seed);
    expect(programmeFromSheets(await written(programme)), `seed ${seed}`).toEqual(programme);
  }
}, 30_000);

/** What is said of sheets that are refused, in English. */
function refusal(sheets: readonly SheetRead[]): readonly string[] {
  try {
    programmeFromSheets(sheets);
  } catch (error) {
    if (error instanceof Problem && error.code === 'invalid') return error.fields.map(({ message }) => render(message, 'en'));
    throw error;
  }
  return ['read'];
}

/** The sheets with one cell changed: by sheet, row as Excel counts, and heading. */
const withCell = (sheets: readonly SheetRead[], [name, line, heading, cell]: readonly [string, number, string, string]): readonly SheetRead[] =>
  sheets.map((sheet) => {
    const at = sheet.rows[0]?.cells.indexOf(heading) ?? -1;
    return sheet.sheet === name ? { ...sheet, rows: sheet.rows.map((row) => (row.line === line ? { ...row, cells: Object.assign(Array.from(row.cells), { [at]: cell }) } : row)) } : sheet;
  });

test.each<readonly [string, number, string, string, string]>([
  ['statements', 3, 'years', '2024;tjugo', 'Sheet statements, row 3, column years:'], ['statements', 2, 'answeredBy', 'organizer', 'Sheet statements, row 2, column answeredBy:'],
  ['statements', 2, 'task', '9.9.9-9', 'Sheet statements, row 2, column task: 9.9.9-9 is not in the sheet tasks.'], ['statements', 3, 'code', '1.1.1-1a', 'Sheet statements, row 3, column code: The code 1.1.1-1a stands twice.'],
  ['measures', 2, 'level', 'county', 'Sheet measures, row 2, column level:'], ['tasks', 4, 'measure', '7.7.7', 'Sheet tasks, row 4, column code:'], ['programme', 2, 'period.from', 'i fjol', 'Sheet programme, row 2, column period.from:'],
  ['statements', 2, 'years', '1999', 'Sheet statements, row 2, column code:'], ['measures', 2, 'coreIndicator', 'kanske', 'Sheet measures, row 2, column coreIndicator:'],
])('in the sheet %s, row %i, the column %s with %j is refused with its place', async (...[sheet, line, heading, cell, said]) => {
  expect(refusal(withCell(await written(aProgramme()), [sheet, line, heading, cell])).join('\n')).toContain(said);
});

test('a sheet or column that is missing or misspelt is named', async () => {
  const sheets = await written(aProgramme());
  expect(refusal(sheets.filter(({ sheet }) => sheet !== 'tasks'))).toEqual(['The sheet tasks is missing.']);
  expect(refusal(withCell(sheets, ['statements', 1, 'years', 'yeers']))).toEqual(['The sheet statements has the column yeers, which the format does not know. Put its heading right or remove it.', 'The sheet statements lacks the column years.']);
  expect(refusal([{ sheet: '', rows: [{ line: 1, cells: ['code', 'name'] }] }])[0]).toBe('The sheet programme is missing.');
});

test('what a person may do to a workbook does no harm: sheets and columns in another order, a sheet of their own, a yes in their own language', async () => {
  const programme = aProgramme();
  const sheets = await written(programme);
  const turned = sheets.toReversed().map(({ sheet, rows }) => {
    const width = rows[0]?.cells.length ?? 0;
    return { sheet: ` ${sheet.toUpperCase()} `, rows: rows.map(({ line, cells }) => ({ line, cells: Array.from({ length: width }, (_none, i) => cells[width - 1 - i] ?? '') })) };
  });
  const own = withCell([{ sheet: 'Min lapp', rows: [{ line: 1, cells: ['mjölk'] }] }, ...sheets], ['measures', 2, 'coreIndicator', 'Ja']);
  expect(programmeFromSheets(turned)).toEqual(programme);
  expect(programmeFromSheets(own).measures[0]?.coreIndicator).toBe(true);
});

test('a text that no cell can hold is refused rather than cut', () => {
  const programme = aProgramme();
  const long = { ...programme, sections: programme.sections.map((section) => ({ ...section, introduction: { sv: 'x'.repeat(40_000) } })) };
  expect(() => sheetsOf(long)).toThrow(/longer than the 32,767 characters/);
});

/** A programme of odd texts, with and without whatever need not be there; the same for the same seed. */
function anyProgramme(seed: number): Programme {
  let state = seed;
  const random = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T; // no list here is empty
  const maybe = <T extends object>(make: () => T): T | Record<string, never> => (random(2) === 0 ? make() : {});
  const odd = (): string => pick(['=1+1', '05', 'a;b', '\\', '"', '""', 'rad\nrad', 'å ä ö', '1.10', 'TRUE', '@x', '2024', '👩‍⚕️', 'x_x000D_y', "'a", '–', '<b>&amp;', '12345678901234567890', 'a\tb', ';;', '\u200b.']);
  const text = () => ({ [pick(LANGUAGES)]: odd(), ...maybe(() => ({ [pick(LANGUAGES)]: odd() })) });
  const years = () => [...new Set([2022 + random(5), 2022 + random(5)])];
  const base = aProgramme([{ code: '1.1.1-1a' }, { code: '1.1.1-1b' }, { code: '1.1.10-1a' }, { code: '1.1.10-2a' }]);
  return {
    ...base, title: text(), ...maybe(() => ({ publisher: text() })), ...maybe(() => ({ about: text() })), ...maybe(() => ({ ownWords: random(2) === 0 ? [] : ['sv' as const, 'nb' as const] })),
    sections: base.sections.map((section) => ({ ...section, title: text(), ...maybe(() => ({ short: text() })), ...maybe(() => ({ introduction: text() })) })),
    measures: base.measures.map((measure) => ({
      ...measure, title: text(), ...maybe(() => ({ short: text() })), ...maybe(() => ({ question: text() })), ...maybe(() => ({ guidance: text() })), level: pick(['national', 'organiser', 'unit', 'stakeholder'] as const), coreIndicator: random(2) === 0,
      legal: random(2) === 0 ? null : { mark: pick(['statutory', 'promotes'] as const), statutes: Array.from({ length: random(3) }, odd) },
      targets: Array.from({ length: random(3) }, () => ({ text: text(), ...maybe(() => ({ kind: 'deadline' as const })), ...maybe(() => ({ percent: 1 + random(100) })), ...maybe(() => ({ year: 2024 })), ...maybe(() => ({ years: random(2) === 0 ? [] : years() })) })),
    })),
    tasks: base.tasks.map((task) => ({
      ...task, text: text(), ...maybe(() => ({ short: text() })), parties: Array.from({ length: random(3) }, () => ({ name: odd(), party: pick(['unit', 'a-b']), role: pick(['responsible', 'coordinates'] as const) })),
      statements: task.statements.slice(0, task.code === '1.1.1-1' ? 2 : random(2)).map((statement) => ({
        ...statement, text: text(), years: years(), answeredBy: random(3) === 0 ? [] : ['unit' as const, 'centre' as const], ...maybe(() => ({ appliesTo: { sectors: random(2) === 0 ? [] : ['social' as const] } })),
        ...maybe(() => ({ value: { kind: pick(['count', 'share'] as const), ...maybe(() => ({ of: odd() })), ...maybe(() => ({ unit: text() })), ...maybe(() => ({ fullyFrom: 1 + random(100) })) } })),
        ...maybe(() => ({ guidance: text() })), ...maybe(() => ({ short: text() })), ...maybe(() => ({ why: { answeredBy: text(), ...maybe(() => ({ value: text() })) } })), ...maybe(() => ({ tool: { title: text(), url: 'https://lykta.example/a?b=c;d' } })),
      })),
    })),
    coreIndicators: Array.from({ length: random(3) }, (_none, i) => ({ number: i + 1, text: text(), sections: random(2) === 0 ? [] : ['1.1', '1'] })),
    notes: Array.from({ length: random(4) }, () => ({ kind: 'misprint' as const, line: 1 + random(900), read: pick(['', odd()]), ...maybe(() => ({ code: '1.1.1' })), ...maybe(() => ({ made: pick(['', '"', '""', '"""', odd()]) })) })),
  };
}
