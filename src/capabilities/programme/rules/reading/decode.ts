import { message } from '#platform/i18n/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { programmeTexts } from '../../texts.ts';

/** A text of some thousand pages. The longest programme we know takes a quarter of a megabyte and six thousand lines. */
export const MOST_BYTES = 2 * 1024 * 1024;
const MOST_LINES = 60_000;
/** A paragraph on one line has some thousand characters; a line longer than this is no printed text. */
const LONGEST_LINE = 40_000;

export type Decoded = { readonly text: string; readonly isGuessed: boolean };

/** The text of a file, or a Problem that says what was given instead of a text. */
export function decode(source: Uint8Array | string): Decoded {
  if (source.length > MOST_BYTES) throw new Problem('invalid', message(programmeTexts, 'reader.tooLarge', { megabytes: MOST_BYTES / 1024 / 1024 }));
  const decoded = typeof source === 'string' ? { text: source, isGuessed: false } : fromBytes(source);
  const text = plain(decoded.text);
  if (text.trimStart().startsWith('%PDF-')) throw new Problem('invalid', message(programmeTexts, 'reader.pdf'));
  if (text.includes('\0')) throw new Problem('invalid', message(programmeTexts, 'reader.binary'));
  if (text.trim() === '') throw new Problem('invalid', message(programmeTexts, 'reader.empty'));
  if (countOfLines(text) > MOST_LINES) throw new Problem('invalid', message(programmeTexts, 'reader.tooManyLines', { most: MOST_LINES }));
  if (hasEndlessLine(text)) throw new Problem('invalid', message(programmeTexts, 'reader.lineTooLong', { characters: LONGEST_LINE }));
  return { ...decoded, text };
}

/**
 * One way to write each letter, space, hyphen and line end. A soft hyphen inside a line and a space without width stand for nothing;
 * a soft hyphen at a line's end tells that the word goes on.
 */
function plain(text: string): string {
  return text.normalize('NFC')
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n').replaceAll(/\p{Zs}/gu, ' ').replaceAll(/[\u2010\u2011]/g, '-')
    .replaceAll(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'))
    .replaceAll(/[\u200B\u2060\uFEFF]|\u00AD(?![ \t]*\n)/g, '');
}

function fromBytes(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), isGuessed: false };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), isGuessed: false };
  if (isUtf8(bytes)) return { text: new TextDecoder('utf-8').decode(bytes), isGuessed: false };
  return { text: new TextDecoder('windows-1252').decode(bytes), isGuessed: true };
}

/** A file cut off inside its last character is still UTF-8: that it is cut off is told later, where it stops. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function countOfLines(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function hasEndlessLine(text: string): boolean {
  let start = 0;
  while (start < text.length) {
    const end = text.indexOf('\n', start);
    const stop = end === -1 ? text.length : end;
    if (stop - start > LONGEST_LINE) return true;
    start = stop + 1;
  }
  return false;
}
