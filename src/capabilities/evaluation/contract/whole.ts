import * as z from 'zod';
import { Names } from '#capabilities/organisations/index.ts';
import { GoalCode, StatementCode, Status, Tally } from './base.ts';
import { REQUIRED_FIELDS } from './sending.ts';

/** How a page of a form lays out its statements: each on a card, or a line each as in a table. */
export const LAYOUTS = ['cards', 'table'] as const;
export const Layout = z.enum(LAYOUTS);
export type Layout = z.output<typeof Layout>;

/** A statement as one line of the whole form: its answer, what is proposed where there is none, and what it lacks. */
export const WholeLine = z.object({
  code: StatementCode, text: Names, short: Names.optional(), part: z.int(), asksHowFar: z.boolean(), status: Status.nullable(),
  proposal: z.object({ year: z.int(), status: Status }).readonly().nullable(), lacks: z.array(z.enum(REQUIRED_FIELDS)).readonly(),
}).readonly();
export type WholeLine = z.output<typeof WholeLine>;

/** The whole form by goal, a line for each statement. */
export const WholeGoal = z.object({ code: GoalCode, title: Names, tally: Tally, lines: z.array(WholeLine).readonly() }).readonly();
export type WholeGoal = z.output<typeof WholeGoal>;
