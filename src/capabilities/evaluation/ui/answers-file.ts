import { organisationTexts } from '#capabilities/organisations/index.ts';
import { shown, translator, type Language, type Localized } from '#platform/i18n/index.ts';
import { csvFile, instantCell, jsonFile, parquetFile, sheetOf, workbookFile, type Column, type ParquetColumn, type SheetToWrite, type TableFile } from '#platform/tables/index.ts';
import type { TakenAnswer, TakenOut } from '../contract.ts';
import { evaluationTexts } from '../texts.ts';
import { takenTexts as texts } from './taken-texts.ts';

// Answers that were taken out, as a file in the reader's language. Only an organisation's own people take them out, and so the internal note is in it too.

type Rows = AsyncIterable<TakenAnswer>;

export const answersCsv = (taken: TakenOut, language: Language, rows: Rows): TableFile => csvFile(nameOf(taken), sheet(taken, language, rows));
export const answersWorkbook = (taken: TakenOut, language: Language, rows: Rows): TableFile => workbookFile(nameOf(taken), [sheet(taken, language, rows)]);

/** For programs: every language, and what statements say only once. */
export const answersJson = ({ of, ...taken }: TakenOut, _language: Language, rows: Rows): TableFile => jsonFile(nameOf({ of, ...taken }), { format: 'lykta.answers/1', of, ...taken }, 'answers', rows);

/** For DuckDB, R and Python: the same by columns, whose names are in no language. */
export const answersParquet = (taken: TakenOut, language: Language, rows: Rows): TableFile => parquetFile(nameOf(taken), typedColumnsOf(taken, language), rows, {
  format: 'lykta.answers/1', language, organisation: taken.organisation.code, round: taken.round.id, programme: programmeOf(taken), as_of: taken.asOf.toISOString(), signed_at: taken.signed?.at.toISOString() ?? '',
});

const nameOf = ({ organisation, round, of }: TakenOut): string => `lykta-${organisation.code}-${round.year}-${of === 'form' ? 'answers' : 'all-answers'}`;

const sheet = (taken: TakenOut, language: Language, rows: Rows): SheetToWrite => sheetOf(translator(language)(texts, 'sheet'), columnsOf(taken, language), rows);

const programmeOf = ({ round: { programme } }: TakenOut): string => `${programme.code} ${programme.version}`;

type About = (row: TakenAnswer) => TakenOut['statements'][number] | undefined;

/** What each row is about. */
function aboutIn({ statements }: TakenOut): About {
  const statementOf = new Map(statements.map((statement) => [statement.code, statement]));
  return ({ statement }) => statementOf.get(statement);
}

const saying = (language: Language) => (content: Localized | undefined): string => (content ? shown(content, language).text : '');

function columnsOf(taken: TakenOut, language: Language): readonly Column<TakenAnswer>[] {
  const { round, asOf, signed } = taken;
  const t = translator(language);
  const [say, about, programme] = [saying(language), aboutIn(taken), programmeOf(taken)];
  return [
    { heading: t(texts, 'organisationCode'), cell: ({ organisation }) => organisation.code },
    { heading: t(texts, 'organisation'), width: 30, cell: ({ organisation }) => say(organisation.names) },
    { heading: t(texts, 'kind'), cell: ({ organisation }) => t(organisationTexts, `kind.${organisation.kind}`) },
    { heading: t(texts, 'goalCode'), cell: (row) => about(row)?.goal.code ?? null },
    { heading: t(texts, 'goal'), width: 30, cell: (row) => say(about(row)?.goal.title) },
    { heading: t(texts, 'measureCode'), cell: (row) => about(row)?.measure.code ?? null },
    { heading: t(texts, 'measure'), width: 30, cell: (row) => say(about(row)?.measure.title) },
    { heading: t(texts, 'taskCode'), cell: (row) => about(row)?.task.code ?? null },
    { heading: t(texts, 'task'), width: 30, cell: (row) => say(about(row)?.task.text) },
    { heading: t(texts, 'statementCode'), cell: ({ statement }) => statement },
    { heading: t(texts, 'statement'), width: 60, cell: (row) => say(about(row)?.text) },
    { heading: t(texts, 'status'), width: 16, cell: ({ status }) => t(evaluationTexts, `status.${status ?? 'blank'}`) },
    { heading: t(texts, 'statusCode'), width: 16, cell: ({ status }) => status },
    { heading: t(texts, 'comment'), width: 60, cell: ({ comment }) => comment },
    { heading: t(texts, 'note'), width: 40, cell: ({ note }) => note },
    { heading: t(texts, 'evidence'), width: 30, cell: ({ evidence }) => evidence },
    { heading: t(texts, 'numerator'), cell: ({ numerator }) => numerator },
    { heading: t(texts, 'denominator'), cell: ({ denominator }) => denominator },
    { heading: t(texts, 'onDay'), cell: ({ onDay }) => onDay },
    { heading: t(texts, 'answeredAt'), width: 20, cell: ({ at }) => instantCell(at) },
    { heading: t(texts, 'version'), cell: ({ version }) => version },
    { heading: t(texts, 'signedAt'), width: 20, cell: () => instantCell(signed?.at ?? null) },
    { heading: t(texts, 'year'), cell: () => round.year },
    { heading: t(texts, 'programme'), width: 24, cell: () => programme },
    { heading: t(texts, 'asOf'), width: 20, cell: () => instantCell(asOf) },
  ];
}

function typedColumnsOf(taken: TakenOut, language: Language): readonly ParquetColumn<TakenAnswer>[] {
  const { round, signed } = taken;
  const [say, about] = [saying(language), aboutIn(taken)];
  return [
    { name: 'year', is: 'whole', value: () => round.year },
    { name: 'organisation_code', is: 'text', value: ({ organisation }) => organisation.code },
    { name: 'organisation', is: 'text', value: ({ organisation }) => say(organisation.names) },
    { name: 'organisation_kind', is: 'text', value: ({ organisation }) => organisation.kind },
    { name: 'goal', is: 'text', value: (row) => about(row)?.goal.code ?? null },
    { name: 'measure', is: 'text', value: (row) => about(row)?.measure.code ?? null },
    { name: 'task', is: 'text', value: (row) => about(row)?.task.code ?? null },
    { name: 'statement', is: 'text', value: ({ statement }) => statement },
    { name: 'statement_text', is: 'text', value: (row) => say(about(row)?.text) },
    { name: 'status', is: 'text', value: ({ status }) => status },
    { name: 'comment', is: 'text', value: ({ comment }) => comment },
    { name: 'note', is: 'text', value: ({ note }) => note },
    { name: 'evidence', is: 'text', value: ({ evidence }) => evidence },
    { name: 'numerator', is: 'number', value: ({ numerator }) => numerator },
    { name: 'denominator', is: 'number', value: ({ denominator }) => denominator },
    { name: 'on_day', is: 'day', value: ({ onDay }) => onDay },
    { name: 'answered_at', is: 'instant', value: ({ at }) => at },
    { name: 'version', is: 'whole', value: ({ version }) => version },
    { name: 'signed_at', is: 'instant', value: () => signed?.at ?? null },
  ];
}
