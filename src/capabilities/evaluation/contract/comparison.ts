import * as z from 'zod';
import { Names } from '#capabilities/organisations/index.ts';
import { Answer } from './answer.ts';
import { FormId, GoalCode, RoundId, StatementCode } from './base.ts';
import { FormPlace, LIKENESSES } from './form.ts';
import { MovedDivision } from './signing-divided.ts';

// Two moments of one organisation's answers side by side: of any years, rounds or signatures.

/** A moment: a round as it stands, or one of its signatures. Written "round:<id>" and "signature:<id>": numbers begin at 1 in each organisation that signs, and a form may come to another. */
export const Moment = z.string().regex(/^(round|signature):[0-9a-f-]{36}$/);
export type Moment = z.output<typeof Moment>;

/** `from` and `to`: the latest two rounds, where nothing is chosen. */
export const AskComparison = z.object({ formId: FormId, from: Moment.optional().catch(undefined), to: Moment.optional().catch(undefined), show: z.enum(['changed', 'all']).default('changed').catch('changed') });

/** How an answer moved: along the scale, out of or into what does not apply or is blank, or in its other fields only. */
export const MOVES = ['better', 'worse', 'other', 'words', 'same', 'only-then', 'only-now', 'not-comparable'] as const;
export type Move = (typeof MOVES)[number];

export const ComparedStatement = z.object({
  code: StatementCode, /** By which code the earlier of the two was asked, where a crosswalk says that it was another. */ from: StatementCode.optional(),
  text: Names, asksHowFar: z.boolean(), move: z.enum(MOVES), likeness: z.enum(LIKENESSES), was: Answer.nullable(), is: Answer.nullable(),
}).readonly();
export type ComparedStatement = z.output<typeof ComparedStatement>;

export const MomentPlace = z.object({ moment: Moment, round: z.object({ id: RoundId, year: z.int(), names: Names }).readonly(), signed: z.object({ no: z.int(), at: z.date(), by: z.string() }).readonly().nullable() }).readonly();
export type MomentPlace = z.output<typeof MomentPlace>;

export const ComparisonPage = z.object({
  form: FormPlace,
  /** Every moment there is, the newest first. */
  moments: z.array(MomentPlace).readonly(),
  /** Null where there is only one moment. */
  chosen: z.object({ from: Moment, to: Moment }).readonly().nullable(),
  /** Over which versions of the programme the questions were followed from the one to the other, by what they are called, where no crosswalk between the two holds. */
  via: z.array(z.string()).readonly(),
  show: z.enum(['changed', 'all']),
  /** How the work was divided otherwise, between two signatures of the organisation's own. */
  divisions: z.array(MovedDivision).readonly(),
  counts: z.record(z.enum(MOVES), z.int()).readonly(),
  goals: z.array(z.object({ code: GoalCode, title: Names, statements: z.array(ComparedStatement).readonly() }).readonly()).readonly(),
}).readonly();
export type ComparisonPage = z.output<typeof ComparisonPage>;
