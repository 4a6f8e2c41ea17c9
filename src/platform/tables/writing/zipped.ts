import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

export type Part = { readonly name: string; readonly content: AsyncIterable<string> | Iterable<string> };

type Written = { readonly name: Buffer; readonly at: number; readonly crc: number; readonly packed: number; readonly size: number };

const VERSION = 20;
/** Sizes follow the content; names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATED = 8;
/** 1 January 1980: when a part was written is nobody's business, and the same content gives the same file. */
const DAY = 0x0021;
const MOST_BYTES = 0xffff_ffff;

/** A zip file, piece by piece, one part after the other: nothing is held but what is under way. */
export async function* zipped(parts: Iterable<Part> | AsyncIterable<Part>): AsyncGenerator<Uint8Array> {
  const written: Written[] = [];
  let at = 0;
  for await (const { name, content } of parts) {
    const own = { name: Buffer.from(name), at };
    const begins = record('PK\x03\x04', [VERSION, FLAGS, DEFLATED, 0, DAY], [0, 0, 0], own.name.length, 0, own.name);
    yield begins;
    const summed = { crc: 0, size: 0 };
    let packed = 0;
    for await (const piece of deflated(content, summed)) {
      packed += piece.length;
      yield piece;
    }
    const ends = record('PK\x07\x08', [], [summed.crc, packed, summed.size]);
    yield ends;
    at += begins.length + packed + ends.length;
    if (at > MOST_BYTES || summed.size > MOST_BYTES) throw new Error(`${name} is larger than a zip file can hold.`);
    written.push({ ...own, ...summed, packed });
  }
  const list = written.map(({ name, crc, packed, size, at }) => Buffer.concat([record('PK\x01\x02', [VERSION, VERSION, FLAGS, DEFLATED, 0, DAY], [crc, packed, size], name.length, 0, 0, 0, 0, Buffer.alloc(4), integer(at), name)]));
  const bytes = list.reduce((sum, { length }) => sum + length, 0);
  yield* list;
  yield record('PK\x05\x06', [0, 0, written.length, written.length], [bytes, at], 0);
}

/** Packed beside the program's own work, and only as fast as it is taken. Whoever stops in the middle stops the content too. */
function deflated(content: Part['content'], summed: { crc: number; size: number }): AsyncIterable<Buffer> {
  async function* bytes(): AsyncGenerator<Buffer> {
    for await (const text of content) {
      const piece = Buffer.from(text);
      summed.crc = crc32(piece, summed.crc);
      summed.size += piece.length;
      yield piece;
    }
  }
  return pipeline(Readable.from(bytes(), { objectMode: false, highWaterMark: 1 }), createDeflateRaw(), () => {}); // what fails is thrown to whoever reads
}

/** A sign, then numbers of two bytes, of four bytes, and whatever follows: again two bytes for a number. */
const record = (sign: string, shorts: readonly number[], longs: readonly number[], ...rest: readonly (number | Buffer)[]): Buffer =>
  Buffer.concat([Buffer.from(sign, 'latin1'), ...shorts.map(short), ...longs.map(integer), ...rest.map((each) => (typeof each === 'number' ? short(each) : each))]);

function short(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function integer(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
