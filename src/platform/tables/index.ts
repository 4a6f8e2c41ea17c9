export { columnName as columnLetter } from './column-name.ts';
export { readParts, readRows, readSheets, refuseOtherFiles } from './reading/index.ts';
export { fromTabs } from './tabs.ts';
export type { TableRow } from './row.ts';
export { CLOSED, csvFile, instantCell, jsonFile, parquetFile, sheetOf, workbookFile, type Cell, type Column, type ParquetColumn, type SheetToWrite, type TableFile, zipped, type Part } from './writing/index.ts';
