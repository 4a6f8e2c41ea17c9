import type { PartyName, Vocabulary } from './vocabulary/index.ts';

/** One printed form of a party's name. */
export type Form = { readonly form: string; readonly of: PartyName; readonly isMisprint: boolean };
/** Longest first, by first letter: "Nätverket för läkemedelsinformation" is tried before "Nätverket". */
export type Forms = ReadonlyMap<string, readonly Form[]>;

export function formsOf(names: readonly PartyName[]): Forms {
  const all = names.flatMap((of): readonly Form[] => [
    ...[of.name, ...(of.forms ?? [])].map((form) => ({ form, of, isMisprint: false })),
    ...(of.misprints ?? []).map((form) => ({ form, of, isMisprint: true })),
  ]);
  return Map.groupBy(all.sort((a, b) => b.form.length - a.form.length), ({ form }) => form.charAt(0).toLowerCase());
}

/** The known name that stands at a place, and where it ends. */
export function nameAt(raw: string, at: number, forms: Forms): { readonly form: Form; readonly end: number } | undefined {
  for (const form of forms.get(raw.charAt(at).toLowerCase()) ?? []) {
    const end = endOfWords(raw, at, form.form);
    if (end !== undefined) return { form, end };
  }
  return undefined;
}

/** The word of a list that stands at a place. */
export function wordAt(raw: string, at: number, words: readonly string[]): { readonly word: string; readonly end: number } | undefined {
  for (const word of words) {
    const end = endOfWords(raw, at, word);
    if (end !== undefined) return { word, end };
  }
  return undefined;
}

/**
 * Where the words end if they stand at this place, however they are broken over lines: "Patientorga-\nnisationer", "Service\nenheten".
 * Only the first letter may differ in case. Undefined where other words stand there, or where the last one goes on ("VFO:s").
 */
function endOfWords(raw: string, at: number, words: string): number | undefined {
  let place = at;
  for (let index = 0; index < words.length; index += 1) {
    const wanted = words.charAt(index);
    if (wanted === ' ') {
      const next = skipSpace(raw, place);
      if (next === place) return undefined;
      place = next;
      continue;
    }
    if (raw[place] !== wanted && index > 0) place = skipBreak(raw, place);
    const isSame = raw[place] === wanted || (index === 0 && raw.charAt(place).toLowerCase() === wanted.toLowerCase() && raw[place + 1] === words[1]);
    if (!isSame) return undefined;
    place += 1;
  }
  return /^(?:[\p{L}\p{N}]|[-:’'][\p{L}\p{N}])/u.test(raw.slice(place, place + 2)) ? undefined : place;
}

/** Past a line break inside a word, with or without its hyphen; the place itself where there is none. */
function skipBreak(raw: string, place: number): number {
  const broken = raw.slice(place, place + 12).match(/^(?:[-\u00AD]?[ ]?\n\s*)/u);
  return broken ? place + broken[0].length : place;
}

export function skipSpace(raw: string, place: number): number {
  let at = place;
  while (at < raw.length && /\s/.test(raw.charAt(at))) at += 1;
  return at;
}

/** Our code for a name that is in no list, by its shape: undefined where it has none either. */
export function partyByShape(name: string, { parties: { shapes } }: Vocabulary): string | undefined {
  return shapes.find(({ shape }) => shape.test(name))?.party;
}
