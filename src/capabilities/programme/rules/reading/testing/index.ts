export { finnishSketch, swedishSketch } from './sketches.ts';
export { aDocument, plain, printed, type Layout, type Sketch } from './printing.ts';
