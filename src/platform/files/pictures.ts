import type { FileKind } from './kinds.ts';

// A photograph tells where and when it was taken, and with whose camera. What is kept of it is what it shows: nothing is drawn anew.

/** The same picture without what it tells beside itself, and without whatever follows it. @throws when it is damaged */
export function pictureAlone(type: FileKind, bytes: Buffer): Buffer {
  switch (type) {
    case 'image/jpeg': return jpeg(bytes);
    case 'image/png': return png(bytes);
    case 'image/webp': return webp(bytes);
    default: return bytes;
  }
}

const [APP1, APP13, COMMENT, SCAN, END] = [0xe1, 0xed, 0xfe, 0xda, 0xd9];

/** Segments one after the other. Left out: Exif and XMP (but for which way up it is), what press agencies write, comments. */
function jpeg(bytes: Buffer): Buffer {
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let orientation = 1;
  for (let at = 2; ;) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1;
    if (bytes.readUInt8(at) !== 0xff) throw new Error('No segment.');
    const kind = bytes.readUInt8(at + 1);
    if (kind === END) return Buffer.concat([...kept.slice(0, 1), ...(orientation > 1 ? [turned(orientation)] : []), ...kept.slice(1), bytes.subarray(at, at + 2)]);
    const next = at + 2 + bytes.readUInt16BE(at + 2);
    const after = kind === SCAN ? endOfScan(bytes, next) : next;
    if (after > bytes.length) throw new Error('Cut off.');
    if (kind === APP1) orientation = Math.max(orientation, orientationIn(bytes.subarray(at + 4, next)));
    else if (kind !== APP13 && kind !== COMMENT) kept.push(bytes.subarray(at, after));
    at = after;
  }
}

/** Where the next segment begins after what is drawn: FF is followed by something else there. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  throw new Error('Cut off.');
}

/** Which way up a photograph is, 1 to 8, out of its Exif. */
function orientationIn(exif: Buffer): number {
  try {
    if (exif.toString('latin1', 0, 4) !== 'Exif') return 1;
    const tiff = exif.subarray(6);
    const isLittle = tiff.toString('latin1', 0, 2) === 'II';
    const short = (at: number): number => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
    const long = (at: number): number => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
    const directory = long(4);
    for (let i = 0; i < Math.min(short(directory), 200); i++) {
      const entry = directory + 2 + i * 12;
      if (short(entry) === 0x0112) return short(entry + 8) >= 1 && short(entry + 8) <= 8 ? short(entry + 8) : 1;
    }
    return 1;
  } catch {
    return 1; // not written as it should be
  }
}

/** An Exif that says which way up, and nothing else. */
const turned = (orientation: number): Buffer =>
  Buffer.from([0xff, APP1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]);

const PNG_TOLD = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']);

function png(bytes: Buffer): Buffer {
  const kept: Buffer[] = [bytes.subarray(0, 8)];
  for (let at = 8; ;) {
    const next = at + 12 + bytes.readUInt32BE(at);
    if (next > bytes.length) throw new Error('Cut off.');
    const kind = bytes.toString('latin1', at + 4, at + 8);
    if (!PNG_TOLD.has(kind)) kept.push(bytes.subarray(at, next));
    if (kind === 'IEND') return Buffer.concat(kept);
    at = next;
  }
}

function webp(bytes: Buffer): Buffer {
  const kept: Buffer[] = [];
  const end = Math.min(bytes.length, bytes.readUInt32LE(4) + 8);
  for (let at = 12; at + 8 <= end;) {
    const size = bytes.readUInt32LE(at + 4);
    const next = at + 8 + size + (size % 2);
    if (at + 8 + size > end) throw new Error('Cut off.');
    const kind = bytes.toString('latin1', at, at + 4);
    if (kind === 'VP8X') {
      const says = Buffer.from(bytes.subarray(at, next));
      says.writeUInt8(says.readUInt8(8) & ~0b1100, 8); // that there is Exif, that there is XMP
      kept.push(says);
    } else if (kind !== 'EXIF' && kind !== 'XMP ') kept.push(bytes.subarray(at, next));
    at = next;
  }
  const body = Buffer.concat(kept);
  const head = Buffer.alloc(12);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(body.length + 4, 4);
  head.write('WEBP', 8, 'latin1');
  return Buffer.concat([head, body]);
}
