import { columnLetter, type TableRow } from '#platform/tables/index.ts';
import { GIVEN_FIELDS, type GivenField } from '../../contract.ts';
import { workbookTexts } from '../../texts/workbook-texts.ts';

/** The columns that are read when a file comes back; what else stands in it is for people. */
const READ = ['organisation', 'statement', 'key', 'mark', ...GIVEN_FIELDS] as const;
export type ReadColumn = (typeof READ)[number];

export type Header = {
  /** On which line the headings stand. */
  readonly line: number;
  readonly at: ReadonlyMap<ReadColumn, number>;
  /** The fields that the file has a column for. */
  readonly fields: readonly GivenField[];
  /** Columns by their letters, where a cell is named. */
  readonly letters: Readonly<Partial<Record<GivenField | 'key' | 'mark', string>>>;
};

/** Pencils, stars and blanks are no part of a name. */
const plain = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
/** Every name of every column, in each of our languages. */
const NAMES: ReadonlyMap<string, ReadColumn> = new Map(READ.flatMap((column) => Object.values(workbookTexts.entries[`column.${column}`]).map((name) => [plain(name), column] as const)));

/** A row as the headings of a table of answers, wherever each stands; `twice` names a column that is there more than once. Undefined if it is none. */
export function headerIn({ line, cells }: TableRow): Header | { readonly twice: string } | undefined {
  const at = new Map<ReadColumn, number>();
  let twice: string | undefined;
  for (const [place, cell] of cells.entries()) {
    const column = NAMES.get(plain(cell));
    if (!column) continue;
    if (at.has(column)) twice ??= cell.trim();
    else at.set(column, place);
  }
  const fields = GIVEN_FIELDS.filter((field) => at.has(field));
  const isKnown = at.has('key') || (at.has('organisation') && at.has('statement'));
  if (!isKnown || fields.length === 0) return undefined;
  if (twice !== undefined) return { twice };
  const letters = Object.fromEntries([...fields, 'key' as const, 'mark' as const].flatMap((field) => {
    const place = at.get(field) ?? (field === 'key' ? at.get('statement') : undefined);
    return place === undefined ? [] : [[field, columnLetter(place)]];
  }));
  return { line, at, fields, letters };
}
