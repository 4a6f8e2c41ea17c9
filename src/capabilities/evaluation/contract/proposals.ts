import * as z from 'zod';
import { Names } from '#capabilities/organisations/index.ts';
import { FormId, FormPlace, GoalCode, Proposal, StatementCode, Status } from '../contract.ts';

/** An instant in milliseconds: when somebody confirmed the proposals of a goal. */
const Instant = z.coerce.number().int().min(0).max(8_640_000_000_000_000);

/** `done`: what was confirmed then is told, and can be taken back. */
export const AskProposals = z.object({ formId: FormId, goal: GoalCode, done: Instant.optional().catch(undefined) });

/** A proposal that would be confirmed with others, and what it would be saved as beside its status. */
const Confirmable = z.object({
  code: StatementCode, text: Names, isWholeMeasure: z.boolean(), asksHowFar: z.boolean(), proposal: Proposal,
  comment: z.string(), note: z.string(), evidence: z.string(),
}).readonly();
export type Confirmable = z.output<typeof Confirmable>;

/** Why a statement of the goal is not among them. */
export const LEFT_OUT = ['answered', 'number', 'reworded', 'other', 'nothing'] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

/** All proposals of a goal that can be confirmed in one go: how many and which, before it is done. */
export const ProposalsPage = z.object({
  form: FormPlace,
  goal: z.object({ code: GoalCode, title: Names }).readonly(),
  confirmable: z.array(Confirmable).readonly(),
  leftOut: z.record(z.enum(LEFT_OUT), z.int()).readonly(),
  /** What would be confirmed, to the letter: this and nothing that came after is. */
  covers: z.string(),
  /** What the caller confirmed at that time; `changed` of it since, and left alone when the rest is taken back. */
  done: z.object({
    at: z.int(), changed: z.int(),
    answers: z.array(z.object({ code: StatementCode, text: Names, asksHowFar: z.boolean(), status: Status }).readonly()).readonly(),
  }).readonly().nullable(),
}).readonly();
export type ProposalsPage = z.output<typeof ProposalsPage>;

export const ConfirmProposals = z.object({ formId: FormId, goal: GoalCode, covers: z.string().length(64) });
/** `years`: of which the answers were that are confirmed. */
export const Confirmed = z.object({ at: z.int(), confirmed: z.int(), years: z.array(z.int()).readonly() }).readonly();

export const TakeBackProposals = z.object({ formId: FormId, goal: GoalCode, at: Instant });
export const TakenBack = z.object({ takenBack: z.int(), changed: z.int() }).readonly();
