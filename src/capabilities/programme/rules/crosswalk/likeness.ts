import { LANGUAGES, type Localized } from '#platform/i18n/index.ts';
import type { Statement } from '../../contract.ts';

export type Compared = Pick<Statement, 'code' | 'text' | 'value'>;

const plain = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
const inBoth = (was: Localized, is: Localized) => LANGUAGES.filter((language) => was[language] !== undefined && is[language] !== undefined);

const isAlikeIn = (was: Compared, is: Compared) => (language: (typeof LANGUAGES)[number]): boolean => plain(was.text[language] ?? '') === plain(is.text[language] ?? '');

/** Whether two statements say the same in every language that both have; in none that both have it is not so. */
export function saysTheSame(was: Compared, is: Compared): boolean {
  const languages = inBoth(was.text, is.text);
  return asksSameNumber(was, is) && languages.length > 0 && languages.every(isAlikeIn(was, is));
}
/** Whether they do in some language. */
export const saysTheSameInSome = (was: Compared, is: Compared): boolean => asksSameNumber(was, is) && inBoth(was.text, is.text).some(isAlikeIn(was, is));

/** An answer with a number is another answer than one without. */
export const asksSameNumber = (was: Pick<Compared, 'value'>, is: Pick<Compared, 'value'>): boolean => was.value?.kind === is.value?.kind;

/** A text as the set of its letters taken three at a time: endings and word order weigh little, other words much. */
type Triples = ReadonlySet<string>;
function triplesOf(text: string): Triples {
  const letters = ` ${plain(text).toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
  return new Set(Array.from({ length: Math.max(1, letters.length - 2) }, (_none, i) => letters.slice(i, i + 3)));
}

/** What two sets have in common, 0 to 1 (Dice's coefficient). */
function shared(a: Triples, b: Triples): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let common = 0;
  for (const triple of small) if (large.has(triple)) common += 1;
  return (2 * common) / (a.size + b.size);
}

/** A statement's texts, made ready to be compared with many. */
export type Prepared = { readonly of: Compared; readonly triples: ReadonlyMap<string, Triples> };
export const prepared = (of: Compared): Prepared => ({
  of, triples: new Map(LANGUAGES.flatMap((language) => (of.text[language] === undefined ? [] : [[language, triplesOf(of.text[language])] as const]))),
});

/** How alike two statements read, 0 to 1: the mean of the languages that both have. */
export function alikeness(was: Prepared, is: Prepared): number {
  if (!asksSameNumber(was.of, is.of)) return 0;
  const shares = [...was.triples].flatMap(([language, triples]) => {
    const other = is.triples.get(language);
    return other ? [shared(triples, other)] : [];
  });
  return shares.length === 0 ? 0 : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
