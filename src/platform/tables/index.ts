export { readRows, readSheets, type TableSheet } from './reading/index.ts';
export type { TableRow } from './row.ts';
export { csvFile, csvText, instantCell, jsonFile, jsonText, sheetOf, workbook, workbookFile, type Cell, type Column, type Rows, type SheetToWrite, type TableFile } from './writing/index.ts';
