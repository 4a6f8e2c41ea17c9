export { readRows, readSheets, type TableSheet } from './reading/index.ts';
export type { TableRow } from './row.ts';
export { csvText, jsonText, workbook, type Cell, type Rows, type SheetToWrite } from './writing/index.ts';
