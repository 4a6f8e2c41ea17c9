import { endsSentence, startsLower, type Line } from './line.ts';
import type { Joiner } from './joining.ts';
import { glimpse } from './remark.ts';
import { isTableHeader } from './unglue.ts';
import type { Vocabulary } from './vocabulary/index.ts';
import { joinedLists, yearsAtEnd, yearsOf, type YearList } from './years.ts';

/** A list of years, and whether it stands directly below another, without a gap. */
export type RowYears = YearList & { readonly isTight: boolean };
/** A row as it lies in the text: its lines without the years, and the lists of years in order. */
export type RowDraft = { readonly lines: readonly Line[]; readonly lists: readonly RowYears[]; readonly at: number };
/** `rest`: lines behind the last list of years, which are no whole row. */
export type TableDraft = { readonly rows: readonly RowDraft[]; readonly rest: readonly Line[] };

/** Characters. No row of a table is longer; what is, is a chapter behind the table. */
const LONGEST_ROW = 3000;

/** A row ends with its years; the next begins with the first words behind them. */
export function tableOf(lines: readonly Line[], vocabulary: Vocabulary): TableDraft {
  const body = lines.filter(({ text }) => !isTableHeader(text, vocabulary));
  const rows: RowDraft[] = [];
  let current: { lines: Line[]; lists: RowYears[]; at: number } = { lines: [], lists: [], at: body[0]?.at ?? 1 };
  let isBehindYears = true;
  body.forEach((line, index) => {
    const isBehindSentence = isBehindYears || endsSentence(body[index - 1]?.text ?? '');
    const found = scheduleIn(line, body[index + 1], { isBehindYears, isBehindSentence }, vocabulary);
    isBehindYears = found !== undefined;
    if (current.lists.length > 0 && found?.before !== '') {
      rows.push(current);
      current = { lines: [], lists: [], at: line.at };
    }
    if (found === undefined) current.lines.push(line);
    else {
      if (found.before !== '') current.lines.push({ ...line, text: found.before, spaced: true });
      current.lists = withList(current.lists, { ...found, isTight: line.gap === 'none' && current.lists.length > 0 }, vocabulary);
    }
  });
  if (current.lists.length > 0) return { rows: [...rows, current], rest: [] };
  return { rows, rest: current.lines };
}

type Schedule = YearList & { readonly before: string };

/** What the line above was: years, or at least a whole sentence. */
type Above = { readonly isBehindYears: boolean; readonly isBehindSentence: boolean };

/** The years on a line, unless they are a year in a running sentence. */
function scheduleIn(line: Line, below: Line | undefined, { isBehindYears, isBehindSentence }: Above, vocabulary: Vocabulary): Schedule | undefined {
  const whole = yearsOf(line.text, vocabulary);
  if (!whole) return yearsAtEnd(line.text, vocabulary);
  if (whole.goesOn && !isBehindYears) return undefined;
  const found = { ...whole, before: '' };
  if (isBehindSentence) return found;
  // "… före \n2032.", "… under \n2032": the end of a sentence.
  const endsIt = ({ text }: Line): boolean => text.endsWith('.');
  if (whole.isLoose || endsIt(line)) return undefined;
  const goesOn = below?.gap === 'none' && (startsLower(below.text) || endsIt(below) || yearsOf(below.text, vocabulary) === undefined);
  return line.gap === 'none' && goesOn ? undefined : found;
}

/** A list that ended with a comma goes on, as does one before an "and"; any other is followed by another statement's. */
function withList(lists: readonly RowYears[], next: RowYears, vocabulary: Vocabulary): RowYears[] {
  const last = lists.at(-1);
  if (!last || !(last.isOpen || next.goesOn)) return [...lists, next];
  return [...lists.slice(0, -1), { ...joinedLists(last, next, vocabulary), isTight: last.isTight }];
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
