import { MAIN } from './styles.ts';
import { textXml, XML } from './xml.ts';

/** Texts that cells point to by a number instead of repeating them. */
export type SharedTexts = {
  /** @returns undefined where the text has to stand in its cell */
  noOf(text: string): number | undefined;
  xml(): Generator<string>;
};

/** So much is held while a workbook is written, whatever its length. What repeats on every form (questions, names, choices) comes among the first. */
const MOST_TEXTS = 8_192;
const MOST_CHARACTERS = 2_000;
const AT_ONCE = 256;

export function sharedTexts(): SharedTexts {
  const numbers = new Map<string, number>();
  return {
    noOf(text) {
      const known = numbers.get(text);
      if (known !== undefined || numbers.size >= MOST_TEXTS || text.length > MOST_CHARACTERS) return known;
      numbers.set(text, numbers.size);
      return numbers.size - 1;
    },
    *xml() {
      yield `${XML}<sst xmlns="${MAIN}" uniqueCount="${numbers.size}">`;
      const texts = [...numbers.keys()];
      for (let i = 0; i < texts.length; i += AT_ONCE) yield texts.slice(i, i + AT_ONCE).map((text) => `<si>${textXml(text)}</si>`).join('');
      yield '</sst>';
    },
  };
}
