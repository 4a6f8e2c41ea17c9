import { Problem, type FieldProblem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import type { TableRow } from '#platform/tables/index.ts';
import { programmeTexts as texts } from '../../texts.ts';
import { put, valueOf } from './cells.ts';
import { ABOUT, allHeadings, headingsOf, SHEETS, type Sheet } from './columns.ts';

/** A sheet as it was read, its first row the headings. */
export type SheetRead = { readonly sheet: string; readonly rows: readonly TableRow[] };

/** Where an item of the document stands in the workbook. */
export type Place = { readonly sheet: string; readonly line: number };
/** The document of a workbook, not yet checked; the place of each of its items by its path ("tasks[3].statements[0]"), and the path of each code. */
export type WorkbookRead = { readonly document: unknown; readonly places: ReadonlyMap<string, Place>; readonly paths: ReadonlyMap<string, string> };

type Item = Record<string, unknown>;
type Found = { readonly item: Item; readonly path: string };

export function documentOf(sheets: readonly SheetRead[]): WorkbookRead {
  const bySheet = new Map(sheets.map(({ sheet, rows }) => [sheet.trim().toLowerCase(), rows]));
  const problems: FieldProblem[] = [];
  const tables = new Map([ABOUT, ...SHEETS].map((sheet) => [sheet.name, tableOf(sheet, bySheet.get(sheet.name.toLowerCase()), problems)]));
  if (problems.length > 0) throw refused(problems);

  const document: Item = {};
  const places = new Map<string, Place>();
  const paths = new Map<string, string>();
  const found = new Map<string, Map<string, Found>>();
  for (const sheet of [ABOUT, ...SHEETS]) {
    const { columns = new Map<string, number>(), rows = [] } = tables.get(sheet.name) ?? {};
    if (!sheet.within && sheet !== ABOUT) document[sheet.name] = [];
    for (const row of rows) {
      const item = itemOf(sheet, columns, row);
      if (sheet === ABOUT) {
        Object.assign(document, item);
        places.set('', { sheet: sheet.name, line: row.line });
        continue;
      }
      const path = placeItem({ sheet, document, found, item, row, code: cellOf(columns, row, sheet.within?.by ?? 'code') }, problems);
      if (path === undefined) continue;
      places.set(path, { sheet: sheet.name, line: row.line });
      if (sheet.name !== 'notes') paths.set(cellOf(columns, row, 'code'), path);
    }
  }
  if (problems.length > 0) throw refused(problems);
  return { document, places, paths };
}

const refused = (fields: readonly FieldProblem[]): Problem => new Problem('invalid', message(texts, 'workbook.wrong'), { fields: fields.slice(0, MOST_TOLD) });
const MOST_TOLD = 20;

type Table = { readonly columns: ReadonlyMap<string, number>; readonly rows: readonly TableRow[] };

/** The headings of a sheet, wherever each stands. A heading that is not known may be a misspelt one, whose cells would be lost. */
function tableOf(sheet: Sheet, rows: readonly TableRow[] | undefined, problems: FieldProblem[]): Table {
  if (!rows) {
    problems.push({ at: sheet.name, message: message(texts, 'workbook.noSheet', { sheet: sheet.name }) });
    return { columns: new Map(), rows: [] };
  }
  const [head, ...others] = rows;
  const columns = new Map((head?.cells ?? []).map((heading, i): [string, number] => [heading.trim(), i]).filter(([heading]) => heading !== ''));
  const known = new Set(allHeadings(sheet));
  const headings = (head?.cells ?? []).map((heading) => heading.trim()).filter((heading) => heading !== '');
  for (const column of new Set(headings.filter((heading, i) => headings.indexOf(heading) !== i))) problems.push({ at: sheet.name, message: message(texts, 'check.columnTwice', { sheet: sheet.name, column }) });
  for (const heading of columns.keys()) if (!known.has(heading)) problems.push({ at: sheet.name, message: message(texts, 'workbook.strangeColumn', { sheet: sheet.name, column: heading }) });
  for (const heading of needed(sheet)) if (!columns.has(heading)) problems.push({ at: sheet.name, message: message(texts, 'workbook.noColumn', { sheet: sheet.name, column: heading }) });
  if (sheet === ABOUT && others.length !== 1) problems.push({ at: sheet.name, message: message(texts, 'workbook.oneRow', { sheet: sheet.name, rows: others.length }) });
  return { columns, rows: others };
}

/** A text may be there in some languages only; whatever need not be there may lack its column. */
const needed = ({ columns, within }: Sheet): readonly string[] => [...(within ? [within.by] : []), ...columns.filter(({ kind, isOptional }) => !isOptional && kind !== 'texts').flatMap(headingsOf)];

const cellOf = (columns: ReadonlyMap<string, number>, { cells }: TableRow, heading: string): string => cells[columns.get(heading) ?? -1] ?? '';

function itemOf(sheet: Sheet, columns: ReadonlyMap<string, number>, row: TableRow): Item {
  const item: Item = {};
  for (const column of sheet.columns) put(item, column.path, valueOf(headingsOf(column).map((heading) => cellOf(columns, row, heading)), column));
  if (sheet.name === 'measures') item['legal'] ??= null;
  for (const { within } of SHEETS) if (within?.sheet === sheet.name) item[within.as] = [];
  return item;
}

type Placing = { readonly sheet: Sheet; readonly document: Item; readonly found: Map<string, Map<string, Found>>; readonly item: Item; readonly row: TableRow; readonly code: string };

/** Hangs an item where it belongs and gives its path; undefined where that is not there. */
function placeItem({ sheet, document, found, item, row, code }: Placing, problems: FieldProblem[]): string | undefined {
  const { within } = sheet;
  const holder = within ? found.get(within.sheet)?.get(code) : undefined;
  if (within && !holder) {
    problems.push({ at: within.by, message: message(texts, 'workbook.pointsNowhere', { sheet: sheet.name, row: String(row.line), column: within.by, code, to: within.sheet }) });
    return undefined;
  }
  const list = (holder ? holder.item[within?.as ?? ''] : document[sheet.name]) as Item[]; // made above, as an array
  list.push(item);
  const path = `${holder ? `${holder.path}.${within?.as ?? ''}` : sheet.name}[${list.length - 1}]`;
  if (!within) {
    const own = found.get(sheet.name) ?? new Map<string, Found>();
    if (!own.has(code)) own.set(code, { item, path });
    found.set(sheet.name, own);
  }
  return path;
}
