import * as z from 'zod';
import { Names, OrganisationCode, OrganisationKind } from '#capabilities/organisations/index.ts';
import { Statement } from '#capabilities/programme/index.ts';
import { LANGUAGES } from '#platform/i18n/index.ts';
import { DayField, FormId, GoalCode, RoundId, StatementCode, Status, Tally } from './base.ts';
import { ROUND_STATES, Round } from './round.ts';
import { Answer } from './answer.ts';
import { HandedOver, Marks } from './marks.ts';
import { LeftToSend, SendingRules } from './sending.ts';
import { Layout, WholeGoal } from './whole.ts';

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
  /** How many single statements of its tenant's forms are reopened under the signature: they are signed again, the rest stays signed. */
  openStatements: z.int(),
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
 * that both have; asked with another kind of number. By a crosswalk also: another question, whatever it reads; one that became several; several that became one. Only
 * to the first two is an earlier answer a proposal.
 */
export const LIKENESSES = ['same', 'reworded', 'other-text', 'other-number', 'other-meaning', 'split', 'merged'] as const;
/** A text of a statement that reads otherwise than it did. Null: there was none, or is none. */
export const Rewording = z.object({ of: z.enum(['text', 'guidance', 'unit']), language: z.enum(LANGUAGES), was: z.string().nullable(), is: z.string().nullable() }).readonly();
export type Rewording = z.output<typeof Rewording>;

const GivenAnswer = Answer.unwrap().extend({ status: Status }).readonly();
/** What the same organisation answered the last time that it answered. In no count, no file and no signature: it is no answer until a person confirms it. */
export const Proposal = z.object({
  /** Which earlier answer it is: sent back by what takes it. Another round's, another version of it, another question's or another organisation's is another one. */
  shown: z.string(),
  year: z.int(),
  /** The code by which it was asked, where a crosswalk says that it was another. */
  from: StatementCode.optional(),
  /** Another one's, that was merged into this organisation and had answered in this round. */
  predecessor: Names.optional(),
  isSigned: z.boolean(),
  likeness: z.enum(LIKENESSES),
  rewordings: z.array(Rewording).readonly(),
  answer: GivenAnswer,
  /** What was answered to the others that have become one with it. */
  others: z.array(z.object({ year: z.int(), from: StatementCode, answer: GivenAnswer }).readonly()).readonly().optional(),
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
  /** What else stands beside it; nothing, most often. */
  marks: Marks,
}).readonly();
export type AskedStatement = z.output<typeof AskedStatement>;

/** At most about so many statements stand on a page; a measure is not divided. */
export const STATEMENTS_A_PAGE = 60;
/** `since`: what was answered after this instant (in milliseconds) still counts as unanswered, so that a page that is shown again holds what it held. */
export const AskForm = z.object({
  formId: FormId, goal: GoalCode.optional(), part: z.coerce.number().int().min(1).max(1_000).default(1), only: z.enum(['unanswered']).optional().catch(undefined),
  since: z.coerce.number().int().min(0).optional().catch(undefined),
  layout: Layout.default('cards').catch('cards'),
  /** Instead of a goal the whole form, where no goal is named. */
  whole: z.enum(['yes', 'no']).optional().catch(undefined),
});

/** One page of a form: a goal, or a part of a long one. */
export const FormPage = z.object({
  /** The languages whose texts are Lykta's own and not the publisher's; null where nothing of Lykta's is in the programme. */
  ownWords: z.array(z.enum(LANGUAGES)).readonly().nullable(),
  form: FormPlace,
  /** None where nothing is asked of the organisation itself: then the form is there to sign what is below it, or to tell so, and "goal" is the programme's first. Where the goal that was wanted is not asked, the form's first is shown. */
  goals: z.array(GoalTally).readonly(),
  goal: z.object({ code: GoalCode, title: Names }).readonly(),
  /** All that the form asks, whichever page it stands on. */
  asks: z.array(StatementCode).readonly(),
  part: z.object({ no: z.int(), of: z.int() }).readonly(),
  only: z.literal('unanswered').nullable(),
  statements: z.array(AskedStatement).readonly(),
  /** In the whole form, with the year where all are of one; and how many of the goal's can be confirmed all at once. */
  proposals: z.object({ n: z.int(), year: z.int().nullable(), atOnce: z.int() }).readonly(),
  /** The first unanswered statement outside this page, from it on and round. */
  elsewhere: z.object({ goal: GoalCode, part: z.int(), statement: StatementCode }).readonly().nullable(),
  readAt: z.date(),
  /** What is left of the whole form before it can be sent. */
  left: LeftToSend,
  rules: SendingRules,
  layout: Layout,
  /** The whole form, a line for each statement, in place of a goal's statements; null where a goal is shown. */
  whole: z.array(WholeGoal).readonly().nullable(),
  /** How many answers of the whole form were handed down, and still stand so. */
  handedDown: z.int(),
  /** What another answers in its place, by a division of work. */
  handedOver: z.array(HandedOver).readonly(),
  /** Who signs these answers with its own; null where the form is the organisation's own to sign. */
  signedWith: z.object({ names: Names }).readonly().nullable(),
  /** `reopened`: to answer the statements that are reopened under a signature; `askReopening`: to ask for one. */
  may: FormAbilities.unwrap().extend({ hand: z.boolean(), reopened: z.boolean(), askReopening: z.boolean() }).readonly(),
}).readonly();
export type FormPage = z.output<typeof FormPage>;
