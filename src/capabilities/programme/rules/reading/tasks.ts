import type { Level, Party, Statement, Task } from '../../contract.ts';
import { answeredBy, namedFor, type AnsweredBy } from '../answered-by.ts';
import type { Footnote } from './footnotes.ts';
import { joined, type Joiner } from './joining.ts';
import { endsSentence, startsLower } from './line.ts';
import { isEmpty, lineAt, paragraphsOf, passageOf, type Passage } from './passage.ts';
import { partiesOf } from './parties.ts';
import type { Names } from './party-phrase.ts';
import { about, glimpse, type Remark } from './remark.ts';
import { cellsOf, joinedRows, type Cells } from './row.ts';
import type { RowDraft, RowYears } from './table.ts';
import { valueIn } from './values.ts';
import { inOrder } from './years.ts';

/** A row found: its text, and the lists of years it ends with. `isParted`: its own years were lost, it shares those of the next. */
export type RowText = { readonly text: Passage; readonly lists: readonly RowYears[]; readonly isParted: boolean };

/** What all rows of a document share. */
export type Setting = {
  readonly joiner: Joiner;
  readonly names: Names;
  /** Who coordinates most often in this document. */
  readonly coordinator: string | undefined;
  readonly answers: AnsweredBy | undefined;
  readonly footnotes: ReadonlyMap<number, readonly Footnote[]>;
};

/** The rows of a table; two whose years were printed only once, behind the second, are parted. */
export function rowTexts(rows: readonly RowDraft[], names: Names): readonly RowText[] {
  return rows.flatMap(({ lines, lists }) => {
    const parts = joinedRows(passageOf(lines), names);
    return parts.map((text, index) => ({ text, lists, isParted: index < parts.length - 1 }));
  });
}

/** One row is one task, with its parties and statements. */
export function taskFrom(row: RowText, code: string, measure: { readonly code: string; readonly level: Level }, setting: Setting): Task {
  const joiner = { ...setting.joiner, remark: about(setting.joiner.remark, code) };
  const cells = cellsOf(row.text, setting.names);
  const parties = cells.party ? partiesOf(row.text, cells.party, joiner, setting.coordinator) : [];
  remarkOnRow(row, cells, parties, joiner);
  remarkOnFootnotes(row.text.starts, setting.footnotes, joiner.remark);
  const texts = statementTexts(cells.statements, joiner);
  const years = yearsPerStatement(row, texts, joiner);
  const answering = answeredBy(namedFor({ parties }, measure.level), setting.answers);
  const { language } = joiner.vocabulary;
  return {
    code, measure: measure.code, parties,
    text: { [language]: joined(cells.task, joiner) },
    statements: texts.map((each, index): Statement => ({
      code: `${code}${letters(index)}`, text: { [language]: each }, years: years[index] ?? [], answeredBy: answering, ...valueIn(each, joiner.vocabulary),
    })),
  };
}

/** a, b, … z, aa, ab, … */
const letters = (index: number): string => (index < 26 ? String.fromCharCode(97 + index) : letters(Math.floor(index / 26) - 1) + letters(index % 26));

function remarkOnRow({ text, isParted }: RowText, { task, party, statements, doubt }: Cells, parties: readonly Party[], { remark }: Joiner): void {
  const line = lineAt(text, 0);
  const read = glimpse(text.raw);
  if (isParted) remark({ kind: 'years-missing', line, read });
  if (!party) remark({ kind: 'party-missing', line, read });
  if (isEmpty(task) || isEmpty(statements)) remark({ kind: 'row-incomplete', line, read });
  const names = parties.map(({ name }) => name).join(', ');
  const around = party && glimpse(text.raw.slice(Math.max(0, party.from - 40), party.end + 40));
  if (doubt && party) remark({ kind: 'split-doubtful', line: lineAt(text, party.from), read: around ?? '', made: names });
  const pilots = parties.filter((each) => each.party.startsWith('pilot-'));
  if (pilots.length > 0) remark({ kind: 'party-pilot', line: party ? lineAt(text, party.from) : line, read: pilots.map(({ name }) => name).join(', ') });
}

/** A footnote often says where a text comes from, or whom a short name means: its owner may want it as guidance. */
export function remarkOnFootnotes(lines: readonly { readonly at: number }[], footnotes: Setting['footnotes'], remark: Remark): void {
  for (const { at } of lines) for (const { text } of footnotes.get(at) ?? []) remark({ kind: 'footnote', line: at, read: glimpse(text, 400) });
}

/** Each paragraph is a statement, unless it goes on in the next. */
function statementTexts(statements: Passage, joiner: Joiner): readonly string[] {
  const merged: Passage[] = [];
  for (const { passage } of paragraphsOf(statements)) {
    const last = merged.at(-1);
    if (!last || (endsSentence(last.raw) && !startsLower(passage.raw))) merged.push(passage);
    else merged[merged.length - 1] = continued(last, passage, joiner);
  }
  return merged.map((passage) => joined(passage, joiner)).filter((text) => text !== '');
}

/** A capital behind an open sentence may as well open a statement of its own. */
function continued(first: Passage, next: Passage, { remark }: Joiner): Passage {
  if (!startsLower(next.raw)) remark({ kind: 'join-doubtful', line: lineAt(next, 0), read: `${glimpse(first.raw.slice(-40))} | ${glimpse(next.raw, 40)}` });
  const shift = first.raw.length + 2;
  return { raw: `${first.raw}\n\n${next.raw}`, starts: [...first.starts, ...next.starts.map(({ offset, at }) => ({ offset: offset + shift, at }))] };
}

/** One list for all, or one for each; anything else is a doubt, as is a list in words that no set of years can hold. */
function yearsPerStatement({ text, lists }: RowText, texts: readonly string[], { remark }: Joiner): readonly (readonly number[])[] {
  const { years, isClear } = shared(lists, texts.length);
  const read = lists.map((list) => list.years.join(', ')).join(' | ');
  const isDoubtful = !isClear || lists.some(({ isOpen, isLoose }) => isOpen || isLoose) || texts.some((each) => YEAR_BEHIND_SENTENCE.test(each));
  if (isDoubtful) remark({ kind: 'years-doubtful', line: lineAt(text, text.raw.length), read });
  return texts.map((_, index) => years[Math.min(index, years.length - 1)] ?? []);
}

/** "… har lästs. 2031/32": years that could not be read as such. */
const YEAR_BEHIND_SENTENCE = /[.!?]\s[^.!?]{0,30}(?<!\d)(?:19|20)\d\d(?!\d)[^.!?]{0,20}$/;

/** Lists directly below each other may be one that was wrapped without a comma; where a row has one statement, all of them are its. */
function shared(lists: readonly RowYears[], count: number): { readonly years: readonly (readonly number[])[]; readonly isClear: boolean } {
  const printed = lists.map(({ years }) => years);
  if (lists.length === 1) return { years: printed, isClear: true };
  if (lists.length === count) return { years: printed, isClear: !lists.some(({ isTight }) => isTight) };
  const runs = lists.reduce<readonly (readonly number[])[]>((made, { years, isTight }) => (isTight ? [...made.slice(0, -1), [...(made.at(-1) ?? []), ...years]] : [...made, years]), []);
  if (runs.length === 1 || runs.length === count) return { years: runs.map(inOrder), isClear: true };
  return { years: count === 1 ? [inOrder(printed.flat())] : printed, isClear: false };
}
