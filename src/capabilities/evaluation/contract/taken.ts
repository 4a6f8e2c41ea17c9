import * as z from 'zod';
import { Names, OrganisationCode, OrganisationKind } from '#capabilities/organisations/index.ts';
import { FormId, StatementCode } from './base.ts';
import { Round } from './round.ts';
import { Answer } from './answer.ts';

/** Whose answers are taken out: the form's own, or also those of all forms below its organisation. */
export const TakeOutAnswers = z.object({ formId: FormId, of: z.enum(['form', 'below']) });
export type TakeOutAnswers = z.output<typeof TakeOutAnswers>;

/** What is said once of answers that are taken out; the answers follow as rows. */
export const TakenOut = z.object({
  organisation: z.object({ code: OrganisationCode, names: Names, kind: OrganisationKind }).readonly(),
  of: TakeOutAnswers.shape.of,
  round: Round,
  asOf: z.date(),
  /** Whether the answers are those that were signed. */
  signed: z.object({ at: z.date(), by: z.string() }).readonly().nullable(),
  /** Whatever a row may be about, in the programme's order. */
  statements: z.array(z.object({
    code: StatementCode, text: Names,
    goal: z.object({ code: z.string(), title: Names }).readonly(),
    measure: z.object({ code: z.string(), title: Names }).readonly(),
    task: z.object({ code: z.string(), text: Names }).readonly(),
  }).readonly()).readonly(),
}).readonly();
export type TakenOut = z.output<typeof TakenOut>;

/** One statement that is asked of one organisation, answered or not. */
export const TakenAnswer = Answer.unwrap().extend({
  organisation: z.object({ code: OrganisationCode, names: Names, kind: OrganisationKind }).readonly(),
  statement: StatementCode,
}).readonly();
export type TakenAnswer = z.output<typeof TakenAnswer>;
