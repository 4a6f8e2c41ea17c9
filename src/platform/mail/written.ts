import { encode, wrap } from 'nodemailer/lib/qp';

/** A header's text in one line: nothing that is given can begin another header. */
const inOneLine = (text: string): string => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();

/** A text as a header takes it: as it is if it is short and ASCII, else in encoded words (RFC 2047), each whole by itself. */
export function inHeader(given: string): string {
  const text = inOneLine(given);
  return /^[\x20-\x7e]{0,60}$/.test(text) && !text.includes('=?') ? text : encodedWords(text);
}

/** Somebody's name before an address. */
export function nameInHeader(given: string): string {
  const text = inOneLine(given);
  return /^[\x20-\x7e]{0,60}$/.test(text) && !text.includes('=?') ? `"${text.replaceAll(/["\\]/g, '\\$&')}"` : encodedWords(text);
}

/** So many bytes fit a word of 75 signs. */
const BYTES = 45;

function encodedWords(text: string): string {
  const words: string[] = [];
  let word = '';
  for (const sign of text) {
    if (Buffer.byteLength(word + sign) > BYTES) {
      words.push(word);
      word = '';
    }
    word += sign;
  }
  return [...words, word].map((part) => `=?utf-8?B?${Buffer.from(part).toString('base64')}?=`).join('\r\n ');
}

export const quotedPrintable = (text: string): string => wrap(encode(text), 76);
