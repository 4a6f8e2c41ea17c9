import { Problem, type FieldProblem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { shown, type Language, type Localized } from '#platform/i18n/index.ts';
import type { Column, TableRow } from '#platform/tables/index.ts';
import { CROSSWALK_FORMAT, CrosswalkDocument, type CrosswalkEntry, type CrosswalkRow, type CrosswalkTakenOut, type VersionName } from '../../contract/crosswalk.ts';
import { crosswalkTexts as texts } from '../../texts/crosswalk-texts.ts';
import { placeOf } from '../check.ts';
import { entriesFromRows, type RowRead } from './entries-from-rows.ts';
import { rowsOf, type Both } from './entries.ts';

// A crosswalk as a file: the document lykta.crosswalk/1, or a table of its rows with what each side asks, for who reads it. Of a table the codes and the change come back, never the texts.

export type Versions = { readonly from: VersionName; readonly to: VersionName };

export const documentOf = (entries: readonly CrosswalkEntry[], { from, to }: Versions): CrosswalkDocument => ({ format: CROSSWALK_FORMAT, from, to, rows: rowsOf(entries) });

export const fileNameOf = ({ from, to }: CrosswalkDocument): string => (from.programme === to.programme ? `${to.programme}-${from.version}-${to.version}` : `${from.programme}-${from.version}-${to.programme}-${to.version}`);

const nameOf = ({ programme, version }: VersionName): string => `${programme} ${version}`;
const NEEDED = ['from', 'to', 'change', 'fromVersion', 'toVersion'] as const;

/** The columns of a table, with the texts in the language of whoever takes it. */
export function columnsOf({ document: { from, to }, texts: { from: was, to: is } }: CrosswalkTakenOut, language: Language): readonly Column<CrosswalkRow>[] {
  const textOf = (code: string | null, texts: Readonly<Record<string, Localized>>): string | null => {
    const text = code === null ? undefined : texts[code];
    return text ? shown(text, language).text : null;
  };
  return [
    { heading: 'from', width: 14, cell: (row) => row.from }, { heading: 'to', width: 14, cell: (row) => row.to }, { heading: 'change', width: 12, cell: (row) => row.change },
    { heading: 'fromText', width: 60, cell: (row) => textOf(row.from, was) }, { heading: 'toText', width: 60, cell: (row) => textOf(row.to, is) },
    { heading: 'fromVersion', width: 24, cell: () => nameOf(from) }, { heading: 'toVersion', width: 24, cell: () => nameOf(to) },
  ];
}

const refused = (fields: readonly FieldProblem[]): Problem => new Problem('invalid', message(texts, 'file.wrong'), { fields: fields.slice(0, MOST_TOLD) });
const MOST_TOLD = 20;
const found = (rows: readonly RowRead[], both: Both): readonly CrosswalkEntry[] => {
  const { entries, problems } = entriesFromRows(rows, both);
  if (problems.length > 0) throw refused(problems);
  return entries;
};

/** @throws {Problem} invalid, with all that is wrong; then nothing is to be changed */
export function entriesFromDocument(given: unknown, versions: Versions, both: Both): readonly CrosswalkEntry[] {
  const parsed = CrosswalkDocument.safeParse(given);
  if (!parsed.success) {
    throw refused(parsed.error.issues.map(({ path }) => {
      const at = placeOf(path) || 'format';
      return { at, message: message(texts, 'file.notFormat', { format: CROSSWALK_FORMAT, at }) };
    }));
  }
  const strangers = (['from', 'to'] as const).filter((side) => nameOf(parsed.data[side]) !== nameOf(versions[side]));
  if (strangers.length > 0) throw refused(strangers.map((side) => ({ at: side, message: otherVersion(side, nameOf(parsed.data[side]), nameOf(versions[side])) })));
  return found(parsed.data.rows.map(({ from, to, change }, i) => ({ at: `rows[${i}]`, from: from ?? '', to: to ?? '', change })), both);
}

const otherVersion = (where: string, is: string, wanted: string) => message(texts, 'file.otherVersions', { where, found: is || '–', wanted });

/** @throws {Problem} the same, each with its row and column */
export function entriesFromTable([head, ...rows]: readonly TableRow[], versions: Versions, both: Both): readonly CrosswalkEntry[] {
  const headings = (head?.cells ?? []).map((heading) => heading.trim());
  // Not one of them: it is some other file, perhaps only named as a table.
  if (!NEEDED.some((column) => headings.includes(column))) throw refused([{ at: 'file', message: message(texts, 'file.noTable', { columns: NEEDED.join(', ') }) }]);
  const lacking = NEEDED.filter((column) => !headings.includes(column)).map((column) => ({ at: column, message: message(texts, 'file.noColumn', { column }) }));
  const twice = NEEDED.filter((column) => headings.filter((each) => each === column).length > 1).map((column) => ({ at: column, message: message(texts, 'file.columnTwice', { column }) }));
  if (lacking.length + twice.length > 0) throw refused([...lacking, ...twice]);
  const cell = ({ cells }: TableRow, column: (typeof NEEDED)[number]): string => (cells[headings.indexOf(column)] ?? '').trim();
  const strangers = rows.flatMap((row) => (['fromVersion', 'toVersion'] as const).flatMap((column): FieldProblem[] => {
    const wanted = nameOf(versions[column === 'fromVersion' ? 'from' : 'to']);
    return cell(row, column) === wanted ? [] : [{ at: `${row.line} ${column}`, message: otherVersion(`${row.line} ${column}`, cell(row, column), wanted) }];
  }));
  if (strangers.length > 0) throw refused(strangers);
  return found(rows.map((row) => ({ at: String(row.line), from: cell(row, 'from'), to: cell(row, 'to'), change: cell(row, 'change') })), both);
}
