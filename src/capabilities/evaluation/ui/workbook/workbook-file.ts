import { HOME_ZONE } from '#platform/clock/index.ts';
import { dayText, instantText, shown, translator, type Language, type Localized } from '#platform/i18n/index.ts';
import { CLOSED, csvFile, jsonFile, sheetOf, workbookFile, type Cell, type Column, type SheetToWrite, type TableFile } from '#platform/tables/index.ts';
import { STATUSES, type Status } from '../../contract.ts';
import { ABOUT_SHEET, WORKBOOK_FORMAT, type FilledStatement, type Workbook, type WorkbookRow } from '../../contract/workbook.ts';
import { writtenDay } from '../../rules/fields.ts';
import { keyText } from '../../rules/workbook/mark.ts';
import { evaluationTexts } from '../../texts.ts';
import { roundTexts } from '../../texts/round-texts.ts';
import { workbookTexts as texts } from '../../texts/workbook-texts.ts';

// The questions of a form, or of all that somebody answers for, as a file to be filled in; in its reader's language.

type Rows = AsyncIterable<WorkbookRow>;

export const workbookXlsx = (book: Workbook, language: Language, rows: Rows): TableFile => workbookFile(nameOf(book), [readFirst(book, language), answers(book, language, rows), about(book, language)]);
/** The same columns for who has no spreadsheet that reads workbooks. */
export const workbookCsv = (book: Workbook, language: Language, rows: Rows): TableFile => csvFile(nameOf(book), answers(book, language, rows));
/** For programs: every language, and what statements say only once. */
export const workbookJson = (book: Workbook, _language: Language, rows: Rows): TableFile => jsonFile(nameOf(book), { format: WORKBOOK_FORMAT, ...book }, 'rows', rows);

const nameOf = ({ organisations, isOneForm, round }: Workbook): string => `lykta-${organisations[0]?.code ?? ''}-${round.year}-${isOneForm ? 'form' : 'forms'}`;

const ENTRY = '✎ ';
const LONGEST = { comment: 4_000, note: 4_000, evidence: 1_000 } as const;

function answers(book: Workbook, language: Language, rows: Rows): SheetToWrite {
  return { ...sheetOf(translator(language)(texts, 'sheet.answers'), columnsOf(book, language), rows), filledIn: { columnsInSight: 3 } };
}

function columnsOf({ isOneForm, isCentres, statements }: Workbook, language: Language): readonly Column<WorkbookRow>[] {
  const t = translator(language);
  const say = (content: Localized | undefined): string => (content ? shown(content, language).text : '');
  const statementOf = new Map(statements.map((statement) => [statement.code, statement]));
  const of = ({ statement }: WorkbookRow): FilledStatement | undefined => statementOf.get(statement);
  const words = wordsIn(t);
  const refusal = t(texts, 'refusal.amount');
  const text = (column: keyof typeof LONGEST, width: number): Column<WorkbookRow> => ({
    heading: `${ENTRY}${t(texts, `column.${column}`)}`, width, look: 'entry', asked: { of: 'text', most: LONGEST[column], refusal: t(texts, 'refusal.text', { most: String(LONGEST[column]) }) }, cell: (row) => row[column],
  });
  return [
    { heading: t(texts, 'column.organisation'), width: 16, look: 'told', isHidden: isOneForm, cell: ({ organisation }) => organisation.code },
    { heading: t(texts, 'column.organisationName'), width: 26, look: 'told', isHidden: isOneForm, cell: ({ organisation }) => say(organisation.names) },
    { heading: t(texts, 'column.statement'), width: 12, look: 'told', cell: ({ statement }) => statement },
    { heading: t(texts, 'column.goal'), width: 22, look: 'told', cell: (row) => titled(of(row)?.goal, say) },
    { heading: t(texts, 'column.measure'), width: 26, look: 'told', cell: (row) => titled(of(row)?.measure, say) },
    { heading: t(texts, 'column.task'), width: 32, look: 'told', cell: (row) => say(of(row)?.task.text) },
    { heading: t(texts, 'column.text'), width: 48, look: 'told', cell: (row) => (of(row)?.asksHowFar ? t(evaluationTexts, 'whole.asked') : say(of(row)?.text)) },
    { heading: t(texts, 'column.guidance'), width: 34, look: 'told', cell: (row) => say(of(row)?.guidance) },
    { heading: t(texts, 'column.earlier'), width: 24, look: 'told', cell: (row) => earlierIn(row, words(of(row)?.asksHowFar ?? false), t) },
    {
      heading: `${ENTRY}${t(texts, 'column.status')}`, width: 17, look: 'entry', asked: { of: 'choices', choices: choicesOf(words, isCentres), refusal: t(texts, 'refusal.status') },
      cell: (row) => row.status && words(of(row)?.asksHowFar ?? false)(row.status),
    },
    text('comment', 40), text('note', 30), text('evidence', 26),
    { heading: `${ENTRY}${t(texts, 'column.numerator')}`, width: 12, look: 'amount', asked: { of: 'amount', refusal }, cell: (row) => open(row.numerator, of(row)?.value !== undefined) },
    { heading: `${ENTRY}${t(texts, 'column.denominator')}`, width: 12, look: 'amount', asked: { of: 'amount', refusal }, cell: (row) => open(row.denominator, of(row)?.value?.kind === 'share') },
    { heading: t(texts, 'column.unit'), width: 18, look: 'told', cell: (row) => unitIn(of(row), say, t) },
    { heading: `${ENTRY}${t(texts, 'column.onDay')}`, width: 12, look: 'entry', isHidden: !isCentres, cell: ({ onDay }) => open(onDay && writtenDay(onDay), isCentres) },
    { heading: t(texts, 'column.key'), width: 20, look: 'told', cell: ({ organisation, statement }) => keyText({ organisation: organisation.code, statement }) },
    { heading: t(texts, 'column.mark'), width: 12, look: 'told', isHidden: true, cell: ({ mark }) => mark },
  ];
}

/** Closed where nothing is asked; what stands there all the same goes out too, so that it comes back. */
const open = (value: string | number | null, isAsked: boolean): Cell => value ?? (isAsked ? null : CLOSED);

type T = ReturnType<typeof translator>;
type Words = (isWhole: boolean) => (status: Status) => string;

/** A statement holds fully; a national measure is done. */
const wordsIn = (t: T): Words => (isWhole) => (status) => (isWhole && status !== 'not-applicable' ? t(roundTexts, `whole.${status}`) : t(evaluationTexts, `status.${status}`));

/** The words first; the numbers are for who writes fast. */
const choicesOf = (words: Words, isCentres: boolean): readonly string[] =>
  [...new Set([...STATUSES.map(words(false)), ...(isCentres ? STATUSES.map(words(true)) : []), ...STATUSES.map((_status, i) => String(i + 1))])];

const titled = (of: FilledStatement['goal'] | undefined, say: (content: Localized) => string): string => (of ? `${of.code} ${say(of.title)}` : '');

function earlierIn({ earlier }: WorkbookRow, word: (status: Status) => string, t: T): Cell {
  if (!earlier) return null;
  const { status, numerator, denominator, comment } = earlier;
  const [year, said] = [String(earlier.year), word(status)];
  const answer = numerator === null ? t(texts, 'earlier', { year, status: said })
    : denominator === null ? t(texts, 'earlierCount', { year, status: said, n: String(numerator) })
      : t(texts, 'earlierShare', { year, status: said, n: String(numerator), of: String(denominator) });
  return comment ? `${answer}\n${comment}` : answer;
}

function unitIn(statement: FilledStatement | undefined, say: (content: Localized | undefined) => string, t: T): Cell {
  const unit = say(statement?.value?.unit);
  return statement?.value?.kind === 'share' && unit ? t(texts, 'unitOf', { unit }) : unit;
}

/** What the person needs to know, in the first sheet that opens. */
function readFirst({ round, organisations, asOf }: Workbook, language: Language): SheetToWrite {
  const t = translator(language);
  const [only] = organisations;
  const whom = organisations.length === 1 && only ? shown(only.names, language).text : t(texts, 'about.whom', { n: organisations.length });
  const name = (column: 'status' | 'numerator' | 'denominator' | 'key' | 'mark'): string => t(texts, `column.${column}`);
  const lines = [
    t(texts, 'about.asOf', { at: instantText(asOf, language, HOME_ZONE), day: dayText(round.lastDay, language) }), '',
    t(texts, 'about.fill', { sheet: t(texts, 'sheet.answers') }), t(texts, 'about.scale', { count: name('numerator'), of: name('denominator') }), t(texts, 'about.bring'), '',
    t(texts, 'about.columns'), t(texts, 'about.noPatients'), t(texts, 'about.leave', { key: name('key'), mark: name('mark') }),
  ];
  return { name: t(texts, 'sheet.about'), columns: [{ heading: t(texts, 'about.title', { round: shown(round.names, language).text, whom }), width: 110, look: 'prose' }], rows: lines.map((line) => [line]) };
}

/** For Lykta: what the workbook is, and whose. Names are in English in every language. */
function about({ round, organisations, asOf }: Workbook, language: Language): SheetToWrite {
  const rows: readonly (readonly string[])[] = [
    ['round', round.id], ['year', String(round.year)], ['programme', round.programme.code], ['version', round.programme.version], ['language', language], ['exportedAt', asOf.toISOString()],
    ['organisations', String(organisations.length)], ...organisations.map(({ code }) => ['organisation', code]),
  ];
  return { name: ABOUT_SHEET, columns: [{ heading: 'format', width: 16 }, { heading: WORKBOOK_FORMAT, width: 44 }], rows, isHidden: true };
}
