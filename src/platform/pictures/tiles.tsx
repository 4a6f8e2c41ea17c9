import type { TilesChart } from './chart.ts';
import { largestOf, stepOf } from './heat.tsx';
import { cleaned, fitted, widthOf } from './letters.ts';
import { figureText, valueOf } from './numbers.ts';
import { Text, type Drawing, type Frame } from './parts.tsx';

const GAP = 3;
const [LEAST_TILE, MOST_TILE] = [34, 84];

type Place = { readonly column: number; readonly row: number };

/** Where each tile stands: on its place, or below all that have one. */
export function placesOf(tiles: TilesChart['tiles'], across: number): readonly Place[] {
  const taken = new Set<string>();
  const own = tiles.map(({ place }) => {
    if (!place || place.column < 0 || place.row < 0 || taken.has(`${place.column} ${place.row}`)) return null;
    taken.add(`${place.column} ${place.row}`);
    return place;
  });
  const below = Math.max(-1, ...own.map((place) => place?.row ?? -1)) + 1;
  const first = below === 0 ? 0 : below + 0.4;
  let free = 0;
  return own.map((place) => {
    if (place) return place;
    free += 1;
    return { column: (free - 1) % across, row: first + Math.floor((free - 1) / across) };
  });
}

/** As many as stand beside each other: as the places have it, or where there are none in a near square. */
const acrossOf = (tiles: TilesChart['tiles'], most: number): number =>
  Math.max(1, Math.min(most, Math.max(Math.ceil(Math.sqrt(tiles.length)), ...tiles.map(({ place }) => (place?.column ?? -1) + 1))));

/** One tile for each, all alike in size: a map of whom, not of how large. */
export function drawTiles({ tiles, unit }: TilesChart, { width, language }: Frame): Drawing {
  const places = placesOf(tiles, acrossOf(tiles, Math.floor((width + GAP) / (LEAST_TILE + GAP))));
  const across = Math.max(1, ...places.map(({ column }) => column + 1));
  const size = Math.floor(Math.max(LEAST_TILE, Math.min(MOST_TILE, (width + GAP) / across - GAP)));
  const largest = largestOf(tiles.map(({ figure }) => figure));
  const head = 22;
  const height = head + Math.max(0, ...places.map(({ row }) => row + 1)) * (size + GAP);
  const drawn = tiles.map(({ short, figure }, i) => {
    const { column = 0, row = 0 } = places[i] ?? {};
    const [x, y, value] = [column * (size + GAP), Math.round(head + row * (size + GAP)), valueOf(figure)];
    const step = value === null ? null : stepOf(value, largest);
    const look = step === null ? '' : `on-step-${step}`;
    const name = fitted(cleaned(short), size - 4, 11.5);
    return (
      <g key={i}>
        {step === null ? <rect class="page tone-blank" x={x + 0.5} y={y + 0.5} width={size} height={size} /> : <rect class={`step-${step}`} x={x + 0.5} y={y + 0.5} width={size} height={size} />}
        <Text x={x + size / 2} y={y + size / 2 - 3} anchor="middle" look={`small ${look}`}>{name}</Text>
        <Text x={x + size / 2} y={y + size / 2 + 14} anchor="middle" look={`bold ${look}`}>{figureText(figure, language, true)}</Text>
      </g>
    );
  });
  return { width: Math.max(across * (size + GAP), widthOf(unit) + 4), height: height + 2, body: <><Text x={0} y={13} look="faint">{unit}</Text>{drawn}</> };
}
