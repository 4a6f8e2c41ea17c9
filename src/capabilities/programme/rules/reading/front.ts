import { joined, tidy, type Joiner } from './joining.ts';
import type { Line } from './line.ts';
import { passageOf } from './passage.ts';
import { glimpse } from './remark.ts';
import { countIn } from './vocabulary/index.ts';

export type Period = { readonly from: number; readonly to: number };
export type Front = { readonly title: string; readonly publisher?: string; readonly period?: Period; readonly country: string };

const SPAN = /(?<!\d)((?:199|20\d)\d)\s?[–-]\s?((?:20\d)\d)/;

/** Title, publisher, period and country, as far as the running header and the preface say them. */
export function frontOf(preface: readonly Line[], header: string | undefined, joiner: Joiner): Front {
  const text = joined(passageOf(preface), { ...joiner, remark: () => undefined });
  const headline = preface.find((line) => line.gap !== 'none' && line.text.length <= 140 && SPAN.test(line.text) && !/[.!?]$/.test(line.text));
  const title = header ? inSentenceCase(header, joiner) : tidy(headline?.text ?? preface[0]?.text ?? '');
  if (!header) joiner.remark({ kind: 'title-guessed', line: headline?.at ?? preface[0]?.at ?? 1, read: '', made: glimpse(title) });
  const period = spanIn(title) ?? spanIn(text);
  const publisher = publisherIn(text, joiner);
  return { title, ...(publisher && { publisher }), ...(period && { period }), country: countryOf(text, joiner) };
}

/** Each word as the text spells it most often: names and abbreviations keep their capitals. */
function inSentenceCase(header: string, { lexicon }: Joiner): string {
  if (header !== header.toUpperCase()) return tidy(header);
  const lowered = header.replaceAll(/\p{L}+/gu, (word) => lexicon.spelling(word.toLowerCase()));
  return tidy(lowered.charAt(0).toUpperCase() + lowered.slice(1));
}

function spanIn(text: string): Period | undefined {
  const [, from, to] = text.match(SPAN) ?? [];
  return from && to && Number(from) <= Number(to) ? { from: Number(from), to: Number(to) } : undefined;
}

/** "… som utges av Centret …", and what "(nedan Centret)" stands behind. */
function publisherIn(text: string, { vocabulary: { publishedBy, hereafter } }: Joiner): string | undefined {
  const short = text.match(publishedBy)?.[1];
  if (!short) return undefined;
  const at = text.indexOf(`(${hereafter} ${short})`);
  if (at === -1) return short;
  const words = text.slice(Math.max(0, at - 200), at).trimEnd().split(' ');
  const first = words.findLastIndex((word) => /^\p{Lu}/u.test(word));
  return first === -1 ? short : words.slice(first).join(' ');
}

function countryOf(text: string, { vocabulary: { countries } }: Joiner): string {
  const counted = countries.map(({ country, words }) => ({ country, count: countIn(text, words) }));
  return counted.sort((a, b) => b.count - a.count)[0]?.country ?? 'xx';
}
