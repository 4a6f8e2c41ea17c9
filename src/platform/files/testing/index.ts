import { crc32, deflateSync } from 'node:zlib';
import { holdFile, type HeldFile } from '../held.ts';

// Files as people send them, small, and as nobody honest does.

const pieces = async function* (bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
};

/** A file as a request would have brought it. */
export const aHeldFile = (name: string, content: string | Uint8Array): Promise<HeldFile> => holdFile(name, pieces(typeof content === 'string' ? Buffer.from(content) : content));

export const aPdf = (inside = 'Introduktionen'): Buffer => Buffer.from(`%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\n% ${inside}\nstartxref\n9\n%%EOF\n`);

const chunk = (kind: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, sum]);
};

/** A picture of one grey point, which tells more than it shows. */
export function aPng({ told = '' }: { readonly told?: string } = {}): Buffer {
  const head = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', head), ...(told ? [chunk('tEXt', Buffer.from(`Comment\0${told}`)), chunk('eXIf', Buffer.from(told))] : []),
    chunk('IDAT', deflateSync(Buffer.from([0, 128]))), chunk('IEND', Buffer.alloc(0)), Buffer.from(told),
  ]);
}

const segment = (kind: number, data: Uint8Array): Buffer => Buffer.concat([Buffer.from([0xff, kind, (data.length + 2) >> 8, (data.length + 2) & 255]), data]);

/** The parts of a photograph: turned to its side, taken somewhere. */
export function aJpeg({ told = '', orientation = 1 }: { readonly told?: string; readonly orientation?: number } = {}): Buffer {
  const exif = Buffer.concat([Buffer.from('Exif\0\0II*\0\x08\0\0\0\x01\0', 'latin1'), Buffer.from([0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0]), Buffer.from(told)]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]), segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')), segment(0xe1, exif), segment(0xfe, Buffer.from(told)),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])), Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]), Buffer.from([0xff, 0xd9]), Buffer.from(told),
  ]);
}

type Lies = { readonly unpacked?: number; readonly isLocked?: boolean };

/** A zip file whose parts are not packed. */
export function aZip(parts: Readonly<Record<string, string>>, { unpacked, isLocked = false }: Lies = {}): Buffer {
  const files: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const [name, part] of Object.entries(parts)) {
    const content = Buffer.from(part);
    const said = Buffer.alloc(26);
    for (const [place, value] of [[0, 20], [2, isLocked ? 1 : 0], [22, Buffer.byteLength(name)]] as const) said.writeUInt16LE(value, place);
    for (const [place, value] of [[10, crc32(content)], [14, content.length], [18, unpacked ?? content.length]] as const) said.writeUInt32LE(value, place);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    files.push(Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), said, Buffer.from(name), content]));
    list.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), said, place, Buffer.from(name)]));
    at += files.at(-1)?.length ?? 0;
  }
  const end = Buffer.alloc(18);
  for (const offset of [4, 6]) end.writeUInt16LE(list.length, offset);
  end.writeUInt32LE(Buffer.concat(list).length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...files, ...list, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

export const aDocx = (more: Readonly<Record<string, string>> = {}, lies: Lies = {}): Buffer => aZip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<document/>', ...more }, lies);
