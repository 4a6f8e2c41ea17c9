import { renderToString } from 'preact-render-to-string';
import type { Language } from '#platform/i18n/index.ts';
import type { Chart } from './chart.ts';
import { draw, ROOMS } from './draw.tsx';
import { cleaned, LINE, wrapped } from './letters.ts';
import { Text } from './parts.tsx';
import { fileStyle } from './sheet.ts';

const MARGIN = 24;
const TITLE = 17;

/** A picture that goes out alone. Its foot says what it is a picture of, and when. */
export type PictureToKeep = { readonly chart: Chart; readonly language: Language; readonly foot: string; /** Of the drawing, in its own units; the usual one where nothing is said. */ readonly width?: number };

/** The whole SVG: it needs nothing from anywhere, and the same figures give the same bytes. */
export function svgOf({ chart, language, foot, width: room = ROOMS.wide }: PictureToKeep): string {
  const { width: drawn, height, body } = draw(chart, { width: room, language, id: 'p' });
  const inside = Math.max(Math.ceil(drawn), room);
  const title = wrapped(chart.title, inside, 4, TITLE * 1.06);
  const said = wrapped(foot, inside, 6, 11.5);
  const top = MARGIN + title.length * (TITLE + 5) + 10;
  const bottom = top + Math.ceil(height) + 16;
  const [width, whole] = [inside + 2 * MARGIN, bottom + said.length * LINE + MARGIN - 6];
  const svg = renderToString(
    <svg xmlns="http://www.w3.org/2000/svg" role="img" lang={language} aria-labelledby="t d" width={width} height={whole} viewBox={`0 0 ${width} ${whole}`}>
      <title id="t">{cleaned(chart.title)}</title>
      <desc id="d">{cleaned(chart.description)}</desc>
      {/* oxlint-disable-next-line react/no-danger -- our own style, with signs that must stay as they are */}
      <style dangerouslySetInnerHTML={{ __html: `\n${fileStyle()}` }} />
      <rect class="page" width={width} height={whole} />
      {title.map((line, i) => <text key={i} class="bold" x={MARGIN} y={MARGIN + TITLE - 2 + i * (TITLE + 5)} font-size={TITLE}>{line}</text>)}
      <g transform={`translate(${MARGIN} ${top})`}>{body}</g>
      {said.map((line, i) => <Text key={i} x={MARGIN} y={bottom + 10 + i * LINE} look="small faint">{line}</Text>)}
    </svg>,
    // A text may hold the three signs that XML keeps for itself.
  ).replaceAll(']]>', ']]&gt;');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`;
}

export type PictureFile = { readonly name: string; readonly type: string; readonly text: string };
export const svgFile = (name: string, picture: PictureToKeep): PictureFile => ({ name: `${name}.svg`, type: 'image/svg+xml; charset=utf-8', text: svgOf(picture) });
