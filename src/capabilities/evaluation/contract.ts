import * as z from 'zod';
import { Names, OrganisationCode, OrganisationKind, Sector } from '#capabilities/organisations/index.ts';
import { GoalCode, Statement, StatementCode } from '#capabilities/programme/index.ts';
import { type Day, isDay } from '#platform/clock/index.ts';
import { LANGUAGES, message } from '#platform/i18n/index.ts';
import { hasPersonalCode } from '#platform/personal-codes/index.ts';
import { evaluationTexts } from './texts.ts';
import { roundTexts } from './texts/round-texts.ts';

/** An id in any case is one id: keys of work and of what is remembered are made from its text. */
const Id = z.uuid().toLowerCase();
export const RoundId = Id.brand<'RoundId'>();
export type RoundId = z.output<typeof RoundId>;
export const FormId = Id.brand<'FormId'>();
export type FormId = z.output<typeof FormId>;
export { GoalCode, StatementCode };
export const DayField = z.custom<Day>((text) => typeof text === 'string' && /^\d{4}-\d\d-\d\d$/.test(text), { params: { said: message(evaluationTexts, 'round.badDay') }, abort: true })
  .refine(isDay, { params: { said: message(roundTexts, 'noSuchDay') } });

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

/** A round where it is told of itself: its programme by its name. */
export const NamedRound = Round.unwrap().extend({ programme: Round.unwrap().shape.programme.unwrap().extend({ title: Names }).readonly() }).readonly();
export type NamedRound = z.output<typeof NamedRound>;

/** Another last day for answers. `was` is the day that was seen: one that somebody else has set since is not replaced unseen. */
export const ChangeRound = z.object({ roundId: RoundId, was: DayField, lastDay: DayField });

/** What a round needs to be opened: a published version, a year of it, and the last day for answers. */
export const OpenRound = z.object({
  versionId: z.uuid(),
  year: z.int().min(1990).max(2100),
  lastDay: DayField,
});
export type OpenRound = z.output<typeof OpenRound>;

/** A published version that a round can be opened over. */
export const OpenableVersion = z.object({ id: z.uuid(), title: Names, version: z.string(), period: z.object({ from: z.int(), to: z.int() }).readonly() }).readonly();

/** Answered of asked. */
export const Tally = z.object({ answered: z.int(), asked: z.int() }).readonly();
export type Tally = z.output<typeof Tally>;

/** How a round that is not closed goes, for whoever oversees the country: how many of its organisers have begun and signed, and how much is answered. Never what. */
export const GoingOn = z.object({ roundId: RoundId, organisers: z.int(), begun: z.int(), signed: z.int(), tally: Tally }).readonly();
export type GoingOn = z.output<typeof GoingOn>;

export const RoundsPage = z.object({
  goingOn: z.array(GoingOn).readonly(),
  rounds: z.array(NamedRound).readonly(),
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

/** Who is asked in a round, by kind and sectors: the forms that there are, and the fewest and the most questions in one of them. */
export const AskedKind = z.object({ kind: OrganisationKind, sectors: z.array(Sector).readonly(), forms: z.int(), least: z.int(), most: z.int() }).readonly();
export type AskedKind = z.output<typeof AskedKind>;

export const RoundPage = z.object({
  round: NamedRound,
  asked: z.array(AskedKind).readonly(),
  may: z.object({ change: z.boolean(), close: z.boolean(), seeCountry: z.boolean(), choose: z.boolean() }).readonly(),
}).readonly();
export type RoundPage = z.output<typeof RoundPage>;

export const Counts = z.object({ fully: z.int(), partly: z.int(), notAtAll: z.int(), notApplicable: z.int() }).readonly();
export type Counts = z.output<typeof Counts>;

/** The next version must fit the database's integer. */
const VersionRead = z.int().min(0).max(2_147_483_646);
/** Half of a character that takes two is none, and could not be stored as it was sent. */
const isStorable = (given: string): boolean => given.isWellFormed() && !given.includes('\0');
/** Nobody's personal identity code is kept in any text. */
export const storableText = (longest: number) => z.string().max(longest)
  .refine(isStorable, { params: { said: message(evaluationTexts, 'save.badCharacter') }, abort: true })
  .refine((given) => !hasPersonalCode(given), { params: { said: message(evaluationTexts, 'save.personalCode') } });
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
const hasPossibleValue = <S extends z.ZodType<Pick<Given, 'numerator' | 'denominator'>>>(schema: S): S => schema.superRefine(({ numerator, denominator }, context) => {
  const wrong = denominator !== null && (numerator === null ? 'save.onlyDenominator' : numerator > denominator ? 'save.aboveDenominator' : undefined);
  if (wrong) context.addIssue({ code: 'custom', path: ['numerator'], params: { said: message(evaluationTexts, wrong) } });
});

export const SaveAnswer = hasPossibleValue(SentAnswer.extend({ formId: FormId }));

/** What may be done with a proposal: it is still true, or things are better or worse by now. */
export const WAYS = ['still', 'better', 'worse'] as const;
export type Way = (typeof WAYS)[number];
/** `shown`: which earlier answer the page had shown; another one is not taken unseen. */
export const TakenProposal = z.object({ statement: StatementCode, way: z.enum(WAYS), shown: z.string().max(40) });

/** Many at once by their statements, as a page without scripts sends them; and the proposal that was pressed, if one was. */
export const SaveAnswers = z.object({
  formId: FormId,
  goal: GoalCode,
  part: z.int().min(1).default(1),
  proposal: TakenProposal.optional(),
  answers: z.record(StatementCode, hasPossibleValue(SentAnswer.omit({ statement: true }))).refine((answers) => Object.keys(answers).length <= 200),
});

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

export const Reopening = z.object({ at: z.date(), by: z.string(), reason: z.string() }).readonly();
export type Reopening = z.output<typeof Reopening>;

export const FormPlace = z.object({
  id: FormId,
  organisation: z.object({ code: OrganisationCode, names: Names, kind: OrganisationKind }).readonly(),
  round: Round,
  tally: Tally,
  signed: z.object({ at: z.date(), by: z.string(), hash: z.string(), no: z.int() }).readonly().nullable(),
  /** Set when the last signature has been taken back and there is no new one. */
  reopened: Reopening.nullable(),
}).readonly();
export type FormPlace = z.output<typeof FormPlace>;

/** `proposals`: how many of the unanswered could be answered as the last time. They are answers to nobody but their reader. */
export const GoalTally = z.object({ code: GoalCode, title: Names, tally: Tally, proposals: z.int() }).readonly();
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

/** Forms of the rounds that go on, those of them that are not answered whole, or of all rounds. */
export const FORMS_SHOWN = ['open', 'left', 'all'] as const;
export const FORMS_A_PAGE = 100;
export const AskForms = z.object({ show: z.enum(FORMS_SHOWN).default('all'), page: z.coerce.number().int().min(1).max(10_000).default(1) });
export const FormsPage = z.object({ show: z.enum(FORMS_SHOWN), forms: z.array(FormLine).readonly(), page: z.object({ no: z.int(), of: z.int() }).readonly() }).readonly();
export type FormsPage = z.output<typeof FormsPage>;

/**
 * How the question of an earlier answer compares with this one: the same; worded otherwise in a language, or with other guidance; worded otherwise in every language
 * that both have; asked with another kind of number. To the last two an earlier answer is no proposal.
 */
export const LIKENESSES = ['same', 'reworded', 'other-text', 'other-number'] as const;
/** A text of a statement that reads otherwise than it did. Null: there was none, or is none. */
export const Rewording = z.object({ of: z.enum(['text', 'guidance', 'unit']), language: z.enum(LANGUAGES), was: z.string().nullable(), is: z.string().nullable() }).readonly();
export type Rewording = z.output<typeof Rewording>;

/** What the same organisation answered the last time that it answered. In no count, no file and no signature: it is no answer until a person confirms it. */
export const Proposal = z.object({
  year: z.int(),
  isSigned: z.boolean(),
  likeness: z.enum(LIKENESSES),
  rewordings: z.array(Rewording).readonly(),
  answer: Answer.unwrap().extend({ status: Status }).readonly(),
}).readonly();
export type Proposal = z.output<typeof Proposal>;

export const AskedStatement = z.object({
  code: StatementCode,
  text: Names,
  short: Names.optional(),
  task: z.object({ code: z.string(), text: Names }).readonly(),
  measure: z.object({ code: z.string(), title: Names, level: z.string(), coreIndicator: z.boolean() }).readonly(),
  guidance: Names.optional(),
  tool: Statement.unwrap().shape.tool,
  value: Statement.unwrap().shape.value,
  /** A national measure, of which the Centre tells how it stands. */
  isWholeMeasure: z.boolean(),
  /** It has no question of its own: it is done, under way or not begun. */
  asksHowFar: z.boolean(),
  answer: Answer,
  /** Only while it is unanswered. */
  proposal: Proposal.nullable(),
}).readonly();
export type AskedStatement = z.output<typeof AskedStatement>;

/** At most about so many statements stand on a page; a measure is not divided. */
export const STATEMENTS_A_PAGE = 60;
/** `since`: what was answered after this instant (in milliseconds) still counts as unanswered, so that a page that is shown again holds what it held. */
export const AskForm = z.object({
  formId: FormId, goal: GoalCode.optional(), part: z.coerce.number().int().min(1).max(1_000).default(1), only: z.enum(['unanswered']).optional().catch(undefined),
  since: z.coerce.number().int().min(0).optional().catch(undefined),
});

/** One page of a form: a goal, or a part of a long one. */
export const FormPage = z.object({
  /** The languages whose texts are Lykta's own and not the publisher's; null where nothing of Lykta's is in the programme. */
  ownWords: z.array(z.enum(LANGUAGES)).readonly().nullable(),
  form: FormPlace,
  goals: z.array(GoalTally).readonly(),
  goal: z.object({ code: GoalCode, title: Names }).readonly(),
  part: z.object({ no: z.int(), of: z.int() }).readonly(),
  only: z.literal('unanswered').nullable(),
  statements: z.array(AskedStatement).readonly(),
  /** In the whole form, with the year where all are of one; and how many of the goal's can be confirmed all at once. */
  proposals: z.object({ n: z.int(), year: z.int().nullable(), atOnce: z.int() }).readonly(),
  /** The first unanswered statement outside this page, from it on and round. */
  elsewhere: z.object({ goal: GoalCode, part: z.int(), statement: StatementCode }).readonly().nullable(),
  readAt: z.date(),
  /** Who signs these answers with its own; null where the form is the organisation's own to sign. */
  signedWith: z.object({ names: Names }).readonly().nullable(),
  may: FormAbilities,
}).readonly();
export type FormPage = z.output<typeof FormPage>;

/** What an organiser chooses for a branch, a unit or all below it: the goal is asked, is not, or the branch answers for its units. No choice: what stands above decides. */
export const ASKS = ['asked', 'not-asked', 'branch'] as const;
export const Asks = z.enum(ASKS);
export type Asks = z.output<typeof Asks>;

const Codes = z.array(OrganisationCode).refine((codes) => codes.length > 0, { params: { said: message(evaluationTexts, 'asked.noOrganisation') } }).refine((codes) => codes.length <= 500);
const Goals = z.array(GoalCode).min(1).max(100).or(z.literal('all'));
const Choice = z.object({ organisations: Codes, goals: Goals, asks: Asks.nullable() });

/** `choice`: what would be chosen, to be looked at before. */
export const AskAsked = z.object({ roundId: RoundId, organiser: OrganisationCode.optional(), page: z.coerce.number().int().min(1).max(10_000).default(1), choice: Choice.optional() });
export const ChooseAsked = Choice.extend({ roundId: RoundId, organiser: OrganisationCode });

/** How a unit stands to a goal; null where nothing of the goal is due for it. */
export const STANDINGS = ['asked', 'by-branch', 'not-asked'] as const;
export const Coverage = z.object({ units: z.int(), asked: z.int(), byBranch: z.int() }).readonly();
export type CoverageCounts = z.output<typeof Coverage>;

export const ROWS_A_PAGE = 100;
const AskedRow = z.object({
  organisation: z.object({ code: OrganisationCode, names: Names, kind: OrganisationKind }).readonly(),
  /** How deep below the organiser it stands; the organiser's own row, for all below, is 0. */
  depth: z.int(),
  goals: z.array(z.object({ stands: z.enum(STANDINGS).nullable(), chosen: Asks.nullable() }).readonly()).readonly(),
}).readonly();

export const AskedPage = z.object({
  round: Round,
  organiser: z.object({ code: OrganisationCode, names: Names }).readonly(),
  goals: z.array(z.object({ code: GoalCode, title: Names, coverage: Coverage }).readonly()).readonly(),
  coverage: Coverage,
  rows: z.array(AskedRow).readonly(),
  page: z.object({ no: z.int(), of: z.int() }).readonly(),
  isSigned: z.boolean(),
  may: z.object({ choose: z.boolean() }).readonly(),
  /** What the choice would change: in how many organisations and goals something is asked that was not, or no longer; and how many answers it would set aside. */
  preview: z.object({
    organisations: z.array(z.object({ code: OrganisationCode, names: Names }).readonly()).readonly(), goals: z.array(GoalCode).readonly(), asks: Asks.nullable(),
    /** One of them that cannot answer for units, being no branch: then the choice would be refused. */
    notBranch: z.string().nullable(),
    asksMore: z.int(), asksLess: z.int(), setAside: z.int(),
  }).readonly().nullable(),
}).readonly();
export type AskedPage = z.output<typeof AskedPage>;

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
