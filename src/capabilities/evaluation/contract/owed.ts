import * as z from 'zod';
import { Names, OrganisationCode, OrganisationKind } from '#capabilities/organisations/index.ts';
import { DayField, FormId, RoundId, Tally } from '../contract.ts';
import { ToldDivision } from './division.ts';
import { PartId } from './parts.ts';

// What waits for somebody in the rounds that go on.

/** Something that is to be done about a form. */
export const Duty = z.discriminatedUnion('is', [
  z.object({ is: z.literal('answer'), left: z.int(), minutes: z.int() }),
  /** Sent back by the organiser and not changed since; the first of them is where one begins. */
  z.object({ is: z.literal('returned-answers'), n: z.int(), first: z.object({ goal: z.string(), statement: z.string() }).readonly() }),
  z.object({ is: z.literal('watch'), forms: z.int(), complete: z.int() }),
  z.object({ is: z.literal('renew'), expired: z.int(), soon: z.int() }),
  z.object({ is: z.enum(['sign', 'sign-again']), isComplete: z.boolean() }),
  /** All is answered, and the organiser waits for it; what was returned says why. */
  z.object({ is: z.literal('hand-in') }),
  z.object({ is: z.literal('returned'), note: z.string() }),
  /** Forms below that have been handed in. */
  z.object({ is: z.literal('accept-forms'), forms: z.int() }),
  /** A part of a form that one is asked to answer: in a place of its own, with its own day. */
  z.object({ is: z.enum(['answer-part', 'part-returned']), part: PartId, by: z.string(), codes: z.array(z.string()).readonly(), statements: z.int(), left: z.int(), minutes: z.int(), note: z.string() }),
  z.object({ is: z.literal('accept-part'), part: PartId, form: FormId, to: z.string(), statements: z.int(), left: z.int() }),
  /** A day that the organisation has set itself for a goal, a measure or a task of which something is unanswered. */
  z.object({ is: z.literal('own-day'), code: z.string(), goal: z.string(), lastDay: DayField, daysLeft: z.int(), left: z.int() }),
  /** Single signed answers: requests to be decided, answers that are reopened and to be corrected, corrections to be signed. */
  z.object({ is: z.enum(['decide', 'correct', 'sign-correction']), n: z.int() }),
  /** Answers that were still reopened when the round was closed: to be signed, or taken back. */
  z.object({ is: z.literal('closed-corrections'), n: z.int() }),
]).readonly();
export type Duty = z.output<typeof Duty>;

/** What the caller owes about an organisation in a round that is not closed, and until when. Without a form of its own there is only what is below it. */
export const OwedPlace = z.object({
  form: z.object({ id: FormId, tally: Tally }).readonly().nullable(),
  organisation: z.object({ code: OrganisationCode, names: Names, kind: OrganisationKind }).readonly(),
  round: z.object({ id: RoundId, year: z.int(), names: Names }).readonly(),
  lastDay: DayField,
  /** Below zero when the last day has passed. */
  daysLeft: z.int(),
  isSigned: z.boolean(),
  /** Only what was left reopened is told of a closed round, and nobody is reminded of it. */
  isClosed: z.boolean(),
  /** What its organisation did not get done in earlier years and is not asked any more; counted apart. */
  leftOver: z.int(),
  duties: z.array(Duty).readonly(),
}).readonly();
export type OwedPlace = z.output<typeof OwedPlace>;
/** `divisions`: of work, beside all rounds. They have no last day. */
export const Owed = z.object({ owed: z.array(OwedPlace).readonly(), divisions: z.array(ToldDivision).readonly() }).readonly();
export type Owed = z.output<typeof Owed>;
