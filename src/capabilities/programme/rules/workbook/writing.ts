import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import type { SheetToWrite } from '#platform/tables/index.ts';
import type { Programme } from '../../contract.ts';
import { programmeTexts } from '../../texts.ts';
import { cellsFor } from './cells.ts';
import { ABOUT, headingsOf, SHEETS, type Column, type Sheet } from './columns.ts';

type Item = Readonly<Record<string, unknown>>;
type Row = readonly (string | number | null)[];

/** Excel holds no more in a cell. */
const MOST_CHARACTERS = 32_767;

/** The sheets of a programme. Throws where a text is longer than a cell can hold: half a text would come back as a whole one. */
export function sheetsOf(programme: Programme): readonly SheetToWrite[] {
  return [ABOUT, ...SHEETS].map((sheet) => {
    const rows = rowsOf(programme, sheet);
    const headings = [...(sheet.within ? [sheet.within.by] : []), ...sheet.columns.flatMap(headingsOf)];
    rows.forEach((row) => row.forEach((cell, i) => {
      if (typeof cell === 'string' && cell.length > MOST_CHARACTERS) {
        throw new Problem('invalid', message(programmeTexts, 'workbook.tooLong', { sheet: sheet.name, column: headings[i] ?? '', most: MOST_CHARACTERS }));
      }
    }));
    return { name: sheet.name, columns: headings.map((heading) => ({ heading, width: widthOf(heading) })), rows };
  });
}

function rowsOf(programme: Programme, sheet: Sheet): readonly Row[] {
  if (sheet === ABOUT) return [rowOf(programme, sheet.columns)];
  const { within } = sheet;
  if (!within) return itemsOf(programme, sheet.name).map((item) => rowOf(item, sheet.columns));
  return itemsOf(programme, within.sheet).flatMap((item) => itemsOf(item, within.as).map((inner) => [String(item['code']), ...rowOf(inner, sheet.columns)]));
}

const rowOf = (item: Item, columns: readonly Column[]): Row => columns.flatMap((column) => cellsFor(item, column));

const itemsOf = (holder: Item, name: string): readonly Item[] => holder[name] as readonly Item[]; // an array of the format by columns.ts

const widthOf = (heading: string): number => (/^(?:title|text|introduction|guidance|read|made)/.test(heading) ? 50 : Math.max(12, heading.length + 2));
