import type { VNode } from 'preact';
import { TableFrame } from '#platform/ui/index.ts';
import type { Chart } from './chart.ts';
import { drawDumbbell } from './dumbbell.tsx';
import { drawFlow } from './flow.tsx';
import { drawHeat } from './heat.tsx';
import { cleaned } from './letters.ts';
import { drawMultiples } from './multiples.tsx';
import type { Drawing, Frame } from './parts.tsx';
import { drawShares } from './shares.tsx';
import { drawTiles } from './tiles.tsx';
import { drawTrend } from './trend.tsx';

/** The usual widths of a drawing, in its own units: for windows and paper, and for a telephone. */
export const ROOMS = { wide: 640, narrow: 288 } as const;

export function draw(chart: Chart, frame: Frame): Drawing {
  switch (chart.kind) {
    case 'shares': return drawShares(chart, frame);
    case 'heat': return drawHeat(chart, frame);
    case 'trend': return drawTrend(chart, frame);
    case 'multiples': return drawMultiples(chart, frame);
    case 'flow': return drawFlow(chart, frame);
    case 'dumbbell': return drawDumbbell(chart, frame);
    case 'tiles': return drawTiles(chart, frame);
  }
}

type DrawnProps = { readonly chart: Chart; readonly id: string; readonly room: keyof typeof ROOMS; readonly language: Frame['language'] };
/** As an SVG of its own, named for whoever does not see it. What is wider than the room for it scrolls in a frame, which is named otherwise than that of its table. */
export function Drawn({ chart, id, room, language }: DrawnProps): VNode {
  const own = `${id}-${room}`;
  const { width, height, body } = draw(chart, { width: ROOMS[room], language, id: own });
  // As wide as its room where it needs less: so the letters of all pictures on a page are of one size.
  const [wide, high] = [Math.max(Math.ceil(width), ROOMS[room]), Math.ceil(height)];
  const isWider = wide > ROOMS[room];
  const svg = (
    <svg class={`drawing ${chart.kind}${isWider ? ' wider' : ''}`} role="img" aria-labelledby={`${own}-t ${own}-d`} width={wide} height={high} viewBox={`0 0 ${wide} ${high}`}>
      <title id={`${own}-t`}>{cleaned(chart.title)}</title>
      <desc id={`${own}-d`}>{cleaned(chart.description)}</desc>
      {body}
    </svg>
  );
  return <div class={`drawn ${room}`}>{isWider ? <TableFrame label={chart.description}>{svg}</TableFrame> : svg}</div>;
}
