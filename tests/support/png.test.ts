import { deflateSync, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { inFewerColours } from './png.ts';

/** Two rows of three pixels, red, green, blue; the second row says only what differs from the first (filter 2: above). */
const ROWS = Buffer.from([0, 255, 0, 0, 0, 255, 0, 0, 0, 255, 2, 0, 0, 0, 0, 0, 0, 255, 255, 0]);
const chunk = (kind: string, data: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(kind), data, Buffer.alloc(4)]);
};

test('a picture of few colours stays what it is, with its colours told once', () => {
  const head = Buffer.from([0, 0, 0, 3, 0, 0, 0, 2, 8, 2, 0, 0, 0]);
  const png = inFewerColours(Buffer.concat([Buffer.alloc(8), chunk('IHDR', head), chunk('IDAT', deflateSync(ROWS)), chunk('IEND', Buffer.alloc(0))]));
  expect([png.readUInt32BE(16), png.readUInt32BE(20), png[25]]).toEqual([3, 2, 3]);
  const dataOf = (kind: string): Buffer => {
    const at = png.indexOf(kind);
    return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
  };
  const palette = dataOf('PLTE');
  const indexes = inflateSync(dataOf('IDAT'));
  const colours = [...indexes.subarray(1, 4), ...indexes.subarray(5, 8)].map((place) => palette.toString('hex', place * 3, place * 3 + 3));
  expect(colours).toEqual(['ff0000', '00ff00', '0000ff', 'ff0000', '00ff00', 'ffffff']);
});
