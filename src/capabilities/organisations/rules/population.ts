import { type Day, dayFrom } from '#platform/clock/index.ts';
import { message, type Message } from '#platform/i18n/index.ts';
import { populationTexts as texts } from '../texts/population-texts.ts';

export type PopulationLine = { readonly code: string; readonly onDay: Day; readonly persons: number; readonly source: string };
type Row = { readonly line: number; readonly cells: readonly string[] };
export const POPULATION_COLUMNS = ['code', 'day', 'persons', 'source'] as const;
type Column = (typeof POPULATION_COLUMNS)[number];
export type PopulationRead = { readonly lines: readonly PopulationLine[]; readonly errors: readonly Message[] };

const MOST = 2_000_000_000;

/** The lines of a file of population: all that is wrong is told of, each by its line and column. The columns are found by their names in the first line. */
export function populationFrom(rows: readonly Row[], known: ReadonlySet<string>, today: Day): PopulationRead {
  const [header, ...rest] = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const at = new Map((header?.cells ?? []).map((cell, place) => [cell.trim().toLowerCase(), place]));
  const lacking = POPULATION_COLUMNS.filter((column) => !at.has(column));
  if (lacking.length > 0) return { lines: [], errors: [message(texts, 'columnsMissing', { columns: lacking.join(', ') })] };
  if (rest.length === 0) return { lines: [], errors: [message(texts, 'empty')] };
  const read = rest.map(({ line, cells }) => lineOf(line, (column) => (cells[at.get(column) ?? -1] ?? '').trim(), { known, today }));
  const lines = read.flatMap(({ found }) => found ?? []);
  return { lines, errors: [...read.flatMap(({ errors }) => errors), ...repeated(read)] };
}

type Read = { readonly line: number; readonly found: PopulationLine | null; readonly errors: readonly Message[] };

function lineOf(line: number, cell: (column: Column) => string, { known, today }: { readonly known: ReadonlySet<string>; readonly today: Day }): Read {
  const [code, day, persons, source] = [cell('code'), dayFrom(cell('day')), cell('persons'), cell('source')];
  const errors = [
    ...(known.has(code) ? [] : [message(texts, 'codeUnknown', { line, value: code.slice(0, 60) })]),
    ...(day ? (day > today ? [message(texts, 'dayToCome', { line, value: cell('day').slice(0, 60) })] : []) : [message(texts, 'dayWrong', { line, value: cell('day').slice(0, 60) })]),
    ...(/^\d{1,10}$/.test(persons) && Number(persons) <= MOST ? [] : [message(texts, 'personsWrong', { line, value: persons.slice(0, 60) })]),
    ...(source === '' || source.length > 300 ? [message(texts, 'sourceMissing', { line })] : []),
  ];
  return { line, errors, found: errors.length === 0 && day ? { code, onDay: day, persons: Number(persons), source } : null };
}

/** The same organisation twice on the same day. */
function repeated(read: readonly Read[]): readonly Message[] {
  const seen = new Set<string>();
  return read.flatMap(({ line, found }) => {
    if (!found) return [];
    const key = `${found.code} ${found.onDay}`;
    const isRepeated = seen.has(key);
    seen.add(key);
    return isRepeated ? [message(texts, 'twice', { line, value: found.code })] : [];
  });
}
