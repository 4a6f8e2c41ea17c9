import type { Passage } from './passage.ts';
import { formsOf, partyByShape } from './party-names.ts';
import type { Names } from './party-phrase.ts';
import { cellsOf, isOwnParagraph } from './row.ts';
import { OTHER } from './parties.ts';
import type { PartyName } from './vocabulary/index.ts';

/** So often a name must stand as a party before it is known to be one. */
const ENOUGH = 3;

/**
 * Names that no list knows but that the document itself shows to be parties, because they stand again and again where parties do.
 * With them known, rows in which cells run together can be cut as surely as with a name of the list.
 */
export function learntNames(rows: readonly Passage[], names: Names): Names {
  const counts = new Map<string, number>();
  for (const row of rows) for (const name of candidatesIn(row, names)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count >= ENOUGH);
  const whole = often.filter(([name, count]) => !often.some(([other, more]) => other.startsWith(`${name} `) && more >= count * 0.9));
  if (whole.length === 0) return names;
  const learnt = whole.map(([name]): PartyName => ({ name, party: partyByShape(name, names.vocabulary) ?? OTHER }));
  return { ...names, forms: formsOf([...names.vocabulary.parties.names, ...learnt]) };
}

/** What an unknown cell may be called: its whole name, and, where it runs into the statement, its first one to four words. */
function candidatesIn(row: Passage, names: Names): readonly string[] {
  const { party } = cellsOf(row, names);
  if (!party || party.items.some(({ form }) => form !== undefined)) return [];
  if (isOwnParagraph(row, party)) return party.items.map(({ from, to }) => plain(row.raw.slice(from, to)));
  const words = plain(row.raw.slice(party.from, party.from + 120)).split(' ').slice(0, 5);
  const role = words.findIndex((word) => names.vocabulary.parties.coordinates.includes(word));
  if (role !== -1) return [words.slice(0, role).join(' ')];
  return words.slice(0, -1).map((_, index) => words.slice(0, index + 1).join(' ')).filter((_, index) => /^[\p{Lu}\d]/u.test(words[index + 1] ?? ''));
}

const plain = (raw: string): string => raw.replaceAll(/-\n\s*/g, '').replaceAll(/\s+/g, ' ').trim();
