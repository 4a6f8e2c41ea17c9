import { crc32, createInflateRaw } from 'node:zlib';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { MEGABYTE, MOST } from '../limits.ts';
import { tableTexts } from '../texts.ts';

/** A zip file in memory. */
export type Archive = {
  readonly names: ReadonlySet<string>;
  /** Unpacks one part, piece by piece. @throws Problem when it is damaged, or grows beyond reason */
  read(name: string): AsyncGenerator<Uint8Array, void, undefined>;
};

type Entry = { readonly name: string; readonly flags: number; readonly method: number; readonly crc: number; readonly packed: number; readonly at: number };

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const ENCRYPTED = 1;

/** Reads the list at a zip file's end. Nothing in it is believed: places are checked, sizes are counted while unpacking, sums are made anew. */
export function openArchive(bytes: Uint8Array): Archive {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map(whole(() => listed(file)).map((entry) => [entry.name, entry]));
  let unpacked = 0;

  /** Refuses what swells: one part, all of them together, or far more than was packed. */
  function count(part: number, more: number, packed: number): void {
    unpacked += more;
    const isOutOfProportion = part > MOST.ratioFromMegabytes * MEGABYTE && part > packed * MOST.ratio;
    if (part > MOST.partMegabytes * MEGABYTE || unpacked > MOST.unpackedMegabytes * MEGABYTE || isOutOfProportion) {
      throw new Problem('invalid', message(tableTexts, 'swells'));
    }
  }

  return {
    names: new Set(entries.keys()),
    async* read(name) {
      const entry = entries.get(name);
      if (!entry) throw broken();
      const packed = whole(() => packedBytes(file, entry));
      let size = 0;
      let sum = 0;
      for await (const piece of unpack(packed, entry.method)) {
        size += piece.length;
        count(size, piece.length, packed.length);
        sum = crc32(piece, sum);
        yield piece;
      }
      if (sum !== entry.crc) throw broken();
    },
  };
}

export const broken = (cause?: unknown): Problem => new Problem('invalid', message(tableTexts, 'broken'), { cause });

/** What reaches beyond the file's end, or is not what it should be, is a damaged file. */
function whole<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof Problem ? error : broken(error);
  }
}

function listed(file: Buffer): readonly Entry[] {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || file.readUInt32LE(end) !== END) throw broken();
  const entries: Entry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (file.readUInt32LE(at) !== CENTRAL) throw broken();
    const [nameLength, extraLength, commentLength] = [file.readUInt16LE(at + 28), file.readUInt16LE(at + 30), file.readUInt16LE(at + 32)];
    entries.push({
      name: file.toString('utf8', at + 46, at + 46 + nameLength).replace(/^\//, ''),
      flags: file.readUInt16LE(at + 8), method: file.readUInt16LE(at + 10), crc: file.readUInt32LE(at + 16), packed: file.readUInt32LE(at + 20), at: file.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

function packedBytes(file: Buffer, { at, packed, flags }: Entry): Buffer {
  if (flags & ENCRYPTED) throw new Problem('invalid', message(tableTexts, 'oldOrLocked'));
  if (file.readUInt32LE(at) !== LOCAL) throw broken();
  const from = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
  if (from + packed > file.length) throw broken();
  return file.subarray(from, from + packed);
}

async function* unpack(packed: Buffer, method: number): AsyncGenerator<Uint8Array> {
  if (method === 0) {
    for (let at = 0; at < packed.length; at += MEGABYTE) yield packed.subarray(at, at + MEGABYTE);
    return;
  }
  if (method !== 8) throw broken();
  const inflating = createInflateRaw({ chunkSize: 65_536 });
  inflating.end(packed);
  try {
    yield* inflating as AsyncIterable<Buffer>; // no encoding is set
  } catch (error) {
    throw broken(error);
  }
}
