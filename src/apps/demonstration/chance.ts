/** Chance that is none: for the same seed and the same words always the same number, from 0 up to 1, on every machine. */
export type Chance = (...about: readonly (string | number)[]) => number;

export const chanceFrom = (seed: number): Chance => (...about) => hashed(`${seed} ${about.join(' ')}`) / 2 ** 32;

/** A number of 31 bits that tells a text from others. */
export const keyOf = (text: string): number => hashed(text) >>> 1;

/** One of several. */
export function oneOf<T>(all: readonly T[], drawn: number): T {
  const one = all[Math.floor(drawn * all.length)];
  if (one === undefined) throw new Error('There is nothing to choose from.');
  return one;
}

/** FNV-1a, stirred once more so that texts that differ in their last letter only do not stay neighbours. */
function hashed(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
