import type { CoreIndicator } from '../../contract.ts';
import { joined, type Joiner } from './joining.ts';
import { endsSentence, type Line } from './line.ts';
import { passageOf } from './passage.ts';

export type IndicatorRead = { readonly indicator: CoreIndicator; readonly at: number };

/** The table of core indicators, in the preface or an annex: "Indikator 5 (1.1 och 3.3) …". */
export function coreIndicatorsOf(around: readonly Line[], joiner: Joiner): readonly IndicatorRead[] {
  const opening = new RegExp(String.raw`^${joiner.vocabulary.indicator}\s+(\d{1,3})(?!\d)\s*`, 'u');
  const starts = around.flatMap(({ text }, index) => (opening.test(text) ? [index] : []));
  const found = starts.flatMap((start, position): readonly IndicatorRead[] => {
    const lines = upToEnd(around.slice(start, starts[position + 1] ?? start + 12));
    const text = joined(passageOf(lines), joiner);
    const [head = '', number = ''] = text.match(opening) ?? [];
    const [aside = '', inside = ''] = text.slice(head.length).match(/^(?:\(([^()]{0,80})\)\s*)?[:.–-]?\s*/) ?? [];
    const rest = text.slice(head.length + aside.length);
    const indicator = { number: Number(number), text: { [joiner.vocabulary.language]: rest }, sections: inside.match(/\d{1,2}\.\d{1,2}/g) ?? [] };
    return rest === '' ? [] : [{ indicator, at: around[start]?.at ?? 1 }];
  });
  return found.filter(({ indicator: { number } }, index) => number >= 1 && found.findIndex((each) => each.indicator.number === number) === index);
}

/** Up to the sentence that ends before a gap. */
function upToEnd(lines: readonly Line[]): readonly Line[] {
  const end = lines.findIndex((line, index) => index > 0 && line.gap !== 'none' && endsSentence(lines[index - 1]?.text ?? ''));
  return end === -1 ? lines : lines.slice(0, end);
}
