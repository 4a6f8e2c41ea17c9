import * as z from 'zod';
import { FormId, Round, RoundId } from '#capabilities/evaluation/index.ts';
import { Names, Organisation, OrganisationCode } from '#capabilities/organisations/index.ts';
import { seenText } from '#platform/files/index.ts';
import { message } from '#platform/i18n/index.ts';
import { hasPersonalCode } from '#platform/personal-codes/index.ts';
import { Signature, Spread, Standing } from '../contract.ts';
import { qualityTexts as texts } from '../texts/quality-texts.ts';
import { AnswerStatus } from './needs.ts';

// What an organisation may want to look at once more in its own answers before others read them: questions, never faults.

/** In the order in which they are asked. Each has its rule and its sentence in the texts. */
export const QUESTIONS = ['without-evidence', 'all-same', 'not-applicable', 'against-units', 'jump'] as const;

/** By what a question is known from day to day: what it is, and of what. */
export const QuestionKey = z.string().regex(/^(without-evidence|all-same|not-applicable|against-units|jump) [\w.-]{1,60}$/).brand<'QuestionKey'>();
export type QuestionKey = z.output<typeof QuestionKey>;

/** A statement that a question is about. `was`: the latest comparable answer, of a jump. `units`: the units' own question beside it and how many of those who answered it said "not at all"; no numbers outside the organisation. */
export const QuestionedStatement = z.object({
  code: z.string(), text: Names, is: AnswerStatus, was: AnswerStatus.nullable(), wasYear: z.int().nullable(),
  units: z.object({ code: z.string(), text: Names, no: z.int().nullable(), of: z.int().nullable() }).readonly().nullable(),
}).readonly();
export type QuestionedStatement = z.output<typeof QuestionedStatement>;

/** What was said to a question. `isOfOtherAnswers`: the answers that it is about have changed since. */
export const QuestionNote = z.object({ text: z.string(), version: z.int(), by: z.string(), at: z.date(), isOfOtherAnswers: z.boolean(), /** What was taken back last, to be put back. */ before: z.string().nullable() }).readonly();
export type QuestionNote = z.output<typeof QuestionNote>;

export const Question = z.object({
  key: QuestionKey, is: z.enum(QUESTIONS), whose: z.enum(['own', 'units']),
  goal: z.object({ code: z.string(), title: Names }).readonly().nullable(),
  /** What the rule counts: so many answers (`n`) of so many that it could have been (`of`). */
  n: z.int(), of: z.int(),
  /** Of what is the same everywhere. */
  status: AnswerStatus.nullable(),
  peers: Spread.nullable(),
  statements: z.array(QuestionedStatement).readonly(),
}).readonly();
export type Question = z.output<typeof Question>;

export const NotedQuestion = Question.unwrap().extend({ note: QuestionNote.nullable() }).readonly();
export type NotedQuestion = z.output<typeof NotedQuestion>;

export const AskQuality = z.object({ roundId: RoundId, organisation: OrganisationCode });
export const Quality = z.object({
  round: Round, asOf: z.date(), organisation: Organisation, standing: Standing, signed: Signature.nullable(),
  isAsked: z.boolean(),
  /** Its own form, for those who may see it. */
  form: FormId.nullable(),
  /** Null where what was answered is not the caller's to see. */
  questions: z.array(NotedQuestion).readonly().nullable(),
  /** Kinds that were not looked at, because what they need is not there, or not the caller's to see. */
  notLooked: z.array(z.enum(['evidence-not-asked', 'evidence-not-shown', 'no-peers', 'no-units', 'no-earlier'])).readonly(),
  mayNote: z.boolean(), hasCountry: z.boolean(),
}).readonly();
export type Quality = z.output<typeof Quality>;

export const LONGEST_NOTE = 1_000;
const NoteText = z.string().transform(seenText).pipe(z.string().max(LONGEST_NOTE).refine((given) => !hasPersonalCode(given), { params: { said: message(texts, 'personalCode') } }));
/** `version`: of the note that was read, 0 where there was none. An empty text takes the note back. */
export const NoteQuestion = AskQuality.extend({ question: QuestionKey, version: z.int().min(0), text: NoteText });
