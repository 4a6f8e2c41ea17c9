import type { FileKind, NotTaken } from './kinds.ts';
import { packedKind } from './packed.ts';

// What a file is, by its content: neither its name nor what its sender calls it is believed.

export function kindOf(bytes: Buffer): FileKind | NotTaken {
  const starts = (...signature: readonly number[]): boolean => signature.every((byte, i) => bytes[i] === byte);
  const text = (from: number, to: number): string => bytes.toString('latin1', from, to);
  if (text(0, 5) === '%PDF-') return pdf(bytes);
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'image/webp';
  if (text(0, 6) === 'GIF87a' || text(0, 6) === 'GIF89a') return 'image/gif';
  if (starts(0x50, 0x4b, 0x03, 0x04)) return packedKind(bytes);
  if (starts(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return 'oldOffice';
  if (starts(0x4d, 0x5a) || starts(0x7f, 0x45, 0x4c, 0x46) || MACH.has(bytes.toString('hex', 0, 4)) || text(0, 2) === '#!') return 'program';
  return writtenKind(bytes);
}
const MACH = new Set(['feedface', 'feedfacf', 'cefaedfe', 'cffaedfe', 'cafebabe']);

const MARKUP = /<(?:!doctype\s+html|html|head|body|script|iframe|svg|math)[\s>/]/i;

/** Whole to its end, and no page that only begins like one. */
function pdf(bytes: Buffer): FileKind | NotTaken {
  if (MARKUP.test(bytes.toString('latin1', 0, 1_024))) return 'webPage';
  const end = bytes.toString('latin1', Math.max(0, bytes.length - 2_048));
  return end.includes('startxref') && end.includes('%%EOF') ? 'application/pdf' : 'damaged';
}

/** Text of people and of tables: nothing that a browser or a shell would take for its own. */
function writtenKind(bytes: Buffer): FileKind | NotTaken {
  const written = textIn(bytes);
  if (written === undefined) return 'otherKind';
  const begins = written.slice(0, 4_096).trimStart();
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!doctype\s+svg[^>]*>\s*)?<svg[\s>]/i.test(begins)) return 'drawing';
  if (MARKUP.test(begins)) return 'webPage';
  return begins.startsWith('<?xml') || begins.startsWith('{\\rtf') ? 'otherKind' : 'text/plain';
}

/** The text of a file that is nothing else, in the three ways in which tables are written; undefined where bytes are no text. */
export function textIn(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return clean(bytes.toString('utf16le', 2));
  try {
    return clean(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return clean(bytes.toString('latin1'));
  }
}
// oxlint-disable-next-line no-control-regex -- what no text holds is looked for by its number
const clean = (text: string): string | undefined => (/[\x00-\x08\x0e-\x1f\x7f]/.test(text) ? undefined : text);
