export type { Chart, DumbbellChart, FlowChart, HeatChart, MultiplesChart, SharesChart, TilesChart, Tone } from './chart.ts';
export { svgFile, svgOf, type PictureToKeep } from './files.tsx';
export { shareText, wholeText } from './numbers.ts';
export { Picture } from './picture.tsx';
export { pngFile, pngOf } from './png.ts';
