import type { Level } from '../../contract.ts';
import { codeOf, type Code } from './code.ts';
import type { Vocabulary } from './vocabulary/index.ts';

/** A line that opens something: the code it carries and the words behind it. */
export type Opening = { readonly code: Code; readonly rest: string; /** It carries the mark that PDF text leaves behind a code. */ readonly isMarked: boolean };

const MEASURE = /^(\d{1,2}\.\d{1,2}(?:\.\d{1,3})?)(?![\d.])\.?\s*(\uFFFD[\uFFFD\s]*)?\s*(\S.*)?$/u;
const SPEARHEAD = /^(\d{1,2}) +(\p{Lu}.*)$/u;

/** "1.1.6 Serviceanordnarna …": a code of two or three numbers and a capital. */
export function measureOpening(text: string): Opening | undefined {
  const [, code, mark, rest = ''] = text.match(MEASURE) ?? [];
  if (!code || !(mark || /^[\p{Lu}”"]/u.test(rest))) return undefined;
  return { code: codeOf(code), rest, isMarked: mark !== undefined };
}

/** "Mål 1.1 Vi …", but not in a list, and no sentence that goes on in lower case. */
export function goalOpening(text: string, { goal }: Vocabulary): Opening | undefined {
  if (!text.startsWith(`${goal} `)) return undefined;
  const [, code, rest] = text.slice(goal.length).match(/^\s+(\d{1,2}\.\d{1,2})(?![\d.])\s*[:.]?\s+([\p{Lu}\d”"].*)$/u) ?? [];
  return code && rest ? { code: codeOf(code), rest, isMarked: false } : undefined;
}

/** "1 Tillsammans …": one number, one space, a capital. */
export function spearheadOpening(text: string): Opening | undefined {
  const [, code, rest] = text.match(SPEARHEAD) ?? [];
  return code && rest ? { code: codeOf(code), rest, isMarked: false } : undefined;
}

export function levelOf(text: string, { levels }: Vocabulary): Level | undefined {
  return text.length > 160 ? undefined : levels.find(({ heading }) => heading.test(text.trim()))?.level;
}

export const isAnyHeading = (text: string, vocabulary: Vocabulary): boolean =>
  [measureOpening(text), goalOpening(text, vocabulary), spearheadOpening(text), levelOf(text, vocabulary)].some((found) => found !== undefined);
