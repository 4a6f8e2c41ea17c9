export { finnishSketch, swedishSketch } from './sketches.ts';
export { aDocument, plain, printed, type Layout, type Sketch } from './printing.ts';
export { pagesOf, type Setting } from './pages.ts';
