export { CLOSED, type Cell } from './cell.ts';
export { csvText } from './csv.ts';
export { csvFile, instantCell, jsonFile, sheetOf, workbookFile, type Column, type TableFile } from './files.ts';
export { jsonText } from './json.ts';
export { parquetFile, type ParquetColumn } from './parquet.ts';
export type { SheetToWrite } from './sheet.ts';
export { workbook } from './workbook.ts';
export { zipped, type Part } from './zipped.ts';
