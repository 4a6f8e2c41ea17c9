import type { FileKind, NotTaken } from './kinds.ts';
import { MEGABYTE, PACKED } from './limits.ts';

// Office documents are zip files. Only their list of contents is read: nothing is unpacked here, so that nothing can swell here.

type Entry = { readonly name: string; readonly isLocked: boolean; readonly method: number; readonly packed: number; readonly unpacked: number; readonly at: number };

export function packedKind(file: Buffer): FileKind | NotTaken {
  let entries: readonly Entry[];
  try {
    entries = listed(file);
  } catch {
    return 'damaged'; // reaches beyond the file's end, or is not what it should be
  }
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  const isOutOfProportion = unpacked > PACKED.swellsFromMegabytes * MEGABYTE && unpacked > file.length * PACKED.ratio;
  if (unpacked > PACKED.unpackedMegabytes * MEGABYTE || isOutOfProportion) return 'swells';
  if (entries.some(({ isLocked }) => isLocked)) return 'locked';
  if (entries.some(({ name }) => MACROS.test(name))) return 'macros';
  const names = new Set(entries.map(({ name }) => name));
  return names.has('[Content_Types].xml') ? microsoft(names) : openDocument(file, entries);
}

const MACROS = /vbaProject\.bin$|vbaData\.xml$|(?:^|\/)activeX\/|^Basic\/|^Scripts\//i;

function microsoft(names: ReadonlySet<string>): FileKind | NotTaken {
  if (names.has('word/document.xml')) return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  if (names.has('xl/workbook.xml')) return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  if (names.has('ppt/presentation.xml')) return 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
  return 'otherKind';
}

/** It says what it is in its first entry, which is not packed. */
function openDocument(file: Buffer, entries: readonly Entry[]): FileKind | NotTaken {
  const said = entries.find(({ name }) => name === 'mimetype');
  if (!said || said.method !== 0 || said.packed > 100 || !entries.some(({ name }) => name === 'content.xml')) return 'otherKind';
  const from = said.at + 30 + file.readUInt16LE(said.at + 26) + file.readUInt16LE(said.at + 28);
  switch (file.toString('latin1', from, from + said.packed)) {
    case 'application/vnd.oasis.opendocument.text': return 'application/vnd.oasis.opendocument.text';
    case 'application/vnd.oasis.opendocument.spreadsheet': return 'application/vnd.oasis.opendocument.spreadsheet';
    default: return 'otherKind';
  }
}

/** The list at a zip file's end. @throws when it is none */
function listed(file: Buffer): readonly Entry[] {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  const count = file.readUInt16LE(end + 10);
  if (end < 0 || count === 0 || count > PACKED.entries) throw new Error('No list.');
  const entries: Entry[] = [];
  for (let at = file.readUInt32LE(end + 16); entries.length < count;) {
    if (file.readUInt32LE(at) !== 0x02014b50) throw new Error('No entry.');
    const nameLength = file.readUInt16LE(at + 28);
    const entry = {
      name: file.toString('utf8', at + 46, at + 46 + nameLength).replace(/^\//, ''), isLocked: (file.readUInt16LE(at + 8) & 1) === 1, method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20), unpacked: file.readUInt32LE(at + 24), at: file.readUInt32LE(at + 42),
    };
    if (file.readUInt32LE(entry.at) !== 0x04034b50) throw new Error('No file.');
    entries.push(entry);
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}
