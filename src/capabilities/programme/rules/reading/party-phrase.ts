import type { PartyRole } from '../../contract.ts';
import { startsLower } from './line.ts';
import { nameAt, skipSpace, wordAt, type Form, type Forms } from './party-names.ts';
import type { Vocabulary } from './vocabulary/index.ts';

/** One party of a cell, where it stands. `form` is known names' only; `isAside`: in a parenthesis. */
export type Item = {
  readonly form?: Form;
  readonly from: number;
  readonly to: number;
  readonly role: PartyRole;
  readonly aside?: 'among' | 'or' | 'other';
  readonly hasQuantifier: boolean;
};
/** `lostCoordinator`: the cell begins with "coordinates". */
export type Phrase = { readonly from: number; readonly end: number; readonly items: readonly Item[]; readonly lostCoordinator: boolean };

/** What parts two names, beside the words for "and". */
export const PARTS = /[,/;&]/;

export type Names = { readonly forms: Forms; readonly vocabulary: Vocabulary };

/**
 * A party cell that begins at this place with a known name (or with the word for "coordinates", its name lost) and is followed by a
 * statement. Undefined where a sentence begins with a party instead: "VFO inför …".
 */
export function phraseAt(raw: string, from: number, names: Names): Phrase | undefined {
  const lead = roleAt(raw, from, names);
  const first = lead === undefined ? itemAt(raw, from, names) : undefined;
  if (lead === undefined && !first) return undefined;
  const items: Item[] = first ? [...first.items] : [];
  let end = lead ?? first?.end ?? from;
  for (let next = followingItem(raw, end, names); next; next = followingItem(raw, end, names)) {
    items.push(...next.items);
    end = next.end;
  }
  return startsStatement(raw, end) ? { from, end, items, lostCoordinator: lead !== undefined } : undefined;
}

type Taken = { readonly items: readonly Item[]; readonly end: number };

function roleAt(raw: string, at: number, { vocabulary }: Names): number | undefined {
  return wordAt(raw, at, vocabulary.parties.coordinates)?.end;
}

/** "några pilot-VFO", "Centret koordinerar", "Centret (eller nationellt samarbete)". */
function itemAt(raw: string, at: number, names: Names): Taken | undefined {
  const quantifier = wordAt(raw, at, names.vocabulary.parties.quantifiers);
  const from = quantifier ? skipSpace(raw, quantifier.end) : at;
  const name = nameAt(raw, from, names.forms);
  if (!name) return undefined;
  return withRoleAndAside(raw, { form: name.form, from, to: name.end, hasQuantifier: quantifier !== undefined }, names);
}

function withRoleAndAside(raw: string, item: Omit<Item, 'role'>, names: Names): Taken {
  const role = roleAt(raw, skipSpace(raw, item.to), names);
  const end = role ?? item.to;
  const aside = asideAt(raw, skipSpace(raw, end), names);
  const items: readonly Item[] = [{ ...item, role: role === undefined ? 'responsible' : 'coordinates' }, ...(aside?.items ?? [])];
  return { items, end: aside?.end ?? end };
}

/** What a parenthesis adds: other parties ("bl.a. …"), or one instead ("eller …"). */
function asideAt(raw: string, at: number, names: Names): Taken | undefined {
  if (raw[at] !== '(') return undefined;
  const close = raw.indexOf(')', at);
  if (close === -1 || close - at > 120) return undefined;
  const inside = raw.slice(at + 1, close);
  const among = inside.match(names.vocabulary.parties.among)?.[0];
  const or = wordAt(inside, 0, [names.vocabulary.parties.or]);
  const start = at + 1 + skipSpace(inside, or?.end ?? among?.length ?? 0);
  const aside = or ? 'or' : among ? 'among' : 'other';
  return { items: listedItems(raw.slice(0, close), start, names).map((item) => ({ ...item, aside })), end: close + 1 };
}

/** Names between separators, known or not. */
export function listedItems(raw: string, from: number, names: Names): readonly Item[] {
  const items: Item[] = [];
  let at = skipSpace(raw, from);
  while (at < raw.length) {
    const taken = itemAt(raw, at, names);
    const behind = taken && behindItem(raw, taken.end, names);
    const next = taken && behind !== undefined ? taken : unknownItem(raw, at, nextSeparator(raw, at, names), names);
    items.push(...next.items);
    at = behind ?? separatorAt(raw, next.end, names) ?? skipSpace(raw, Math.max(next.end, at + 1));
  }
  return items;
}

/** The place behind a known name that is whole: at the end, or behind a separator. Here "och" parts it from any name with a capital. */
function behindItem(raw: string, at: number, names: Names): number | undefined {
  const place = skipSpace(raw, at);
  if (place >= raw.length) return place;
  const and = place > at ? wordAt(raw, place, names.vocabulary.parties.and) : undefined;
  const behind = and && skipSpace(raw, and.end);
  return behind !== undefined && /\p{Lu}/u.test(raw.charAt(behind)) ? behind : separatorAt(raw, at, names);
}

/** Only commas and slashes part names that are not known: their own words may hold an "och". */
function nextSeparator(raw: string, at: number, names: Names): number {
  const mark = raw.slice(at).search(PARTS);
  const stop = mark === -1 ? raw.length : at + mark;
  const and = [...raw.slice(at, stop).matchAll(/\s+/g)].map(({ index, 0: space }) => at + index + space.length).find((place) => {
    const word = wordAt(raw, place, names.vocabulary.parties.and);
    return word && nameAt(raw, skipSpace(raw, word.end), names.forms) !== undefined;
  });
  return and ?? stop;
}

/** A name that no list knows, from here to there; the word for "coordinates" at its end is its role. */
function unknownItem(raw: string, from: number, until: number, { vocabulary }: Names): Taken {
  const stop = raw.slice(0, until).trimEnd().length;
  const role = [...raw.slice(from, stop).matchAll(/\s+/g)].find(({ index, 0: space }) => wordAt(raw, from + index + space.length, vocabulary.parties.coordinates)?.end === stop);
  return { items: [{ from, to: role ? from + role.index : stop, role: role ? 'coordinates' : 'responsible', hasQuantifier: false }], end: stop };
}

/** The place behind a separator; undefined where none stands here. "och" parts two names only where a known one follows. */
function separatorAt(raw: string, at: number, names: Names): number | undefined {
  const place = skipSpace(raw, at);
  if (PARTS.test(raw.charAt(place))) return skipSpace(raw, place + 1);
  const and = place > at ? wordAt(raw, place, names.vocabulary.parties.and) : undefined;
  const behind = and && skipSpace(raw, and.end);
  return behind !== undefined && itemAt(raw, behind, names) ? behind : undefined;
}

function followingItem(raw: string, at: number, names: Names): Taken | undefined {
  const behind = separatorAt(raw, at, names);
  if (behind === undefined || behind >= raw.length) return undefined;
  const known = itemAt(raw, behind, names);
  if (known) return known;
  const unknown = unknownItem(raw, behind, endOfUnknown(raw, behind, names), names);
  // "… som VFO, i samråd med alla, har skrivit.": no name, but the rest of a sentence.
  return startsLower(raw.slice(behind)) && /[.!?]$/.test(raw.slice(behind, unknown.end)) ? undefined : unknown;
}

/** Characters; the longest party cell we know has a hundred. */
const LONGEST_CELL = 300;

/** A name not known ends at the next separator, at a gap, or where a capital opens the statement. */
export function endOfUnknown(raw: string, from: number, { vocabulary }: Names): number {
  const reach = raw.slice(from, from + LONGEST_CELL);
  // A word may be broken even over the edge of a page.
  const gap = reach.search(/(?<!-)\n\n/);
  const cell = gap === -1 ? reach : reach.slice(0, gap);
  const comma = cell.search(PARTS);
  if (gap !== -1 && comma === -1 && cell.length <= 80 && !/[.!?]/.test(cell)) return from + cell.length;
  const words = [...cell.slice(0, comma === -1 ? cell.length : comma).matchAll(/\S+/g)];
  const isLinked = (index: number): boolean => vocabulary.parties.links.has(words[index - 1]?.[0].toLowerCase() ?? '');
  const next = words.findIndex(({ 0: word }, index) => index > 0 && /^[\p{Lu}\d”"]/u.test(word) && !isLinked(index));
  const before = next === -1 ? undefined : words[next - 1];
  return before ? from + before.index + before[0].length : from + (comma === -1 ? cell.trimEnd().length : comma);
}

/** Behind a cell comes a gap, or a statement that begins with a capital or a number. */
function startsStatement(raw: string, end: number): boolean {
  const rest = raw.slice(end);
  if (rest.trim() === '') return false;
  return /^\s*\n\n/.test(rest) || /^\s+[\p{Lu}\d”"(]/u.test(rest);
}
