import * as z from 'zod';
import { Names, Organisation, OrganisationCode } from '#capabilities/organisations/index.ts';
import { RoundId } from '#capabilities/evaluation/index.ts';
import { VersionId } from '#capabilities/programme/index.ts';

// The same questions over several years: what may be compared with what, and the figures over just that.

/** `base`: the year that others are held against. `part`: some of a goal's questions are comparable. `none`: neither year asks it. */
export const YEAR_STATES = ['base', 'same', 'mapped', 'part', 'broken', 'none'] as const;
export type YearState = (typeof YEAR_STATES)[number];

/** Why something is not comparable: of the questions, of the scale, and of who answered. */
export const BREAKS = ['new', 'removed', 'split', 'merged', 'meaning', 'no-crosswalk', 'scale', 'not-there', 'not-signed', 'not-asked'] as const;
export type Break = (typeof BREAKS)[number];

/** How a year compares with another. `year`: of which of the two the reason is. */
const Comparability = z.object({ state: z.enum(YEAR_STATES), reason: z.enum(BREAKS).nullable(), year: z.int().nullable() }).readonly();
export type Comparability = z.output<typeof Comparability>;

/**
 * How answers went between two years, over pairs: one organisation's answers to one question in both years, both on the scale. `moves[was][is]`, from fully over partly to not at all.
 * `off`: pairs of which one answer or both are blank or "not applicable".
 */
export const Flow = z.object({ moves: z.array(z.array(z.int()).readonly()).readonly(), off: z.int() }).readonly();
export type Flow = z.output<typeof Flow>;

/** Over which questions, of how many that are asked in the year; and over how many organisations, of how many that signed it. */
const Over = z.object({ questions: z.int(), ofQuestions: z.int(), organisations: z.int(), ofOrganisations: z.int(), flow: Flow }).readonly();

export const YearCell = z.object({
  roundId: RoundId,
  /** By which code it was asked, of a question; null for a goal, or where it was not asked. */
  code: z.string().nullable(),
  /** Against the base year, and against the round before. */
  base: Comparability, before: Comparability,
  /** Everything that was asked and signed that year, comparable or not; null where nothing was. */
  all: z.object({ answered: z.int(), asked: z.int(), fully: z.int(), onScale: z.int() }).readonly().nullable(),
  /** What is comparable with the base year; null where nothing was asked of the same organisation both times. No share where all pairs are off the scale. */
  over: Over.nullable(),
}).readonly();
export type YearCell = z.output<typeof YearCell>;

/** A goal or a question through the years. `key` tells it from others of the same code in other versions. */
export const YearLine = z.object({ key: z.string(), code: z.string(), text: Names, /** Of which version it is, where the base year's does not have it. */ version: z.string().nullable(), cells: z.array(YearCell).readonly() }).readonly();
export type YearLine = z.output<typeof YearLine>;

export const YearRound = z.object({
  id: RoundId, year: z.int(), names: Names, programme: z.object({ code: z.string(), version: z.string(), versionId: VersionId }).readonly(), scale: z.string(),
  /** How many forms there are of those that the page is about, and how many of them are signed. */
  forms: z.int(), signed: z.int(),
}).readonly();
export type YearRound = z.output<typeof YearRound>;

/** Where a line of a picture must break: which question, between the base year and which other, and why; and where what is said of the two versions is to be found. */
export const YearBreak = z.object({ code: z.string(), text: Names, roundId: RoundId, reason: z.enum(BREAKS), year: z.int().nullable(), crosswalks: VersionId.nullable() }).readonly();
export type YearBreak = z.output<typeof YearBreak>;

/** What became of an organisation that is in the figures of some year: merged into another, with somebody else now, or closed. */
export const YearMark = z.object({ code: OrganisationCode, names: Names, what: z.enum(['merged', 'moved', 'closed']), into: Names.nullable(), last: z.int() }).readonly();
export type YearMark = z.output<typeof YearMark>;
export const MOST_MARKS = 100;
export const MOST_BREAKS = 200;

/**
 * Every organiser through the years, over the questions that are the same and are asked in all of them: in the order of their codes, for nobody is ranked. Points stand in the order of the rounds:
 * "fully" of the answers on the scale; null where the organiser has signed none that year.
 */
export const EachOrganiser = z.object({
  questions: z.int(),
  lines: z.array(z.object({ code: OrganisationCode, names: Names, points: z.array(z.object({ fully: z.int(), onScale: z.int() }).readonly().nullable()).readonly() }).readonly()).readonly(),
}).readonly();
export type EachOrganiser = z.output<typeof EachOrganiser>;

export const TREES = ['then', 'today'] as const;
export const WHOSE = ['own', 'units'] as const;

const Chosen = z.object({
  /** A round of the series; where it is none, the one before is taken, and that is said. */
  base: z.string().max(50).optional(),
  tree: z.enum(TREES).default('then').catch('then'),
  whose: z.enum(WHOSE).default('own').catch('own'),
  /** One goal's questions instead of the goals. */
  goal: z.string().max(80).optional(),
});
export const AskCountryYears = Chosen.omit({ whose: true }).extend({ roundId: RoundId });
export type AskCountryYears = z.output<typeof AskCountryYears>;
export const AskYears = Chosen.extend({ roundId: RoundId, organisation: OrganisationCode });
export type AskYears = z.output<typeof AskYears>;

export const Years = z.object({
  asOf: z.date(),
  roundId: RoundId,
  /** Null: the country, of its organisers' own answers. */
  organisation: Organisation.nullable(),
  /** Every round that there is to choose from, and those that are shown: of units' answers only the two that are compared. In the order of years. */
  series: z.array(YearRound.unwrap().pick({ id: true, year: true, names: true }).readonly()).readonly(),
  rounds: z.array(YearRound).readonly(),
  /** Years between them in which there was no round. */
  gaps: z.array(z.int()).readonly(),
  /** Null where there is one round only. */
  base: RoundId.nullable(),
  /** What was asked for as the base year and is no round of the series. */
  unknownBase: z.string().nullable(),
  tree: z.enum(TREES), whose: z.enum(WHOSE),
  /** The goal whose questions are shown; `unknownGoal`: one that was asked for and is in none of the versions. */
  goal: z.object({ code: z.string(), text: Names }).readonly().nullable(),
  unknownGoal: z.string().nullable(),
  /** A single unit's answers, and units', are their organisation's own people's to see. */
  isHidden: z.boolean(),
  hasUnits: z.boolean(),
  lines: z.array(YearLine).readonly(),
  /** Of the questions, between the base year and the round; so many at most, of so many. */
  breaks: z.array(YearBreak).readonly(), breaksInAll: z.int(),
  marks: z.array(YearMark).readonly(),
  /** Null for an organisation, and where it was not asked for. */
  eachOrganiser: EachOrganiser.nullable().default(null),
  mayOpenCountry: z.boolean(),
}).readonly();
export type Years = z.output<typeof Years>;
