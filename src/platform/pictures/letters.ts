// How wide a text is, without asking a browser: no narrower than in the letters that a reader is likely to see it in.

const NARROW = /[iljtfrI.,:;'’|!()[\]\s·]/u;
const WIDE = /[mwMWÆŒÅÄÖ@%—…<>→]/u;
const HIGH = /[\p{Lu}\p{N}&#–-]/u;
const NO_WIDTH = /\p{M}|\p{Cf}/u;
const SQUARE = /[\u2e80-\u{3ffff}]/u;

function widthOfSign(sign: string): number {
  const code = sign.charCodeAt(0);
  if (code >= 97 && code <= 122) return NARROW.test(sign) ? 0.4 : WIDE.test(sign) ? 0.88 : 0.57;
  if (code >= 48 && code <= 57) return 0.6;
  if (NARROW.test(sign)) return 0.36;
  if (WIDE.test(sign)) return 0.9;
  if (HIGH.test(sign)) return 0.68;
  if (NO_WIDTH.test(sign)) return 0;
  return SQUARE.test(sign) ? 1.05 : 0.6;
}

export function widthOf(text: string, size = SIZE): number {
  let width = 0;
  for (const sign of text) width += widthOfSign(sign);
  return width * size;
}

/** The usual size of letters, in the units of a drawing. */
export const SIZE = 13;
export const LINE = 16;

/** As an XML file may hold it, in one line. */
export const cleaned = (text: string): string => text.toWellFormed().replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\ufffe\uffff]+/gu, ' ').trim();

/** The text, or as much of it as there is room for. */
export function fitted(text: string, room: number, size = SIZE): string {
  if (widthOf(text, size) <= room) return text;
  let [kept, width] = ['', widthOfSign('…') * size];
  for (const sign of text) {
    width += widthOfSign(sign) * size;
    if (width > room) break;
    kept += sign;
  }
  return `${kept.trimEnd()}…`;
}

/** In lines no wider than the room; what is left after the last one is cut. */
export function wrapped(text: string, room: number, most: number, size = SIZE): readonly string[] {
  const lines: string[] = [];
  let rest = cleaned(text);
  while (rest && lines.length < most - 1 && widthOf(rest, size) > room) {
    const line = firstLine(rest, room, size);
    lines.push(line.text);
    rest = rest.slice(line.taken).trimStart();
  }
  return rest ? [...lines, fitted(rest, room, size)] : lines;
}

/** A name and its number in at most two lines: of a long name less is shown, of the number nothing is lost. */
export function withNumber(name: string, number: string, room: number): readonly string[] {
  const lines = wrapped(`${name} ${number}`, room, 2);
  return lines.at(-1)?.endsWith(number) ? lines : [...wrapped(name, room, 1), number];
}

/** Broken at a space or after a hyphen; within a word only where it is wider than the line. */
function firstLine(text: string, room: number, size: number): { readonly text: string; readonly taken: number } {
  let [width, at, breakAt] = [0, 0, 0];
  for (const sign of text) {
    width += widthOfSign(sign) * size;
    if (sign === ' ') breakAt = at;
    if (width > room && sign !== ' ') break;
    at += sign.length;
    if (sign === '-' || sign === '/') breakAt = at;
  }
  if (breakAt > 0) return { text: text.slice(0, breakAt).trimEnd(), taken: breakAt };
  const taken = Math.max(at - (at > 3 ? 1 : 0), 1);
  const isWithinSign = /[\ud800-\udbff]/.test(text.charAt(taken - 1));
  return { text: `${text.slice(0, isWithinSign ? taken + 1 : taken)}-`, taken: isWithinSign ? taken + 1 : taken };
}
