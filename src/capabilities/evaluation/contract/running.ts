import * as z from 'zod';
import { EarlierVersion } from '#capabilities/programme/index.ts';
import { Names, OrganisationCode, OrganisationKind, Sector } from '#capabilities/organisations/index.ts';
import { message } from '#platform/i18n/index.ts';
import { runningTexts } from '../texts/running-texts.ts';
import { DivisionId } from './division.ts';
import { SendingRules } from './sending.ts';
import { DayField, FormId, RoundId, StatementCode, Status, storableText, Tally } from './base.ts';

// Running a round: what opening it means, how far the opening has come, another last day for some, closing it and taking that back.

const Organisation = z.object({ code: OrganisationCode, names: Names }).readonly();

/** Who is named as a pilot for a statement: organisations by their codes. */
export const PilotsOf = z.object({ statement: StatementCode, organisations: z.array(OrganisationCode).max(500).readonly() }).readonly();
export type PilotsOf = z.output<typeof PilotsOf>;

/** What is asked before a round is opened: of which version, for which year. Without them nothing is told yet. */
export const AskOpening = z.object({ versionId: z.uuid().optional().catch(undefined), year: z.coerce.number().int().min(1990).max(2100).optional().catch(undefined) });

const Reason = z.enum(['no-version', 'year-outside', 'exists', 'nothing-due']);

/** A statement that is due to pilots only, with those that can be named. */
export const PilotStatement = z.object({ statement: StatementCode, text: Names, kinds: z.array(OrganisationKind).readonly() }).readonly();
export type PilotStatement = z.output<typeof PilotStatement>;

/** What opening a round would mean, counted over the tree as it stands. */
export const OpeningPage = z.object({
  versions: z.array(z.object({ id: z.uuid(), title: Names, version: z.string(), period: z.object({ from: z.int(), to: z.int() }).readonly() }).readonly()).readonly(),
  today: DayField,
  wish: z.object({ versionId: z.uuid(), year: z.int() }).readonly().nullable(),
  /** Why it cannot be opened as it is wished. */
  refused: Reason.nullable(),
  foreseen: z.object({
    version: z.object({ title: Names, version: z.string(), hash: z.string() }).readonly(),
    lists: z.array(z.object({ kind: OrganisationKind, sectors: z.array(Sector).readonly(), forms: z.int(), least: z.int(), most: z.int() }).readonly()).readonly(),
    forms: z.int(), statements: z.int(),
    /** Due this year, and asked of nobody that there is; pilots' statements are told of by themselves. */
    nobody: z.array(StatementCode).readonly(),
    pilots: z.array(PilotStatement).readonly(),
    /** Divisions of work of which statements do not go on in the version: who gives is asked them. */
    divisions: z.array(z.object({ id: DivisionId, from: Names, lost: z.array(StatementCode).readonly() }).readonly()).readonly(),
    /** Divisions of work of which statements are left to others that mean the same in the version. */
    notFollowed: z.array(z.object({ id: DivisionId, from: Names, statements: z.array(StatementCode).readonly() }).readonly()).readonly(),
    /** Those who can be named as pilots, by kind. */
    candidates: z.array(z.object({ code: OrganisationCode, names: Names, kind: OrganisationKind }).readonly()).readonly(),
    /** The version before it, where it is not confirmed which questions are which. */
    unfollowed: EarlierVersion.nullable(),
    /** Whether it is made in the background, because it is large. */
    isLarge: z.boolean(),
    /** Other rounds that are open, whatever their version. */
    others: z.array(z.object({ id: RoundId, names: Names }).readonly()).readonly(),
  }).readonly().nullable(),
}).readonly();
export type OpeningPage = z.output<typeof OpeningPage>;

/** How far an opening has come. */
export const OpeningState = z.object({
  state: z.enum(['waiting', 'failed', 'cancelled']), organisations: z.int(), done: z.int(), tenants: z.int(), tenantsDone: z.int(), percent: z.int(), secondsLeft: z.int().nullable(),
}).readonly();
export type OpeningState = z.output<typeof OpeningState>;

/** Another last day than the round's, for an organisation's form, or for a whole organiser. `reason` is for those who may read it: the organiser itself and the owner. */
export const Extension = z.object({ organisation: Organisation, kind: OrganisationKind, lastDay: DayField, reason: z.string(), at: z.date(), by: z.string() }).readonly();
export type Extension = z.output<typeof Extension>;

/** What a round's own page tells of how it is run, beside what the round is. */
export const RunningRound = z.object({
  opening: OpeningState.nullable(),
  scale: z.array(Status).readonly(),
  versionHash: z.string(),
  sending: SendingRules,
  pilots: z.array(z.object({ statement: StatementCode, text: Names, organisations: z.array(Organisation).readonly() }).readonly()).readonly(),
  extensions: z.array(Extension).readonly(),
  may: z.object({ follow: z.boolean(), extend: z.boolean(), cancel: z.boolean(), retry: z.boolean(), undoClosing: z.boolean() }).readonly(),
}).readonly();
export type RunningRound = z.output<typeof RunningRound>;

/** An opened round's rules are frozen. Whoever sends one of them is told so at its field, and nothing is changed. */
const Frozen = z.custom<undefined>((value) => value === undefined, { params: { said: message(runningTexts, 'frozen') } }).optional();
export const FROZEN_RULES = { versionId: Frozen, year: Frozen, scale: Frozen, rules: Frozen, pilots: Frozen, asked: Frozen };

const SaidWhy = storableText(500).trim().refine((reason) => [...reason].length >= 3, { params: { said: message(runningTexts, 'sayWhy') } });

/** Gives organisations another last day. */
export const Extend = z.object({ roundId: RoundId, organisations: z.array(OrganisationCode).max(1_000).refine((codes) => codes.length > 0, { params: { said: message(runningTexts, 'extend.nobody') } }).readonly(), lastDay: DayField, reason: SaidWhy });
export const TakeBackExtension = z.object({ roundId: RoundId, organisation: OrganisationCode });
export const UndoClosing = z.object({ roundId: RoundId, reason: SaidWhy });

/** What closing means: who has not signed, and how far each has come. */
export const ClosingPage = z.object({
  round: z.object({ id: RoundId, names: Names, lastDay: DayField }).readonly(),
  tenants: z.int(), signed: z.int(),
  unsigned: z.array(z.object({ organisation: Organisation, kind: OrganisationKind, tally: Tally, lastDay: DayField }).readonly()).readonly(),
  /** Of those, how many have not begun; and how many have still days to go. */
  notBegun: z.int(), notDue: z.int(),
  /** Who has signed and has single statements open for correction: how many, never which. */
  corrections: z.array(z.object({ organisation: Organisation, statements: z.int() }).readonly()).readonly(),
  may: z.object({ close: z.boolean() }).readonly(),
}).readonly();
export type ClosingPage = z.output<typeof ClosingPage>;

/** Which way an organisation is about to change. */
export const FORESEEN_WAYS = ['open', 'close', 'reopen', 'move', 'merge'] as const;
export const AskForeseen = z.object({ code: OrganisationCode, way: z.enum(FORESEEN_WAYS) });

/** What that means for an open round: of the organisation itself, and of those below it that would go with it. */
export const Foreseen = z.object({
  round: z.object({ id: RoundId, names: Names }).readonly(),
  /** Null where it has no form. `isSetAside`: it has one that is not counted now. */
  form: z.object({ id: FormId, tally: Tally, isSetAside: z.boolean() }).readonly().nullable(),
  below: z.object({ forms: z.int(), tally: Tally }).readonly(),
  isSigned: z.boolean(),
  tenant: Organisation,
  /** Signed answers that are being corrected, or that somebody asks to correct, here and below. Whoever may not see which is told how many are open in the whole tenant; all others 0. */
  corrections: z.object({ here: z.int(), inAll: z.int() }).readonly(),
  /** How many statements a unit that opens here would be asked, at the most. */
  newForm: z.int(),
}).readonly();
export type Foreseen = z.output<typeof Foreseen>;
export const ForeseenPart = z.object({ way: z.enum(FORESEEN_WAYS), rounds: z.array(Foreseen).readonly() }).readonly();
export type ForeseenPart = z.output<typeof ForeseenPart>;
