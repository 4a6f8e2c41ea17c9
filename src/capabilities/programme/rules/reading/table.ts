import { endsSentence, startsLower, type Line } from './line.ts';
import type { Joiner } from './joining.ts';
import { glimpse } from './remark.ts';
import { isTableHeader } from './unglue.ts';
import type { Vocabulary } from './vocabulary/index.ts';
import { yearsAtEnd, yearsOf, inOrder, type YearList } from './years.ts';

/** A row as it lies in the text: its lines without the years, and the lists of years in order. */
export type RowDraft = { readonly lines: readonly Line[]; readonly lists: readonly YearList[]; readonly at: number };
/** `rest`: lines behind the last list of years, which are no whole row. */
export type TableDraft = { readonly rows: readonly RowDraft[]; readonly rest: readonly Line[] };

/** Characters. No row of a table is longer; what is, is a chapter behind the table. */
const LONGEST_ROW = 3000;

/** A row ends with its years; the next begins with the first words behind them. */
export function tableOf(lines: readonly Line[], vocabulary: Vocabulary): TableDraft {
  const body = lines.filter(({ text }) => !isTableHeader(text, vocabulary));
  const rows: RowDraft[] = [];
  let current: { lines: Line[]; lists: YearList[]; at: number } = { lines: [], lists: [], at: body[0]?.at ?? 1 };
  body.forEach((line, index) => {
    const found = scheduleIn(line, body[index - 1], body[index + 1], vocabulary);
    if (current.lists.length > 0 && found?.before !== '') {
      rows.push(current);
      current = { lines: [], lists: [], at: line.at };
    }
    if (found === undefined) current.lines.push(line);
    else {
      if (found.before !== '') current.lines.push({ ...line, text: found.before, spaced: true });
      current.lists = withList(current.lists, found);
    }
  });
  if (current.lists.length > 0) return { rows: [...rows, current], rest: [] };
  return { rows, rest: current.lines };
}

type Schedule = YearList & { readonly before: string };

/** The years on a line, unless they are a year in a running sentence. */
function scheduleIn(line: Line, above: Line | undefined, below: Line | undefined, vocabulary: Vocabulary): Schedule | undefined {
  const whole = yearsOf(line.text, vocabulary);
  const found = whole ? { ...whole, before: '' } : yearsAtEnd(line.text, vocabulary);
  if (!found) return undefined;
  if (found.before !== '' ? endsSentence(found.before) : line.gap !== 'none' || isBehindSchedule(above, vocabulary)) return found;
  const goesOn = below?.gap === 'none' && (startsLower(below.text) || yearsOf(below.text, vocabulary) === undefined);
  return goesOn ? undefined : found;
}

/** Above years of their own line stands a whole sentence, or other years. */
function isBehindSchedule(above: Line | undefined, vocabulary: Vocabulary): boolean {
  return above === undefined || endsSentence(above.text) || yearsOf(above.text, vocabulary) !== undefined || yearsAtEnd(above.text, vocabulary) !== undefined;
}

/** A list that ended with a comma goes on; one that did not is followed by another statement's. */
function withList(lists: readonly YearList[], { years, isOpen }: YearList): YearList[] {
  const last = lists.at(-1);
  if (last?.isOpen) return [...lists.slice(0, -1), { years: inOrder([...last.years, ...years]), isOpen }];
  return [...lists, { years, isOpen }];
}

/** Rows that can be read; years without a text, and what is too long to be a row, are left out and noted. */
export function readableRows(rows: readonly RowDraft[], { remark }: Joiner): readonly RowDraft[] {
  return rows.filter(({ lines, at }) => {
    const length = lines.reduce((sum, { text }) => sum + text.length, 0);
    if (length > 0 && length <= LONGEST_ROW) return true;
    remark({ kind: length === 0 ? 'years-doubtful' : 'text-left-out', line: at, read: glimpse(lines.map(({ text }) => text).join(' ')) });
    return false;
  });
}
