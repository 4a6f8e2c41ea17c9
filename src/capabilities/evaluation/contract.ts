import * as z from 'zod';
import { Names, OrganisationCode, OrganisationKind, Sector } from '#capabilities/organisations/index.ts';
import { GoalCode, StatementCode } from '#capabilities/programme/index.ts';
import type { Day } from '#platform/clock/index.ts';
import { message } from '#platform/i18n/index.ts';
import { evaluationTexts } from './texts.ts';

/** An id in any case is one id: keys of work and of what is remembered are made from its text. */
const Id = z.uuid().toLowerCase();
export const RoundId = Id.brand<'RoundId'>();
export type RoundId = z.output<typeof RoundId>;
export const FormId = Id.brand<'FormId'>();
export type FormId = z.output<typeof FormId>;
export { GoalCode, StatementCode };
/** Whether a text is a day that there is: "2027-02-30" is none. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}
export const DayField = z.custom<Day>(isDay, {
  params: { said: message(evaluationTexts, 'round.badDay') },
});

/** The default scale. Unanswered is none of these: it is the absence of an answer, and its own thing in every count. */
export const STATUSES = ['fully', 'partly', 'not-at-all', 'not-applicable'] as const;
export const Status = z.enum(STATUSES);
export type Status = z.output<typeof Status>;

export const ROUND_STATES = ['open', 'late', 'closed'] as const;
export const Round = z.object({
  id: RoundId,
  year: z.int(),
  names: Names,
  lastDay: DayField,
  state: z.enum(ROUND_STATES),
  programme: z.object({ code: z.string(), version: z.string() }).readonly(),
}).readonly();
export type Round = z.output<typeof Round>;

/** What a round needs to be opened: a published version, a year of it, and the last day for answers. */
export const OpenRound = z.object({
  versionId: z.uuid(),
  year: z.int().min(1990).max(2100),
  lastDay: DayField,
});
export type OpenRound = z.output<typeof OpenRound>;

/** A published version that a round can be opened over. */
export const OpenableVersion = z.object({ id: z.uuid(), title: Names, version: z.string(), period: z.object({ from: z.int(), to: z.int() }).readonly() }).readonly();

export const RoundsPage = z.object({
  rounds: z.array(Round).readonly(),
  versions: z.array(OpenableVersion).readonly(),
  today: DayField,
  may: z.object({ open: z.boolean(), seeCountry: z.boolean() }).readonly(),
}).readonly();
export type RoundsPage = z.output<typeof RoundsPage>;

/** How many were asked what, for whoever opened the round. */
export const Opened = z.object({
  round: Round,
  lists: z.array(z.object({ kind: OrganisationKind, sectors: z.array(Sector).readonly(), forms: z.int(), statements: z.int() }).readonly()).readonly(),
}).readonly();
export type Opened = z.output<typeof Opened>;

/** Answered of asked. */
export const Tally = z.object({ answered: z.int(), asked: z.int() }).readonly();
export type Tally = z.output<typeof Tally>;

export const Counts = z.object({ fully: z.int(), partly: z.int(), notAtAll: z.int(), notApplicable: z.int() }).readonly();
export type Counts = z.output<typeof Counts>;

const COMMENT_LENGTH = 4_000;
/** The next version must fit the database's integer. */
const VersionRead = z.int().min(0).max(2_147_483_646);
/** Half of a character that takes two is none, and could not be stored as it was sent. */
const Comment = z.string().max(COMMENT_LENGTH).refine((text) => text.isWellFormed() && !text.includes('\0'), { params: { said: message(evaluationTexts, 'save.badCharacter') } });

/** One answer as sent: null is blank again. `version` is what the sender had read; 0 for a statement never answered. */
export const SentAnswer = z.object({
  statement: StatementCode,
  status: Status.nullable(),
  comment: Comment.default(''),
  version: VersionRead,
});
export type SentAnswer = z.output<typeof SentAnswer>;

export const SaveAnswer = SentAnswer.extend({ formId: FormId });

/** Many at once, as a page without scripts sends them. */
export const SaveAnswers = z.object({ formId: FormId, goal: GoalCode, answers: z.array(SentAnswer).max(200) });

/** An answer as it stands. Version 0: never answered. */
export const Answer = z.object({
  status: Status.nullable(),
  comment: z.string(),
  version: z.int(),
  at: z.date().nullable(),
}).readonly();
export type Answer = z.output<typeof Answer>;

/** A saved answer and how far its goal and form have come now. */
export const Saved = z.object({ statement: StatementCode, version: z.int(), status: Status.nullable() }).readonly();
export type Saved = z.output<typeof Saved>;

/** What a conflict shows: what was meant to be saved stands in the form; this is what stands in the database. */
export const Conflict = z.object({ statement: StatementCode, theirs: Answer }).readonly();
export type Conflict = z.output<typeof Conflict>;

export const FormPlace = z.object({
  id: FormId,
  organisation: z.object({ code: OrganisationCode, names: Names, kind: OrganisationKind }).readonly(),
  round: Round,
  tally: Tally,
  signed: z.object({ at: z.date(), by: z.string(), hash: z.string() }).readonly().nullable(),
}).readonly();
export type FormPlace = z.output<typeof FormPlace>;

export const GoalTally = z.object({ code: GoalCode, title: Names, tally: Tally }).readonly();
export type GoalTally = z.output<typeof GoalTally>;

/** What the caller may do with a form: sent with it, so that no screen re-implements a rule. */
export const FormAbilities = z.object({ answer: z.boolean(), sign: z.boolean() }).readonly();
export type FormAbilities = z.output<typeof FormAbilities>;

/** A form in a list of the caller's own. */
export const FormLine = z.object({
  id: FormId,
  organisation: z.object({ code: OrganisationCode, names: Names, kind: OrganisationKind }).readonly(),
  roundId: RoundId,
  year: z.int(),
  lastDay: DayField,
  state: z.enum(ROUND_STATES),
  tally: Tally,
  signedAt: z.date().nullable(),
  may: FormAbilities,
}).readonly();
export type FormLine = z.output<typeof FormLine>;

export const FORMS_A_PAGE = 100;
export const AskForms = z.object({ page: z.coerce.number().int().min(1).max(10_000).default(1) });
export const FormsPage = z.object({ forms: z.array(FormLine).readonly(), page: z.object({ no: z.int(), of: z.int() }).readonly() }).readonly();
export type FormsPage = z.output<typeof FormsPage>;

export const AskedStatement = z.object({
  code: StatementCode,
  text: Names,
  task: z.object({ code: z.string(), text: Names }).readonly(),
  measure: z.object({ code: z.string(), title: Names, level: z.string(), coreIndicator: z.boolean() }).readonly(),
  guidance: Names.optional(),
  answer: Answer,
}).readonly();
export type AskedStatement = z.output<typeof AskedStatement>;

/** One page of a form: a goal. */
export const FormPage = z.object({
  form: FormPlace,
  goals: z.array(GoalTally).readonly(),
  goal: z.object({ code: GoalCode, title: Names }).readonly(),
  statements: z.array(AskedStatement).readonly(),
  may: FormAbilities,
}).readonly();
export type FormPage = z.output<typeof FormPage>;

/** What a signatory sees before signing, and everybody after: all that the signature covers. */
export const SigningPage = z.object({
  form: FormPlace,
  own: z.array(z.object({ code: GoalCode, title: Names, asked: z.int(), counts: Counts }).readonly()).readonly(),
  units: z.object({ forms: z.int(), complete: z.int(), tally: Tally, counts: Counts }).readonly().nullable(),
  may: FormAbilities,
  /** What a signature now would cover, to the letter: the signatory signs this and nothing that came after. */
  covers: z.string(),
}).readonly();
export type SigningPage = z.output<typeof SigningPage>;

export const Sign = z.object({
  formId: FormId,
  covers: z.string().length(64),
  confirm: z.custom<'yes'>((confirm) => confirm === 'yes', { params: { said: message(evaluationTexts, 'sign.mustConfirm') } }),
});

/** Whose answers are taken out: the form's own, or also those of all forms below its organisation. */
export const TakeOutAnswers = z.object({ formId: FormId, of: z.enum(['form', 'below']) });
export type TakeOutAnswers = z.output<typeof TakeOutAnswers>;

/** What is said once of answers that are taken out; the answers follow as rows. */
export const TakenOut = z.object({
  organisation: z.object({ code: OrganisationCode, names: Names, kind: OrganisationKind }).readonly(),
  of: TakeOutAnswers.shape.of,
  round: Round,
  asOf: z.date(),
  /** Whether the answers are those that were signed. */
  signed: z.object({ at: z.date(), by: z.string() }).readonly().nullable(),
  /** Whatever a row may be about, in the programme's order. */
  statements: z.array(z.object({
    code: StatementCode, text: Names,
    goal: z.object({ code: z.string(), title: Names }).readonly(),
    measure: z.object({ code: z.string(), title: Names }).readonly(),
    task: z.object({ code: z.string(), text: Names }).readonly(),
  }).readonly()).readonly(),
}).readonly();
export type TakenOut = z.output<typeof TakenOut>;

/** One statement that is asked of one organisation, answered or not. */
export const TakenAnswer = Answer.unwrap().extend({
  organisation: z.object({ code: OrganisationCode, names: Names, kind: OrganisationKind }).readonly(),
  statement: StatementCode,
}).readonly();
export type TakenAnswer = z.output<typeof TakenAnswer>;
