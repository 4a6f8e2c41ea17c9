import * as z from 'zod';
import { Names, OrganisationCode, OrganisationKind, Sector, UnitKind } from '#capabilities/organisations/index.ts';
import { LANGUAGES } from '#platform/i18n/index.ts';
import { REVIEW_STATES } from './units-review.ts';
import { FormId, GoalCode, Round, RoundId, StatementCode, Status, STATUSES, WAYS_IN } from '../contract.ts';

// One statement over many units: what they have answered, what their organiser has said of it, and what stands beside it.

/** What an answer is looked for by: its status, that there is none, or that the unit is not asked. */
export const ANSWERS_SOUGHT = [...STATUSES, 'blank', 'not-asked'] as const;
/** And whose answer it is: the unit's own, or handed down from above. */
export const STATES_SOUGHT = [...REVIEW_STATES, 'own', 'handed-down'] as const;
export const UNIT_SORTS = ['code', 'name', 'branch', 'answer', 'changed', 'last'] as const;
export const UNITS_A_PAGE = 100;

/** What the table is narrowed to, all of it kept in the address. `in`: the language whose customs names are sorted by. */
const UnitsFilter = z.object({
  under: OrganisationCode.optional(), kind: UnitKind.optional(), sector: Sector.optional(), answer: z.enum(ANSWERS_SOUGHT).optional(), state: z.enum(STATES_SOUGHT).optional(),
  differs: z.literal('yes').optional(), text: z.string().trim().max(100).default(''), sort: z.enum(UNIT_SORTS).default('code'), in: z.enum(LANGUAGES).default('sv'),
});
export type UnitsFilter = z.output<typeof UnitsFilter>;

/** An instant in milliseconds: when somebody did something that is told of and can be taken back. */
export const Instant = z.coerce.number().int().min(0).max(8_640_000_000_000_000);
export const AskUnits = UnitsFilter.extend({
  roundId: RoundId, organiser: OrganisationCode.optional(), statement: StatementCode.optional(), page: z.coerce.number().int().min(1).max(10_000).default(1), done: Instant.optional(),
});

const Named = z.object({ code: OrganisationCode, names: Names }).readonly();
const Last = z.object({ year: z.int(), status: Status }).readonly();

/** A unit, or a branch that answers for its units, and its answer to one statement. Of long texts only the beginning. */
export const UnitRow = z.object({
  organisation: z.object({ code: OrganisationCode, names: Names, kind: OrganisationKind }).readonly(),
  formId: FormId,
  branch: Named.nullable(),
  unitKind: UnitKind.nullable(),
  sectors: z.array(Sector).readonly(),
  isAsked: z.boolean(),
  status: Status.nullable(),
  comment: z.string(),
  evidence: z.string(),
  version: z.int(),
  at: z.date().nullable(),
  wayIn: z.enum(WAYS_IN),
  last: Last.nullable(),
  review: z.object({ state: z.enum(REVIEW_STATES), note: z.string(), by: z.string(), at: z.date() }).readonly().nullable(),
}).readonly();
export type UnitRow = z.output<typeof UnitRow>;

/** How many of some units have answered what; how many of the answers were handed down, and what has been said of them. */
export const UnitCounts = z.object({
  asked: z.int(), notAsked: z.int(), fully: z.int(), partly: z.int(), notAtAll: z.int(), notApplicable: z.int(), blank: z.int(),
  handedDown: z.int(), returned: z.int(), changed: z.int(), accepted: z.int(),
}).readonly();
export type UnitCounts = z.output<typeof UnitCounts>;

/** A statement that units are asked: of how many. */
export const UnitStatement = z.object({
  code: StatementCode, text: Names, goal: GoalCode, value: z.enum(['count', 'share']).nullable(), units: z.int(),
}).readonly();
export type UnitStatement = z.output<typeof UnitStatement>;

/** How near two statements are: the same one, or of one task, or of one measure. */
export const NEARNESS = ['same', 'task', 'measure'] as const;
/** What the organiser answers itself to a statement that its units' answers stand beside; and whether the two do not go together. */
export const OwnBeside = z.object({ code: StatementCode, text: Names, goal: GoalCode, near: z.enum(NEARNESS), status: Status.nullable(), comment: z.string(), goesAgainst: z.boolean() }).readonly();

const Place = z.object({ round: Round, organiser: Named, statement: UnitStatement, isSigned: z.boolean() });

export const UnitsPage = Place.omit({ statement: true }).extend({
  /** Others whose units the caller has to do with. */
  organisers: z.array(Named).readonly(),
  goals: z.array(z.object({ code: GoalCode, title: Names }).readonly()).readonly(),
  statements: z.array(UnitStatement).readonly(),
  /** Null where units are asked nothing. */
  statement: UnitStatement.nullable(),
  branches: z.array(Named).readonly(),
  filter: UnitsFilter.extend({ page: z.int() }).readonly(),
  /** Of what the filter finds, whatever is sought among the answers. */
  counts: UnitCounts,
  found: z.int(),
  rows: z.array(UnitRow).readonly(),
  page: z.object({ no: z.int(), of: z.int() }).readonly(),
  /** For the organiser itself: null for whoever sees only a part of the units. */
  beside: z.object({ own: z.array(OwnBeside).readonly(), formId: FormId.nullable(), units: UnitCounts, rule: z.object({ percent: z.int(), least: z.int() }).readonly() }).readonly().nullable(),
  done: z.object({ at: z.int(), answered: z.int(), changed: z.int(), reviewed: z.int() }).readonly().nullable(),
  may: z.object({ review: z.boolean(), answer: z.boolean() }).readonly(),
}).readonly();
export type UnitsPage = z.output<typeof UnitsPage>;

/** What is done with several units' answers to a statement. */
export const UNIT_ACTS = ['return', 'accept', 'answer'] as const;
export type UnitAct = (typeof UNIT_ACTS)[number];
/** Why one of them would be left alone. */
export const LEFT_ALONE = ['not-asked', 'unanswered', 'said', 'changed'] as const;
export type LeftAlone = (typeof LEFT_ALONE)[number];

/** Looked at before: the named units, or all that the filter finds. */
export const LookAtUnits = UnitsFilter.extend({
  roundId: RoundId, organiser: OrganisationCode.optional(), statement: StatementCode, act: z.enum(UNIT_ACTS), all: z.literal('yes').optional(), units: z.array(OrganisationCode).max(500).default([]),
});
/** A unit's answer in the version that was read; 0 where there was none. */
export const SeenAnswer = z.object({ unit: OrganisationCode, version: z.int().min(0).max(2_147_483_646) });
export type SeenAnswer = z.output<typeof SeenAnswer>;
export const MOST_UNITS_AT_ONCE = 5_000;

const Told = z.object({ organisation: Named, why: z.enum(LEFT_ALONE) }).readonly();
export const LookPage = Place.extend({
  act: z.enum(UNIT_ACTS),
  filter: UnitsFilter.readonly(),
  would: z.array(z.object({ organisation: Named, status: Status.nullable(), version: z.int() }).readonly()).readonly(),
  left: z.array(Told).readonly(),
}).readonly();
export type LookPage = z.output<typeof LookPage>;
