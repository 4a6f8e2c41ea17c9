import { shown, type Language } from '#platform/i18n/index.ts';
import { csvFile, instantCell, parquetFile, sheetOf, type Cell, type Column, type ParquetColumn, type TableFile } from '#platform/tables/index.ts';
import type { RoundRow, RoundTable } from '../contract/round-table.ts';
import { countIn, PARTS, type Part } from '../rules/distribution.ts';
import { nameOf } from './progress-file.ts';

const PART_NAMES: Readonly<Record<Part, string>> = { fully: 'fully', partly: 'partly', notAtAll: 'not_at_all', notApplicable: 'not_applicable', blank: 'blank' };

export const roundParquet = (table: RoundTable, language: Language): TableFile => roundParquetAs(nameOf(table, 'round'), table, language);
export const roundCsv = (table: RoundTable, language: Language): TableFile => roundCsvAs(nameOf(table, 'round'), table, language);

/** For DuckDB, R and Python. A figure that is not to be seen is null, never nought. */
export const roundParquetAs = (name: string, { round, asOf, rows }: RoundTable, language: Language): TableFile =>
  parquetFile(name, columnsOf(round.year, language), rows, { format: 'lykta.round/1', language, round: round.id, programme: `${round.programme.code} ${round.programme.version}`, as_of: asOf.toISOString() });

/** The same columns under the same names for whoever has no reader of Parquet; what that says of the file stands in every row. */
export const roundCsvAs = (name: string, { round, asOf, rows }: RoundTable, language: Language): TableFile => csvFile(name, sheetOf<RoundRow>('round', [
  ...columnsOf(round.year, language).map(({ name: heading, value }): Column<RoundRow> => ({ heading, cell: (row) => cellOf(value(row)) })),
  { heading: 'programme', cell: () => `${round.programme.code} ${round.programme.version}` }, { heading: 'as_of', cell: () => instantCell(asOf) },
], rows));

const cellOf = (value: ReturnType<ParquetColumn<RoundRow>['value']>): Cell => (value instanceof Date ? instantCell(value) : value);

const columnsOf = (year: number, language: Language): readonly ParquetColumn<RoundRow>[] => [
  { name: 'year', is: 'whole', value: () => year },
  { name: 'organiser_code', is: 'text', value: ({ organiser }) => organiser },
  { name: 'organiser', is: 'text', value: ({ names }) => shown(names, language).text },
  { name: 'standing', is: 'text', value: ({ isSigned }) => (isSigned ? 'signed' : 'open') },
  { name: 'answers_of', is: 'text', value: ({ of }) => of },
  ...(['spearhead', 'goal', 'measure', 'task', 'statement'] as const).map((level): ParquetColumn<RoundRow> => ({ name: level, is: 'text', value: (row) => row[level] })),
  { name: 'statement_text', is: 'text', value: ({ text }) => shown(text, language).text },
  { name: 'asked', is: 'whole', value: ({ asked }) => asked },
  { name: 'answered', is: 'whole', value: ({ answered }) => answered },
  { name: 'signed_asked', is: 'whole', value: ({ distribution }) => distribution?.asked ?? null },
  ...PARTS.map((part): ParquetColumn<RoundRow> => ({ name: PART_NAMES[part], is: 'whole', value: ({ distribution }) => distribution && countIn(distribution, part) })),
];
