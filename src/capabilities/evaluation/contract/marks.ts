import * as z from 'zod';
import { DayField } from './base.ts';

/** The steps that a part of a form goes which somebody is asked to answer. */
export const PART_STEPS = ['handed', 'submitted', 'returned', 'accepted', 'taken-back'] as const;
export type PartStep = (typeof PART_STEPS)[number];

/** What stands beside a statement in its form: one optional field per theme. */
export const Marks = z.object({
  /** Who answers for it: a person, a title in words, or both. Not here: the person has no role there any more. */
  responsible: z.object({ name: z.string(), title: z.string(), isHere: z.boolean(), isMine: z.boolean() }).readonly().optional(),
  /** The organisation's own last day for it. */
  ownDay: DayField.optional(),
  /** To whom it has been handed, while it is. */
  handed: z.object({ to: z.string(), step: z.enum(PART_STEPS), note: z.string() }).readonly().optional(),
}).readonly();
export type Marks = z.output<typeof Marks>;
