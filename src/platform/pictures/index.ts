export type { SharesChart, Tone } from './chart.ts';
export { svgFile, type PictureToKeep } from './files.tsx';
export { Picture } from './picture.tsx';
export { pngFile } from './png.ts';
