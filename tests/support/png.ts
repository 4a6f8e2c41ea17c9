import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;

/** The same picture in at most 256 colours, its own most frequent ones: pages have few, and so it takes half the room. From 8 bits a channel without interlacing, as browsers take pictures. */
export function inFewerColours(png: Buffer): Buffer {
  const chunks = chunksOf(png);
  const head = chunks.find(({ kind }) => kind === 'IHDR')?.data ?? Buffer.alloc(13);
  const [width, height, channels] = [head.readUInt32BE(0), head.readUInt32BE(4), head[9] === 6 ? 4 : 3];
  const pixels = unfiltered(inflateSync(Buffer.concat(chunks.filter(({ kind }) => kind === 'IDAT').map(({ data }) => data))), { width, height, channels });

  const counts = new Map<number, number>();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const palette = [...counts].sort(([, a], [, b]) => b - a).slice(0, MOST_COLOURS).map(([colour]) => colour);
  const places = new Map(palette.map((colour, place) => [colour, place]));
  const placeOf = (colour: number): number => {
    const known = places.get(colour) ?? nearest(palette, colour);
    places.set(colour, known);
    return known;
  };
  const rows = Buffer.alloc(height * (width + 1)); // each begins with a 0: as it stands
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = placeOf(pixels[y * width + x] ?? 0);

  const indexed = Buffer.from(head);
  indexed[9] = 3;
  return Buffer.concat([SIGNATURE, chunk('IHDR', indexed), chunk('PLTE', Buffer.from(palette.flatMap(parts))), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

type Chunk = { readonly kind: string; readonly data: Buffer };

function chunksOf(png: Buffer): readonly Chunk[] {
  const found: Chunk[] = [];
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    found.push({ kind: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return found;
}

function chunk(kind: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** Each pixel's colour as one number, red first. What came before a byte, above it and before that one, was taken off it by the row's filter. */
function unfiltered(bytes: Buffer, { width, height, channels }: { readonly width: number; readonly height: number; readonly channels: number }): Uint32Array {
  const line = width * channels;
  const plain = Buffer.alloc(height * line);
  const pixels = new Uint32Array(width * height);
  for (let y = 0; y < height; y++) {
    const filter = bytes[y * (line + 1)] ?? 0;
    for (let x = 0; x < line; x++) {
      const at = y * line + x;
      const before = x >= channels ? (plain[at - channels] ?? 0) : 0;
      const above = y > 0 ? (plain[at - line] ?? 0) : 0;
      const corner = x >= channels && y > 0 ? (plain[at - line - channels] ?? 0) : 0;
      plain[at] = (bytes[y * (line + 1) + 1 + x] ?? 0) + ([0, before, above, (before + above) >> 1, paeth(before, above, corner)][filter] ?? 0);
    }
    for (let x = 0; x < width; x++) pixels[y * width + x] = plain.readUIntBE(y * line + x * channels, 3);
  }
  return pixels;
}

/** Whichever of the three is nearest to what they make together: PNG's own rule. */
function paeth(before: number, above: number, corner: number): number {
  const guess = before + above - corner;
  const [a, b, c] = [Math.abs(guess - before), Math.abs(guess - above), Math.abs(guess - corner)];
  if (a <= b && a <= c) return before;
  return b <= c ? above : corner;
}

const parts = (colour: number): readonly [number, number, number] => [colour >> 16, (colour >> 8) & 255, colour & 255];

function nearest(palette: readonly number[], colour: number): number {
  const own = parts(colour);
  const distances = palette.map((other) => parts(other).reduce((sum, part, i) => sum + (part - (own[i] ?? 0)) ** 2, 0));
  return distances.indexOf(Math.min(...distances));
}
