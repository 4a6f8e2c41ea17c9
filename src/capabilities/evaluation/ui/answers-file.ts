import { organisationTexts } from '#capabilities/organisations/index.ts';
import { shown, translator, type Language, type Localized } from '#platform/i18n/index.ts';
import { csvFile, instantCell, jsonFile, sheetOf, workbookFile, type Column, type SheetToWrite, type TableFile } from '#platform/tables/index.ts';
import type { TakenAnswer, TakenOut } from '../contract.ts';
import { evaluationTexts } from '../texts.ts';
import { takenTexts as texts } from './taken-texts.ts';

// Answers that were taken out, as a file in the reader's language. Only an organisation's own people take them out, and so the internal note is in it too.

type Rows = AsyncIterable<TakenAnswer>;

export const answersCsv = (taken: TakenOut, language: Language, rows: Rows): TableFile => csvFile(nameOf(taken), sheet(taken, language, rows));
export const answersWorkbook = (taken: TakenOut, language: Language, rows: Rows): TableFile => workbookFile(nameOf(taken), [sheet(taken, language, rows)]);

/** For programs: every language, and what statements say only once. */
export const answersJson = ({ of, ...taken }: TakenOut, _language: Language, rows: Rows): TableFile => jsonFile(nameOf({ of, ...taken }), { format: 'lykta.answers/1', of, ...taken }, 'answers', rows);

const nameOf = ({ organisation, round, of }: TakenOut): string => `lykta-${organisation.code}-${round.year}-${of === 'form' ? 'answers' : 'all-answers'}`;

const sheet = (taken: TakenOut, language: Language, rows: Rows): SheetToWrite => sheetOf(translator(language)(texts, 'sheet'), columnsOf(taken, language), rows);

function columnsOf({ round, asOf, signed, statements }: TakenOut, language: Language): readonly Column<TakenAnswer>[] {
  const t = translator(language);
  const say = (content: Localized | undefined): string => (content ? shown(content, language).text : '');
  const statementOf = new Map(statements.map((statement) => [statement.code, statement]));
  const about = ({ statement }: TakenAnswer): TakenOut['statements'][number] | undefined => statementOf.get(statement);
  const programme = `${round.programme.code} ${round.programme.version}`;
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
