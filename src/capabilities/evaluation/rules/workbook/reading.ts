import { dayFrom } from '#platform/clock/index.ts';
import { hasPersonalCode } from '#platform/personal-codes/index.ts';
import type { TableRow } from '#platform/tables/index.ts';
import { GIVEN_FIELDS, type GivenField, type RoundId } from '../../contract.ts';
import type { RowError } from '../../contract/workbook.ts';
import { isoFrom, writtenDay } from '../fields.ts';
import { lines } from '../written.ts';
import type { Header, ReadColumn } from './columns.ts';
import { isOfRound, keyFrom, markFrom, type Key } from './mark.ts';
import { statusFromWord } from './words.ts';

/** What is said of an answer, as fields hold it; a field that is not there is not spoken of. */
export type Said = Readonly<Partial<Record<GivenField, string>>>;
/** A row as it was read: what it is about, from which answer it was taken out, what it says, and what could not be read of it. */
export type ReadRow = { readonly line: number; readonly key: Key; readonly base: { readonly version: number; readonly hash: string | null } | null; readonly said: Said; readonly errors: readonly RowError[] };

export const rowError = (field: RowError['field'], kind: RowError['kind'], value = '', other = ''): RowError => ({ field, kind, value: shortened(value), other });
/** A text from a file in a message: without signs that are none, not endless, and never with anybody's personal identity code. */
export const shortened = (text: string): string => (hasPersonalCode(text) ? '' : text.toWellFormed().replaceAll(/[\p{Cc}\uFFFD]/gu, ' ').trim().slice(0, 80));

/** A row of a file. Nothing for one that is about nothing and says nothing: a blank line, or what somebody has written below the table. */
export function rowFrom({ line, cells }: TableRow, { at, fields }: Header, roundId: RoundId): ReadRow | undefined {
  const cell = (column: ReadColumn): string => {
    const place = at.get(column);
    return place === undefined ? '' : lines(cells[place] ?? '');
  };
  const [keyCell, statement, organisation] = [cell('key'), cell('statement'), cell('organisation')];
  const isEmpty = fields.every((field) => cell(field) === '');
  if (isEmpty && keyCell === '' && (statement === '' || organisation === '')) return undefined;
  const errors: RowError[] = [];
  const key = keyFrom(keyCell || `${organisation} ${statement}`);
  if (!key) errors.push(keyCell === '' ? rowError('key', 'key-missing') : rowError('key', 'key-wrong', keyCell));
  else if (isOther(key, { statement, organisation })) errors.push(rowError('key', 'key-wrong', keyCell, `${organisation} ${statement}`.trim()));
  const markCell = cell('mark');
  const mark = markCell === '' ? undefined : markFrom(markCell);
  if (markCell !== '' && !mark) errors.push(rowError('mark', 'mark-wrong', markCell));
  if (mark && !isOfRound(mark, roundId)) errors.push(rowError('mark', 'other-round'));
  const { said, errors: wrong } = saidIn(Object.fromEntries(fields.map((field) => [field, cell(field)])));
  return { line, key: key ?? { organisation: shortened(organisation), statement: shortened(statement || keyCell) }, base: mark ? { version: mark.version, hash: mark.hash } : null, said, errors: [...errors, ...wrong] };
}

/** Codes beside the key that are others: a key that was edited, or moved apart from its row. Excel may have taken the zeros of a code that it took for a number. */
const isOther = (key: Key, { organisation, statement }: Key): boolean =>
  (statement !== '' && statement !== key.statement) || (organisation !== '' && withoutZeros(organisation) !== withoutZeros(key.organisation));
const withoutZeros = (code: string): string => code.replace(/^0+/, '');

/** What cells say, in the one way in which fields hold it. What cannot be read is told, and not said. */
export function saidIn(cells: Said): { readonly said: Said; readonly errors: readonly RowError[] } {
  const errors: RowError[] = [];
  const said = Object.fromEntries(GIVEN_FIELDS.flatMap((field) => {
    const text = cells[field];
    if (text === undefined) return [];
    const [value, kind] = valueIn(field, text);
    if (kind !== undefined) errors.push(rowError(field, kind, text));
    return value === undefined ? [] : [[field, value]];
  }));
  return { said, errors };
}

/** What may not be kept anywhere is not said either: the file waits in the database until somebody has looked at it. */
function valueIn(field: GivenField, text: string): readonly [value: string | undefined, kind?: RowError['kind']] {
  if (!text.isWellFormed() || text.includes('\0')) return [undefined, 'bad-character'];
  if (hasPersonalCode(text)) return [undefined, 'personal-code'];
  if (field === 'status') {
    const status = statusFromWord(text);
    return status === undefined ? [undefined, 'status-unknown'] : [status];
  }
  if (field === 'onDay' && text !== '') {
    const day = dayFrom(text);
    return day ? [writtenDay(day)] : [undefined, isoFrom(text) ? 'no-such-day' : 'bad-day'];
  }
  return [text];
}
