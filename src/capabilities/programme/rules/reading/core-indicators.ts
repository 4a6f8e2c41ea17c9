import type { CoreIndicator } from '../../contract.ts';
import { joined, type Joiner } from './joining.ts';
import { endsSentence, type Line } from './line.ts';
import { passageOf } from './passage.ts';

/** The table of core indicators in the preface: "Indikator 5 (1.1 och 3.3) …". */
export function coreIndicatorsOf(preface: readonly Line[], joiner: Joiner): readonly CoreIndicator[] {
  const opening = new RegExp(String.raw`^${joiner.vocabulary.indicator} (\d{1,3})(?!\d)\s*`, 'u');
  const starts = preface.flatMap(({ text }, index) => (opening.test(text) ? [index] : []));
  const found = starts.flatMap((start, position): readonly CoreIndicator[] => {
    const lines = upToEnd(preface.slice(start, starts[position + 1] ?? start + 12));
    const text = joined(passageOf(lines), joiner);
    const [head = '', number = ''] = text.match(opening) ?? [];
    const [aside = '', inside = ''] = text.slice(head.length).match(/^\(([^()]{0,80})\)\s*/) ?? [];
    const rest = text.slice(head.length + aside.length);
    return rest === '' ? [] : [{ number: Number(number), text: { [joiner.vocabulary.language]: rest }, sections: inside.match(/\d{1,2}\.\d{1,2}/g) ?? [] }];
  });
  return found.filter(({ number }, index) => number >= 1 && found.findIndex((each) => each.number === number) === index);
}

/** Up to the sentence that ends before a gap. */
function upToEnd(lines: readonly Line[]): readonly Line[] {
  const end = lines.findIndex((line, index) => index > 0 && line.gap !== 'none' && endsSentence(lines[index - 1]?.text ?? ''));
  return end === -1 ? lines : lines.slice(0, end);
}
