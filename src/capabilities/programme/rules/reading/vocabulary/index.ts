import { fi } from './fi.ts';
import { sv } from './sv.ts';
import type { Vocabulary } from './vocabulary.ts';

export type { PartyName, Vocabulary } from './vocabulary.ts';

const VOCABULARIES: readonly Vocabulary[] = [sv, fi];

/** The vocabulary whose table headers and goal headings stand most often in the text; undefined where none does. */
export function vocabularyOf(text: string, known: readonly Vocabulary[] = VOCABULARIES): Vocabulary | undefined {
  const scored = known.map((vocabulary) => ({ vocabulary, score: headersIn(text, vocabulary) * 10 + goalsIn(text, vocabulary) }));
  const best = scored.reduce<{ vocabulary?: Vocabulary; score: number }>((top, next) => (next.score > top.score ? next : top), { score: 0 });
  return best.vocabulary;
}

/** A count over the whole text, however often the pattern is used elsewhere. */
export function countIn(text: string, pattern: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(new RegExp(pattern, everywhere(pattern)))) count += 1;
  return count;
}

export const everywhere = (pattern: RegExp): string => (pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`);

const headersIn = (text: string, { tableHeader }: Vocabulary): number => countIn(text, tableHeader);
const goalsIn = (text: string, { goal }: Vocabulary): number => countIn(text, new RegExp(String.raw`${goal} \d{1,2}\.\d{1,2} \p{Lu}`, 'u'));
