import * as z from 'zod';
import { Names, Organisation, OrganisationCode } from '#capabilities/organisations/index.ts';
import { Round, RoundId, Tally } from '#capabilities/evaluation/index.ts';

/** How many answers of each kind. Blank is what is missing to `asked`: it is not "not at all" and not "not applicable". */
export const Distribution = z.object({ asked: z.int(), fully: z.int(), partly: z.int(), notAtAll: z.int(), notApplicable: z.int() }).readonly();
export type Distribution = z.output<typeof Distribution>;

/** Of how many units something is asked, by the organiser's choice: themselves, or through a branch that answers for them. */
export const Coverage = z.object({ units: z.int(), asked: z.int(), byBranch: z.int() }).readonly();
export type Coverage = z.output<typeof Coverage>;

/** The shares of "not applicable" that organisers have signed, the middle one and the quartiles; never whose they are. */
export const Spread = z.object({ isOwn: z.boolean(), organisers: z.int(), low: z.number(), middle: z.number(), high: z.number() }).readonly();
export type Spread = z.output<typeof Spread>;
/** How many of so many answers were "not applicable", beside the others'. */
export const NotApplicable = z.object({ n: z.int(), of: z.int(), peers: Spread.nullable(), isAbovePeers: z.boolean() }).readonly();
export type NotApplicable = z.output<typeof NotApplicable>;
const NotApplicables = z.object({ own: NotApplicable.nullable(), units: NotApplicable.nullable() }).readonly();

export const GoalResult = z.object({
  code: z.string(),
  title: Names,
  /** Live: how much, of everybody. */
  tally: Tally,
  /** What was answered, as far as the caller may see it: null is "not to be seen", not "nothing". */
  distribution: Distribution.nullable(),
  /** Of units' answers: how many units the figures stand for. */
  coverage: Coverage.nullable(),
}).readonly();
export type GoalResult = z.output<typeof GoalResult>;

/** Whose answers a distribution shows: signed ones, or one's own that are not signed yet. */
export const Standing = z.enum(['signed', 'preliminary', 'hidden']);
export type Standing = z.output<typeof Standing>;

export const Signature = z.object({ at: z.date(), by: z.string() }).readonly();

/** One organiser's line on the country's page. */
export const OrganiserLine = z.object({
  organisation: Organisation,
  own: Tally,
  units: z.object({ forms: z.int(), tally: Tally }).readonly().nullable(),
  coverage: Coverage.nullable(),
  signed: Signature.nullable(),
  /** Set when what was signed has been opened again and not signed anew. Why is the organiser's own. */
  reopenedAt: z.date().nullable(),
}).readonly();
export type OrganiserLine = z.output<typeof OrganiserLine>;

/** Of one organiser's own signed answers in each goal: "fully" of those on the scale. Empty where nothing is signed. */
export const OrganiserGoals = z.object({ organisation: Organisation, goals: z.array(z.object({ code: z.string(), fully: z.int(), onScale: z.int() }).readonly()).readonly() }).readonly();
export type OrganiserGoals = z.output<typeof OrganiserGoals>;

/** Where an organiser stands on a map of equal tiles, and by which few letters. */
export const Tile = z.object({ code: z.string(), column: z.int(), row: z.int(), short: Names }).readonly();
export type Tile = z.output<typeof Tile>;

export const CountryResults = z.object({
  round: Round,
  asOf: z.date(),
  organisers: z.array(OrganiserLine).readonly(),
  /** The organisers' own answers and their units' answers, by goal. What was answered comes from signed forms only. */
  own: z.array(GoalResult).readonly(),
  units: z.array(GoalResult).readonly(),
  ownByGoal: z.array(OrganiserGoals).readonly(),
  /** Of how many organisers the units' answers are in it, and of how many that have signed they are left out, in some goal or in all. */
  /** Of the organisers that have signed. */
  notApplicable: z.array(NotApplicables.unwrap().extend({ organisation: Organisation }).readonly()).readonly(),
  unitsOf: z.object({ organisers: z.int(), leftOut: z.int() }).readonly(),
  /** Of the organisers that have one. What was frozen before there were any has none. */
  tiles: z.array(Tile).readonly().default([]),
}).readonly();
export type CountryResults = z.output<typeof CountryResults>;

export const UnitLine = z.object({ organisation: Organisation, tally: Tally }).readonly();
export type UnitLine = z.output<typeof UnitLine>;

export const UNITS_A_PAGE = 100;

/** A spread over fewer says more of one unit than of the units. */
export const LEAST_IN_SPREAD = 5;
/** How large a share of each unit's signed answers on the scale is "fully" in a goal: the middle one and the quartiles, from 0 to 1. */
export const UnitSpread = z.object({ code: z.string(), units: z.int(), low: z.number(), middle: z.number(), high: z.number() }).readonly();
export type UnitSpread = z.output<typeof UnitSpread>;

/** By divisions of work: what of it others answer, and what is answered in it also for others. */
const Divided = z.array(z.object({ with: Names, n: z.int() }).readonly()).readonly();

export const OrganiserResults = z.object({
  round: Round,
  asOf: z.date(),
  organisation: Organisation,
  /** Set when the organisation is a unit: the organiser above it. */
  organiser: Organisation.nullable(),
  mayOpenOrganiser: z.boolean(),
  standing: Standing,
  signed: Signature.nullable(),
  own: z.array(GoalResult).readonly(),
  unitGoals: z.array(GoalResult).readonly(),
  coverage: Coverage.nullable(),
  handedOver: Divided,
  takenOn: Divided,
  /** Of an organiser's units, by goal; for its own people, of what is signed. */
  unitSpread: z.array(UnitSpread).readonly(),
  /** Null where nothing that may be seen is answered. */
  notApplicable: NotApplicables.nullable(),
  /** How many of the units' answers stand as they were handed down, for the organiser's own people; 0 for others. */
  handedDown: z.int(),
  /** Whether what units answered is left out in some goal, or in all, because too few answered for it to be shown outside the organisation. */
  unitsLeftOut: z.boolean(),
  units: z.array(UnitLine).readonly(),
  page: z.object({ no: z.int(), of: z.int() }).readonly(),
  /** Whether the country's page is the caller's to see. */
  hasCountry: z.boolean(),
}).readonly();
export type OrganiserResults = z.output<typeof OrganiserResults>;

export const AskResults = z.object({ roundId: RoundId, organisation: OrganisationCode, page: z.coerce.number().int().min(1).max(10_000).default(1) });
export type AskResults = z.output<typeof AskResults>;
