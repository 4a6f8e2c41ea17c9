import * as z from 'zod';
import { Round, RoundId } from '#capabilities/evaluation/index.ts';
import { CountryFigures, RoundTable } from '#capabilities/progress/index.ts';
import { seenText } from '#platform/files/index.ts';
import { Said } from './contract/comments.ts';

/** Figures as of one moment that are never changed. `hash`: SHA-256 of the text that is kept. `hasRows`: also by organiser and statement. */
export const DataSet = z.object({ no: z.int(), title: z.string(), at: z.date(), by: z.string(), hash: z.string(), hasRows: z.boolean(), bytes: z.int() }).readonly();
export type DataSet = z.output<typeof DataSet>;

export const AskReports = z.object({ roundId: RoundId });
export const Reports = z.object({
  round: Round, asOf: z.date(), dataSets: z.array(DataSet).readonly(),
  signed: z.object({ n: z.int(), of: z.int() }).readonly(), mayFreeze: z.boolean(),
}).readonly();
export type Reports = z.output<typeof Reports>;

/** How many data sets there were when the page was read: so that one click, sent twice, freezes once. */
export const Freeze = AskReports.extend({ title: z.string().transform(seenText).pipe(z.string().min(1).max(200)), after: z.int().min(0) });

const DataSetNo = z.coerce.number().int().min(1).max(100_000);
export const AskRows = AskReports.extend({ no: DataSetNo });
/** `no`: of a data set; "now" is what the figures are this moment. */
export const AskDraft = AskReports.extend({ no: z.union([z.literal('now'), DataSetNo]) });
/** `isMadeUp`: of a demonstration. */
export const Draft = z.object({ figures: CountryFigures, dataSet: DataSet.nullable(), isMadeUp: z.boolean(), /** What is quoted: as it is marked now, frozen or not. */ said: Said }).readonly();
export type Draft = z.output<typeof Draft>;

/** The figures themselves, letter by letter as they are kept: the checksum is of this text. */
export const Figures = z.object({ year: z.int(), no: z.int().nullable(), text: z.string() }).readonly();
export type Figures = z.output<typeof Figures>;

/** Each organiser's answers question by question, of a data set. */
export const DataSetRows = z.object({ no: z.int(), table: RoundTable }).readonly();
export type DataSetRows = z.output<typeof DataSetRows>;
