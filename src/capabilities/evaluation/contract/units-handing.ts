import * as z from 'zod';
import { Names, OrganisationCode } from '#capabilities/organisations/index.ts';
import { GoalCode, Round, RoundId, StatementCode, Status, storableText } from '../contract.ts';
import { HOW } from './units-acting.ts';
import { Instant, UnitStatement } from './units.ts';

// Answered once for all units below an organisation, or for all of one's own, with named exceptions.

/** `from`: a branch or the organiser; without one it is for all units that the caller answers for. */
const Whence = z.object({ roundId: RoundId, organiser: OrganisationCode.optional(), from: OrganisationCode.optional() });
export const AskHanding = Whence.extend({
  goal: GoalCode.optional(), statement: StatementCode.optional(), except: z.array(OrganisationCode).max(2_000).default([]), done: Instant.optional(),
});

const Named = z.object({ code: OrganisationCode, names: Names }).readonly();

/** How a unit's answer stands to one that is handed down: it gets it, has it and gets another, has the very same, or is left alone. */
export const HANDED = ['given', 'updated', 'same', 'own', 'nearer', 'exception', 'not-asked'] as const;
export type Handed = (typeof HANDED)[number];
export const HandedCounts = z.record(z.enum(HANDED), z.int()).readonly();
export type HandedCounts = z.output<typeof HandedCounts>;

/** What stands above, as it was last handed down, and how many units' answers stand as it says. `isBehind`: the organiser's own form says something else by now. */
export const StandingHanding = z.object({ status: Status, comment: z.string(), by: z.string(), at: z.date(), stand: z.int() }).readonly();

const OfPlace = z.object({ round: Round, organiser: Named, from: Named.nullable(), isSigned: z.boolean(), goal: z.object({ code: GoalCode, title: Names }).readonly() });
export const HandingPage = OfPlace.extend({
  /** Where else one may hand down from, and the goals of which units below are asked something. */
  places: z.array(Named).readonly(),
  goals: z.array(z.object({ code: GoalCode, title: Names }).readonly()).readonly(),
  statements: z.array(UnitStatement.unwrap().extend({
    standing: StandingHanding.nullable(), own: z.object({ status: Status, comment: z.string() }).readonly().nullable(),
    /** How many units below have an answer of their own, one that was handed down, and none. */
    counts: z.object({ own: z.int(), handedDown: z.int(), blank: z.int() }).readonly(),
  }).readonly()).readonly(),
  except: z.array(OrganisationCode).readonly(),
  done: z.object({ at: z.int(), answered: z.int(), changed: z.int(), statements: z.array(StatementCode).readonly() }).readonly().nullable(),
  may: z.object({ handDown: z.boolean() }).readonly(),
}).readonly();
export type HandingPage = z.output<typeof HandingPage>;

const Given = z.object({ status: Status, comment: storableText(4_000).default('') });
const Handing = Whence.extend({
  goal: GoalCode, except: z.array(OrganisationCode).max(2_000).default([]),
  answers: z.record(StatementCode, Given).refine((answers) => Object.keys(answers).length <= 200),
});
export const LookAtHanding = Handing;
export const MOST_HANDED_AT_ONCE = 20_000;

export const HandingLook = OfPlace.extend({
  except: z.array(Named).readonly(),
  answers: z.array(z.object({ code: StatementCode, text: Names, status: Status, comment: z.string(), counts: HandedCounts, left: z.array(Named.unwrap().extend({ why: z.enum(HANDED) }).readonly()).readonly() }).readonly()).readonly(),
  counts: HandedCounts,
  /** What would be saved, to the letter. */
  covers: z.string(),
}).readonly();
export type HandingLook = z.output<typeof HandingLook>;

export const HandDown = Handing.extend({ how: z.enum(HOW).default('all'), covers: z.string().length(64) });
export const HandedDown = z.object({ at: z.int(), counts: HandedCounts, goal: GoalCode }).readonly();
