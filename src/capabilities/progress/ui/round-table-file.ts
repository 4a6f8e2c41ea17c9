import { shown, type Language } from '#platform/i18n/index.ts';
import { parquetFile, type ParquetColumn, type TableFile } from '#platform/tables/index.ts';
import type { RoundRow, RoundTable } from '../contract/round-table.ts';
import { countIn, PARTS, type Part } from '../rules/distribution.ts';
import { nameOf } from './progress-file.ts';

const PART_NAMES: Readonly<Record<Part, string>> = { fully: 'fully', partly: 'partly', notAtAll: 'not_at_all', notApplicable: 'not_applicable', blank: 'blank' };

/** For DuckDB, R and Python. A figure that is not to be seen is null, never nought. */
export const roundParquet = ({ round, asOf, rows }: RoundTable, language: Language): TableFile =>
  parquetFile(nameOf({ round }, 'round'), columnsOf(round.year, language), rows, { format: 'lykta.round/1', language, round: round.id, programme: `${round.programme.code} ${round.programme.version}`, as_of: asOf.toISOString() });

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
