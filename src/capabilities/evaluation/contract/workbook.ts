import * as z from 'zod';
import { Names, OrganisationCode } from '#capabilities/organisations/index.ts';
import { Statement } from '#capabilities/programme/index.ts';
import { hasPersonalCode } from '#platform/personal-codes/index.ts';
import { Answer, FormId, GIVEN_FIELDS, Round, RoundId, StatementCode, Status } from '../contract.ts';

/** What the hidden sheet says that a workbook is. A later one may mean other things by the same columns, and is refused. */
export const WORKBOOK_FORMAT = 'lykta.form-workbook/1';
/** The name of that sheet, in every language. */
export const ABOUT_SHEET = 'lykta';

/** One form, or every form of a round that the caller may answer. */
export const TakeOutWorkbook = z.union([z.object({ formId: FormId }), z.object({ roundId: RoundId })]);
export type TakeOutWorkbook = z.output<typeof TakeOutWorkbook>;

const Named = z.object({ code: OrganisationCode, names: Names }).readonly();
const Titled = z.object({ code: z.string(), title: Names }).readonly();

/** A statement as a row tells it. */
export const FilledStatement = z.object({
  code: StatementCode, text: Names, guidance: Names.optional(), value: Statement.unwrap().shape.value, asksHowFar: z.boolean(),
  goal: Titled, measure: Titled, task: z.object({ code: z.string(), text: Names }).readonly(),
}).readonly();
export type FilledStatement = z.output<typeof FilledStatement>;

/** What is said once of a workbook; its rows follow. */
export const Workbook = z.object({
  round: Round,
  organisations: z.array(Named).readonly(),
  /** Of one form alone. */
  isOneForm: z.boolean(),
  /** Of whoever tells how whole national measures stand: in other words, with a day. */
  isCentres: z.boolean(),
  asOf: z.date(),
  statements: z.array(FilledStatement).readonly(),
}).readonly();
export type Workbook = z.output<typeof Workbook>;

/** What the same organisation answered before: to be read, never an answer. */
export const Earlier = z.object({ year: z.int(), status: Status, comment: z.string(), numerator: z.int().nullable(), denominator: z.int().nullable() }).readonly();
/** One statement that is asked of one organisation. `mark`: the answer that was taken out, by its version and to the letter. */
export const WorkbookRow = Answer.unwrap().extend({ organisation: Named, statement: StatementCode, mark: z.string(), earlier: Earlier.nullable() }).readonly();
export type WorkbookRow = z.output<typeof WorkbookRow>;

export const AnswerFileId = z.uuid().toLowerCase().brand<'AnswerFileId'>();
export type AnswerFileId = z.output<typeof AnswerFileId>;

/** What a row of a file comes to: it changes something, goes against what somebody has saved since, cannot be, leaves what only Lykta has changed, or says what stands. */
export const ROW_OUTCOMES = ['changed', 'conflict', 'wrong', 'kept', 'same'] as const;
export const RowOutcome = z.enum(ROW_OUTCOMES);
export type RowOutcome = z.output<typeof RowOutcome>;

const RowField = z.enum([...GIVEN_FIELDS, 'key', 'mark']);
export type RowField = z.output<typeof RowField>;
export const ROW_ERRORS = [
  'key-missing', 'key-wrong', 'mark-wrong', 'other-round', 'twice', 'organisation-unknown', 'not-asked', 'signed', 'status-unknown', 'too-long', 'bad-character', 'personal-code', 'bad-amount',
  'only-denominator', 'above-denominator', 'value-none', 'value-count', 'value-share', 'bad-day', 'no-such-day',
] as const;
export const RowError = z.object({ field: RowField, kind: z.enum(ROW_ERRORS), value: z.string(), other: z.string() }).readonly();
export type RowError = z.output<typeof RowError>;

/** A cell that differs from what stands: what it was when the file was taken out, what stands here, and what the file says. Values are as fields hold them. */
export const RowCell = z.object({ field: z.enum(GIVEN_FIELDS), was: z.string().nullable(), here: z.string(), there: z.string(), verdict: z.enum(['change', 'conflict', 'kept']) }).readonly();
export type RowCell = z.output<typeof RowCell>;

/** Whose value is taken where both have changed one: the file's, or what stands here. */
export const Take = z.enum(['mine', 'theirs']);
export type Take = z.output<typeof Take>;

export const FileRow = z.object({
  line: z.int(), organisation: z.object({ code: z.string(), names: Names }).readonly(), statement: z.string(), text: Names.nullable(), asksHowFar: z.boolean(),
  outcome: RowOutcome, cells: z.array(RowCell).readonly(), errors: z.array(RowError).readonly(), take: Take.nullable(),
}).readonly();
export type FileRow = z.output<typeof FileRow>;

const count = z.int().default(0);
export const RowCounts = z.object({
  changed: count, conflict: count, wrong: count, kept: count, same: count,
  /** Of those in conflict: the file's value is taken, or what stands here. */
  mine: count, theirs: count,
  /** Rows that were saved, and those of them that somebody has changed since it was taken back. */
  saved: count, changedSince: count,
}).readonly();
export type RowCounts = z.output<typeof RowCounts>;

/** `reading`: a large file, which is read and compared in the background; `refused`: one that could not be. */
export const ANSWER_FILE_STATES = ['reading', 'refused', 'compared', 'outdated', 'accepted', 'failed', 'applied', 'taking-back', 'taken-back', 'discarded'] as const;
export const NOTICES = ['no-about', 'no-marks', 'not-taken-back'] as const;
export const AnswerFile = z.object({
  id: AnswerFileId, name: z.string(), state: z.enum(ANSWER_FILE_STATES), by: z.string(), at: z.date(), counts: RowCounts, revision: z.int(), percent: z.int(),
  notices: z.array(z.enum(NOTICES)).readonly(), columns: z.partialRecord(RowField, z.string()).readonly(),
  /** Why a refused file could not be read. */
  refusal: Names.nullable(),
}).readonly();
export type AnswerFile = z.output<typeof AnswerFile>;

export const AskWorkbookPage = z.object({ roundId: RoundId, form: FormId.optional().catch(undefined) });
/** Where workbooks are taken out and brought back. */
export const WorkbookPage = z.object({
  round: Round, forms: z.int(), asked: z.int(),
  form: z.object({ id: FormId, organisation: Named, asked: z.int() }).readonly().nullable(),
  files: z.array(AnswerFile).readonly(),
}).readonly();
export type WorkbookPage = z.output<typeof WorkbookPage>;

export const BringAnswers = z.object({
  roundId: RoundId,
  file: z.object({ name: z.string().max(300).overwrite((name) => (hasPersonalCode(name) ? '–' : name.toWellFormed().replaceAll(/\p{Cc}/gu, ''))).default('–'), bytes: z.instanceof(Uint8Array) }).optional(),
});
export const ROWS_A_PAGE = 50;
export const ShowAnswerFile = z.object({ roundId: RoundId, fileId: AnswerFileId, shown: RowOutcome.optional().catch(undefined), page: z.coerce.number().int().min(1).max(100_000).default(1) });
export const AnswerFilePage = z.object({
  round: Round, file: AnswerFile, shown: RowOutcome, rows: z.array(FileRow).readonly(), page: z.object({ no: z.int(), of: z.int() }).readonly(), isClosed: z.boolean(),
}).readonly();
export type AnswerFilePage = z.output<typeof AnswerFilePage>;

const Decided = { roundId: RoundId, fileId: AnswerFileId };
/** `revision`: which preview was seen. */
export const AcceptAnswers = z.object({ ...Decided, revision: z.int() });
export const ChooseRows = z.object({ ...Decided, all: Take.optional(), rows: z.record(z.string().regex(/^\d{1,9}$/), Take).refine((rows) => Object.keys(rows).length <= 1_000).default({}), page: z.int().optional() });
export const OfFile = z.object(Decided);
export const FileBrought = z.object({ fileId: AnswerFileId, state: z.enum(ANSWER_FILE_STATES) }).readonly();

/** Rows as a program sends them: only the fields that it means; `version` is the answer that it had read. */
export const SentRow = Answer.unwrap().omit({ at: true, version: true }).partial().extend({
  organisation: OrganisationCode, statement: StatementCode, version: z.int().min(0).max(2_147_483_646), take: Take.optional(),
  status: z.string().max(100).nullable().optional(), onDay: z.string().max(30).nullable().optional(), numerator: z.number().nullable().optional(), denominator: z.number().nullable().optional(),
});
export type SentRow = z.output<typeof SentRow>;
export const SendRows = z.object({ roundId: RoundId, rows: z.array(SentRow).min(1).max(2_000), dryRun: z.boolean().default(false) });
export const RowAnswer = z.object({
  organisation: z.string(), statement: z.string(), outcome: RowOutcome, cells: z.array(RowCell).readonly(), errors: z.array(RowError).readonly(),
  /** As it stands now. */
  version: z.int().nullable(),
}).readonly();
export const RowsAnswered = z.object({ saved: z.int(), isDryRun: z.boolean(), rows: z.array(RowAnswer).readonly() }).readonly();

