import * as z from 'zod';
import { Names, OrganisationCode } from '#capabilities/organisations/index.ts';
import { FormId, GoalCode, Round, RoundId, StatementCode } from '../contract.ts';
import { NEARNESS } from './units.ts';

export const AskAgainst = z.object({ roundId: RoundId, organiser: OrganisationCode.optional() });

const Question = z.object({ code: StatementCode, text: Names, goal: GoalCode });
export const AgainstPage = z.object({
  round: Round,
  organiser: z.object({ code: OrganisationCode, names: Names }).readonly(),
  formId: FormId.nullable(),
  rule: z.object({ percent: z.int(), least: z.int() }).readonly(),
  /** `no` of `of` units that have answered say "not at all". */
  against: z.array(z.object({ statement: Question.readonly(), own: Question.extend({ near: z.enum(NEARNESS) }).readonly(), no: z.int(), of: z.int() }).readonly()).readonly(),
}).readonly();
export type AgainstPage = z.output<typeof AgainstPage>;
