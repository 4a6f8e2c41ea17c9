import { isUtf8 } from 'node:buffer';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { tableTexts } from '../texts.ts';

const CHUNK = 65_536;
/** Bytes that stand for nothing in Windows-1252: who has them is in another encoding, or no text. */
const NOTHING_IN_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** A file's text, piece by piece. No piece ends between CR and LF. */
export function* textOf(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
  let kept = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const text = kept + decoded(() => decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }));
    kept = text.endsWith('\r') ? '\r' : '';
    yield kept ? text.slice(0, -1) : text;
  }
  yield kept + decoded(() => decoder.decode());
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe) || (a && b === 0 && c && d === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b && c === 0 && d)) return 'utf-16be';
  if (isUtf8(bytes)) return 'utf-8';
  if (bytes.some((byte) => NOTHING_IN_1252.has(byte))) throw unknownEncoding();
  return 'windows-1252';
}

function decoded(decode: () => string): string {
  try {
    return decode();
  } catch (cause) {
    throw unknownEncoding(cause);
  }
}

const unknownEncoding = (cause?: unknown): Problem => new Problem('invalid', message(tableTexts, 'unknownEncoding'), { cause });
