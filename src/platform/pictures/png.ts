import { fileURLToPath } from 'node:url';
import { renderAsync } from '@resvg/resvg-js';
import { svgOf, type PictureToKeep } from './files.tsx';

/** The letters that papers are written with: the same on every machine, whatever else is installed. */
const FONTS = ['DejaVuSansCondensed', 'DejaVuSansCondensed-Bold'].map((name) => fileURLToPath(import.meta.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`)));
/** Two dots for each of the drawing's own units, as long as there are no more than these in all: a picture of hundreds of rows is smaller, not heavier. */
const [ZOOM, MOST_DOTS] = [2, 16_000_000];

/** The dots of the same picture that `svgOf` gives. Made beside the main thread. */
export async function pngOf(picture: PictureToKeep): Promise<Uint8Array> {
  const svg = svgOf(picture);
  const [, width = 1, height = 1] = (/ width="(\d+)" height="(\d+)"/.exec(svg) ?? []).map(Number);
  const zoom = Math.min(ZOOM, Math.sqrt(MOST_DOTS / (width * height)));
  const image = await renderAsync(svg, { fitTo: { mode: 'zoom', value: zoom }, font: { loadSystemFonts: false, fontFiles: FONTS, defaultFontFamily: 'DejaVu Sans Condensed' } });
  return image.asPng();
}

export type PngFile = { readonly name: string; readonly type: string; readonly body: AsyncIterable<Uint8Array> };
export const pngFile = (name: string, picture: PictureToKeep): PngFile => ({ name: `${name}.png`, type: 'image/png', body: piece(pngOf, picture) });

async function* piece(make: typeof pngOf, picture: PictureToKeep): AsyncGenerator<Uint8Array> {
  yield await make(picture);
}
