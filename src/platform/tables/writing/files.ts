import type { Cell, Rows } from './cell.ts';
import { csvText } from './csv.ts';
import { jsonText } from './json.ts';
import type { ColumnToWrite, SheetToWrite } from './sheet.ts';
import { workbook } from './workbook.ts';

/** A file that is made while it is taken. */
export type TableFile = { readonly name: string; readonly type: string; readonly body: AsyncIterable<string | Uint8Array> };

/** What a column is called, and what it says of a row. */
export type Column<Row> = ColumnToWrite & { cell(row: Row): Cell };

/** A table of whatever the columns say of these rows. */
export const sheetOf = <Row>(name: string, columns: readonly Column<Row>[], rows: AsyncIterable<Row> | Iterable<Row>): SheetToWrite => ({ name, columns, rows: cellsOf(columns, rows) });

async function* cellsOf<Row>(columns: readonly Column<Row>[], rows: AsyncIterable<Row> | Iterable<Row>): AsyncGenerator<readonly Cell[]> {
  for await (const row of rows) yield columns.map(({ cell }) => cell(row));
}

export const csvFile = (name: string, { columns, rows }: SheetToWrite): TableFile =>
  ({ name: `${name}.csv`, type: 'text/csv; charset=utf-8', body: csvText(withHeadings(columns.map(({ heading }) => heading), rows)) });

async function* withHeadings(headings: readonly string[], rows: Rows): AsyncGenerator<readonly Cell[]> {
  yield headings;
  yield* rows;
}

export const workbookFile = (name: string, sheets: readonly SheetToWrite[]): TableFile =>
  ({ name: `${name}.xlsx`, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', body: workbook(sheets) });

export const jsonFile = (name: string, ...of: Parameters<typeof jsonText>): TableFile => ({ name: `${name}.json`, type: 'application/json', body: jsonText(...of) });

/** An instant for a program to read and a person to understand: "2026-11-22 08:00:00", in UTC. */
export const instantCell = (at: Date | null): string | null => at && at.toISOString().slice(0, 19).replace('T', ' ');
