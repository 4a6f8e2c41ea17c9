export type { Block, Paper } from './document.ts';
export { docxOf } from './docx.ts';
export { htmlOf } from './html.tsx';
