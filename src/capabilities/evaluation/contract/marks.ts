import * as z from 'zod';
import { Names } from '#capabilities/organisations/index.ts';
import { DayField, StatementCode } from './base.ts';
import { REVIEW_STATES } from './units-review.ts';

/** The steps that a part of a form goes which somebody is asked to answer. Ended: the form has come to another organiser. */
export const PART_STEPS = ['handed', 'submitted', 'returned', 'accepted', 'taken-back', 'ended'] as const;
export type PartStep = (typeof PART_STEPS)[number];

/** So many items, and of them those whose last valid day is near or has passed. */
const EvidenceMark = z.object({
  n: z.int(), soon: z.int(), expired: z.int(),
  /** What stood at the same answer in earlier years, and in its own year at those of organisations that were merged into it: so many that would come along with a confirmed proposal, and so many that have expired since. */
  before: z.array(z.object({ year: z.int(), n: z.int(), expired: z.int() }).readonly()).readonly(),
}).readonly();

/** What stands beside a statement in its form: one optional field for each thing that can. */
export const Marks = z.object({
  /** Who answers for it: a person, a title in words, or both. Not here: the person has no role there any more. */
  responsible: z.object({ name: z.string(), title: z.string(), isHere: z.boolean(), isMine: z.boolean() }).readonly().optional(),
  /** The organisation's own last day for it. */
  ownDay: DayField.optional(),
  /** To whom it has been handed, while it is. */
  handed: z.object({ to: z.string(), step: z.enum(PART_STEPS), note: z.string() }).readonly().optional(),
  /** What the organiser has said of the answer. */
  review: z.object({ state: z.enum(REVIEW_STATES), note: z.string(), by: z.string(), at: z.date() }).readonly().optional(),
  /** The answer came from above and still stands as it was handed down. From nobody by name: from one person who answers for several units. */
  handedDown: z.object({ from: Names.nullable(), by: z.string(), at: z.date() }).readonly().optional(),
  /** In an organiser's own form: the question whose answers by its units stand beside this one. */
  unitsBeside: StatementCode.optional(),
  evidence: EvidenceMark.optional(),
  /** By a division of work it is answered also for these. */
  alsoFor: z.array(Names).readonly().optional(),
  /** And each of these answers it too, for itself: the other counties of the area that has handed it to all of them. */
  alongside: z.array(Names).readonly().optional(),
  /** Somebody asks to correct the signed answer, or may do so now. */
  reopening: z.object({ state: z.enum(['asked', 'reopened']), by: z.string(), reason: z.string() }).readonly().optional(),
}).readonly();
export type Marks = z.output<typeof Marks>;

/** What an organisation has handed over: to whom, and how many statements. They are not in its form. */
export const HandedOver = z.object({ to: Names, n: z.int() }).readonly();
export type HandedOver = z.output<typeof HandedOver>;
