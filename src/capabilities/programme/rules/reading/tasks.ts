import type { Level, Party, Statement, Task } from '../../contract.ts';
import { answeredBy, type AnsweredBy } from '../answered-by.ts';
import type { Footnote } from './footnotes.ts';
import { joined, type Joiner } from './joining.ts';
import { endsSentence, startsLower } from './line.ts';
import { isEmpty, lineAt, paragraphsOf, passageOf, type Passage } from './passage.ts';
import { partiesOf } from './parties.ts';
import type { Names } from './party-phrase.ts';
import { about, glimpse, type Remark } from './remark.ts';
import { cellsOf, joinedRows, type Cells } from './row.ts';
import type { RowDraft } from './table.ts';
import type { YearList } from './years.ts';

/** A row found: its text, and the lists of years it ends with. `isParted`: its own years were lost, it shares those of the next. */
export type RowText = { readonly text: Passage; readonly lists: readonly YearList[]; readonly isParted: boolean };

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
  const years = yearsPerStatement(row, texts.length, joiner);
  const answering = answeredBy(parties.length > 0 ? parties : [ofLevel(measure.level)], setting.answers);
  const { language } = joiner.vocabulary;
  return {
    code, measure: measure.code, parties,
    text: { [language]: joined(cells.task, joiner) },
    statements: texts.map((each, index): Statement => ({
      code: `${code}${letters(index)}`, text: { [language]: each }, years: years[index] ?? [], answeredBy: answering,
    })),
  };
}

/** Who answers where no party is printed. */
const ofLevel = (level: Level): Party => ({ name: '', party: level === 'national' ? 'centre' : level, role: 'responsible' });

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

/** One list for all, or one for each; anything else is a doubt. */
function yearsPerStatement({ text, lists }: RowText, count: number, { remark }: Joiner): readonly (readonly number[])[] {
  const years = lists.map((list) => list.years);
  const isClear = lists.length === 1 || lists.length === count;
  const read = years.map((each) => each.join(', ')).join(' | ');
  if (!isClear || lists.some(({ isOpen }) => isOpen)) remark({ kind: 'years-doubtful', line: lineAt(text, text.raw.length), read });
  return Array.from({ length: count }, (_, index) => years[Math.min(index, years.length - 1)] ?? []);
}
