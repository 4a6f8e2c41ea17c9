import { goalOpening, measureOpening } from './headings.ts';
import type { Line } from './line.ts';
import type { Remark } from './remark.ts';
import type { Vocabulary } from './vocabulary/index.ts';

/** So often the same words must stand where a heading stands before they are known to be one. */
const ENOUGH = 3;

/** The vocabulary with this document's own words for goals and over its tables, where they are not those that its language usually has. */
export function withOwnWords(lines: readonly Line[], vocabulary: Vocabulary, remark: Remark): Vocabulary {
  return withOwnIndicatorWord(lines, withOwnHeader(lines, withOwnGoalWord(lines, vocabulary, remark), remark), remark);
}

/** "Mätsticka 3 (1.2) …": a word with a number and a parenthesis, again and again. */
function withOwnIndicatorWord(lines: readonly Line[], vocabulary: Vocabulary, remark: Remark): Vocabulary {
  const counted = lines.flatMap(({ text, at }) => {
    const [, word] = text.match(/^(\p{Lu}\p{L}{2,30}) \d{1,2}\s+\(/u) ?? [];
    return word ? [{ text: word, at }] : [];
  });
  if (counted.some(({ text }) => text === vocabulary.indicator)) return vocabulary;
  const often = mostOften(counted, remark);
  return often === undefined ? vocabulary : { ...vocabulary, indicator: often };
}

function withOwnGoalWord(lines: readonly Line[], vocabulary: Vocabulary, remark: Remark): Vocabulary {
  if (lines.some(({ text }) => goalOpening(text, vocabulary))) return vocabulary;
  const often = mostOften(lines.flatMap(({ text, at }) => {
    const [, word] = text.match(/^(\p{Lu}\p{L}{2,30}) \d{1,2}\.\d{1,2} \p{Lu}/u) ?? [];
    return word ? [{ text: word, at }] : [];
  }), remark);
  return often === undefined ? vocabulary : { ...vocabulary, goal: often };
}

function withOwnHeader(lines: readonly Line[], vocabulary: Vocabulary, remark: Remark): Vocabulary {
  // The header may be broken over lines.
  if (vocabulary.tableHeader.test(lines.map(({ text }) => text).join('\n'))) return vocabulary;
  const often = mostOften(lines.flatMap((line, index) => {
    const header = measureOpening(line.text) && lines.slice(index + 1, index + 12).find(({ text }) => isLikeHeader(text));
    return header ? [header] : [];
  }), remark);
  return often === undefined ? vocabulary : { ...vocabulary, tableHeader: new RegExp(`${escaped(often)}(?=\\s|$)`, 'iu') };
}

function mostOften(found: readonly { readonly text: string; readonly at: number }[], remark: Remark): string | undefined {
  const [most] = [...Map.groupBy(found, ({ text }) => text).values()].sort((a, b) => b.length - a.length);
  const [first] = most ?? [];
  if (!most || !first || most.length < ENOUGH) return undefined;
  remark({ kind: 'heading-unknown', line: first.at, read: first.text });
  return first.text;
}

/** Three to eight words, most with a capital, no full stop. */
function isLikeHeader(text: string): boolean {
  const words = text.split(/[\s/]+/);
  return words.length >= 3 && words.length <= 8 && !/[.,:\d•]/.test(text) && words.filter((word) => /^\p{Lu}/u.test(word)).length >= 3;
}

const escaped = (text: string): string => text.replaceAll(/[^\p{L}\p{N}\s]/gu, String.raw`\$&`).replaceAll(/\s+/g, String.raw`\s+`);
