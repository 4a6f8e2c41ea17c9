export type { HeatChart, SharesChart, Tone } from './chart.ts';
export { svgFile, type PictureToKeep } from './files.tsx';
export { wholeText } from './numbers.ts';
export { Picture } from './picture.tsx';
export { pngFile } from './png.ts';
