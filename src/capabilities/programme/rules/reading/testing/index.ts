export { finnishSketch, swedishSketch } from './sketches.ts';
export { aDocument, plain, printed, wrapped, type Layout, type MeasureSketch, type RowSketch, type SectionSketch, type Sketch } from './printing.ts';
