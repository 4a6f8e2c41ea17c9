import { withoutFootnotes, type Footnote } from './footnotes.ts';
import { withoutFurniture } from './furniture.ts';
import { isAnyHeading } from './headings.ts';
import { lexiconOf, type Lexicon } from './lexicon.ts';
import { linesOf, type Line } from './line.ts';
import type { Remark } from './remark.ts';
import { withOwnWords } from './own-words.ts';
import { unglued } from './unglue.ts';
import type { Vocabulary } from './vocabulary/index.ts';

/** The lines of the text itself: no running headers, page numbers, footnotes or their marks. */
export type Prepared = {
  readonly lines: readonly Line[];
  readonly vocabulary: Vocabulary;
  readonly lexicon: Lexicon;
  readonly header?: string;
  readonly footnotes: ReadonlyMap<number, readonly Footnote[]>;
};

export function preparedFrom(text: string, known: Vocabulary, remark: Remark): Prepared {
  const { lines: cleared, header } = withoutFurniture(linesOf(text), known);
  const vocabulary = withOwnWords(cleared, known, remark);
  const { lines: unnoted, hung } = withoutFootnotes(cleared, (each) => isAnyHeading(each, vocabulary), remark);
  const lines = unglued(unnoted, vocabulary);
  return { lines, vocabulary, lexicon: lexiconOf(lines), footnotes: hung, ...(header && { header }) };
}
