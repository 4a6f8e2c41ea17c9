export type { Cell, Rows } from './cell.ts';
export { csvText } from './csv.ts';
export { jsonText } from './json.ts';
export { workbook, type SheetToWrite } from './workbook.ts';
