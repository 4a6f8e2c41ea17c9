import { Problem, type FieldProblem } from '#platform/errors/index.ts';
import { message, type Message } from '#platform/i18n/index.ts';
import type { Programme } from '../../contract.ts';
import { programmeTexts } from '../../texts.ts';
import { checkedProgramme } from '../import.ts';
import { documentOf, type SheetRead, type WorkbookRead } from './reading.ts';

export type { SheetRead } from './reading.ts';
export { sheetsOf } from './writing.ts';

/** A programme from the sheets of a workbook, checked like any other. What is wrong is told with its sheet, row and column. */
export function programmeFromSheets(sheets: readonly SheetRead[]): Programme {
  const read = documentOf(sheets);
  try {
    return checkedProgramme(read.document);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    throw new Problem(error.code, error.said, { fields: error.fields.map((field) => placed(field, read)), cause: error });
  }
}

function placed(field: FieldProblem, { places, paths }: WorkbookRead): FieldProblem {
  const path = paths.get(field.at) ?? field.at;
  const item = itemPath(path);
  const place = places.get(item);
  if (!place) return field;
  const column = path.slice(item.length).replace(/^\./, '').replaceAll(/\[\d+\]/g, '') || 'code';
  return { at: `${place.sheet}!${place.line} ${column}`, message: both(message(programmeTexts, 'workbook.at', { sheet: place.sheet, row: String(place.line), column }), field.message) };
}

/** One sentence behind the other. What both call by one name is the first's. */
const both = (first: Message, second: Message): Message => ({
  entry: { sv: `${first.entry.sv} ${second.entry.sv}`, fi: `${first.entry.fi} ${second.entry.fi}`, en: `${first.entry.en} ${second.entry.en}`, nb: `${first.entry.nb} ${second.entry.nb}` },
  parameters: { ...second.parameters, ...first.parameters },
});

/** "tasks[3].statements[0].years[1]" is about tasks[3].statements[0]; "title.sv" about the programme itself. */
const itemPath = (path: string): string => path.match(/^[a-zA-Z]+\[\d+\](?:\.(?:statements|parties|targets)\[\d+\])?/)?.[0] ?? '';
