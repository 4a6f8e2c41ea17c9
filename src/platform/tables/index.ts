export { readRows, readSheets, type TableSheet } from './reading/index.ts';
export type { TableRow } from './row.ts';
