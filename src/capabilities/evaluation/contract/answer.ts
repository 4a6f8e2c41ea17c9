import * as z from 'zod';
import { message } from '#platform/i18n/index.ts';
import { evaluationTexts } from '../texts.ts';
import { DayField, FormId, GoalCode, StatementCode, Status, storableText } from './base.ts';

/** The next version must fit the database's integer. */
const VersionRead = z.int().min(0).max(2_147_483_646);
const text = (longest: number) => storableText(longest).default('');
const Amount = z.custom<number | null>((given) => given === null || (Number.isInteger(given) && (given as number) >= 0 && (given as number) <= MOST), {
  params: { said: message(evaluationTexts, 'save.badAmount') },
}).default(null);
const MOST = 2_147_483_647;

/**
 * What a person gives to a statement. `comment` reaches the Centre when the form is signed; `note` stays inside the organisation. A count has a numerator only, a
 * share both; `onDay` is the day that something is told of. Blank is "" or null.
 */
const Given = z.object({
  status: Status.nullable(),
  comment: text(4_000),
  note: text(4_000),
  evidence: text(1_000),
  numerator: Amount,
  denominator: Amount,
  onDay: DayField.nullable().default(null),
});
export type Given = z.output<typeof Given>;
export const GIVEN_FIELDS = ['status', 'comment', 'note', 'evidence', 'numerator', 'denominator', 'onDay'] as const satisfies readonly (keyof Given)[];
export type GivenField = (typeof GIVEN_FIELDS)[number];

/** One answer as sent: a null status is blank again. `version` is what the sender had read; 0 for a statement never answered. */
export const SentAnswer = Given.extend({ statement: StatementCode, version: VersionRead });
export type SentAnswer = z.output<typeof SentAnswer>;

/** No share is larger than what it is of, and none is of nothing said. */
export const hasPossibleValue = <S extends z.ZodType<Pick<Given, 'numerator' | 'denominator'>>>(schema: S): S => schema.superRefine(({ numerator, denominator }, context) => {
  const wrong = denominator !== null && (numerator === null ? 'save.onlyDenominator' : numerator > denominator ? 'save.aboveDenominator' : undefined);
  if (wrong) context.addIssue({ code: 'custom', path: ['numerator'], params: { said: message(evaluationTexts, wrong) } });
});

/** What is given, whole: what each field may hold and what they may hold together. */
export const GivenAnswer = hasPossibleValue(Given);

/** Which earlier answer a proposal showed, by its own `shown`: another one is not taken unseen. */
const Shown = z.string().max(120);

/** `confirms`: the proposal that is still true; what stood at that answer comes along. */
export const SaveAnswer = hasPossibleValue(SentAnswer.extend({ formId: FormId, confirms: Shown.optional() }));

/** What may be done with a proposal: it is still true, or things are better or worse by now. */
export const WAYS = ['still', 'better', 'worse'] as const;
export type Way = (typeof WAYS)[number];
export const TakenProposal = z.object({ statement: StatementCode, way: z.enum(WAYS), shown: Shown });

/** Many at once by their statements, as a page without scripts sends them; and the proposal that was pressed, if one was. */
export const SaveAnswers = z.object({
  formId: FormId,
  goal: GoalCode,
  part: z.int().min(1).default(1),
  proposal: TakenProposal.optional(),
  answers: z.record(StatementCode, hasPossibleValue(SentAnswer.omit({ statement: true }))).refine((answers) => Object.keys(answers).length <= 200),
});

/** From where an answer came. Kept as its place in this list: only ever added to at its end. */
export const WAYS_IN = ['form', 'proposal', 'units', 'handed-down', 'file'] as const;
export type WayIn = (typeof WAYS_IN)[number];

/** An answer as it stands. Version 0: never answered. */
export const Answer = z.object({
  status: Status.nullable(),
  comment: z.string(),
  note: z.string(),
  evidence: z.string(),
  numerator: z.int().nullable(),
  denominator: z.int().nullable(),
  onDay: DayField.nullable(),
  version: z.int(),
  at: z.date().nullable(),
}).readonly();
export type Answer = z.output<typeof Answer>;

/** A saved answer as it stands now: the status of a share follows from its value. */
export const Saved = z.object({ statement: StatementCode, version: z.int(), status: Status.nullable() }).readonly();
export type Saved = z.output<typeof Saved>;

/** What a conflict shows: what was meant to be saved stands in the form; this is what stands in the database. */
export const Conflict = z.object({ statement: StatementCode, theirs: Answer }).readonly();
export type Conflict = z.output<typeof Conflict>;
