/** Codes of sections and measures are numbers joined by dots; they sort by number, not by letter. */
export type Code = readonly number[];

export const codeOf = (text: string): Code => text.split('.').map(Number);
export const textOf = (code: Code): string => code.join('.');

export function compareCodes(a: Code, b: Code): number {
  const at = a.findIndex((number, index) => number !== b[index]);
  if (at === -1) return a.length - b.length;
  return (a[at] ?? 0) - (b[at] ?? -1);
}

/** The section of a measure, the spearhead of a goal. */
export const parentOf = (code: Code): Code => code.slice(0, -1);
export const lastOf = (code: Code): number => code.at(-1) ?? 0;
